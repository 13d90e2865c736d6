import { readDate } from './plain-date.ts'
import { NO_HOLIDAYS, type HolidaySet } from './service-calendar.ts'

/**
 * A holiday set from the rows of a store, which are kept by whole years: known from the 1st of January of the first
 * row's year to the 31st of December of the last one's. Without any row nothing is known, not even one day. Throws
 * DateUnreadable.
 */
export function holidaySetOf(name: string, dates: readonly string[]): HolidaySet {
  const sorted = dates.map((date) => readDate(date).toString()).toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined)
    return { ...NO_HOLIDAYS, name, knownTo: NO_HOLIDAYS.knownFrom }
  const january = (year: number) => `${String(year).padStart(4, '0')}-01-01`
  return {
    name,
    dates: sorted,
    knownFrom: january(readDate(first).year),
    knownTo: january(readDate(last).year + 1),
  }
}
