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
  /** By row: 1 when each of its columns meets it alone. */
  readonly whole: Uint8Array
  /** The entries by column. */
  readonly firstOfColumn: Int32Array
  readonly entriesOfColumn: Int32Array
  readonly rowOfEntry: Int32Array
}

export interface CoverNumbers {
  readonly baseCost: number
  /** By add-on, by option. */
  readonly costs: readonly (readonly number[])[]
  readonly rows: readonly CoverRow[]
}

export interface CoverRow {
  readonly asked: number
  readonly columns: readonly number[]
  /** What each of the columns gives; absent: all that is asked for. */
  readonly gives?: readonly { readonly raise: number; readonly add: number }[]
}

/** What gives more than all that is asked for gives all that is asked for: figures stay finite. */
export function coverProblem({ baseCost, costs, rows }: CoverNumbers): CoverProblem {
  const firstColumn = starts(costs.map(({ length }) => length))
  const firstEntry = starts(rows.map(({ columns }) => columns.length))
  const [columns, entries] = [firstColumn[costs.length] as number, firstEntry[rows.length] as number]
  const addOnOf = new Int32Array(columns)
  for (let addOn = 0; addOn < costs.length; addOn += 1)
    addOnOf.fill(addOn, firstColumn[addOn], firstColumn[addOn + 1])
  const columnOfEntry = new Int32Array(entries)
  const rowOfEntry = new Int32Array(entries)
  const [raise, add] = [new Float64Array(entries), new Float64Array(entries)]
  const counts = new Int32Array(columns)
  let entry = 0
  for (let row = 0; row < rows.length; row += 1) {
    const { asked, columns: of, gives } = rows[row] as CoverRow
    for (let place = 0; place < of.length; place += 1) {
      const column = of[place] as number
      const given = gives?.[place]
      columnOfEntry[entry] = column
      rowOfEntry[entry] = row
      raise[entry] = Math.min(asked, given?.raise ?? 0)
      add[entry] = Math.min(asked, given?.add ?? asked)
      counts[column] = (counts[column] as number) + 1
      entry += 1
    }
  }
  const firstOfColumn = starts(counts)
  return {
    baseCost,
    costs: Float64Array.from(costs.flat()),
    addOnOf,
    firstColumn,
    asked: Float64Array.from(rows, ({ asked }) => asked),
    firstEntry,
    columnOfEntry,
    raise,
    add,
    whole: Uint8Array.from(rows, ({ gives }) => Number(gives === undefined)),
    firstOfColumn,
    entriesOfColumn: byColumn(columnOfEntry, firstOfColumn),
    rowOfEntry,
  }
}

/** Entries in order of their column, then as they stand. */
function byColumn(columnOfEntry: Int32Array, firstOfColumn: Int32Array): Int32Array {
  const next = firstOfColumn.slice()
  const entries = new Int32Array(columnOfEntry.length)
  for (let entry = 0; entry < entries.length; entry += 1) {
    const column = columnOfEntry[entry] as number
    const place = next[column] as number
    entries[place] = entry
    next[column] = place + 1
  }
  return entries
}

function starts(lengths: ArrayLike<number>): Int32Array {
  const first = new Int32Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at += 1)
    first[at + 1] = (first[at] as number) + (lengths[at] as number)
  return first
}
