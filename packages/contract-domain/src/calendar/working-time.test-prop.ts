import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { arbitraryWindow } from './arbitrary-window.ts'
import { businessDayDue } from './business-days.ts'
import { serviceCalendar, type ServiceCalendar } from './service-calendar.ts'
import { isNeverOpen, windowRows, type WeeklyWindow, type WindowRow } from './weekly-window.ts'
import { parseWindow } from './window-text.ts'
import { addWorkingTime, deadline, isOpenAt, nextOpening, openMinutes, type Pause } from './working-time.ts'

const ZONES = [
  'Europe/Paris',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Gaza',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'UTC',
] as const
const KNOWN = { knownFrom: '2024-01-01', knownTo: '2030-01-01' }
// Clock changes of the zones above, among them both ends of Ramadan in Casablanca.
const CHANGES = [
  '2026-02-15',
  '2026-03-22',
  '2026-03-29',
  '2026-03-08',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
]

const minuteInstant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
const minuteOf = (date: string) => Temporal.Instant.from(`${date}T00:00Z`).epochMilliseconds / 60_000

interface WallClock {
  readonly date: string
  readonly row: WindowRow
  readonly minuteOfDay: number
}
const clocks = new Map<string, WallClock>()

/** What the clock on the wall reads, asked of Temporal one minute at a time and remembered. */
function wallClock(zone: string, minute: number): WallClock {
  const key = `${zone} ${minute}`
  let reading = clocks.get(key)
  if (reading === undefined) {
    const wall = minuteInstant(minute).toZonedDateTimeISO(zone)
    const row = windowRows[wall.dayOfWeek - 1] ?? 'holiday'
    reading = { date: wall.toPlainDate().toString(), row, minuteOfDay: wall.hour * 60 + wall.minute }
    clocks.set(key, reading)
  }
  return reading
}

/** The oracle: the wall clock read at one minute, asked of nothing but the rows. */
function openByWallClock(calendar: ServiceCalendar, minute: number): boolean {
  const { date, row, minuteOfDay } = wallClock(calendar.zone, minute)
  const hours = calendar.window[calendar.holidays.dates.includes(date) ? 'holiday' : row]
  return hours.some(([start, end]) => start <= minuteOfDay && minuteOfDay < end)
}

const SPAN = 2 * 1440
const aroundChange = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    window: arbitraryWindow(10),
    change: fc.constantFrom(...CHANGES),
    before: fc.integer({ min: 1, max: SPAN }),
    holidayOffsets: fc.uniqueArray(fc.integer({ min: -2, max: 2 }), { maxLength: 3 }),
  })
  .map(({ zone, window, change, before, holidayOffsets }) => {
    const dates = holidayOffsets.map((days) => Temporal.PlainDate.from(change).add({ days }).toString())
    const calendar = serviceCalendar({ zone, window, holidays: { name: 'test', dates, ...KNOWN } })
    const first = minuteOf(change) - before
    return {
      calendar,
      first,
      open: Array.from({ length: SPAN }, (_, i) => openByWallClock(calendar, first + i)),
    }
  })

/** Minutes after `from` until so many were open, undefined when the stretch is too short. */
function minutesUntil(open: readonly boolean[], from: number, wanted: number): number | undefined {
  let left = wanted
  for (let index = from; index < open.length; index += 1) {
    if (left === 0) return index
    if (open[index]) left -= 1
  }
  return left === 0 ? open.length : undefined
}

test('around clock changes and holidays every minute is open exactly when the wall clock says so', () => {
  fc.assert(
    fc.property(aroundChange, ({ calendar, first, open }) => {
      const differences = open.filter(
        (isOpen, index) => isOpenAt(calendar, minuteInstant(first + index)) !== isOpen,
      )
      expect(differences).toHaveLength(0)
    }),
    { numRuns: 40 },
  )
})

test('open minutes, deadlines and next openings are those of stepping minute by minute', () => {
  const offset = fc.nat(SPAN - 1)
  fc.assert(
    fc.property(aroundChange, offset, offset, fc.nat(SPAN), ({ calendar, first, open }, a, b, wanted) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const counted = open.slice(from, to).filter(Boolean).length
      expect(openMinutes(calendar, minuteInstant(first + from), minuteInstant(first + to))).toBe(counted)
      const due = minutesUntil(open, from, wanted % (open.slice(from).filter(Boolean).length + 1))
      const budget = wanted % (open.slice(from).filter(Boolean).length + 1)
      expect(
        addWorkingTime(calendar, minuteInstant(first + from), budget).epochMilliseconds / 60_000 - first,
      ).toBe(due)
      const opening = open.indexOf(true, from)
      if (opening >= 0) {
        expect(nextOpening(calendar, minuteInstant(first + from)).epochMilliseconds / 60_000 - first).toBe(
          opening,
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('a clock with pauses runs in the open minutes that no pause holds', () => {
  const pause = fc
    .tuple(fc.nat(SPAN), fc.nat(SPAN))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const pauses = fc.array(pause, { maxLength: 4 })
  fc.assert(
    fc.property(
      aroundChange,
      fc.nat(SPAN / 2),
      fc.nat(SPAN),
      pauses,
      ({ calendar, first, open }, from, wanted, held) => {
        const running = open.map((isOpen, index) => isOpen && !held.some(([a, b]) => a <= index && index < b))
        const budget = wanted % (running.slice(from).filter(Boolean).length + 1)
        fc.pre(budget > 0)
        const clock = {
          start: minuteInstant(first + from),
          minutes: budget,
          pauses: held.map(([a, b]): Pause => ({
            from: minuteInstant(first + a),
            to: minuteInstant(first + b),
          })),
        }
        const due = deadline(calendar, clock)
        expect(due && due.epochMilliseconds / 60_000 - first).toBe(minutesUntil(running, from, budget))
      },
    ),
    { numRuns: 200 },
  )
})

test('a whole year in Casablanca, whose clock changes twice around Ramadan, differs in no minute', () => {
  const window = parseWindow('Mon-Fri 01:30-03:10,08:00-17:00; Sat-Sun 02:00-02:45; Holiday 09:00-12:00')
  const holidays = { name: 'test', dates: ['2026-03-20', '2026-12-25'], ...KNOWN }
  const calendar = serviceCalendar({ zone: 'Africa/Casablanca', window, holidays })
  const [first, end] = [minuteOf('2026-01-01'), minuteOf('2027-01-01')]
  let differences = 0
  for (let minute = first; minute < end; minute += 1) {
    if (isOpenAt(calendar, minuteInstant(minute)) !== openByWallClock(calendar, minute)) differences += 1
  }
  expect(differences).toBe(0)
}, 30_000)

test('the nth business day is the nth later local day with hours', () => {
  const logged = fc.integer({ min: minuteOf('2026-01-10'), max: minuteOf('2026-11-20') })
  const setting = fc.record({
    zone: fc.constantFrom(...ZONES),
    window: arbitraryWindow(60).filter((window) => !isNeverOpen({ ...window, holiday: [] })),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 330 }), { maxLength: 60 }),
  })
  fc.assert(
    fc.property(
      setting,
      logged,
      fc.integer({ min: 1, max: 5 }),
      ({ zone, window, holidays }, minute, days) => {
        const january = Temporal.PlainDate.from('2026-01-10')
        const dates = holidays.map((offset) => january.add({ days: offset }).toString())
        const calendar = serviceCalendar({ zone, window, holidays: { name: 'test', dates, ...KNOWN } })
        const start = minuteInstant(minute)
        const due = businessDayDue(calendar, start, { days }).toZonedDateTimeISO(zone)
        const dueMinute = due.hour * 60 + due.minute
        // Due at midnight closes the day before.
        let day = dueMinute === 0 ? due.toPlainDate().subtract({ days: 1 }) : due.toPlainDate()
        const startDay = nextOpening(calendar, start).toZonedDateTimeISO(zone).toPlainDate()
        expect(rowOn(window, dates, day).at(-1)?.[1]).toBe(dueMinute === 0 ? 1440 : dueMinute)
        let counted = 0
        for (; !day.equals(startDay); day = day.subtract({ days: 1 })) {
          if (rowOn(window, dates, day).length > 0) counted += 1
        }
        expect(counted).toBe(days)
      },
    ),
    { numRuns: 200 },
  )
})

function rowOn(window: WeeklyWindow, holidays: readonly string[], day: Temporal.PlainDate) {
  return window[holidays.includes(day.toString()) ? 'holiday' : (windowRows[day.dayOfWeek - 1] ?? 'mon')]
}
