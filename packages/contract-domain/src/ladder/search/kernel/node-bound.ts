import { claimOf } from './claim.ts'
import type { CoverOracle } from './cover-oracle.ts'
import type { CoverProblem } from './cover-problem.ts'
import type { Decisions } from './decisions.ts'
import { improveDuals } from './dual-steps.ts'
import { GreedyCover } from './greedy-cover.ts'
import type { Incumbent } from './incumbent.ts'
import type { Lagrangian } from './lagrangian.ts'
import type { OpenRows } from './open-rows.ts'
import type { Room } from './room.ts'
import { rootBound } from './root-bound.ts'

const STEPS = { rounds: 14, pace: 1.4 }

export interface BoundedBy {
  readonly problem: CoverProblem
  readonly oracle: Pick<CoverOracle<unknown>, 'costs'>
  readonly decisions: Decisions
  readonly lagrangian: Lagrangian
  readonly incumbent: Incumbent
  readonly room: Room
}

/** The bounds of nodes: from the dual prices of the node above, or from none. */
export class NodeBound {
  readonly #by: BoundedBy
  #greedy: GreedyCover | null = null

  constructor(by: BoundedBy) {
    this.#by = by
  }

  /**
   * No answer of the node costs less; reduced costs are left in the Lagrangian. Covers made on the way may lower the
   * budget.
   * @param fresh the dual prices of the node above are of no use: costs have changed, or there is none
   */
  of(rows: OpenRows, fresh: boolean): number {
    const { problem, oracle, decisions, lagrangian, incumbent } = this.#by
    const lost = oracle.costs?.(decisions, lagrangian.costs) ?? 0
    const fixed = problem.baseCost - lost + sumAt(lagrangian.costs, decisions.taken)
    if (rows.count === 0) return fixed + lagrangian.value(rows)
    if (fresh) return this.#fresh(rows, fixed)
    let value = fixed + lagrangian.value(rows)
    if (claimOf(value) >= incumbent.budget) return value
    value = fixed + lagrangian.ascend(rows)
    if (claimOf(value) >= incumbent.budget || incumbent.budget === Infinity) return value
    const goal = incumbent.budget - fixed
    improveDuals(lagrangian, rows, { ...STEPS, goal, enough: goal + 1, known: value - fixed })
    return fixed + lagrangian.ascend(rows)
  }

  #fresh(rows: OpenRows, fixed: number): number {
    const { problem, decisions, lagrangian, incumbent, room } = this.#by
    const greedy = (this.#greedy ??= new GreedyCover(problem, room))
    return rootBound(rows, incumbent.budget, {
      fixed,
      lagrangian,
      cover: () => greedy.find(lagrangian.reduced, decisions.free, decisions.taken),
      costOf: (cover) => problem.baseCost + sumAt(lagrangian.costs, cover),
      tryCover: (cover) => {
        incumbent.priceWithNeeds(cover)
        return incumbent.budget
      },
    })
  }
}

function sumAt(numbers: Float64Array, places: readonly number[]): number {
  let sum = 0
  for (const place of places) sum += numbers[place] as number
  return sum
}
