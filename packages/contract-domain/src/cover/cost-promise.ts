import type { CostPromise } from './coverage.ts'
import { compareDecimals, normalDecimal } from './decimal.ts'

/** Attributes in money: two of them compare in one currency only. */
export const costAmounts = ['capMinor', 'deductibleMinor', 'unitPriceCeilingMinor'] as const

/**
 * Whether one cost promise is at least as good as another: the share no less, and each limit missing (no such limit)
 * or no tighter. Currency belongs to the amounts: where both give an amount in different currencies, nothing matches.
 */
export function costMatches(left: CostPromise, right: CostPromise): boolean {
  return (
    compareDecimals(left.sharePercent, right.sharePercent) >= 0 &&
    noTighter(left.capMinor, right.capMinor) &&
    noTighter(left.unitPriceCeilingMinor, right.unitPriceCeilingMinor) &&
    noTighter(left.incidentsPerYear, right.incidentsPerYear) &&
    noTighter(left.ageLimitMonths, right.ageLimitMonths) &&
    (left.deductibleMinor ?? 0) <= (right.deductibleMinor ?? 0) &&
    (!hasAmount(left) || left.currency === right.currency)
  )
}

/** Without what says nothing: zeros of the share's text, a deductible of zero, a currency without an amount. */
export function normalCostPromise(promise: CostPromise): CostPromise {
  const { deductibleMinor, currency, ...limits } = promise
  return {
    ...limits,
    sharePercent: normalDecimal(promise.sharePercent),
    ...(deductibleMinor !== undefined && deductibleMinor !== 0 ? { deductibleMinor } : {}),
    ...(currency !== undefined && hasAmount(promise) ? { currency } : {}),
  }
}

function noTighter(left: number | undefined, right: number | undefined): boolean {
  return left === undefined || (right !== undefined && left >= right)
}

function hasAmount(promise: CostPromise): boolean {
  return costAmounts.some((amount) => (promise[amount] ?? 0) !== 0)
}
