import { i18n } from '@lingui/core'
import { beforeEach, expect, test } from 'vitest'
import { formatDate, formatMoney, formatPercent, formatRate } from './format.ts'

beforeEach(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }))

test('amounts are written as the language writes them', () => {
  expect(formatMoney({ amountMinor: 120_050, currency: 'EUR' })).toBe('1\u202f200,50\u00a0€')
  expect(formatMoney({ amountMinor: 5000, currency: 'JPY' })).toMatch(/^5\u202f000/)
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  expect(formatMoney({ amountMinor: -120_050, currency: 'EUR' })).toBe('-€1,200.50')
})

test('a rate keeps the fraction of a cent that a rounded amount would hide', () => {
  expect(formatRate('1.5', 'EUR')).toBe('0,015\u00a0€')
  expect(formatRate('52000', 'EUR')).toBe('520,00\u00a0€')
  expect(formatRate('12345678901234567.5', 'EUR')).toBe('123\u202f456\u202f789\u202f012\u202f345,675\u00a0€')
  expect(formatRate('1/3', 'EUR')).toBe('0,003333\u00a0€')
  expect(formatRate('0.5', 'JPY')).toMatch(/^0,5\s/)
})

test('a percent keeps its digits and takes the mark of the language', () => {
  expect(formatPercent('12.5')).toBe('12,5\u00a0%')
  expect(formatPercent('8')).toBe('8\u00a0%')
})

test('a date without a zone stays that date in every zone', () => {
  expect(formatDate('2026-12-01')).toBe('1 déc. 2026')
  expect(formatDate('2026-01-01')).toBe('1 janv. 2026')
})
