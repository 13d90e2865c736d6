import { refuseDays } from './business-days.ts'
import { NeverOpen } from './errors.ts'
import { minutesBefore, minutesOf, type OpenRow } from './open-row.ts'
import { normalizeWindow, weekdayRow, type WeeklyWindow } from './weekly-window.ts'

/**
 * The least open time from logging up to the due minute of the nth business day, over every logging moment and any
 * days being holidays: a promise of h hours is at least n days when h ≤ it (domain §3 "Time promises"). It is the
 * greatest lower bound: logging just before closing leaves as good as nothing of the first day. Whole minutes; throws
 * DurationInvalid, DueMinuteInvalid, NeverOpen.
 */
export function leastOpenMinutesInDays(window: WeeklyWindow, days: number, dueMinute: number): number {
  return extremeOpenMinutes(
    { window, days, dueMinute },
    { better: Math.min, worst: Infinity, firstDay: () => 0 },
  )
}

/**
 * The most open time from logging up to the due minute of the nth business day, over every logging moment and any days
 * being holidays: n days are at least h hours when h ≥ it. Logging at the opening of a first day leaves all of it.
 * Whole minutes; throws DurationInvalid, DueMinuteInvalid, NeverOpen.
 */
export function mostOpenMinutesInDays(window: WeeklyWindow, days: number, dueMinute: number): number {
  return extremeOpenMinutes(
    { window, days, dueMinute },
    { better: Math.max, worst: -Infinity, firstDay: minutesOf },
  )
}

interface Extreme {
  readonly better: (left: number, right: number) => number
  readonly worst: number
  /** What the day of logging gives, of its row. */
  readonly firstDay: (row: OpenRow) => number
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const

/**
 * By the days still to count, from the last one backwards: `after[w]` is the extreme from weekday w on. A day counts
 * with its own row or, as a holiday, with the holiday row; a row without hours makes it no business day, so that the
 * search goes on at the next weekday. Two rounds of the week carry a value past every such day.
 */
function extremeOpenMinutes(
  promise: { readonly window: WeeklyWindow; readonly days: number; readonly dueMinute: number },
  { better, worst, firstDay }: Extreme,
): number {
  const { days, dueMinute } = promise
  refuseDays(days, dueMinute)
  const window = normalizeWindow(promise.window)
  const rows = WEEKDAYS.map((weekday) => [weekdayRow(window, weekday), window.holiday] as const)
  const from = (givenBy: (row: OpenRow) => number, after: readonly number[]): readonly number[] => {
    const values = WEEKDAYS.map(() => worst)
    for (let step = 2 * WEEKDAYS.length - 1; step >= 0; step -= 1) {
      const weekday = step % WEEKDAYS.length
      const next = (weekday + 1) % WEEKDAYS.length
      values[weekday] = (rows[weekday] ?? [])
        .map((row) => (row.length === 0 ? (values[next] ?? worst) : givenBy(row) + (after[next] ?? worst)))
        .reduce((left, right) => better(left, right))
    }
    return values
  }
  let after = from(
    (row) => minutesBefore(row, dueMinute),
    WEEKDAYS.map(() => 0),
  )
  for (let counted = 1; counted < days; counted += 1) after = from(minutesOf, after)
  const extreme = from(firstDay, after).reduce((left, right) => better(left, right))
  if (!Number.isFinite(extreme)) throw new NeverOpen()
  return extreme
}
