import { describe, expect, test } from 'vitest'
import { OutsidePeriod } from './errors.ts'
import { readDate } from '../calendar/index.ts'
import { revenueByContractYear, unearnedAmount } from './revenue.ts'

const term = { start: readDate('2026-01-01'), months: 36 }

describe('revenue of 3,240.00 € over three years from 2026-01-01', () => {
  test('by days: 1,079.01 + 1,079.01 + 1,081.98 over 1,096 days', () => {
    const years = revenueByContractYear(324000, term, 'half-away-from-zero')
    expect(years.map((year) => [year.start.toString(), year.days, year.amountMinor])).toEqual([
      ['2026-01-01', 365, 107901],
      ['2027-01-01', 365, 107901],
      ['2028-01-01', 366, 108198],
    ])
  })

  test.each([
    ['2027-03-01', 198657],
    ['2026-01-01', 324000],
    ['2029-01-01', 0],
  ])('ended with effect from %s, %i cents are unearned', (date, amountMinor) => {
    expect(unearnedAmount({ amountMinor: 324000, term }, readDate(date), 'half-away-from-zero')).toBe(
      amountMinor,
    )
  })

  test.each(['2025-12-31', '2029-01-02'])('an end with effect from %s is refused', (date) => {
    expect(() => unearnedAmount({ amountMinor: 324000, term }, readDate(date), 'half-even')).toThrow(
      OutsidePeriod,
    )
  })
})
