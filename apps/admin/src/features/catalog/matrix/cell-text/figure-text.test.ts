import { expect, test } from 'vitest'
import { formatAmount, readAmount, readFigure, readPercent } from './figure-text.ts'

test.each([
  ['fr', '1 200,50', '1200.5'],
  ['fr', '1\u202f200\u202f000', '1200000'],
  ['fr', '1\u00a0200,5', '1200.5'],
  ['fr', '1,275', '1.275'],
  ['fr', '12.5', '12.5'],
  ['en', '1,275', '1275'],
  ['en', '1,200.50', '1200.5'],
  ['en', '12,5', '12.5'],
  ['en', '007', '7'],
  ['en', '1,2,3', null],
  ['en', '-4', null],
  ['fr', '1.2.3', null],
  ['fr', '12 34', null],
  ['fr', '', null],
] as const)('reads the figure %s %s as %s', (locale, typed, figure) => {
  expect(readFigure(typed, locale)).toBe(figure)
})

test.each([
  ['12,5 %', 'fr', '12.5'],
  ['12.5%', 'en', '12.5'],
  ['100', 'en', '100'],
  ['100,01 %', 'fr', null],
] as const)('reads the percent %s', (typed, locale, percent) => {
  expect(readPercent(typed, locale)).toBe(percent)
})

test.each([
  ['fr', 'EUR', '1\u202f800,00\u00a0€', 180_000],
  ['fr', 'EUR', '1800,5', 180_050],
  ['fr', 'EUR', '1 800,00 EUR', 180_000],
  ['en', 'EUR', '€1,800.00', 180_000],
  ['en', 'USD', 'US$ 1,800', 180_000],
  ['en', 'JPY', '1,800', 1800],
  ['en', 'EUR', '0', 0],
] as const)('reads an amount (%s, %s): %s', (locale, currency, typed, amountMinor) => {
  expect(readAmount(typed, { currency, locale })).toEqual({ value: amountMinor })
})

test.each([
  ['en', 'EUR', '$5', 'currency'],
  ['en', 'EUR', '5 CHF', 'currency'],
  ['en', 'EUR', '5.001', 'amount'],
  ['en', 'JPY', '5.5', 'amount'],
  ['en', 'EUR', '-5', 'amount'],
  ['en', 'EUR', 'free', 'amount'],
] as const)('refuses as an amount (%s, %s): %s', (locale, currency, typed, code) => {
  expect(readAmount(typed, { currency, locale })).toMatchObject({ problem: { code } })
})

test.each([
  ['fr', 'EUR', 180_050, '1800,50'],
  ['en', 'EUR', 5, '0.05'],
  ['fr', 'JPY', 1800, '1800'],
] as const)('writes an amount that a spreadsheet takes (%s, %s)', (locale, currency, minor, written) => {
  expect(formatAmount(minor, { currency, locale })).toBe(written)
  expect(readAmount(written, { currency, locale })).toEqual({ value: minor })
})
