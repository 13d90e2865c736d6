import { Temporal } from 'temporal-polyfill'
import { OutsidePeriod, PeriodEmpty } from './errors.ts'

/** Days from `start` to the one before `end`: ends are exclusive inside, shown inclusive by lastCoveredDay. */
export interface Period {
  readonly start: Temporal.PlainDate
  /** The first day that is no longer part of it. */
  readonly end: Temporal.PlainDate
}

/** Throws {@link PeriodEmpty} unless the end is after the start. */
export function period(start: Temporal.PlainDate, end: Temporal.PlainDate): Period {
  if (compareDates(start, end) >= 0) throw new PeriodEmpty(start.toString(), end.toString())
  return { start, end }
}

/** Below zero when the first day is earlier, zero when equal, above zero when later. */
export function compareDates(left: Temporal.PlainDate, right: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(left, right)
}

/** The last day that is covered, as readers expect an end: the day before the exclusive end. */
export function lastCoveredDay(endExclusive: Temporal.PlainDate): Temporal.PlainDate {
  return endExclusive.subtract({ days: 1 })
}

/** Days from one date to another, negative when it is earlier. */
export function daysBetween(start: Temporal.PlainDate, end: Temporal.PlainDate): number {
  return start.until(end, { largestUnit: 'day' }).days
}

export function contains(within: Period, day: Temporal.PlainDate): boolean {
  return compareDates(within.start, day) <= 0 && compareDates(day, within.end) < 0
}

/** Throws {@link OutsidePeriod} unless every day of the part is one of the period. */
export function refuseOutside(part: Period, within: Period): void {
  if (compareDates(part.start, within.start) >= 0 && compareDates(part.end, within.end) <= 0) return
  throw new OutsidePeriod(written(part), written(within))
}

/** ISO 8601 interval by its first and last covered day. */
export function written({ start, end }: Period): string {
  return `${start.toString()}/${lastCoveredDay(end).toString()}`
}
