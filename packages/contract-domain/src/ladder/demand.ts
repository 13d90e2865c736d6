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

interface DemandsOfCover {
  readonly of: CoverRules['definitions']
  readonly all: readonly Demand[]
}

const demandsKnown = new WeakMap<Coverage, DemandsOfCover>()

/** Everything a cover gives, as demands; dimensions that the policy leaves out are not asked for. */
export function demandsOf(
  cover: Coverage,
  { definitions }: CoverRules,
  leftOut: readonly string[],
): readonly Demand[] {
  const all = allDemands(cover, definitions)
  return leftOut.length === 0 ? all : all.filter(({ dimension }) => !leftOut.includes(dimension))
}

/** The same cover asks the same: its demands stay the same objects, and what is known of one is known again. */
function allDemands(cover: Coverage, definitions: CoverRules['definitions']): readonly Demand[] {
  const known = demandsKnown.get(cover)
  if (known?.of === definitions) return known.all
  const all = definitions.flatMap((definition) =>
    facetKeysOf(definition).map((facetKey) => ({
      dimension: definition.id,
      facetKey,
      cell: cellOf(cover[definition.id], facetKey),
    })),
  )
  demandsKnown.set(cover, { of: definitions, all })
  return all
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
