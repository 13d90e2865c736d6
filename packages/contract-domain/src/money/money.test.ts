import { describe, expect, test } from 'vitest'
import { mergeCatalogues, renderMessage, type DomainError } from '../text/index.ts'
import { currencyCode, currencyDigits } from './currency.ts'
import * as errors from './errors.ts'
import { formatMoney } from './format-money.ts'
import { moneyMessages } from './messages.ts'
import { add, compareMoney, isZeroMoney, money, multiply, negate, subtract, sum } from './money.ts'

const EUR = currencyCode('EUR')
const USD = currencyCode('USD')
const most = Number.MAX_SAFE_INTEGER

describe('amounts of one currency', () => {
  const fee = money(120000, EUR)
  const rebate = money(-12000, EUR)

  test('add, subtract, turn and multiply', () => {
    expect(add(fee, rebate)).toEqual({ amountMinor: 108000, currency: 'EUR' })
    expect(subtract(fee, rebate)).toEqual({ amountMinor: 132000, currency: 'EUR' })
    expect(negate(fee)).toEqual({ amountMinor: -120000, currency: 'EUR' })
    expect(multiply(fee, 3)).toEqual({ amountMinor: 360000, currency: 'EUR' })
    expect(multiply(rebate, -2)).toEqual({ amountMinor: 24000, currency: 'EUR' })
  })

  test('nothing is never minus nothing', () => {
    expect(Object.is(money(-0, EUR).amountMinor, 0)).toBe(true)
    expect(Object.is(negate(money(0, EUR)).amountMinor, 0)).toBe(true)
    expect(Object.is(multiply(rebate, 0).amountMinor, 0)).toBe(true)
  })

  test('compare and know nothing', () => {
    expect(compareMoney(rebate, fee)).toBe(-1)
    expect(compareMoney(fee, rebate)).toBe(1)
    expect(compareMoney(fee, money(120000, EUR))).toBe(0)
    expect(isZeroMoney(money(0, EUR))).toBe(true)
    expect(isZeroMoney(money(1, EUR))).toBe(false)
  })

  test('sum up, also nothing at all', () => {
    expect(sum([fee, rebate, fee], EUR)).toEqual(money(228000, EUR))
    expect(sum([], EUR)).toEqual(money(0, EUR))
  })

  test('are written in the reader’s language', () => {
    expect(formatMoney(money(324000, EUR), 'fr')).toBe('3\u202f240,00\u00a0€')
    expect(formatMoney(money(324000, EUR), 'en')).toBe('€3,240.00')
  })
})

describe('currencies don’t mix', () => {
  test('neither when compiling nor when running', () => {
    // @ts-expect-error TS2345: dollars are not euros
    expect(() => add(money(1, EUR), money(1, USD))).toThrow(errors.CurrencyMismatch)
    // @ts-expect-error TS2345: dollars are not euros
    expect(() => subtract(money(1, EUR), money(1, USD))).toThrow(errors.CurrencyMismatch)
    // @ts-expect-error TS2345: dollars are not euros
    expect(() => compareMoney(money(1, EUR), money(1, USD))).toThrow(errors.CurrencyMismatch)
    // @ts-expect-error TS2322: dollars are not euros
    expect(() => sum([money(1, USD)], EUR)).toThrow(
      expect.objectContaining({ code: 'money.currency-mismatch', params: { left: 'EUR', right: 'USD' } }),
    )
  })

  test('a code read from outside is checked', () => {
    expect(currencyCode(['K', 'W', 'D'].join(''))).toBe('KWD')
    expect(currencyDigits('KWD')).toBe(3)
    expect(currencyDigits('JPY')).toBe(0)
    expect(() => currencyCode('eur')).toThrow(errors.CurrencyUnknown)
    expect(() => currencyDigits('XXX')).toThrow(errors.CurrencyUnknown)
  })
})

describe('an amount that is not kept exactly is refused', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, most + 1, -most - 1])('%d', (amount) => {
    expect(() => money(amount, EUR)).toThrow(errors.AmountOutOfRange)
  })

  test('as the result of an operation', () => {
    expect(add(money(most, EUR), money(0, EUR)).amountMinor).toBe(most)
    expect(() => add(money(most, EUR), money(1, EUR))).toThrow(errors.AmountOutOfRange)
    expect(() => subtract(money(-most, EUR), money(1, EUR))).toThrow(errors.AmountOutOfRange)
    expect(() => multiply(money(most, EUR), 2)).toThrow(errors.AmountOutOfRange)
    expect(() => multiply(money(2, EUR), 0.5)).toThrow(errors.AmountOutOfRange)
  })
})

test.each<DomainError>([
  new errors.CurrencyUnknown('ZZZ'),
  new errors.CurrencyMismatch('EUR', 'USD'),
  new errors.AmountOutOfRange(0.5),
  new errors.RationalUnreadable('x'),
  new errors.DivisionByZero(),
  new errors.SplitImpossible(['0']),
])('%s is said in both languages', (refusal) => {
  const catalogue = mergeCatalogues(moneyMessages)
  for (const message of [refusal.text, ...(refusal.cure ? [refusal.cure] : [])]) {
    expect(renderMessage(message, 'en', catalogue)).not.toBe(renderMessage(message, 'fr', catalogue))
  }
})
