import { describe, expect, test } from 'vitest'
import { DivisionByZero, RationalUnreadable } from './errors.ts'
import { formatRational, parseRational, percent } from './parse-rational.ts'
import {
  compareRational,
  dividedBy,
  isZeroRational,
  minus,
  negated,
  ONE,
  plus,
  power,
  rational,
  times,
  ZERO,
} from './rational.ts'

describe('exact figures', () => {
  test('are kept in lowest terms with the sign above', () => {
    expect(rational(6, -8)).toEqual({ num: -3n, den: 4n })
    expect(rational(-6, -8)).toEqual({ num: 3n, den: 4n })
    expect(rational(0, -7)).toEqual(ZERO)
    expect(rational(5n)).toEqual({ num: 5n, den: 1n })
  })

  test('add up without loss: a tenth and two tenths are three tenths', () => {
    expect(plus(parseRational('0.1'), parseRational('0.2'))).toEqual(parseRational('0.3'))
    expect(minus(rational(1, 3), rational(1, 2))).toEqual(rational(-1, 6))
    expect(times(rational(2, 3), rational(-3, 4))).toEqual(rational(-1, 2))
    expect(dividedBy(rational(2, 3), rational(-4, 3))).toEqual(rational(-1, 2))
    expect(negated(rational(2, 3))).toEqual(rational(-2, 3))
  })

  test('an index of 3 % over two years is 1.0609', () => {
    expect(formatRational(power(plus(ONE, percent('3')), 2))).toBe('1.0609')
    expect(power(rational(2, 3), 0)).toEqual(ONE)
    expect(() => power(rational(2, 3), -1)).toThrow(RationalUnreadable)
  })

  test('compare', () => {
    expect(compareRational(rational(1, 3), parseRational('0.333'))).toBe(1)
    expect(compareRational(rational(-1, 3), rational(1, 4))).toBe(-1)
    expect(compareRational(rational(2, 6), rational(1, 3))).toBe(0)
    expect(isZeroRational(rational(0, 5))).toBe(true)
    expect(isZeroRational(rational(1, 5))).toBe(false)
  })

  test('nothing is divided by zero', () => {
    expect(() => rational(1, 0)).toThrow(DivisionByZero)
    expect(() => dividedBy(ONE, ZERO)).toThrow(DivisionByZero)
    expect(() => parseRational('1/0')).toThrow(DivisionByZero)
  })
})

describe('exact figures as text', () => {
  test.each([
    ['12.5', 25n, 2n, '12.5'],
    ['-3/4', -3n, 4n, '-0.75'],
    ['2', 2n, 1n, '2'],
    ['-0', 0n, 1n, '0'],
    ['0.050', 1n, 20n, '0.05'],
    ['-0.05', -1n, 20n, '-0.05'],
    ['007', 7n, 1n, '7'],
    ['6/4', 3n, 2n, '1.5'],
    ['1/3', 1n, 3n, '1/3'],
    ['-7/6', -7n, 6n, '-7/6'],
    ['1/64', 1n, 64n, '0.015625'],
    ['1/50', 1n, 50n, '0.02'],
    ['100', 100n, 1n, '100'],
  ])('%s', (text, num, den, written) => {
    expect(parseRational(text)).toEqual({ num, den })
    expect(formatRational(parseRational(text))).toBe(written)
  })

  test('a percent is a hundredth', () => {
    expect(percent('12.5')).toEqual(rational(1, 8))
    expect(percent(7)).toEqual(rational(7, 100))
    expect(parseRational(2)).toEqual(rational(2))
  })

  test.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '.5',
    '1.',
    '1e3',
    '1,5',
    '1/-2',
    '1/2/3',
    '1.5/2',
    '--1',
    'NaN',
    '0x10',
    '١',
    '1\n',
  ])('“%s” is not read', (text) => {
    expect(() => parseRational(text)).toThrow(RationalUnreadable)
  })

  test('a float, an infinity and a text without end are not read', () => {
    expect(() => parseRational(0.1)).toThrow(RationalUnreadable)
    expect(() => parseRational(Number.POSITIVE_INFINITY)).toThrow(RationalUnreadable)
    expect(() => parseRational(2 ** 53)).toThrow(RationalUnreadable)
    expect(parseRational('9'.repeat(400)).den).toBe(1n)
    expect(() => parseRational('9'.repeat(401))).toThrow(RationalUnreadable)
  })
})
