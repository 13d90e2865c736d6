import type { CoverOracle, Settled } from './cover-oracle.ts'
import type { CoverProblem } from './cover-problem.ts'

/** Of add-ons that need each other in turn. */
const MOST_NEEDS = 4

/** What an answer must cost less than: what was asked for, then what was found. */
export class Incumbent {
  budget: number
  /** Selections priced. */
  priced = 0
  readonly #problem: CoverProblem
  readonly #oracle: Pick<CoverOracle<unknown>, 'settle'>

  constructor(problem: CoverProblem, oracle: Pick<CoverOracle<unknown>, 'settle'>, budget: number) {
    this.#problem = problem
    this.#oracle = oracle
    this.budget = budget
  }

  price(taken: readonly number[]): Settled {
    this.priced += 1
    const settled = this.#oracle.settle(taken, this.budget)
    if (settled.newBudget !== null) this.budget = settled.newBudget
    return settled
  }

  /** What is refused for lack of other add-ons is tried with the first option of each. */
  priceWithNeeds(cover: readonly number[]): void {
    const { addOnOf, firstColumn } = this.#problem
    const columns = [...cover]
    for (let round = 0; round < MOST_NEEDS; round += 1) {
      const { needs } = this.price(columns)
      const has = new Set(columns.map((column) => addOnOf[column]))
      const missing = new Set(needs.filter((addOn) => !has.has(addOn)))
      if (missing.size === 0) return
      for (const addOn of missing) columns.push(firstColumn[addOn] as number)
    }
  }
}
