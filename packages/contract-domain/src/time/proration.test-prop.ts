import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRational, ONE, plus, rational, ZERO, type Rational } from '../money/index.ts'
import { period } from './period.ts'
import { readDate } from '../calendar/index.ts'
import { prorationConventions, proratedShare } from './proration.ts'

const origin = readDate('2023-12-01')
const start = fc.nat(2000).map((days) => origin.add({ days }))
// Two days or more: by some conventions a 30th, 31st or 29 February alone weighs nothing.
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 6 })
const convention = fc.constantFrom(...prorationConventions)

test('in every convention the shares of the parts sum to the whole, and none is below zero', () => {
  fc.assert(
    fc.property(start, cuts, fc.integer({ min: 2, max: 400 }), convention, (from, days, more, name) => {
      const sorted = days.toSorted((a, b) => a - b)
      const ends = [...sorted, (sorted.at(-1) ?? 0) + more].map((count) => from.add({ days: count }))
      const whole = period(from, ends.at(-1) ?? from)
      let sum: Rational = ZERO
      let begin = from
      for (const end of ends) {
        const share = proratedShare(name, whole, period(begin, end))
        expect(compareRational(share, ZERO)).toBeGreaterThanOrEqual(0)
        sum = plus(sum, share)
        begin = end
      }
      expect(sum).toEqual(ONE)
    }),
    { numRuns: 500 },
  )
})

test('by actual-365 a year from any day but 29 February has 365 days, each weighing the same but the 29th', () => {
  fc.assert(
    fc.property(start, fc.nat(364), (from, offset) => {
      fc.pre(!(from.month === 2 && from.day === 29))
      const year = period(from, from.add({ years: 1 }))
      const single = from.add({ days: offset })
      const weight = single.month === 2 && single.day === 29 ? ZERO : rational(1, 365)
      expect(proratedShare('actual-365', year, period(single, single.add({ days: 1 })))).toEqual(weight)
    }),
  )
})

test('by daily-actual and calendar-months a whole month or year from the start weighs the same as any other', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 5 }), fc.nat(4), (from, years, index) => {
      fc.pre(index < years)
      const whole = period(from, from.add({ years }))
      const one = period(from.add({ years: index }), from.add({ years: index + 1 }))
      expect(proratedShare('daily-actual', whole, one)).toEqual(rational(1, years))
      expect(proratedShare('calendar-months', whole, one)).toEqual(rational(1, years))
    }),
  )
})
