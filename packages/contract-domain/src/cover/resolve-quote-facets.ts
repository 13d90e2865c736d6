import type { Cell, Coverage, DimensionValue } from './coverage.ts'
import type { DimensionDefinition, Facet } from './dimension.ts'
import { cellKeyOf, facetKeysOf, keysOfFacet, OTHER, segmentsOf } from './facet-keys.ts'
import { cellOf, UNKNOWN } from './match-key.ts'

/** A fact's value as facets read it; money selects no key. */
export type FacetFactValue =
  | string
  | number
  | boolean
  | { readonly amountMinor: number; readonly currency: string }

/** The facts of one asset; one that isn't listed is missing. */
export type FacetFacts = Readonly<
  Record<
    string,
    { readonly state: 'known'; readonly value: FacetFactValue } | { readonly state: 'does-not-apply' }
  >
>

export interface ResolvedCover {
  readonly cover: Coverage
  /** Without the facets that were resolved; the same objects for the same definitions. */
  readonly definitions: readonly DimensionDefinition[]
  readonly factsRead: Readonly<Record<string, FacetFactValue | 'missing' | 'does-not-apply'>>
}

/**
 * Total cover as it holds for one asset: of each facet known when quoting only the key that the asset's fact selects;
 * a missing fact leaves those cells unknown. Facets known at the claim stay.
 */
export function resolveQuoteFacets(
  cover: Coverage,
  definitions: readonly DimensionDefinition[],
  facts: FacetFacts,
): ResolvedCover {
  const factsRead: Record<string, FacetFactValue | 'missing' | 'does-not-apply'> = {}
  const resolved: Record<string, DimensionValue> = {}
  for (const definition of definitions) {
    const keys = new Map<string, string | undefined>()
    for (const facet of definition.facets) {
      if (!isKnownWhenQuoting(facet)) continue
      const reading = Object.hasOwn(facts, facet.fact) ? facts[facet.fact] : undefined
      factsRead[facet.fact] = reading?.state === 'known' ? reading.value : (reading?.state ?? 'missing')
      keys.set(facet.id, reading && (reading.state === 'known' ? keyFor(facet, reading.value) : OTHER))
    }
    resolved[definition.id] = resolveValue(definition, keys, cover[definition.id])
  }
  return { cover: resolved, definitions: withoutQuoteFacets(definitions), factsRead }
}

type QuoteFacet = Facet & { readonly fact: string }

/** A facet without its fact can't be read when quoting and stays in the map. */
function isKnownWhenQuoting(facet: Facet): facet is QuoteFacet {
  return facet.knownAt === 'quote' && facet.fact !== undefined
}

/** The band of a number, else the key of the value's text, else `other`. */
function keyFor(facet: Facet, value: FacetFactValue): string {
  const band = typeof value === 'number' ? bandOf(facet, value) : undefined
  if (band !== undefined) return band
  const text = typeof value === 'object' ? OTHER : String(value)
  return keysOfFacet(facet).find((key) => key === text) ?? OTHER
}

/** The key with the highest `from` that isn't above the number. */
function bandOf(facet: Facet, value: number): string | undefined {
  let [highest, found]: [number, string | undefined] = [-Infinity, undefined]
  for (const { id, from } of facet.keys) {
    if (from !== undefined && from <= value && from >= highest) [highest, found] = [from, id]
  }
  return found
}

function resolveValue(
  definition: DimensionDefinition,
  keys: ReadonlyMap<string, string | undefined>,
  value: DimensionValue | undefined,
): DimensionValue {
  const cells: Record<string, Cell> = {}
  for (const facetKey of facetKeysOf(definition)) {
    const segments = segmentsOf(definition, facetKey)
    const holds = definition.facets.every(
      ({ id }, place) => (keys.get(id) ?? segments[place]) === segments[place],
    )
    if (!holds) continue
    const missing = definition.facets.some(({ id }) => keys.has(id) && keys.get(id) === undefined)
    const left = segments.filter((_, place) => !keys.has(definition.facets[place]?.id ?? ''))
    cells[cellKeyOf(left)] = missing ? UNKNOWN : cellOf(value, facetKey)
  }
  return cells
}

const resolvedDefinitions = new WeakMap<readonly DimensionDefinition[], readonly DimensionDefinition[]>()

function withoutQuoteFacets(definitions: readonly DimensionDefinition[]): readonly DimensionDefinition[] {
  let resolved = resolvedDefinitions.get(definitions)
  if (resolved === undefined) {
    resolved = definitions.map((definition) => {
      const facets = definition.facets.filter((facet) => !isKnownWhenQuoting(facet))
      return facets.length === definition.facets.length ? definition : { ...definition, facets }
    })
    resolvedDefinitions.set(definitions, resolved)
  }
  return resolved
}
