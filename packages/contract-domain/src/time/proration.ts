import type { Temporal } from 'temporal-polyfill'
import { isZeroRational, dividedBy, minus, plus, rational, type Rational } from '../money/index.ts'
import { PeriodUncounted } from './errors.ts'
import { addMonths, wholeMonthsBetween } from './months.ts'
import { daysBetween, refuseOutside, written, type Period } from './period.ts'

/**
 * How a part of a period takes its share of the period's price (domain §9, named in terms):
 * - `daily-term`: every day of the period weighs the same;
 * - `daily-actual`: actual/actual: every year from the period's start weighs the same, days are equal within their year;
 * - `actual-365`: every year has 365 days: 29 February weighs nothing (No-Leap; with it, a leap year's parts would
 *   make 366/365 of the whole);
 * - `30-360-eu`, `30-360-us`: months of 30 days, 31sts by the European (30E/360) or the US (NASD) rule;
 * - `calendar-months`: every month from the period's start weighs the same, days are equal within their month.
 */
export type ProrationConvention = keyof typeof weightFrom

type WeightFrom = (start: Temporal.PlainDate, day: Temporal.PlainDate) => Rational

/** What has passed from the start of a period to a day, in the convention's own unit; never less on a later day. */
const weightFrom = {
  'daily-term': (start, day) => rational(daysBetween(start, day)),
  'daily-actual': (start, day) => passedByLength(start, day, 12),
  'actual-365': (start, day) => rational(daysBetween(start, day) - leapDaysBetween(start, day)),
  '30-360-eu': (start, day) =>
    rational(thirtyDayMonths(day, Math.min(day.day, 30)) - thirtyDayMonths(start, Math.min(start.day, 30))),
  '30-360-us': (start, day) => rational(daysOfUs30360(start, day)),
  'calendar-months': (start, day) => passedByLength(start, day, 1),
} as const satisfies Readonly<Record<string, WeightFrom>>

export const prorationConventions = Object.keys(weightFrom) as readonly ProrationConvention[]

/**
 * The exact share of the period's price that a part of it takes. Both ends are counted from the period's start, so
 * that the shares of parts which together make the period sum to exactly one, in every convention. Throws
 * OutsidePeriod, and {@link PeriodUncounted} where the convention counts no day of the period.
 */
export function proratedShare(convention: ProrationConvention, whole: Period, part: Period): Rational {
  refuseOutside(part, whole)
  const weight = weightFrom[convention]
  const all = weight(whole.start, whole.end)
  if (isZeroRational(all)) throw new PeriodUncounted(convention, written(whole))
  return dividedBy(minus(weight(whole.start, part.end), weight(whole.start, part.start)), all)
}

/** Stretches of so many months passed since the start, the last one by its actual days. */
function passedByLength(start: Temporal.PlainDate, day: Temporal.PlainDate, months: number): Rational {
  const passed = Math.floor(wholeMonthsBetween(start, day) / months)
  const from = addMonths(start, passed * months)
  const to = addMonths(start, (passed + 1) * months)
  return plus(rational(passed), rational(daysBetween(from, day), daysBetween(from, to)))
}

/** 29ths of February from `start` to the day before `day`. */
function leapDaysBetween(start: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return leapDaysBefore(day) - leapDaysBefore(start)
}

function leapDaysBefore(day: Temporal.PlainDate): number {
  const fullYears = day.month > 2 ? day.year : day.year - 1
  return Math.floor(fullYears / 4) - Math.floor(fullYears / 100) + Math.floor(fullYears / 400)
}

function thirtyDayMonths(date: Temporal.PlainDate, day: number): number {
  return date.year * 360 + date.month * 30 + day
}

/** NASD rule: the last of February counts as a 30th at the start, and at the end when the start is one too. */
function daysOfUs30360(start: Temporal.PlainDate, end: Temporal.PlainDate): number {
  const startIsMonthEnd = start.day >= 30 || isLastOfFebruary(start)
  const startDay = startIsMonthEnd ? 30 : start.day
  const endCounts30 = isLastOfFebruary(start)
    ? isLastOfFebruary(end) || end.day === 31
    : startIsMonthEnd && end.day === 31
  return thirtyDayMonths(end, endCounts30 ? 30 : end.day) - thirtyDayMonths(start, startDay)
}

function isLastOfFebruary(date: Temporal.PlainDate): boolean {
  return date.month === 2 && date.day === date.daysInMonth
}
