import { plain } from './cell-text/plain-text.ts'
import type { AddOnRow, DimensionRow, Matrix, MatrixTier, PriceRow } from './matrix-types.ts'
import type { Slot } from './slot.ts'

/** A row of the grid as it is shown. A faceted dimension is one row of all its cases, and unfolded one more for each. */
export type GridRow = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'dimension'; readonly row: DimensionRow }
  | { readonly kind: 'cases'; readonly row: DimensionRow; readonly unfolded: boolean }
  | {
      readonly kind: 'case'
      readonly row: DimensionRow
      readonly facetKey: string
      readonly caseTitle: string
    }
  | { readonly kind: 'add-on'; readonly row: AddOnRow }
  | { readonly kind: 'price'; readonly row: PriceRow }
)

interface Shown {
  /** Only rows whose title or texts hold it. */
  readonly find: string
  /** Keys of the faceted dimensions that are unfolded. */
  readonly unfolded: ReadonlySet<string>
}

export function gridRows(matrix: Matrix, shown: Shown): GridRow[] {
  const wanted = plain(shown.find)
  const holds = (...texts: readonly string[]) =>
    wanted === '' || texts.some((text) => plain(text).includes(wanted))
  const textsOf = (cells: readonly { readonly text: string }[]) => cells.map((cell) => cell.text)
  const addOns = matrix.addOnRows
    .filter((row) => holds(row.addOn.title, ...textsOf(row.cells)))
    .map((row) => ({ kind: 'add-on', id: `add-on ${row.addOn.key}`, title: row.addOn.title, row }) as const)
  const prices = matrix.priceRows
    .filter((row) => holds(row.title, row.priceBook.title, ...textsOf(row.cells)))
    .map((row) => {
      const id = `price ${row.priceBook.key} ${row.component}`
      return {
        kind: 'price',
        id,
        title: [...new Set([row.title, row.priceBook.title])].join(', '),
        row,
      } as const
    })
  return [...matrix.dimensionRows.flatMap((row) => dimensionRows(row, shown, holds)), ...addOns, ...prices]
}

function dimensionRows(
  row: DimensionRow,
  { find, unfolded }: Shown,
  holds: (...texts: readonly string[]) => boolean,
): GridRow[] {
  const { key, title } = row.dimension
  const id = `dimension ${key}`
  const named = holds(title)
  if (row.facetKeys.length === 1)
    return named || row.cells.some((cell) => holds(cell.text)) ? [{ kind: 'dimension', id, title, row }] : []
  const cases = row.facetKeys.map((facet) => ({
    kind: 'case' as const,
    id: `${id} ${facet.key}`,
    title: `${title} · ${facet.title}`,
    row,
    facetKey: facet.key,
    caseTitle: facet.title,
  }))
  const found = cases.filter(
    ({ facetKey, caseTitle }) =>
      holds(caseTitle) || row.cells.some((cell) => cell.facetKey === facetKey && holds(cell.text)),
  )
  const open = unfolded.has(key)
  // What is found among the cases is shown, also where they are folded away.
  const below = open && named ? cases : find.trim() === '' || named ? (open ? cases : []) : found
  if (!named && found.length === 0) return []
  return [{ kind: 'cases', id, title, row, unfolded: below.length > 0 }, ...below]
}

/** The id of the row that a slot is shown in. */
export function rowIdOf(slot: Slot): string {
  switch (slot.kind) {
    case 'place':
      return `add-on ${slot.row.addOn.key}`
    case 'price':
      return `price ${slot.row.priceBook.key} ${slot.row.component}`
    case 'cases':
      return `dimension ${slot.row.dimension.key}`
    case 'cell': {
      const id = `dimension ${slot.row.dimension.key}`
      return slot.row.facetKeys.length === 1 ? id : `${id} ${slot.cell.facetKey}`
    }
  }
}

/** The slot where a row meets a tier; null where the matrix has no cell. */
export function slotAt(gridRow: GridRow, tier: MatrixTier): Slot | null {
  const atTier = <Cell extends { readonly tierKey: string }>(cells: readonly Cell[]) =>
    cells.find((cell) => cell.tierKey === tier.key)
  switch (gridRow.kind) {
    case 'cases': {
      const { row } = gridRow
      return { kind: 'cases', row, tier, cells: row.cells.filter((cell) => cell.tierKey === tier.key) }
    }
    case 'dimension':
    case 'case': {
      const { row } = gridRow
      const cells =
        gridRow.kind === 'case' ? row.cells.filter((each) => each.facetKey === gridRow.facetKey) : row.cells
      const cell = atTier(cells)
      return cell === undefined ? null : { kind: 'cell', row, tier, cell }
    }
    case 'add-on': {
      const cell = atTier(gridRow.row.cells)
      return cell === undefined ? null : { kind: 'place', row: gridRow.row, tier, cell }
    }
    case 'price': {
      const cell = atTier(gridRow.row.cells)
      return cell === undefined ? null : { kind: 'price', row: gridRow.row, tier, cell }
    }
  }
}

/** Where the words are found, in reading order: cells that hold them; of a row found by its title, its first cell. */
export function foundAt(
  rows: readonly GridRow[],
  tiers: readonly MatrixTier[],
  find: string,
): { readonly row: string; readonly column: string }[] {
  const wanted = plain(find)
  if (wanted === '') return []
  return rows.flatMap((gridRow) => {
    const cells = tiers.filter((tier) => {
      const slot = slotAt(gridRow, tier)
      return slot !== null && slot.kind !== 'cases' && plain(slot.cell.text).includes(wanted)
    })
    const title = gridRow.kind === 'case' ? gridRow.caseTitle : gridRow.title
    const named = plain(title).includes(wanted) ? tiers.slice(0, 1) : []
    return (cells.length > 0 ? cells : named).map((tier) => ({ row: gridRow.id, column: tier.key }))
  })
}
