/**
 * A question in numbers: which columns meet every row for the least? A column is a choice of one add-on (at most one
 * of each), a row is a part of what is asked for. Costs are the least that a column adds to a price, in minor units.
 */
export interface CoverProblem {
  /** Of what is bought anyway, less what its roundings may take off. */
  readonly baseCost: number
  readonly costs: Float64Array
  /** By column; columns of one add-on stand together. */
  readonly addOnOf: Int32Array
  /** By add-on: its first column; one more at the end. */
  readonly firstColumn: Int32Array
  /** By row: how much is asked for beyond what there is. */
  readonly asked: Float64Array
  /** By row: its first entry; one more at the end. An entry says what one column gives of the row. */
  readonly firstEntry: Int32Array
  readonly columnOfEntry: Int32Array
  /** Of raises only the greatest counts. */
  readonly raise: Float64Array
  /** Adds add up. */
  readonly add: Float64Array
  /** The entries by column. */
  readonly firstOfColumn: Int32Array
  readonly entriesOfColumn: Int32Array
  readonly rowOfEntry: Int32Array
}

export interface CoverEntry {
  readonly column: number
  readonly raise: number
  readonly add: number
}

export interface CoverNumbers {
  readonly baseCost: number
  /** By add-on, by option. */
  readonly costs: readonly (readonly number[])[]
  readonly rows: readonly { readonly asked: number; readonly entries: readonly CoverEntry[] }[]
}

/** What gives more than all that is asked for gives all that is asked for: figures stay finite. */
export function coverProblem({ baseCost, costs, rows }: CoverNumbers): CoverProblem {
  const entries = rows.flatMap(({ asked, entries: of }, row) =>
    of.map(({ column, raise, add }) => ({
      row,
      column,
      raise: Math.min(asked, raise),
      add: Math.min(asked, add),
    })),
  )
  const byColumn = entries.map((_, entry) => entry).sort((left, right) => columnAt(left) - columnAt(right))
  const columns = costs.flat()
  return {
    baseCost,
    costs: Float64Array.from(columns),
    addOnOf: Int32Array.from(costs.flatMap((own, addOn) => own.map(() => addOn))),
    firstColumn: starts(costs.map(({ length }) => length)),
    asked: Float64Array.from(rows, ({ asked }) => asked),
    firstEntry: starts(rows.map(({ entries: of }) => of.length)),
    columnOfEntry: Int32Array.from(entries, ({ column }) => column),
    raise: Float64Array.from(entries, ({ raise }) => raise),
    add: Float64Array.from(entries, ({ add }) => add),
    firstOfColumn: starts(countsOf(entries, columns.length)),
    entriesOfColumn: Int32Array.from(byColumn),
    rowOfEntry: Int32Array.from(entries, ({ row }) => row),
  }

  function columnAt(entry: number): number {
    return (entries[entry] as { readonly column: number }).column
  }
}

function countsOf(entries: readonly { readonly column: number }[], columns: number): number[] {
  const counts = Array.from({ length: columns }, () => 0)
  for (const { column } of entries) counts[column] = (counts[column] as number) + 1
  return counts
}

function starts(lengths: readonly number[]): Int32Array {
  const first = new Int32Array(lengths.length + 1)
  for (const [at, length] of lengths.entries()) first[at + 1] = (first[at] as number) + length
  return first
}
