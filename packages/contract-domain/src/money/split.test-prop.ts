import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRational, minus, rational, times } from './rational.ts'
import { roundingModes, roundRational } from './rounding.ts'
import { splitLargestRemainder, splitRestToLast } from './split.ts'

const total = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.maxSafeInteger())
const weights = fc
  .array(fc.oneof(fc.nat(5), fc.nat(100000)), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0))

const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + BigInt(part), 0n)
const sumOfWeights = (list: readonly number[]) => list.reduce((sum, weight) => sum + weight, 0)

test('the parts of either split are the whole', () => {
  fc.assert(
    fc.property(total, weights, fc.constantFrom(...roundingModes), (amount, list, mode) => {
      expect(sumOf(splitLargestRemainder(amount, list))).toBe(BigInt(amount))
      expect(sumOf(splitRestToLast(amount, list, mode))).toBe(BigInt(amount))
    }),
  )
})

test('by largest remainder each part is less than one minor unit from its exact share, and on the side of zero', () => {
  fc.assert(
    fc.property(total, weights, (amount, list) => {
      const whole = sumOfWeights(list)
      splitLargestRemainder(amount, list).forEach((part, index) => {
        const share = times(rational(amount), rational(list[index] ?? 0, whole))
        const off = minus(rational(part), share)
        expect(compareRational(off, rational(1))).toBe(-1)
        expect(compareRational(off, rational(-1))).toBe(1)
        if (list[index] === 0) expect(part).toBe(0)
      })
    }),
  )
})

test('of two parts rounded apart, the one rounded up had the larger remainder or came first', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), weights, (amount, list) => {
      const whole = BigInt(sumOfWeights(list))
      const cut = splitLargestRemainder(amount, list).map((part, index) => {
        const exact = BigInt(amount) * BigInt(list[index] ?? 0)
        return { raised: BigInt(part) > exact / whole, remainder: exact % whole, index }
      })
      for (const raised of cut.filter((part) => part.raised)) {
        for (const kept of cut.filter((part) => !part.raised)) {
          const before = raised.remainder === kept.remainder && raised.index < kept.index
          expect(raised.remainder > kept.remainder || before).toBe(true)
        }
      }
    }),
  )
})

test('turning the total turns the parts', () => {
  fc.assert(
    fc.property(total, weights, (amount, list) => {
      expect(splitLargestRemainder(-amount, list)).toEqual(
        splitLargestRemainder(amount, list).map((part) => (part === 0 ? 0 : -part)),
      )
    }),
  )
})

test('scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(total, weights, fc.integer({ min: 1, max: 50 }), (amount, list, by) => {
      const fractions = list.map((weight) => rational(weight, by))
      expect(splitLargestRemainder(amount, fractions)).toEqual(splitLargestRemainder(amount, list))
      expect(splitRestToLast(amount, fractions, 'half-even')).toEqual(
        splitRestToLast(amount, list, 'half-even'),
      )
    }),
  )
})

test('by rest to last every part but the last is its rounded share', () => {
  fc.assert(
    fc.property(total, weights, fc.constantFrom(...roundingModes), (amount, list, mode) => {
      const whole = sumOfWeights(list)
      const parts = splitRestToLast(amount, list, mode)
      parts.slice(0, -1).forEach((part, index) => {
        expect(part).toBe(roundRational(times(rational(amount), rational(list[index] ?? 0, whole)), mode))
      })
      expect(parts).toHaveLength(list.length)
    }),
  )
})
