import { Temporal } from 'temporal-polyfill'
import { DateUnreadable } from './errors.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')

/** A day written YYYY-MM-DD, and nothing else. Throws {@link DateUnreadable}. */
export function readDate(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new DateUnreadable(text)
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new DateUnreadable(text)
  }
}

/** Days since 1970-01-01. */
export function epochDayOf(date: Temporal.PlainDate): number {
  return EPOCH.until(date, { largestUnit: 'day' }).days
}

/** The day that lies so many days after 1970-01-01. */
export function dateOfEpochDay(epochDay: number): Temporal.PlainDate {
  return EPOCH.add({ days: epochDay })
}
