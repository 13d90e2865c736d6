import { describe, expect, test } from 'vitest'
import { AmountOutOfRange } from './errors.ts'
import { percent } from './parse-rational.ts'
import { rational } from './rational.ts'
import {
  productRounder,
  roundingModes,
  roundProduct,
  roundQuotient,
  roundRational,
  type RoundingMode,
} from './rounding.ts'

// Quarters −10/4 … 10/4: each sign, below, at and above the half, even and odd.
const quarters = [-10, -9, -7, -6, -5, -3, -2, -1, 0, 1, 2, 3, 5, 6, 7, 9, 10]
const rounded: Readonly<Record<RoundingMode, readonly number[]>> = {
  'half-away-from-zero': [-3, -2, -2, -2, -1, -1, -1, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3],
  'half-towards-zero': [-2, -2, -2, -1, -1, -1, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2],
  'half-even': [-2, -2, -2, -2, -1, -1, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2],
  up: [-2, -2, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3],
  down: [-3, -3, -2, -2, -2, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 2, 2],
  'towards-zero': [-2, -2, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2],
  'away-from-zero': [-3, -3, -2, -2, -2, -1, -1, -1, 0, 1, 1, 1, 2, 2, 2, 3, 3],
}

describe.each(roundingModes)('rounding %s', (mode) => {
  test.each(quarters.map((quarter, index) => [quarter, rounded[mode][index]] as const))(
    '%i quarters',
    (quarter, whole) => {
      expect(roundQuotient(quarter, 4, mode)).toBe(whole)
      expect(roundRational(rational(quarter, 4), mode)).toBe(whole)
      expect(roundProduct(quarter, rational(1, 4), mode)).toBe(whole)
    },
  )
})

describe('the product of an amount and a factor', () => {
  test('10 % of 12.35 € is 1.24 € in the default mode, 1.23 € towards zero', () => {
    expect(roundProduct(1235, percent('10'), 'half-away-from-zero')).toBe(124)
    expect(roundProduct(-1235, percent('10'), 'half-away-from-zero')).toBe(-124)
    expect(roundProduct(1235, percent('10'), 'towards-zero')).toBe(123)
  })

  test('is exact where the product of numbers would not be', () => {
    // 9 007 199 254 740 991 × 3/2 = 13 510 798 882 111 486.5 is out of range; × 1/2 ends on a half.
    expect(roundProduct(Number.MAX_SAFE_INTEGER, rational(1, 2), 'half-even')).toBe(4503599627370496)
    expect(roundProduct(Number.MAX_SAFE_INTEGER, rational(1, 2), 'half-towards-zero')).toBe(4503599627370495)
    expect(roundProduct(Number.MAX_SAFE_INTEGER, rational(99999999, 100000000), 'half-even')).toBe(
      9007199164668998,
    )
    expect(roundProduct(3, { num: 10n ** 40n, den: 3n * 10n ** 40n }, 'half-even')).toBe(1)
    expect(roundProduct(1, { num: 1n, den: 2n ** 53n + 1n }, 'up')).toBe(1)
  })

  test('beyond the exact amounts is refused', () => {
    expect(() => roundProduct(Number.MAX_SAFE_INTEGER, rational(3, 2), 'down')).toThrow(AmountOutOfRange)
    expect(() => roundRational(rational(2n ** 53n), 'down')).toThrow(AmountOutOfRange)
    expect(() => roundRational(rational(2n ** 54n - 1n, 2), 'up')).toThrow(AmountOutOfRange)
    expect(roundRational(rational(2n ** 54n - 1n, 2), 'down')).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('of a fraction of a minor unit is refused, also when the factor would make it whole', () => {
    expect(() => roundProduct(0.5, rational(2), 'down')).toThrow(AmountOutOfRange)
    expect(() => roundProduct(Number.NaN, rational(2), 'down')).toThrow(AmountOutOfRange)
    expect(() => productRounder(rational(2), 'down')(0.5)).toThrow(AmountOutOfRange)
  })

  test('is never minus nothing', () => {
    for (const mode of roundingModes) {
      expect(Object.is(roundProduct(-0, rational(1, 3), mode), 0)).toBe(true)
      expect(Object.is(roundProduct(0, rational(-1, 3), mode), 0)).toBe(true)
    }
    expect(Object.is(roundProduct(-1, rational(1, 3), 'half-even'), 0)).toBe(true)
  })
})
