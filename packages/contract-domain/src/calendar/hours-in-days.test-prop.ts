import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { arbitraryRow } from './arbitrary-window.ts'
import { businessDayDue } from './business-days.ts'
import { leastOpenMinutesInDays, mostOpenMinutesInDays } from './hours-in-days.ts'
import { minutesBefore, minutesOf, type OpenRow } from './open-row.ts'
import { serviceCalendar } from './service-calendar.ts'
import { isNeverOpen, weekdayRow, windowOf, type WeeklyWindow } from './weekly-window.ts'
import { openMinutes } from './working-time.ts'

// Few kinds of day, so that the shapes meet often: closed, short, long, split.
const rows: readonly OpenRow[] = [
  [],
  [[480, 540]],
  [[480, 1020]],
  [
    [360, 720],
    [780, 1200],
  ],
  [[0, 1440]],
]
const row = fc.oneof(fc.constantFrom(...rows), arbitraryRow(120))
const window = fc
  .record({ mon: row, tue: row, wed: row, thu: row, fri: row, sat: row, sun: row, holiday: row })
  .map((given): WeeklyWindow => windowOf((name) => given[name]))
  .filter((given) => !isNeverOpen(given))
const dueMinute = fc.integer({ min: 0, max: 24 }).map((hour) => hour * 60)

/**
 * The oracle: walk every calendar of the next days, each a holiday or not, for every moment at which the first day can
 * be logged that could matter (each opening, and the last minute before each closing), and count the open minutes.
 */
function walkEveryCalendar(given: WeeklyWindow, days: number, due: number): readonly number[] {
  const found: number[] = []
  const walk = (weekday: number, left: number, open: number, horizon: number): void => {
    if (horizon === 0) return
    for (const hours of new Set([weekdayRow(given, weekday % 7), given.holiday])) {
      if (hours.length === 0) walk(weekday + 1, left, open, horizon - 1)
      else if (left === 1) found.push(open + minutesBefore(hours, due))
      else walk(weekday + 1, left - 1, open + minutesOf(hours), horizon - 1)
    }
  }
  for (let weekday = 0; weekday < 7; weekday += 1) {
    for (const first of new Set([weekdayRow(given, weekday), given.holiday])) {
      for (const logged of first.flatMap(([start, end]) => [start, end - 1])) {
        walk(weekday + 1, days, minutesOf(first) - minutesBefore(first, logged), 7 * days)
      }
    }
  }
  return found
}

test('the least and the most are those of every calendar walked, the least short of the minute before closing', () => {
  fc.assert(
    fc.property(window, fc.integer({ min: 1, max: 2 }), dueMinute, (given, days, due) => {
      const all = walkEveryCalendar(given, days, due)
      expect(leastOpenMinutesInDays(given, days, due)).toBe(all.reduce((a, b) => Math.min(a, b)) - 1)
      expect(mostOpenMinutesInDays(given, days, due)).toBe(all.reduce((a, b) => Math.max(a, b)))
    }),
    { numRuns: 150 },
  )
})

test('no logging moment on a real calendar finds less than the least or more than the most', () => {
  const monday = Temporal.PlainDate.from('2026-06-01')
  const holidays = fc.uniqueArray(fc.nat(20), { maxLength: 10 })
  fc.assert(
    fc.property(
      window,
      holidays,
      fc.nat(7 * 1440),
      fc.integer({ min: 1, max: 4 }),
      dueMinute,
      (given, offsets, minute, days, due) => {
        fc.pre(!isNeverOpen({ ...given, holiday: [] }))
        const dates = offsets.map((offset) => monday.add({ days: offset }).toString())
        const known = { name: 'test', dates, knownFrom: '2026-01-01', knownTo: '2028-01-01' }
        const calendar = serviceCalendar({ zone: 'UTC', window: given, holidays: known })
        const logged = monday.toZonedDateTime('UTC').add({ minutes: minute }).toInstant()
        const open = openMinutes(calendar, logged, businessDayDue(calendar, logged, { days, dueMinute: due }))
        expect(open).toBeGreaterThanOrEqual(leastOpenMinutesInDays(given, days, due))
        expect(open).toBeLessThanOrEqual(mostOpenMinutesInDays(given, days, due))
      },
    ),
    { numRuns: 500 },
  )
})

test('more days and a later due hour never hold less', () => {
  fc.assert(
    fc.property(window, fc.integer({ min: 1, max: 10 }), dueMinute, dueMinute, (given, days, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      for (const minutesIn of [leastOpenMinutesInDays, mostOpenMinutesInDays]) {
        expect(minutesIn(given, days, late)).toBeGreaterThanOrEqual(minutesIn(given, days, early))
        expect(minutesIn(given, days + 1, early)).toBeGreaterThanOrEqual(minutesIn(given, days, early))
      }
    }),
  )
})
