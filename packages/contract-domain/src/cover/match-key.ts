import type { Cell, DimensionValue } from './coverage.ts'
import type { DimensionDefinition } from './dimension.ts'
import { EVERY, keysOfFacet, segmentsOf } from './facet-keys.ts'

/**
 * Whether a written key is one that the dimension has: `*` for all keys, or of each facet one key or `*`
 * (`misuse/*`).
 */
export function isKeyOf(definition: DimensionDefinition, written: string): boolean {
  if (written === EVERY) return true
  const segments = written.split('/')
  return (
    segments.length === definition.facets.length &&
    definition.facets.every(
      (facet, place) => segments[place] === EVERY || keysOfFacet(facet).includes(segments[place] ?? ''),
    )
  )
}

/** The written keys that name a cell, only the most specific ones: those with the fewest wildcards. */
export function keysFor(
  definition: DimensionDefinition,
  facetKey: string,
  value: DimensionValue,
): readonly string[] {
  const segments = segmentsOf(definition, facetKey)
  let [most, found]: [number, string[]] = [-1, []]
  for (const written of Object.keys(value)) {
    const specific = specificity(written, segments)
    if (specific > most) [most, found] = [specific, []]
    if (specific >= 0 && specific === most) found.push(written)
  }
  return found
}

/** How many facet keys a written key names; below zero when it names another cell. `*` alone names none. */
function specificity(written: string, segments: readonly string[]): number {
  if (written === EVERY) return 0
  const parts = written.split('/')
  if (parts.length !== segments.length) return -1
  let named = 0
  for (const [place, part] of parts.entries()) {
    if (part === segments[place]) named += 1
    else if (part !== EVERY) return -1
  }
  return named
}

/** The cell of a total cover; unknown where a dimension or key is missing. */
export function cellOf(value: DimensionValue | undefined, facetKey: string): Cell {
  return (value !== undefined && Object.hasOwn(value, facetKey) ? value[facetKey] : undefined) ?? UNKNOWN
}

export const UNKNOWN: Cell = { state: 'unknown' }
export const NONE: Cell = { state: 'none' }
