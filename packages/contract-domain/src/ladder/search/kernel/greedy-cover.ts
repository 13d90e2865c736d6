import type { CoverProblem } from './cover-problem.ts'
import type { Room } from './room.ts'

/** Cheap ways to meet all rows, by what dual prices leave of the columns' costs. Only guides: nothing follows from it. */
export class GreedyCover {
  readonly #problem: CoverProblem
  readonly #used: Uint8Array
  readonly #raised: Float64Array
  readonly #added: Float64Array
  #chosen: number[] = []

  constructor(problem: CoverProblem, room: Room) {
    this.#problem = problem
    this.#used = room.bytes(problem.firstColumn.length - 1)
    this.#raised = room.floats(problem.asked.length)
    this.#added = room.floats(problem.asked.length)
  }

  /**
   * What is taken, what pays for itself, and of each row still unmet the column that gives most for what it costs;
   * then the dearest of what turned out needless is left. Null: some row can't be met so.
   */
  find(reduced: Float64Array, free: Uint8Array, taken: readonly number[]): readonly number[] | null {
    const { costs, asked } = this.#problem
    this.#used.fill(0)
    this.#raised.fill(0)
    this.#added.fill(0)
    this.#chosen = []
    for (const column of taken) this.#put(column)
    for (let column = 0; column < costs.length; column += 1)
      if ((reduced[column] as number) <= 0 && this.#mayTake(column, free) && this.#gives(column) > 0)
        this.#put(column)
    for (let row = 0; row < asked.length; row += 1) {
      while (this.#need(row) > 0) {
        const column = this.#bestOf(row, reduced, free)
        if (column < 0) return null
        this.#put(column)
      }
    }
    return this.#leanest(taken.length)
  }

  #mayTake(column: number, free: Uint8Array): boolean {
    return free[column] === 1 && this.#used[this.#problem.addOnOf[column] as number] === 0
  }

  #bestOf(row: number, reduced: Float64Array, free: Uint8Array): number {
    const { firstEntry, columnOfEntry, costs } = this.#problem
    let [best, least] = [-1, Infinity]
    const end = firstEntry[row + 1] as number
    for (let entry = firstEntry[row] as number; entry < end; entry += 1) {
      const column = columnOfEntry[entry] as number
      if (!this.#mayTake(column, free)) continue
      const price = Math.max(0, reduced[column] as number) + (costs[column] as number) / 1000
      const rate = price / this.#gives(column)
      if (rate >= least) continue
      best = column
      least = rate
    }
    return best
  }

  #need(row: number): number {
    return (this.#problem.asked[row] as number) - (this.#raised[row] as number) - (this.#added[row] as number)
  }

  #put(column: number): void {
    const { addOnOf, firstOfColumn, entriesOfColumn, rowOfEntry, raise, add } = this.#problem
    this.#used[addOnOf[column] as number] = 1
    this.#chosen.push(column)
    const end = firstOfColumn[column + 1] as number
    for (let at = firstOfColumn[column] as number; at < end; at += 1) {
      const entry = entriesOfColumn[at] as number
      const row = rowOfEntry[entry] as number
      this.#raised[row] = Math.max(this.#raised[row] as number, raise[entry] as number)
      this.#added[row] = (this.#added[row] as number) + (add[entry] as number)
    }
  }

  /** The sum of the shares of what rows still need. */
  #gives(column: number): number {
    const { firstOfColumn, entriesOfColumn, rowOfEntry, raise, add } = this.#problem
    let worth = 0
    const end = firstOfColumn[column + 1] as number
    for (let at = firstOfColumn[column] as number; at < end; at += 1) {
      const entry = entriesOfColumn[at] as number
      const row = rowOfEntry[entry] as number
      const left = this.#need(row)
      if (left <= 0) continue
      const more =
        Math.max(0, (raise[entry] as number) - (this.#raised[row] as number)) + (add[entry] as number)
      worth += Math.min(1, more / left)
    }
    return worth
  }

  #leanest(fixed: number): readonly number[] {
    const { costs } = this.#problem
    const dearest = this.#chosen
      .slice(fixed)
      .sort((left, right) => (costs[right] as number) - (costs[left] as number))
    const needless = new Set(dearest.filter((column) => this.#leave(column)))
    return this.#chosen.filter((column) => !needless.has(column))
  }

  /** Takes a column out again if its rows are met without it; what raises the most is left in. */
  #leave(column: number): boolean {
    const { firstOfColumn, entriesOfColumn, rowOfEntry, raise, add } = this.#problem
    const [start, end] = [firstOfColumn[column] as number, firstOfColumn[column + 1] as number]
    for (let at = start; at < end; at += 1) {
      const entry = entriesOfColumn[at] as number
      const row = rowOfEntry[entry] as number
      const raised = raise[entry] as number
      if (raised > 0 && raised >= (this.#raised[row] as number)) return false
      if (this.#need(row) + (add[entry] as number) > 0) return false
    }
    for (let at = start; at < end; at += 1) {
      const entry = entriesOfColumn[at] as number
      const row = rowOfEntry[entry] as number
      this.#added[row] = (this.#added[row] as number) - (add[entry] as number)
    }
    return true
  }
}
