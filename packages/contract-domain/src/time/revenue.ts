import type { Temporal } from 'temporal-polyfill'
import { rational, roundProduct, splitRestToLast, type Rational, type RoundingMode } from '../money/index.ts'
import { contractYears, termPeriod, type Term, type TermPeriod } from './contract-years.ts'
import { OutsidePeriod } from './errors.ts'
import { compareDates, daysBetween, written, type Period } from './period.ts'

export interface RevenueYear extends TermPeriod {
  readonly days: number
  /** Minor units recognised in this contract year. */
  readonly amountMinor: number
}

/**
 * Straight-line revenue of a term price: by days per contract year, each rounded by the mode, the last takes the rest
 * (domain §9, mission row 22). Amounts in minor units.
 */
export function revenueByContractYear(
  amountMinor: number,
  term: Term,
  mode: RoundingMode,
): readonly RevenueYear[] {
  const years = contractYears(term).map((year) => ({ ...year, days: daysBetween(year.start, year.end) }))
  const amounts = splitRestToLast(
    amountMinor,
    years.map((year) => year.days),
    mode,
  )
  return years.map((year, index) => ({ ...year, amountMinor: amounts[index] ?? 0 }))
}

/**
 * The part of a term's price that is not earned when cover ends with effect from a day (its first day without cover):
 * days left over all days. Throws {@link OutsidePeriod} unless the day lies in the term or is its exclusive end.
 */
export function unearnedShare(within: Period, firstDayWithoutCover: Temporal.PlainDate): Rational {
  if (
    compareDates(firstDayWithoutCover, within.start) < 0 ||
    compareDates(firstDayWithoutCover, within.end) > 0
  ) {
    throw new OutsidePeriod(firstDayWithoutCover.toString(), written(within))
  }
  return rational(daysBetween(firstDayWithoutCover, within.end), daysBetween(within.start, within.end))
}

/** {@link unearnedShare} of a term price, in minor units rounded once. */
export function unearnedAmount(
  price: { readonly amountMinor: number; readonly term: Term },
  firstDayWithoutCover: Temporal.PlainDate,
  mode: RoundingMode,
): number {
  return roundProduct(price.amountMinor, unearnedShare(termPeriod(price.term), firstDayWithoutCover), mode)
}
