import type { Adjuster, Column } from './columns.ts'
import { OPEN, type Decisions } from './kernel/decisions.ts'
import type { CoverProblem } from './kernel/cover-problem.ts'
import type { PriceWeights } from './price-weights.ts'

export interface CostTerms {
  readonly columns: readonly Column[]
  readonly problem: CoverProblem
  readonly weights: PriceWeights
  readonly lostInRounding: number
}

/**
 * The least each column adds, given what the adjusts that are or may still be taken can take off by their declared
 * bound; one without a bound may take all charges (domain §4 stage 4). Null: no add-on adjusts.
 */
export function columnCosts({ columns, problem, weights, lostInRounding }: CostTerms) {
  const adjusting = columns.flatMap(({ at, adjust }) => (adjust === null ? [] : [{ at, adjust }]))
  if (adjusting.length === 0) return null
  const { most } = weights
  const { addOnOf } = problem
  /** @returns what rounding the caps of adjusts may take off besides */
  return ({ of: decided, taken }: Decisions, costs: Float64Array): number => {
    const possible = adjusting.filter(
      ({ at }) => decided[addOnOf[at] as number] === OPEN || taken.includes(at),
    )
    const onAll = possible.reduce((total, { adjust }) => total + shareOfAll(adjust), 0)
    for (const { at, adjust, cost, charged } of columns) {
      const own = adjust?.of === 'own' ? adjust.share : 0
      const waived = adjust?.of === 'base' ? adjust.amount : 0
      costs[at] = cost - (Math.min(1, onAll + own) * charged + waived) * most
    }
    return possible.length * lostInRounding * most
  }
}

function shareOfAll(adjuster: Adjuster): number {
  if (adjuster.of === 'opaque') return 1
  return adjuster.of === 'charges' ? adjuster.share : 0
}
