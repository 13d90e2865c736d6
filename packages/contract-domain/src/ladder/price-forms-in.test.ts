import { expect, test } from 'vitest'
import { priceFormsIn } from './price-forms-in.ts'

const flat = { form: 'flat', amountMinor: 5 } as const

test('a form in a setting, in a list, and in the rows of a table, with the way to each', () => {
  const table = { form: 'table', by: 'fact:age', rows: [{ from: 10, price: flat }], else: flat }
  expect(priceFormsIn({ price: table, more: [flat], name: 'care', hours: 8, none: null })).toEqual([
    { path: ['price'], form: table },
    { path: ['price', 'rows', 0, 'price'], form: flat },
    { path: ['price', 'else'], form: flat },
    { path: ['more', 0], form: flat },
  ])
})

test.each(['flat', 'percent-of', 'table', 'per-unit'])('a form %s', (form) => {
  expect(priceFormsIn({ form }, ['settings', 'price'])).toEqual([
    { path: ['settings', 'price'], form: { form } },
  ])
})

test.each([{ form: 'letter' }, { form: null }, { forms: 'flat' }, 'flat', 5, true, null, []])(
  'no form: %o',
  (value) => {
    expect(priceFormsIn(value)).toEqual([])
  },
)

test('a value that is a form itself', () => {
  expect(priceFormsIn(flat)).toEqual([{ path: [], form: flat }])
})
