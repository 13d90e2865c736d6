import { expect, test } from 'vitest'
import type { Json } from '../catalog/index.ts'
import { flat, percentOf } from '../testing/index.ts'
import { priceFormsIn } from './price-forms-in.ts'

const FLAT = flat(100) as unknown as Json
const PERCENT = percentOf('5') as unknown as Json

test('price forms are found wherever they stand in settings, those in the rows of a table included', () => {
  const table = {
    form: 'table',
    by: 'tier',
    rows: [
      { is: 'plus', price: FLAT },
      { else: true, price: PERCENT },
    ],
  }
  const perUnit = { form: 'per-unit', unit: 'hours', ratePerUnit: '3', cost: '0' }
  const settings = { title: 'Visits', visit: { price: FLAT }, extra: [table, perUnit] }
  expect(priceFormsIn(settings)).toEqual([
    { path: ['visit', 'price'], form: FLAT },
    { path: ['extra', 0], form: table },
    { path: ['extra', 0, 'rows', 0, 'price'], form: FLAT },
    { path: ['extra', 0, 'rows', 1, 'price'], form: PERCENT },
    { path: ['extra', 1], form: perUnit },
  ])
  expect(priceFormsIn(FLAT)).toEqual([{ path: [], form: FLAT }])
  expect(priceFormsIn(FLAT, ['a'])).toEqual([{ path: ['a'], form: FLAT }])
})

test.each<Json>([
  null,
  3,
  'flat',
  true,
  {},
  [],
  { form: 'round' },
  { form: null },
  { flat: 100 },
  ['form', 'flat'],
])('there is none in %j', (value) => {
  expect(priceFormsIn(value)).toEqual([])
})
