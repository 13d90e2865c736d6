import type { Temporal } from 'temporal-polyfill'
import { BeyondKnownHolidays, DueMinuteInvalid, DurationInvalid } from './errors.ts'
import { openHoursOf } from './open-hours.ts'
import { MINUTES_OF_A_DAY } from './open-row.ts'
import { dateOfEpochDay, epochDayOf } from './plain-date.ts'
import type { ServiceCalendar } from './service-calendar.ts'
import { nextOpening } from './working-time.ts'

/** Some forty years: a promise beyond is a slip, and every day is looked at. */
const MOST_DAYS = 10_000

export interface BusinessDays {
  /** One to ten thousand: 1 is the next business day. */
  readonly days: number
  /** Minute of the last day by which it is due, 0 to 1440; absent: the closing of that day. */
  readonly dueMinute?: number
}

/**
 * When so many business days fall due (domain §8). A day is a business day when its row is open at all, whatever its
 * hours; days are counted after the one on which the clock starts: the day itself when it is logged in open hours,
 * else that of the next opening (logged Friday after closing, the next business day is Tuesday). The due minute is
 * local time; in the hour that a clock change leaves out it is the same distance after the change. Throws
 * {@link DurationInvalid}, {@link DueMinuteInvalid}, NeverOpen, BeyondKnownHolidays.
 */
export function businessDayDue(
  calendar: ServiceCalendar,
  start: Temporal.Instant,
  { days, dueMinute }: BusinessDays,
): Temporal.Instant {
  refuseDays(days, dueMinute)
  const known = openHoursOf(calendar).days
  const startsOn = nextOpening(calendar, start).toZonedDateTimeISO(calendar.zone).toPlainDate()
  let day = epochDayOf(startsOn)
  for (let counted = 0; counted < days;) {
    day += 1
    if (day >= known.endKnown) throw new BeyondKnownHolidays(calendar.holidays)
    if (known.rowOf(day).length > 0) counted += 1
  }
  return localInstant(calendar.zone, day, dueMinute ?? known.rowOf(day).at(-1)?.[1] ?? MINUTES_OF_A_DAY)
}

/** Throws {@link DurationInvalid} or {@link DueMinuteInvalid} unless one business day or more is due at a minute of a day. */
export function refuseDays(days: number, dueMinute: number | undefined): void {
  if (!Number.isSafeInteger(days) || days < 1 || days > MOST_DAYS) throw new DurationInvalid(days)
  if (dueMinute === undefined) return
  if (!Number.isInteger(dueMinute) || dueMinute < 0 || dueMinute > MINUTES_OF_A_DAY)
    throw new DueMinuteInvalid(dueMinute)
}

function localInstant(zone: string, epochDay: number, minute: number): Temporal.Instant {
  return dateOfEpochDay(epochDay)
    .toPlainDateTime()
    .add({ minutes: minute })
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
}
