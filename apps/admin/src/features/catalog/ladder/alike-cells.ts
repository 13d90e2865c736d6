import type { ComparedCell } from './ladder.graphql.ts'

export interface AlikeCells {
  /** The first of them: what it says holds for all. */
  readonly cell: ComparedCell
  /** Titles of the cases told in one row; none when the dimension says the same in every case. */
  readonly cases: readonly string[]
}

/** Cells that say the same of several cases of a dimension, told once; dimensions stay in their order. */
export function alikeCells(cells: readonly ComparedCell[]): readonly AlikeCells[] {
  const byDimension = Map.groupBy(cells, ({ dimensionKey }) => dimensionKey)
  return [...byDimension.values()].flatMap((ofDimension) => {
    const groups = [
      ...Map.groupBy(ofDimension, ({ packageText, aboveText, verdict }) =>
        JSON.stringify([packageText, aboveText, verdict]),
      ).values(),
    ]
    return groups.flatMap((alike) => {
      const [cell] = alike
      if (cell === undefined) return []
      const cases = alike.map(({ facetTitle }) => facetTitle).filter((title) => title !== '')
      return [{ cell, cases: groups.length === 1 ? [] : cases }]
    })
  })
}
