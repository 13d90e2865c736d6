import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { businessDayDue } from './business-days.ts'
import {
  BeyondKnownHolidays,
  DateUnreadable,
  DueMinuteInvalid,
  DurationInvalid,
  IntervalInvalid,
  NeverOpen,
  PauseInvalid,
  ZoneUnknown,
} from './errors.ts'
import { NO_HOLIDAYS, serviceCalendar, type HolidaySet, type ServiceCalendar } from './service-calendar.ts'
import { NEVER } from './weekly-window.ts'
import { parseWindow } from './window-text.ts'
import { addWorkingTime, deadline, isOpenAt, nextOpening, openMinutes } from './working-time.ts'

const FR: HolidaySet = {
  name: 'FR',
  dates: ['2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'],
  knownFrom: '2026-01-01',
  knownTo: '2027-01-01',
}

const calendar = (window: string, zone = 'Europe/Paris', holidays = NO_HOLIDAYS): ServiceCalendar =>
  serviceCalendar({ zone, window: parseWindow(window), holidays })
const at = (local: string, zone = 'Europe/Paris') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const local = (instant: Temporal.Instant | undefined, zone = 'Europe/Paris') =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' })

const nineByFive = calendar('Mon-Fri 08:00-17:00')

describe('business days on 9x5 (08–17)', () => {
  test.each([
    ['Friday in hours', '2026-03-06T16:30', 1, '2026-03-09T17:00:00'],
    ['Friday after closing counts as Monday', '2026-03-06T17:30', 1, '2026-03-10T17:00:00'],
    ['Friday at closing counts as Monday', '2026-03-06T17:00', 1, '2026-03-10T17:00:00'],
    ['Friday a second before closing', '2026-03-06T16:59:59', 1, '2026-03-09T17:00:00'],
    ['Friday before opening is Friday', '2026-03-06T06:00', 1, '2026-03-09T17:00:00'],
    ['Saturday counts as Monday', '2026-03-07T12:00', 1, '2026-03-10T17:00:00'],
    ['five days are a week', '2026-03-06T16:30', 5, '2026-03-13T17:00:00'],
  ])('logged on %s', (_what, logged, days, due) => {
    expect(local(businessDayDue(nineByFive, at(logged), { days }))).toBe(due)
  })

  test('are due at the hour that is promised', () => {
    const promise = { days: 1, dueMinute: 12 * 60 }
    expect(local(businessDayDue(nineByFive, at('2026-03-06T16:30'), promise))).toBe('2026-03-09T12:00:00')
    expect(local(businessDayDue(nineByFive, at('2026-03-06T16:30'), { days: 1, dueMinute: 1440 }))).toBe(
      '2026-03-10T00:00:00',
    )
    expect(local(businessDayDue(nineByFive, at('2026-03-06T16:30'), { days: 1, dueMinute: 0 }))).toBe(
      '2026-03-09T00:00:00',
    )
  })

  test('skip holidays, unless the window is open on them', () => {
    const thursday = at('2026-04-30T10:00')
    expect(
      local(businessDayDue(calendar('Mon-Fri 08:00-17:00', 'Europe/Paris', FR), thursday, { days: 1 })),
    ).toBe('2026-05-04T17:00:00')
    const open = calendar('Mon-Fri 08:00-17:00; Holiday 09:00-12:00', 'Europe/Paris', FR)
    expect(local(businessDayDue(open, thursday, { days: 1 }))).toBe('2026-05-01T12:00:00')
  })

  test('are never 24 hours on a clock-change day', () => {
    const allDays = calendar('Mon-Sun 08:00-17:00')
    expect(local(businessDayDue(allDays, at('2026-03-28T10:00'), { days: 1 }))).toBe('2026-03-29T17:00:00')
    expect(local(businessDayDue(allDays, at('2026-03-28T10:00'), { days: 1, dueMinute: 150 }))).toBe(
      '2026-03-29T03:30:00',
    )
  })

  test.each([0, -1, 0.5, Number.NaN, 10_001])('%d business days are refused', (days) => {
    expect(() => businessDayDue(nineByFive, at('2026-03-06T16:30'), { days })).toThrow(DurationInvalid)
  })

  test.each([-1, 1441, 0.5])('the due minute %d is refused', (dueMinute) => {
    expect(() => businessDayDue(nineByFive, at('2026-03-06T16:30'), { days: 1, dueMinute })).toThrow(
      DueMinuteInvalid,
    )
  })
})

describe('a clock of hours', () => {
  test.each([
    ['runs on after the weekend', '2026-03-06T15:00', 240, '2026-03-09T10:00:00'],
    ['that ends at closing is due at closing', '2026-03-06T15:00', 120, '2026-03-06T17:00:00'],
    ['begins at the next opening', '2026-03-06T18:00', 1, '2026-03-09T08:01:00'],
    ['of no time is due at once', '2026-03-07T15:00', 0, '2026-03-07T15:00:00'],
    ['keeps its seconds', '2026-03-06T16:59:30', 1, '2026-03-09T08:00:30'],
  ])('on 9x5 (08–17) %s', (_what, start, minutes, due) => {
    expect(local(addWorkingTime(nineByFive, at(start), minutes))).toBe(due)
  })

  test('of 4 h around the clock over the spring change is due at 05:30', () => {
    expect(local(addWorkingTime(calendar('24x7'), at('2026-03-29T00:30'), 240))).toBe('2026-03-29T05:30:00')
    expect(local(addWorkingTime(calendar('Mon-Sun 00:00-24:00'), at('2026-03-29T00:30'), 240))).toBe(
      '2026-03-29T05:30:00',
    )
    expect(local(addWorkingTime(calendar('Mon-Sun 00:00-24:00'), at('2026-10-25T00:30'), 240))).toBe(
      '2026-10-25T03:30:00',
    )
  })

  test('counts an hour that comes twice twice, and one that is left out not at all', () => {
    const night = calendar('Mon-Sun 02:00-03:00')
    expect(openMinutes(night, at('2026-10-25T00:00'), at('2026-10-26T00:00'))).toBe(120)
    expect(openMinutes(night, at('2026-03-29T00:00'), at('2026-03-30T00:00'))).toBe(0)
    expect(openMinutes(night, at('2026-03-30T00:00'), at('2026-03-29T00:00'))).toBe(0)
  })

  test('crosses years', () => {
    expect(local(addWorkingTime(nineByFive, at('2026-01-01T00:00'), 540 * (261 + 261 + 260 + 1)))).toBe(
      '2029-01-01T17:00:00',
    )
    expect(openMinutes(nineByFive, at('2026-01-01T00:00'), at('2036-01-01T00:00'))).toBe(2608 * 540)
    expect(openMinutes(nineByFive, at('2036-01-01T00:00'), at('2026-01-01T00:00'))).toBe(-2608 * 540)
  })

  test('is open from opening to the moment before closing', () => {
    const states = ['07:59:59.999', '08:00', '16:59:59.999', '17:00'].map((time) =>
      isOpenAt(nineByFive, at(`2026-03-06T${time}`)),
    )
    expect(states).toEqual([false, true, true, false])
    expect(local(nextOpening(nineByFive, at('2026-03-06T08:30:15')))).toBe('2026-03-06T08:30:15')
    expect(local(nextOpening(nineByFive, at('2026-03-06T17:00')))).toBe('2026-03-09T08:00:00')
    expect(openMinutes(nineByFive, at('2026-03-06T16:59:30'), at('2026-03-06T18:00'))).toBe(0.5)
  })

  test.each([-1, 0.5, Number.NaN])('of %d minutes is refused', (minutes) => {
    expect(() => addWorkingTime(nineByFive, at('2026-03-06T15:00'), minutes)).toThrow(DurationInvalid)
  })
})

describe('a clock with pauses', () => {
  const nineToSix = calendar('Mon-Fri 09:00-18:00')
  const monday = at('2026-03-09T16:00')
  const pause = (from: string, to: string) => ({ from: at(from), to: at(to) })

  test('of 8 h from Monday 16:00, paused Monday 17:00 to Tuesday 10:00, is due Tuesday 17:00', () => {
    const pauses = [pause('2026-03-09T17:00', '2026-03-10T10:00')]
    expect(local(deadline(nineToSix, { start: monday, minutes: 480, pauses }))).toBe('2026-03-10T17:00:00')
  })

  test.each([
    ['none', [], '2026-03-10T15:00:00'],
    [
      'overlapping ones count once',
      [pause('2026-03-10T10:00', '2026-03-10T12:00'), pause('2026-03-10T09:00', '2026-03-10T11:00')],
      '2026-03-10T18:00:00',
    ],
    [
      'one within another counts once',
      [pause('2026-03-10T09:00', '2026-03-10T12:00'), pause('2026-03-10T10:00', '2026-03-10T11:00')],
      '2026-03-10T18:00:00',
    ],
    ['one at night moves nothing', [pause('2026-03-09T19:00', '2026-03-10T08:00')], '2026-03-10T15:00:00'],
    [
      'one before the start moves nothing',
      [pause('2026-03-09T10:00', '2026-03-09T12:00')],
      '2026-03-10T15:00:00',
    ],
    [
      'one running at the start counts from the start',
      [pause('2026-03-09T10:00', '2026-03-09T17:00')],
      '2026-03-10T16:00:00',
    ],
    [
      'one that begins at the deadline moves nothing',
      [pause('2026-03-10T15:00', '2026-03-10T16:00')],
      '2026-03-10T15:00:00',
    ],
    [
      'one that begins a minute earlier moves all',
      [pause('2026-03-10T14:59', '2026-03-10T16:00')],
      '2026-03-10T16:01:00',
    ],
    [
      'one without an end after the deadline moves nothing',
      [{ from: at('2026-03-10T15:00') }],
      '2026-03-10T15:00:00',
    ],
  ])('%s', (_what, pauses, due) => {
    expect(local(deadline(nineToSix, { start: monday, minutes: 480, pauses }))).toBe(due)
  })

  test('has no deadline while it stands still', () => {
    const running = [pause('2026-03-09T16:30', '2026-03-09T17:00'), { from: at('2026-03-10T15:29') }]
    expect(deadline(nineToSix, { start: monday, minutes: 480, pauses: running })).toBeUndefined()
    expect(
      deadline(nineToSix, { start: monday, minutes: 480, pauses: [{ from: at('2026-03-01T00:00') }] }),
    ).toBeUndefined()
  })

  test('refuses a pause that ends before it begins', () => {
    const pauses = [pause('2026-03-10T10:00', '2026-03-10T09:59')]
    expect(() => deadline(nineToSix, { start: monday, minutes: 480, pauses })).toThrow(PauseInvalid)
  })
})

describe('what a calendar can’t know is refused', () => {
  const french = calendar('Mon-Fri 08:00-17:00', 'Europe/Paris', FR)

  test('a window that never opens', () => {
    const never = serviceCalendar({ zone: 'Europe/Paris', window: NEVER, holidays: NO_HOLIDAYS })
    expect(() => addWorkingTime(never, at('2026-03-06T15:00'), 1)).toThrow(NeverOpen)
    expect(() => businessDayDue(never, at('2026-03-06T15:00'), { days: 1 })).toThrow(NeverOpen)
    expect(isOpenAt(never, at('2026-03-06T15:00'))).toBe(false)
  })

  test('days before and after the known holidays', () => {
    expect(local(addWorkingTime(french, at('2026-12-31T16:00'), 60))).toBe('2026-12-31T17:00:00')
    expect(() => addWorkingTime(french, at('2026-12-31T16:00'), 61)).toThrow(BeyondKnownHolidays)
    expect(() => addWorkingTime(french, at('2026-12-31T16:00'), 60 * 9 * 600)).toThrow(BeyondKnownHolidays)
    expect(() => addWorkingTime(french, at('2025-12-31T16:00'), 1)).toThrow(BeyondKnownHolidays)
    expect(() => openMinutes(french, at('2026-12-31T16:00'), at('2027-01-01T00:01'))).toThrow(
      BeyondKnownHolidays,
    )
    expect(openMinutes(french, at('2026-01-01T00:00'), at('2026-01-01T12:00'))).toBe(240)
    expect(() => openMinutes(french, at('2025-12-31T23:59'), at('2026-01-01T12:00'))).toThrow(
      BeyondKnownHolidays,
    )
    expect(local(businessDayDue(french, at('2026-12-30T10:00'), { days: 1 }))).toBe('2026-12-31T17:00:00')
    expect(() => businessDayDue(french, at('2026-12-31T10:00'), { days: 1 })).toThrow(BeyondKnownHolidays)
  })

  test('but around the clock holidays don’t matter, nor beyond a pause that the clock never reaches', () => {
    const always = calendar('24x7', 'Europe/Paris', FR)
    expect(local(addWorkingTime(always, at('2026-12-31T23:00'), 120))).toBe('2027-01-01T01:00:00')
    expect(openMinutes(always, at('2025-12-31T23:00'), at('2026-01-01T00:00'))).toBe(60)
    const pauses = [{ from: at('2027-06-01T00:00'), to: at('2027-06-02T00:00') }]
    expect(local(deadline(french, { start: at('2026-12-31T16:00'), minutes: 30, pauses }))).toBe(
      '2026-12-31T16:30:00',
    )
  })

  test.each(['Europe/Atlantis', '', '+02:00', '2026-01-01T00:00Z', 'Europe/Paris '])(
    'the zone “%s”',
    (zone) => {
      expect(() => calendar('24x7', zone)).toThrow(ZoneUnknown)
    },
  )

  test('holidays that are no dates, hours that are no minutes of a day', () => {
    const window = parseWindow('24x7')
    const zone = 'UTC'
    for (const fault of [{ dates: ['2026-02-30'] }, { knownFrom: 'ever' }, { knownTo: '2026-1-1' }]) {
      expect(() => serviceCalendar({ zone, window, holidays: { ...FR, ...fault } })).toThrow(DateUnreadable)
    }
    expect(() => serviceCalendar({ zone, window: { ...window, sun: [[0, 1441]] }, holidays: FR })).toThrow(
      IntervalInvalid,
    )
  })
})

test('a site that skipped a day counts none of it (Apia, 30 December 2011)', () => {
  const apia = calendar('Mon-Sun 08:00-17:00', 'Pacific/Apia')
  const [before, after] = [at('2011-12-29T00:00', 'Pacific/Apia'), at('2012-01-01T00:00', 'Pacific/Apia')]
  expect(openMinutes(apia, before, after)).toBe(2 * 540)
})
