import { describe, expect, test } from 'vitest'
import { formatRational, rational } from '../money/index.ts'
import { OutsidePeriod, PeriodUncounted } from './errors.ts'
import { period } from './period.ts'
import { readDate } from '../calendar/index.ts'
import { proratedShare, type ProrationConvention } from './proration.ts'

const between = (start: string, end: string) => period(readDate(start), readDate(end))

describe('the share of a part', () => {
  // [convention, whole, part, days (or months) of the part, of the whole]
  test.each<[ProrationConvention, [string, string], [string, string], number, number]>([
    ['daily-term', ['2026-01-01', '2029-01-01'], ['2027-03-01', '2029-01-01'], 672, 1096],
    // 2028 is a leap year: the first contract year of two weighs as much as the second.
    ['daily-actual', ['2027-01-01', '2029-01-01'], ['2027-01-01', '2028-01-01'], 1, 2],
    ['daily-actual', ['2027-01-01', '2029-01-01'], ['2028-01-01', '2028-03-01'], 30, 366],
    ['daily-actual', ['2026-01-01', '2027-01-01'], ['2026-01-01', '2026-02-01'], 31, 365],
    ['actual-365', ['2028-01-01', '2029-01-01'], ['2028-02-01', '2028-03-01'], 28, 365],
    ['actual-365', ['2028-01-01', '2029-01-01'], ['2028-02-29', '2028-03-01'], 0, 365],
    ['actual-365', ['2028-02-29', '2029-02-28'], ['2028-02-29', '2028-03-02'], 1, 364],
    ['30-360-eu', ['2026-01-01', '2027-01-01'], ['2026-02-01', '2026-03-01'], 30, 360],
    ['30-360-eu', ['2007-02-28', '2008-02-28'], ['2007-02-28', '2007-08-31'], 182, 360],
    ['30-360-eu', ['2008-02-29', '2009-02-28'], ['2008-02-29', '2008-08-31'], 181, 359],
    ['30-360-eu', ['2006-08-31', '2007-08-31'], ['2006-08-31', '2007-02-28'], 178, 360],
    ['30-360-us', ['2007-02-28', '2008-02-29'], ['2007-02-28', '2007-08-31'], 180, 360],
    ['30-360-us', ['2008-02-29', '2009-02-28'], ['2008-02-29', '2008-08-31'], 180, 360],
    ['30-360-us', ['2006-08-31', '2007-08-31'], ['2006-08-31', '2007-02-28'], 178, 360],
    ['30-360-us', ['2006-08-20', '2007-08-20'], ['2006-08-20', '2006-08-31'], 11, 360],
    ['30-360-us', ['2006-08-30', '2007-08-30'], ['2006-08-30', '2006-08-31'], 0, 360],
    ['30-360-us', ['2007-03-28', '2008-02-28'], ['2007-03-28', '2007-04-30'], 32, 330],
    ['calendar-months', ['2026-01-01', '2027-01-01'], ['2026-02-01', '2026-04-01'], 2, 12],
    ['calendar-months', ['2026-01-31', '2026-07-31'], ['2026-02-28', '2026-03-31'], 1, 6],
  ])('%s, of %j the part %j: %i/%i', (convention, whole, part, counted, all) => {
    expect(formatRational(proratedShare(convention, between(...whole), between(...part)))).toBe(
      formatRational(rational(counted, all)),
    )
  })

  test('by calendar months, days are equal within their month', () => {
    const year = between('2026-01-01', '2027-01-01')
    expect(proratedShare('calendar-months', year, between('2026-02-15', '2026-03-01'))).toEqual(
      rational(14, 28 * 12),
    )
    expect(proratedShare('calendar-months', year, between('2026-02-15', '2026-03-02'))).toEqual(
      rational(14 * 31 + 28, 28 * 31 * 12),
    )
  })
})

describe('refused', () => {
  const year = between('2026-01-01', '2027-01-01')

  test.each([
    ['2025-12-31', '2026-02-01'],
    ['2026-12-01', '2027-01-02'],
  ])('a part from %s to %s outside its period', (start, end) => {
    expect(() => proratedShare('daily-term', year, between(start, end))).toThrow(OutsidePeriod)
  })

  test.each<[ProrationConvention, string, string]>([
    ['actual-365', '2028-02-29', '2028-03-01'],
    ['30-360-eu', '2026-01-30', '2026-01-31'],
    ['30-360-us', '2026-01-30', '2026-01-31'],
  ])('by %s a period in which no day counts', (convention, start, end) => {
    const whole = between(start, end)
    expect(() => proratedShare(convention, whole, whole)).toThrow(PeriodUncounted)
    expect(proratedShare('daily-actual', whole, whole)).toEqual(rational(1))
  })
})
