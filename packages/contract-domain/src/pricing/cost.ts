import { parseRational, plus, rational, times, ZERO, type Rational } from '../money/index.ts'
import type { PriceLine } from './line.ts'
import { isRate } from './unknown.ts'

/** Marginal cost: what is known of it, exactly, and whether that is all. */
export interface Cost {
  readonly known: Rational
  readonly complete: boolean
}

export const NO_COST: Cost = { known: ZERO, complete: true }

/**
 * The cost of one asset over its term. It is complete when every base line and charge names its cost (zero must be
 * written); factors and adjusts need none. Rates are in no total, nor is their cost.
 */
export function costOf(yearLines: readonly PriceLine[], termLines: readonly PriceLine[]): Cost {
  return {
    known: termLines.reduce(
      (sum, line) => (line.cost === undefined || isRate(line) ? sum : plus(sum, parseRational(line.cost))),
      ZERO,
    ),
    complete: yearLines.every(
      (line) => line.cost !== undefined || isRate(line) || (line.stage !== 'base' && line.stage !== 'charge'),
    ),
  }
}

export function addCosts(costs: readonly { readonly cost: Cost; readonly count: number }[]): Cost {
  return costs.reduce<Cost>(
    (sum, { cost, count }) => ({
      known: plus(sum.known, count === 1 ? cost.known : times(cost.known, rational(count))),
      complete: sum.complete && cost.complete,
    }),
    NO_COST,
  )
}
