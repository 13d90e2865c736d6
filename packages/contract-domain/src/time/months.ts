import type { Temporal } from 'temporal-polyfill'
import { MonthsInvalid } from './errors.ts'
import { compareDates } from './period.ts'

/**
 * The same day n months later, or the last day of a month that lacks it (31 January + 1 = 28 February). Count from
 * the first day of the term, never from the result before: 31 January + 2 is 31 March, not 28 March.
 */
export function addMonths(date: Temporal.PlainDate, months: number): Temporal.PlainDate {
  if (!Number.isSafeInteger(months)) throw new MonthsInvalid(months)
  return date.add({ months }, { overflow: 'constrain' })
}

/**
 * Whole months that have passed from `start` to `date`: the largest n with start + n months not after the date.
 * Negative before the start (clawback by whole unused months, domain §10).
 */
export function wholeMonthsBetween(start: Temporal.PlainDate, date: Temporal.PlainDate): number {
  const guess = (date.year - start.year) * 12 + date.month - start.month
  return compareDates(addMonths(start, guess), date) <= 0 ? guess : guess - 1
}

/** A whole number of months, one or more. Throws {@link MonthsInvalid}. */
export function termMonths(months: number): number {
  if (!Number.isSafeInteger(months) || months < 1) throw new MonthsInvalid(months)
  return months
}
