import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { BeyondKnownHolidays, DateUnreadable } from './errors.ts'
import { holidaySetOf } from './holiday-set.ts'
import { serviceCalendar } from './service-calendar.ts'
import { parseWindow } from './window-text.ts'
import { isOpenAt } from './working-time.ts'

test('rows are known by whole years, whatever their order', () => {
  expect(holidaySetOf('FR', ['2027-07-14', '2026-05-01'])).toEqual({
    name: 'FR',
    dates: ['2026-05-01', '2027-07-14'],
    knownFrom: '2026-01-01',
    knownTo: '2028-01-01',
  })
  expect(() => holidaySetOf('FR', ['14/07/2027'])).toThrow(DateUnreadable)
})

test('a set without rows is not taken for a place without holidays', () => {
  const holidays = holidaySetOf('XX', [])
  const calendar = serviceCalendar({ zone: 'UTC', window: parseWindow('Mon-Fri 08:00-17:00'), holidays })
  expect(() => isOpenAt(calendar, Temporal.Instant.from('2026-03-02T10:00Z'))).toThrow(BeyondKnownHolidays)
})
