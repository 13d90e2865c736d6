import type { DimensionDefinition, Facet } from './dimension.ts'
import type { CoverTarget } from './effect.ts'
import { CoverTargetUnknown } from './errors.ts'

/** The key for what no other key of a facet names; always the last. */
export const OTHER = 'other'

/** The one key of a dimension without facets, and the wildcard of files. */
export const EVERY = '*'

const keysOfDefinitions = new WeakMap<DimensionDefinition, readonly string[]>()

/** Keys of one facet in order, `other` last, added where the definition leaves it out. */
export function keysOfFacet(facet: Facet): readonly string[] {
  return [...facet.keys.map((key) => key.id).filter((id) => id !== OTHER), OTHER]
}

/** Every cell key of a dimension, in order: one key of each facet joined by `/`; `['*']` without facets. */
export function facetKeysOf(definition: DimensionDefinition): readonly string[] {
  let keys = keysOfDefinitions.get(definition)
  if (keys === undefined) {
    keys = productOf(definition.facets.map(keysOfFacet))
    keysOfDefinitions.set(definition, keys)
  }
  return keys
}

/**
 * The cell keys that an effect or a need names: of each facet the keys listed, of a facet not named all of them.
 * Throws {@link CoverTargetUnknown} for a facet or key that the dimension doesn't have.
 */
export function keysAt(definition: DimensionDefinition, at: CoverTarget['at']): readonly string[] {
  if (at === undefined) return facetKeysOf(definition)
  const unknown = unknownTargetOf(definition, at)
  if (unknown !== undefined) throw new CoverTargetUnknown(definition.id, unknown)
  return productOf(
    definition.facets.map((facet) => {
      const named = Object.hasOwn(at, facet.id) ? at[facet.id] : undefined
      return named === undefined
        ? keysOfFacet(facet)
        : keysOfFacet(facet).filter((key) => named.includes(key))
    }),
  )
}

/** The first facet (`cause`) or facet key (`cause: flood`) named that the dimension doesn't have. */
export function unknownTargetOf(definition: DimensionDefinition, at: CoverTarget['at']): string | undefined {
  for (const [facetId, named] of Object.entries(at ?? {})) {
    const facet = definition.facets.find((candidate) => candidate.id === facetId)
    if (facet === undefined) return facetId
    const known = keysOfFacet(facet)
    const unknown = named.find((key) => !known.includes(key))
    if (unknown !== undefined) return `${facetId}: ${unknown}`
  }
  return undefined
}

/** Key of each facet of a cell key. */
export function segmentsOf(definition: DimensionDefinition, facetKey: string): readonly string[] {
  return definition.facets.length === 0 ? [] : facetKey.split('/')
}

/** The cell key with these facet keys, one of each facet in order. */
export function cellKeyOf(segments: readonly string[]): string {
  return segments.length === 0 ? EVERY : segments.join('/')
}

function productOf(keysOfFacets: readonly (readonly string[])[]): readonly string[] {
  return keysOfFacets
    .reduce<readonly (readonly string[])[]>(
      (heads, keys) => heads.flatMap((head) => keys.map((key) => [...head, key])),
      [[]],
    )
    .map(cellKeyOf)
}
