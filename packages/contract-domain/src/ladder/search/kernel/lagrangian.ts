import type { CoverProblem } from './cover-problem.ts'
import type { Decisions } from './decisions.ts'
import type { OpenRows } from './open-rows.ts'
import type { Room } from './room.ts'

/** Dual prices are kept on this grain of a minor unit, so that their texts are short and exact. */
export const GRAIN = 1 / 64

/**
 * The Lagrangian bound of a node: rows are priced into the columns, and of each add-on the column that pays most is
 * taken, if one pays. The dual prices stand in the open rows; what is here is scratch of one search.
 */
export class Lagrangian {
  /** By column, as the node prices it. */
  readonly costs: Float64Array
  /** By column that may be taken: its cost less what the dual prices pay for it. */
  readonly reduced: Float64Array
  /** By row that is open: what is missing when the columns that pay are taken. */
  readonly slopes: Float64Array
  /** By row, for steps: the way of the last one, and the best dual prices met. */
  readonly way: Float64Array
  readonly best: Float64Array
  readonly #problem: CoverProblem
  readonly #decisions: Decisions
  readonly #chosen: number[] = []

  constructor(problem: CoverProblem, decisions: Decisions, room: Room) {
    this.costs = room.floats(problem.costs.length)
    this.costs.set(problem.costs)
    this.reduced = room.floats(problem.costs.length)
    this.slopes = room.floats(problem.asked.length)
    this.way = room.floats(problem.asked.length)
    this.best = room.floats(problem.asked.length)
    this.#problem = problem
    this.#decisions = decisions
  }

  /** No way to meet the open rows costs less than this, beyond what is taken. */
  value(rows: OpenRows): number {
    return this.#priceRows(rows) + this.#choose(rows)
  }

  /**
   * Dual prices to begin with: of each row what its cheapest column asks for its share of it. No column is paid more
   * than it costs.
   */
  start(rows: OpenRows): void {
    const { costs, reduced: shares } = this
    const { count, row, need, first, column, gain, duals } = rows
    shares.fill(0)
    for (let at = 0; at < count; at += 1) {
      const end = first[at + 1] as number
      for (let place = first[at] as number; place < end; place += 1) {
        const one = column[place] as number
        shares[one] = (shares[one] as number) + (gain[place] as number) / (need[at] as number)
      }
    }
    for (let at = 0; at < count; at += 1) {
      const end = first[at + 1] as number
      let least = Infinity
      for (let place = first[at] as number; place < end; place += 1) {
        const one = column[place] as number
        least = Math.min(least, Math.max(0, costs[one] as number) / (shares[one] as number))
      }
      duals[row[at] as number] = least / (need[at] as number)
    }
  }

  /**
   * Each dual price in turn goes up by what the columns of its row have left, or down where one is paid too much; on
   * the grain. Follows {@link value}.
   */
  ascend(rows: OpenRows): number {
    const { reduced } = this
    const { whole } = this.#problem
    const { count, row, need, first, column, gain, duals } = rows
    let worth = 0
    for (let at = 0; at < count; at += 1) {
      const [start, end] = [first[at] as number, first[at + 1] as number]
      const own = row[at] as number
      const least =
        whole[own] === 1 ? this.#least(rows, at) / (need[at] as number) : this.#leastShare(rows, at)
      const dual = duals[own] as number
      const next = Math.max(0, Math.floor((dual + least) / GRAIN) * GRAIN)
      worth += next * (need[at] as number)
      if (next === dual) continue
      duals[own] = next
      if (whole[own] === 1) {
        const paid = (next - dual) * (need[at] as number)
        for (let place = start; place < end; place += 1) {
          const one = column[place] as number
          reduced[one] = (reduced[one] as number) - paid
        }
        continue
      }
      for (let place = start; place < end; place += 1) {
        const one = column[place] as number
        reduced[one] = (reduced[one] as number) - (next - dual) * (gain[place] as number)
      }
    }
    return worth + this.#choose(rows)
  }

  /** Reckons {@link slopes} for the columns chosen last. */
  slope({ count, row, need }: OpenRows): void {
    const { slopes } = this
    const { firstOfColumn, entriesOfColumn, rowOfEntry, whole, asked } = this.#problem
    for (let at = 0; at < count; at += 1) slopes[row[at] as number] = need[at] as number
    for (const column of this.#chosen) {
      const end = firstOfColumn[column + 1] as number
      for (let at = firstOfColumn[column] as number; at < end; at += 1) {
        const entry = entriesOfColumn[at] as number
        const own = rowOfEntry[entry] as number
        // Of a row that isn't open nobody asks.
        const gain = whole[own] === 1 ? (asked[own] as number) : this.#decisions.gain(entry)
        slopes[own] = (slopes[own] as number) - gain
      }
    }
  }

  /** Of the columns of an open row, the least reduced cost. */
  #least({ first, column }: OpenRows, at: number): number {
    const { reduced } = this
    const end = first[at + 1] as number
    let least = Infinity
    for (let place = first[at] as number; place < end; place += 1) {
      const own = reduced[column[place] as number] as number
      if (own < least) least = own
    }
    return least
  }

  /** The same, each for what the column gives. */
  #leastShare({ first, column, gain }: OpenRows, at: number): number {
    const { reduced } = this
    const end = first[at + 1] as number
    let least = Infinity
    for (let place = first[at] as number; place < end; place += 1) {
      const own = (reduced[column[place] as number] as number) / (gain[place] as number)
      if (own < least) least = own
    }
    return least
  }

  #priceRows(rows: OpenRows): number {
    const { reduced, costs } = this
    const { whole } = this.#problem
    const { count, row, need, first, column, gain, duals, columns, free } = rows
    for (let at = 0; at < columns; at += 1) {
      const one = free[at] as number
      reduced[one] = costs[one] as number
    }
    let worth = 0
    for (let at = 0; at < count; at += 1) {
      const own = row[at] as number
      const dual = duals[own] as number
      if (dual === 0) continue
      const paid = dual * (need[at] as number)
      worth += paid
      const [start, end] = [first[at] as number, first[at + 1] as number]
      if (whole[own] === 1) {
        for (let place = start; place < end; place += 1) {
          const one = column[place] as number
          reduced[one] = (reduced[one] as number) - paid
        }
        continue
      }
      for (let place = start; place < end; place += 1) {
        const one = column[place] as number
        reduced[one] = (reduced[one] as number) - dual * (gain[place] as number)
      }
    }
    return worth
  }

  /** Columns of one add-on stand together. @returns what they take off, zero or less */
  #choose({ columns, free }: OpenRows): number {
    const { reduced } = this
    const { addOnOf } = this.#problem
    const chosen = this.#chosen
    chosen.length = 0
    let [paid, current, least] = [0, -1, 0]
    for (let at = 0; at < columns; at += 1) {
      const one = free[at] as number
      const own = reduced[one] as number
      if (own >= 0) continue
      const addOn = addOnOf[one] as number
      if (addOn !== current) {
        current = addOn
        chosen.push(one)
        paid += own
        least = own
      } else if (own < least) {
        chosen[chosen.length - 1] = one
        paid += own - least
        least = own
      }
    }
    return paid
  }
}
