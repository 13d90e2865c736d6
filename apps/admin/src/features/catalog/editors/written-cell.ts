import type { Cell } from './cell-document.ts'

interface WrittenTier {
  readonly id: string
  readonly cover: Readonly<Record<string, Readonly<Record<string, Cell>>>>
}

/**
 * The cell as the catalog document holds it, with its note in both languages. A written key may hold `*` for a
 * facet, or be `*` for all; the one that names most facets holds. What is not written is unknown.
 */
export function writtenCell(
  document: unknown,
  { tier, dimension, facetKey }: { tier: string; dimension: string; facetKey: string },
): Cell {
  const { tiers } = document as { readonly tiers: readonly WrittenTier[] }
  const cells = tiers.find((each) => each.id === tier)?.cover[dimension] ?? {}
  let found: Cell = { state: 'unknown' }
  let most = -1
  for (const [written, cell] of Object.entries(cells)) {
    const named = facetsNamed(written, facetKey.split('/'))
    if (named > most) [most, found] = [named, cell]
  }
  return found
}

/** How many facets a written key names; below zero when it is about another cell. */
function facetsNamed(written: string, segments: readonly string[]): number {
  if (written === '*') return 0
  const parts = written.split('/')
  if (parts.length !== segments.length) return -1
  let named = 0
  for (const [place, part] of parts.entries()) {
    if (part === segments[place]) named += 1
    else if (part !== '*') return -1
  }
  return named
}
