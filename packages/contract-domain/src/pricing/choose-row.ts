import type { FactValue, Json } from '../catalog/index.ts'

/** Rows of a table by key (`is`) or by band (`from`, up to the next row's), prepared for many look-ups. */
export interface RowTable<Row> {
  readonly byKey: ReadonlyMap<string, Row>
  /** Highest threshold first. */
  readonly bands: readonly { readonly from: number; readonly row: Row }[]
  readonly otherwise: Row | undefined
}

export function rowTable<Given extends { readonly is: string } | { readonly from: number }, Row>(
  rows: readonly Given[],
  rowOf: (given: Given) => Row,
  otherwise: Row | undefined,
): RowTable<Row> {
  const byKey = new Map<string, Row>()
  const bands: { from: number; row: Row }[] = []
  for (const given of rows) {
    if ('is' in given) {
      // The first row of a key holds: a later one is a slip that the catalog's reader names.
      if (!byKey.has(given.is)) byKey.set(given.is, rowOf(given))
    } else {
      bands.push({ from: given.from, row: rowOf(given) })
    }
  }
  return { byKey, bands: bands.sort((left, right) => right.from - left.from), otherwise }
}

/**
 * The row of its key, else of the highest threshold not above it, else the `else` row. Texts, truth values and
 * whole numbers have keys; numbers and money (minor units) have bands.
 */
export function chooseRow<Row>(
  { byKey, bands, otherwise }: RowTable<Row>,
  value: FactValue | Json | undefined,
): Row | undefined {
  const scalar =
    typeof value === 'object' && value !== null && 'amountMinor' in value ? value.amountMinor : value
  if (byKey.size > 0 && scalar != null && typeof scalar !== 'object') {
    const row = byKey.get(typeof scalar === 'string' ? scalar : String(scalar))
    if (row !== undefined) return row
  }
  if (typeof scalar === 'number') {
    for (const band of bands) if (band.from <= scalar) return band.row
  }
  return otherwise
}
