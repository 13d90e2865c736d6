import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRational, minus, rational, times, type Rational } from './rational.ts'
import { productRounder, roundingModes, roundProduct, roundQuotient, roundRational } from './rounding.ts'

const amount = fc.oneof(fc.integer({ min: -100000, max: 100000 }), fc.maxSafeInteger())
const factor = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -300, max: 300 }).map(BigInt),
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    ),
    fc.oneof(fc.integer({ min: 1, max: 400 }).map(BigInt), fc.bigInt({ min: 1n, max: 10n ** 20n })),
  )
  .map(([num, den]) => rational(num, den))
const HALF = rational(1, 2)

test('the fast path and the exact path agree in every mode, or refuse alike', () => {
  fc.assert(
    fc.property(amount, factor, fc.constantFrom(...roundingModes), (amountMinor, by, mode) => {
      const outcome = (run: () => number) => {
        try {
          return run()
        } catch (refusal) {
          return String(refusal)
        }
      }
      const exact = outcome(() => roundRational(times(rational(amountMinor), by), mode))
      expect(outcome(() => roundProduct(amountMinor, by, mode))).toBe(exact)
      expect(outcome(() => productRounder(by, mode)(amountMinor))).toBe(exact)
    }),
    { numRuns: 2000 },
  )
})

test('a figure is moved by less than one, and by no more than a half to the nearest', () => {
  const figure = fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 1, max: 12 }))
    .map(([num, den]) => rational(num, den))
  fc.assert(
    fc.property(figure, fc.constantFrom(...roundingModes), (exact, mode) => {
      const moved = minus(rational(roundRational(exact, mode)), exact)
      const distance = moved.num < 0n ? { num: -moved.num, den: moved.den } : moved
      expect(compareRational(distance, rational(1))).toBe(-1)
      if (mode.startsWith('half-')) expect(compareRational(distance, HALF)).toBeLessThanOrEqual(0)
      expect(mode !== 'up' || moved.num >= 0n).toBe(true)
      expect(mode !== 'down' || moved.num <= 0n).toBe(true)
    }),
  )
})

test('turning the sign turns the result, except for the modes that look at the sign', () => {
  const symmetric = roundingModes.filter((mode) => mode !== 'up' && mode !== 'down')
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 40 }), fc.constantFrom(...symmetric), (num, den, mode) => {
      const turned: Rational = rational(-num, den)
      expect(roundRational(turned, mode) + roundRational(rational(num, den), mode)).toBe(0)
    }),
  )
})

test('a quotient of the largest exact numbers that just misses a whole one is not taken for it', () => {
  const most = Number.MAX_SAFE_INTEGER
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: most }),
      fc.nat(1000),
      fc.integer({ min: 1, max: 3 }),
      (divisor, down, less) => {
        const dividend = (Math.floor(most / divisor) - down) * divisor - less
        fc.pre(dividend > 0)
        const exact = BigInt(dividend) / BigInt(divisor)
        expect(BigInt(roundQuotient(dividend, divisor, 'towards-zero'))).toBe(exact)
      },
    ),
    { numRuns: 1000 },
  )
})
