import { Temporal } from 'temporal-polyfill'
import { ZoneUnknown } from './errors.ts'
import { epochDayOf, readDate } from './plain-date.ts'
import type { OpenRow } from './open-row.ts'
import { normalizeWindow, weekdayRow, type WeeklyWindow } from './weekly-window.ts'

/**
 * Public holidays under a name (FR, GB…): rows of the store, loaded and passed in. Dates are ISO dates. Outside
 * `knownFrom` … `knownTo` (exclusive) nothing is known about holidays, and a clock that needs to know is refused.
 */
export interface HolidaySet {
  readonly name: string
  readonly dates: readonly string[]
  readonly knownFrom: string
  readonly knownTo: string
}

/** When service is given: a weekly window in the zone of a site (IANA), and the holidays of the site. */
export interface ServiceCalendar {
  readonly zone: string
  readonly window: WeeklyWindow
  readonly holidays: HolidaySet
}

/** A holiday set for a calendar that keeps no holidays: known to have none, from 1900 to 2200. */
export const NO_HOLIDAYS: HolidaySet = {
  name: 'none',
  dates: [],
  knownFrom: '1900-01-01',
  knownTo: '2200-01-01',
}

/** A calendar with its window in normal form. Throws {@link ZoneUnknown}, IntervalInvalid, DateUnreadable. */
export function serviceCalendar({ zone, window, holidays }: ServiceCalendar): ServiceCalendar {
  // Temporal also takes offsets and whole timestamps for a zone; a site's zone has a name and keeps its clock changes.
  if (!/^[A-Za-z][\w+/-]*$/.test(zone)) throw new ZoneUnknown(zone)
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone)
  } catch {
    throw new ZoneUnknown(zone)
  }
  for (const date of [...holidays.dates, holidays.knownFrom, holidays.knownTo]) readDate(date)
  return { zone, window: normalizeWindow(window), holidays }
}

/** What a calendar says about days, counted from 1970-01-01. */
export interface CalendarDays {
  /** Exclusive. */
  readonly endKnown: number
  /** In normal form. */
  readonly window: WeeklyWindow
  rowOf(epochDay: number): OpenRow
}

/** The row that holds on each local day: the holiday row on holidays, else the weekday's. */
export function calendarDays({ window: given, holidays }: ServiceCalendar): CalendarDays {
  const window = normalizeWindow(given)
  const holidayDays = new Set(holidays.dates.map((date) => epochDayOf(readDate(date))))
  return {
    endKnown: epochDayOf(readDate(holidays.knownTo)),
    window,
    rowOf: (epochDay) =>
      holidayDays.has(epochDay) ? window.holiday : weekdayRow(window, weekdayFromMonday(epochDay)),
  }
}

function weekdayFromMonday(epochDay: number): number {
  // 1970-01-01 was a Thursday; the second modulo keeps days before it from going negative.
  return (((epochDay + 3) % 7) + 7) % 7
}
