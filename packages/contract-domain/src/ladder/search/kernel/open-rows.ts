import type { CoverProblem } from './cover-problem.ts'
import type { Decisions } from './decisions.ts'
import type { Room } from './room.ts'

/** What a node still has to look at: rows not met yet, the columns left and what each gives. One for each depth, used again and again. */
export class OpenRows {
  /** How many rows are open. */
  count = 0
  readonly row: Int32Array
  readonly need: Float64Array
  /** By open row: its first gain; one more at the end. */
  readonly first: Int32Array
  column: Int32Array
  /** What the column gives of the row, at most what is needed. */
  gain: Float64Array
  /** How many columns may still be taken. */
  columns = 0
  readonly free: Int32Array
  /** Dual prices, by row of the problem. */
  readonly duals: Float64Array
  #entry: Int32Array

  /** Whether some row is met by one column alone. */
  forced = false

  readonly #room: Room

  constructor({ asked, costs }: CoverProblem, room: Room) {
    this.row = room.ints(asked.length)
    this.need = room.floats(asked.length)
    this.first = room.ints(asked.length + 1)
    this.column = EMPTY
    this.gain = NOTHING
    this.free = room.ints(costs.length)
    this.duals = room.floats(asked.length)
    this.#entry = EMPTY
    this.#room = room
  }

  #reserve(entries: number): void {
    if (this.column.length >= entries) return
    // A level that must grow again may have to once more.
    const room = this.column.length === 0 ? entries : entries * 2
    this.column = this.#room.ints(room)
    this.gain = this.#room.floats(room)
    this.#entry = this.#room.ints(room)
  }

  /** All rows and columns of the problem. */
  openAll({ asked, firstEntry, columnOfEntry, costs }: CoverProblem): void {
    this.#reserve(columnOfEntry.length)
    this.count = asked.length
    this.columns = costs.length
    for (let row = 0; row < this.count; row += 1) this.row[row] = row
    for (let column = 0; column < this.columns; column += 1) this.free[column] = column
    for (let entry = 0; entry < columnOfEntry.length; entry += 1) this.#entry[entry] = entry
    this.duals.fill(0)
    this.first.set(firstEntry)
    this.column.set(columnOfEntry)
  }

  /** What is left of another node's rows after what was decided since. @returns a row that nothing left can meet, else −1. */
  narrow(from: OpenRows, decisions: Decisions, { raise, add, whole }: CoverProblem): number {
    const { free, raised } = decisions
    let [rows, end] = [0, 0]
    this.forced = false
    this.#reserve(from.first[from.count] as number)
    for (let at = 0; at < from.count; at += 1) {
      const row = from.row[at] as number
      const need = decisions.need(row)
      if (need <= 0) continue
      this.duals[row] = from.duals[row] as number
      const [start, last] = [from.first[at] as number, from.first[at + 1] as number]
      const above = raised[row] as number
      const isWhole = whole[row] === 1
      let reach = 0
      this.first[rows] = end
      for (let place = start; place < last; place += 1) {
        const column = from.column[place] as number
        if (free[column] === 0) continue
        const entry = from.#entry[place] as number
        const gain = isWhole
          ? need
          : Math.min(need, Math.max(0, (raise[entry] as number) - above) + (add[entry] as number))
        if (gain <= 0) continue
        this.column[end] = column
        this.gain[end] = gain
        this.#entry[end] = entry
        end += 1
        reach += gain
      }
      if (reach < need) return row
      if (end === (this.first[rows] as number) + 1) this.forced = true
      this.row[rows] = row
      this.need[rows] = need
      rows += 1
    }
    this.count = rows
    this.first[rows] = end
    this.columns = 0
    for (let at = 0; at < from.columns; at += 1) {
      const column = from.free[at] as number
      if (free[column] === 0) continue
      this.free[this.columns] = column
      this.columns += 1
    }
    return -1
  }
}

/** Dual prices of the open rows, others zero: to keep. */
export function keptDuals({ count, row, duals }: OpenRows): Float64Array {
  const kept = new Float64Array(duals.length)
  for (let at = 0; at < count; at += 1) kept[row[at] as number] = duals[row[at] as number] as number
  return kept
}

const EMPTY = new Int32Array(0)
const NOTHING = new Float64Array(0)
