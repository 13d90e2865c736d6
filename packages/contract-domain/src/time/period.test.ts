import { describe, expect, test } from 'vitest'
import { mergeCatalogues, renderMessage, type DomainError } from '../text/index.ts'
import { contractYears, termPeriod, termPeriods } from './contract-years.ts'
import * as errors from './errors.ts'
import { timeMessages } from './messages.ts'
import { addMonths, termMonths, wholeMonthsBetween } from './months.ts'
import { contains, daysBetween, lastCoveredDay, period, written, type Period } from './period.ts'
import { DateUnreadable, readDate } from '../calendar/index.ts'

const day = readDate
const span = ({ start, end }: Period) => [start.toString(), end.toString()]

describe('days', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '20260101',
    '',
    '+002026-01-01',
    '2026-01-01[u-ca=gregory]',
  ])('“%s” is not read as a date', (text) => {
    expect(() => readDate(text)).toThrow(DateUnreadable)
  })

  test('a period is shown with its last covered day and ends after its start', () => {
    const year = period(day('2026-01-01'), day('2027-01-01'))
    expect(lastCoveredDay(year.end).toString()).toBe('2026-12-31')
    expect(written(year)).toBe('2026-01-01/2026-12-31')
    expect(daysBetween(year.start, year.end)).toBe(365)
    expect(daysBetween(year.end, year.start)).toBe(-365)
    expect(() => period(year.start, year.start)).toThrow(errors.PeriodEmpty)
    expect(() => period(year.end, year.start)).toThrow(errors.PeriodEmpty)
  })

  test('its first day is in it, its end is not', () => {
    const january = period(day('2026-01-01'), day('2026-02-01'))
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((text) => contains(january, day(text))),
    ).toEqual([false, true, true, false])
  })
})

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
  ])('%s and %i months is %s', (start, months, end) => {
    expect(addMonths(day(start), months).toString()).toBe(end)
  })

  test.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-03-15', '2026-03-15', 0],
    ['2026-03-15', '2026-03-14', -1],
    ['2026-03-15', '2025-03-15', -12],
  ])('from %s to %s whole months are %i', (start, end, months) => {
    expect(wholeMonthsBetween(day(start), day(end))).toBe(months)
  })

  test.each([0, -1, 1.5, Number.NaN])('a term of %d months is refused', (months) => {
    expect(() => termMonths(months)).toThrow(errors.MonthsInvalid)
    expect(() => termPeriod({ start: day('2026-01-01'), months })).toThrow(errors.MonthsInvalid)
    expect(() => termPeriods({ start: day('2026-01-01'), months }, 1)).toThrow(errors.MonthsInvalid)
    expect(() => termPeriods({ start: day('2026-01-01'), months: 1 }, months)).toThrow(errors.MonthsInvalid)
  })

  test('half a month can’t be added', () => {
    expect(() => addMonths(day('2026-01-01'), 0.5)).toThrow(errors.MonthsInvalid)
    expect(termMonths(36)).toBe(36)
  })
})

describe('the contract years of a term', () => {
  test('of 30 months from the last of January: two years and six months, counted from the start', () => {
    const years = contractYears({ start: day('2027-01-31'), months: 30 })
    expect(years.map((year) => [year.index, year.months, ...span(year)])).toEqual([
      [0, 12, '2027-01-31', '2028-01-31'],
      [1, 12, '2028-01-31', '2029-01-31'],
      [2, 6, '2029-01-31', '2029-07-31'],
    ])
  })

  test('from 29 February go back to the 29th when there is one', () => {
    const years = contractYears({ start: day('2028-02-29'), months: 60 })
    expect(years.map((year) => year.end.toString())).toEqual([
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
      '2033-02-28',
    ])
  })

  test('a term under a year has one, and quarters begun count as periods', () => {
    const term = { start: day('2026-05-01'), months: 7 }
    expect(contractYears(term).map((year) => [year.months, ...span(year)])).toEqual([
      [7, '2026-05-01', '2026-12-01'],
    ])
    expect(termPeriods(term, 3).map((quarter) => quarter.months)).toEqual([3, 3, 1])
    expect(span(termPeriod(term))).toEqual(['2026-05-01', '2026-12-01'])
  })
})

test.each<DomainError>([
  new errors.MonthsInvalid(0),
  new errors.PeriodEmpty('2026-01-01', '2026-01-01'),
  new errors.OutsidePeriod('2026-01-01', '2027-01-01/2027-12-31'),
  new errors.PeriodUncounted('actual-365', '2028-02-29/2028-02-29'),
])('%s is said in both languages', (refusal) => {
  const catalogue = mergeCatalogues(timeMessages)
  for (const message of [refusal.text, ...(refusal.cure ? [refusal.cure] : [])]) {
    expect(renderMessage(message, 'en', catalogue)).not.toBe(renderMessage(message, 'fr', catalogue))
  }
})
