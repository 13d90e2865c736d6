import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '../calendar/index.ts'
import { revenueByContractYear } from './revenue.ts'

test('the years of any term earn its whole price, days and amounts', () => {
  const origin = readDate('2023-12-01')
  const start = fc.nat(2000).map((days) => origin.add({ days }))
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      (from, months, price) => {
        const years = revenueByContractYear(price, { start: from, months }, 'half-away-from-zero')
        expect(years.reduce((sum, year) => sum + year.amountMinor, 0)).toBe(price)
        expect(
          from.add({ days: years.reduce((sum, year) => sum + year.days, 0) }).equals(from.add({ months })),
        ).toBe(true)
      },
    ),
  )
})
