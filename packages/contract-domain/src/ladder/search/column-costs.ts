import type { Adjuster, Column } from './columns.ts'
import type { PriceWeights } from './price-weights.ts'
import { isFree, type SearchState } from './search-state.ts'

export interface CostTerms {
  readonly columns: readonly Column[]
  readonly baseCost: number
  readonly weights: PriceWeights
  readonly lostInRounding: number
}

export interface ColumnCosts {
  /** By column, the least that it adds to the price. */
  readonly of: Float64Array
  /** What rounding the caps of adjusts may take off besides. */
  readonly slack: number
}

/**
 * The least each column adds, given what the adjusts that are or may still be taken can take off by their declared
 * bound; one without a bound may take all charges (domain §4 stage 4).
 */
export function columnCosts(state: SearchState, terms: CostTerms): ColumnCosts {
  const adjusters = terms.columns.flatMap((column) =>
    column.adjust !== null && (isFree(state, column) || state.taken.includes(column)) ? [column.adjust] : [],
  )
  const of = new Float64Array(terms.columns.map(({ cost }) => cost))
  if (adjusters.length === 0) return { of, slack: 0 }
  const { most } = terms.weights
  const onAll = adjusters.reduce((total, adjuster) => total + shareOfAll(adjuster), 0)
  for (const { at, adjust, cost, charged } of terms.columns) {
    const own = adjust?.of === 'own' ? adjust.share : 0
    const waived = adjust?.of === 'base' ? adjust.amount : 0
    of[at] = cost - (Math.min(1, onAll + own) * charged + waived) * most
  }
  return { of, slack: adjusters.length * terms.lostInRounding * most }
}

function shareOfAll(adjuster: Adjuster): number {
  if (adjuster.of === 'opaque') return 1
  return adjuster.of === 'charges' ? adjuster.share : 0
}
