import {
  cellAtLeast,
  cellOf,
  facetKeysOf,
  type AtLeast,
  type Cell,
  type Coverage,
  type CoverRules,
} from '../cover/index.ts'

/** One cell that a package must reach. */
export interface Demand {
  readonly dimension: string
  readonly facetKey: string
  readonly cell: Cell
}

/** Everything a cover gives, as demands; dimensions that the policy leaves out are not asked for. */
export function demandsOf(
  cover: Coverage,
  { definitions }: CoverRules,
  leftOut: readonly string[],
): readonly Demand[] {
  return definitions
    .filter(({ id }) => !leftOut.includes(id))
    .flatMap((definition) =>
      facetKeysOf(definition).map((facetKey) => ({
        dimension: definition.id,
        facetKey,
        cell: cellOf(cover[definition.id], facetKey),
      })),
    )
}

/** Whether a cover reaches one demand. */
export function meets(cover: Coverage, demand: Demand, rules: CoverRules): AtLeast {
  const definition = rules.definitions.find(({ id }) => id === demand.dimension)
  if (definition === undefined) return 'no'
  const cell = cellOf(cover[demand.dimension], demand.facetKey)
  return cellAtLeast(definition, demand.facetKey, cell, demand.cell, rules)
}

export interface Met {
  readonly verdict: AtLeast
  /** Dimensions of which a cell is surely not reached, in the catalog's order. */
  readonly missing: readonly string[]
  /** Dimensions of which a cell may or may not be reached. */
  readonly unknown: readonly string[]
}

/** Whether a cover reaches every demand, and where it doesn't. */
export function meetsAll(cover: Coverage, demands: readonly Demand[], rules: CoverRules): Met {
  const missing = new Set<string>()
  const unknown = new Set<string>()
  for (const demand of demands) {
    const verdict = meets(cover, demand, rules)
    if (verdict === 'no') missing.add(demand.dimension)
    if (verdict === 'unknown') unknown.add(demand.dimension)
  }
  const verdict = missing.size > 0 ? 'no' : unknown.size > 0 ? 'unknown' : 'yes'
  return { verdict, missing: [...missing], unknown: [...unknown] }
}
