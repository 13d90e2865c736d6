import { expect, test } from 'vitest'
import type { BasePrice } from '../../editors/base-price.ts'
import { formatPrice, readPrice } from './price-text.ts'

const tiers = [
  { key: 'minimal', title: 'Minimal' },
  { key: 'four-hour', title: 'Four hours 24x7' },
]
const prices: BasePrice[] = [
  { form: 'flat', amountMinor: 180_050 },
  { form: 'percent-of-purchase-price', percent: '8.5' },
  { form: 'ratio-to-tier', tier: 'minimal', ratio: '1.275' },
  { form: 'ratio-to-tier', tier: 'four-hour', ratio: '3/4' },
]

test.each(['en', 'fr'] as const)('a price written in %s is read back as it was', (locale) => {
  const context = { locale, currency: 'EUR', tiers }
  for (const price of prices) {
    const written = formatPrice(price, context)
    expect(readPrice(written ?? '', context), `${written}`).toEqual({ value: price })
  }
})

test('a table and a meter have no short text', () => {
  const context = { locale: 'en', currency: 'EUR', tiers } as const
  expect(formatPrice({ form: 'table', fact: 'model', rows: [] }, context)).toBeNull()
})

test.each([
  ['1 800,00 €', { form: 'flat', amountMinor: 180_000 }],
  ['8,5 %', { form: 'percent-of-purchase-price', percent: '8.5' }],
  ['1,275 x minimal', { form: 'ratio-to-tier', tier: 'minimal', ratio: '1.275' }],
] as const)('reads %s in French', (typed, price) => {
  expect(readPrice(typed, { locale: 'fr', currency: 'EUR', tiers })).toEqual({ value: price })
})

test.each([
  ['1,2 × Platinum', 'ratio'],
  ['$12', 'currency'],
  ['dear', 'amount'],
  ['5000 %', 'percent'],
] as const)('refuses %s', (typed, code) => {
  expect(readPrice(typed, { locale: 'en', currency: 'EUR', tiers })).toMatchObject({ problem: { code } })
})
