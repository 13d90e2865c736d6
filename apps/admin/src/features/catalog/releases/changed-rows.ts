import type { Comparison } from './releases.graphql.ts'

export interface ChangedRow {
  readonly key: string
  readonly title: string
  /** By tier; only those that changed. */
  readonly cells: ReadonlyMap<string, { readonly was: string | null; readonly text: string }>
}

type Matrix = Comparison['matrix']

/** The rows of a compared matrix that hold a changed cell, in its order. */
export function changedRows(matrix: Matrix): readonly ChangedRow[] {
  const covers = matrix.dimensionRows.flatMap(({ dimension, facetKeys, cells }) =>
    facetKeys.map((facet) => ({
      key: `${dimension.key} ${facet.key}`,
      title: facet.key === '*' ? dimension.title : `${dimension.title}: ${facet.title}`,
      cells: changedOf(cells.filter(({ facetKey }) => facetKey === facet.key)),
    })),
  )
  const prices = matrix.priceRows.map(({ priceBook, component, title, cells }) => ({
    key: `${priceBook.key} ${component}`,
    // The base price carries the name of its book.
    title: title === priceBook.title ? title : `${priceBook.title}: ${title}`,
    cells: changedOf(cells),
  }))
  return [...covers, ...prices].filter(({ cells }) => cells.size > 0)
}

function changedOf(
  cells: readonly {
    readonly tierKey: string
    readonly text: string
    readonly changed: boolean
    readonly was: string | null
  }[],
): ChangedRow['cells'] {
  return new Map(
    cells.filter(({ changed }) => changed).map(({ tierKey, was, text }) => [tierKey, { was, text }]),
  )
}
