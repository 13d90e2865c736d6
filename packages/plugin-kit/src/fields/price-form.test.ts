import { describe, expect, test } from 'vitest'
import { priceForm } from './price-form.ts'

const schema = priceForm({ en: 'Price', fr: 'Prix' })
const flat = { form: 'flat', amountMinor: 1200 }

describe('a price field', () => {
  test.each([
    ['a fixed amount', flat],
    ['a fixed amount with its cost', { ...flat, cost: '400/3' }],
    ['a percent of the base', { form: 'percent-of', of: 'base', percent: '12.5' }],
    ['a percent of the purchase price', { form: 'percent-of', of: 'purchase-price', percent: '1.2' }],
    ['a price per unit', { form: 'per-unit', unit: 'visit', ratePerUnit: '1234.5' }],
    ['a table by fact', { form: 'table', by: 'fact:model', rows: [{ is: 'X1', price: flat }] }],
    [
      'a table by option, with bands, a table within and an else',
      {
        form: 'table',
        by: 'option:visits',
        rows: [
          { from: 1, price: flat },
          { from: 4, price: { form: 'table', by: 'fact:zone', rows: [{ is: 'far', price: flat }] } },
        ],
        else: flat,
      },
    ],
  ])('takes %s', (_name, form) => {
    expect(schema.safeParse(form).data).toEqual(form)
  })

  test.each([
    ['a fraction of a minor unit', { form: 'flat', amountMinor: 12.5 }],
    ['an amount below zero', { form: 'flat', amountMinor: -1 }],
    ['a percent as a number', { form: 'percent-of', of: 'base', percent: 12.5 }],
    ['a decimal comma', { form: 'percent-of', of: 'base', percent: '12,5' }],
    ['a cost over zero', { ...flat, cost: '1/0' }],
    ['a base that is none', { form: 'percent-of', of: 'turnover', percent: '1' }],
    ['a table by nothing', { form: 'table', by: 'model', rows: [{ is: 'X1', price: flat }] }],
    ['a table that answers nothing', { form: 'table', by: 'fact:model', rows: [] }],
    [
      'one value twice',
      {
        form: 'table',
        by: 'fact:model',
        rows: [
          { is: 'X1', price: flat },
          { is: 'X1', price: flat },
        ],
      },
    ],
    ['a member it doesn’t know', { ...flat, currency: 'EUR' }],
  ])('refuses %s', (_name, form) => {
    expect(schema.safeParse(form).success).toBe(false)
  })
})
