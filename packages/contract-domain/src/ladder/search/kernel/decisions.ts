import type { CoverProblem } from './cover-problem.ts'
import type { Room } from './room.ts'

/** What is decided of an add-on. */
export const OPEN = 0
export const TAKEN = 1
export const WITHOUT = 2
/** Left out because it costs too much to be taken below a node; a proof says so only where it must. */
export const PASSED_OVER = 3

/** What is decided at a node, taken back step by step: nothing is copied. */
export class Decisions {
  /** By add-on. */
  readonly of: Uint8Array
  /** By column: 1 while it may still be taken. */
  readonly free: Uint8Array
  /** Columns, in the order in which they were taken. */
  readonly taken: number[] = []
  /** By row: the greatest raise and the sum of adds of what is taken. */
  readonly raised: Float64Array
  readonly added: Float64Array
  readonly #problem: CoverProblem
  readonly #decided: number[] = []
  /** Row, raised and added before, in threes. */
  readonly #before: number[] = []
  readonly #marks: number[] = []

  constructor(problem: CoverProblem, room: Room) {
    this.#problem = problem
    this.of = room.bytes(problem.firstColumn.length - 1).fill(OPEN)
    this.free = room.bytes(problem.costs.length).fill(1)
    this.raised = room.floats(problem.asked.length).fill(0)
    this.added = room.floats(problem.asked.length).fill(0)
  }

  /** What is decided from here on is taken back by {@link goBack}. */
  mark(): void {
    this.#marks.push(this.#decided.length, this.taken.length, this.#before.length)
  }

  take(column: number): void {
    const { addOnOf, firstOfColumn, entriesOfColumn, rowOfEntry, raise, add } = this.#problem
    this.#decide(addOnOf[column] as number, TAKEN)
    this.taken.push(column)
    const end = firstOfColumn[column + 1] as number
    for (let at = firstOfColumn[column] as number; at < end; at += 1) {
      const entry = entriesOfColumn[at] as number
      const row = rowOfEntry[entry] as number
      const raised = this.raised[row] as number
      const added = this.added[row] as number
      this.#before.push(row, raised, added)
      this.raised[row] = Math.max(raised, raise[entry] as number)
      this.added[row] = added + (add[entry] as number)
    }
  }

  leaveOut(addOn: number): void {
    this.#decide(addOn, WITHOUT)
  }

  passOver(addOn: number): void {
    this.#decide(addOn, PASSED_OVER)
  }

  goBack(): void {
    const before = this.#marks.pop() as number
    this.taken.length = this.#marks.pop() as number
    const decided = this.#marks.pop() as number
    while (this.#before.length > before) {
      const added = this.#before.pop() as number
      const raised = this.#before.pop() as number
      const row = this.#before.pop() as number
      this.raised[row] = raised
      this.added[row] = added
    }
    while (this.#decided.length > decided) this.#setOpen(this.#decided.pop() as number)
  }

  /** What a row still needs; zero or less: nothing. */
  need(row: number): number {
    return (this.#problem.asked[row] as number) - (this.raised[row] as number) - (this.added[row] as number)
  }

  /** What the column of an entry would give of its row now, at most what is needed; zero: the row is met. */
  gain(entry: number): number {
    const { rowOfEntry, raise, add } = this.#problem
    const row = rowOfEntry[entry] as number
    const more = Math.max(0, (raise[entry] as number) - (this.raised[row] as number)) + (add[entry] as number)
    return Math.max(0, Math.min(this.need(row), more))
  }

  #decide(addOn: number, as: number): void {
    this.of[addOn] = as
    this.#decided.push(addOn)
    this.#free(addOn, 0)
  }

  #setOpen(addOn: number): void {
    this.of[addOn] = OPEN
    this.#free(addOn, 1)
  }

  #free(addOn: number, free: 0 | 1): void {
    const { firstColumn } = this.#problem
    this.free.fill(free, firstColumn[addOn], firstColumn[addOn + 1])
  }
}
