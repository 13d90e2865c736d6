import { claimOf } from './claim.ts'
import { improveDuals } from './dual-steps.ts'
import type { GreedyCover } from './greedy-cover.ts'
import type { Lagrangian } from './lagrangian.ts'
import type { OpenRows } from './open-rows.ts'

const PARTS = 4
/** Subgradient steps of a part: for each column, at least and at most. */
const STEPS_A_COLUMN = 0.1
const [FEWEST_STEPS, MOST_STEPS] = [8, 25]
const FIRST_PACE = 1.6
const SLOWER = 0.6
/** A part that closes less of what is missing than this is the last one. */
const STALLED = 0.03

export interface RootGiven {
  /** Of what is taken, the lower tier's own price and what roundings may take off included. */
  readonly fixed: number
  readonly lagrangian: Lagrangian
  /** A way to meet all rows, by the reduced costs as they are; null when none is found. */
  readonly cover: () => ReturnType<GreedyCover['find']>
  readonly costOf: (cover: readonly number[]) => number
  /** Prices a cover that looks cheap enough. @returns the budget from then on */
  readonly tryCover: (cover: readonly number[]) => number
}

/** The bound of the root: many steps, with covers made between them that lower the budget. */
export function rootBound(rows: OpenRows, wanted: number, given: RootGiven): number {
  const { fixed, lagrangian } = given
  let budget = wanted
  let cheapest = Infinity
  lagrangian.start(rows)
  let value = fixed + lagrangian.value(rows)
  if (budget === Infinity) tryCover()
  const rounds = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.ceil(rows.columns * STEPS_A_COLUMN)))
  let pace = FIRST_PACE
  for (let part = 0; part < PARTS && claimOf(value) < budget; part += 1) {
    const before = value
    const goal = Math.min(budget, cheapest)
    const steps = { goal: (goal === Infinity ? value * 2 : goal) - fixed, enough: budget - fixed + 1 }
    value = fixed + improveDuals(lagrangian, rows, { ...steps, rounds, pace })
    if (claimOf(value) < budget) tryCover()
    if (value - before < STALLED * (Math.min(budget, cheapest) - value)) break
    pace *= SLOWER
  }
  return fixed + lagrangian.ascend(rows)

  function tryCover(): void {
    const cover = given.cover()
    const cost = cover === null ? Infinity : given.costOf(cover)
    if (cover === null || cost >= cheapest) return
    cheapest = cost
    if (cost < budget) budget = given.tryCover(cover)
  }
}
