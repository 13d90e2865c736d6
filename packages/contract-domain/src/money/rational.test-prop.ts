import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRational, parseRational } from './parse-rational.ts'
import { compareRational, dividedBy, isZeroRational, minus, plus, rational, times, ZERO } from './rational.ts'

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([num, den]) => rational(num, den))

test('a figure written is read back as itself', () => {
  fc.assert(
    fc.property(figure, (x) => {
      expect(parseRational(formatRational(x))).toEqual(x)
    }),
  )
  const decimal = fc
    .tuple(fc.maxSafeInteger(), fc.nat(18))
    .map(([num, digits]) => rational(BigInt(num), 10n ** BigInt(digits)))
  fc.assert(
    fc.property(decimal, (x) => {
      expect(formatRational(x)).toMatch(/^-?\d+(\.\d*[1-9])?$/)
      expect(parseRational(formatRational(x))).toEqual(x)
    }),
  )
})

test('figures form a field: order and grouping don’t matter, taking back undoes', () => {
  fc.assert(
    fc.property(figure, figure, figure, (x, y, z) => {
      expect(plus(x, y)).toEqual(plus(y, x))
      expect(plus(plus(x, y), z)).toEqual(plus(x, plus(y, z)))
      expect(times(times(x, y), z)).toEqual(times(x, times(y, z)))
      expect(times(x, plus(y, z))).toEqual(plus(times(x, y), times(x, z)))
      expect(minus(plus(x, y), y)).toEqual(x)
      expect(minus(x, x)).toEqual(ZERO)
      if (!isZeroRational(y)) expect(dividedBy(times(x, y), y)).toEqual(x)
    }),
  )
})

test('order agrees with the sign of the difference', () => {
  fc.assert(
    fc.property(figure, figure, (x, y) => {
      const { num } = minus(x, y)
      expect(compareRational(x, y)).toBe(num < 0n ? -1 : num > 0n ? 1 : 0)
    }),
  )
})
