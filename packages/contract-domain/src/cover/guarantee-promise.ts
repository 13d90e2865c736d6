import type { GuaranteePromise } from './coverage.ts'
import { compareDecimals, normalDecimal } from './decimal.ts'

export const guaranteePeriods: readonly GuaranteePromise['period'][] = ['month', 'quarter', 'year']

/** Whether one guarantee is at least as good as another of the same basis and period. */
export function guaranteeMatches(left: GuaranteePromise, right: GuaranteePromise): boolean {
  return (
    left.basis === right.basis &&
    left.period === right.period &&
    compareDecimals(left.levelPercent, right.levelPercent) >= 0 &&
    compareDecimals(left.creditPercent ?? '0', right.creditPercent ?? '0') >= 0
  )
}

/** Percents in their shortest text; a credit of zero is none. */
export function normalGuarantee({ creditPercent = '0', ...promise }: GuaranteePromise): GuaranteePromise {
  const credit = normalDecimal(creditPercent)
  const levelPercent = normalDecimal(promise.levelPercent)
  return credit === '0' ? { ...promise, levelPercent } : { ...promise, levelPercent, creditPercent: credit }
}
