import { describe, expect, test } from 'vitest'
import { evaluatePriceForm, prepareLine, type PriceForm, type PriceFormContext } from './index.ts'
import { scaledText } from './scaled-text.ts'
import { parseRational } from '../money/index.ts'
import { aChargingAddOn, aPricingContext, anAsset, percentOf } from '../testing/index.ts'

const context = (members: Partial<PriceFormContext> = {}): PriceFormContext => ({
  currency: 'EUR',
  rounding: 'half-away-from-zero',
  base: { afterFactorsMinor: 100_001, beforeFactorsMinor: 50_000, unknownFacts: [] },
  fact: () => ({ state: 'missing' }),
  ...members,
})
const of = (form: PriceForm, quantity = 1, asRate = false) =>
  evaluatePriceForm(form, context(), { options: {}, asRate, quantity })

describe('a price form', () => {
  test('multiplies by the quantity exactly, then rounds once', () => {
    // 0.15 % of 1,000.01 is 150.0015 cents; three of them 450.0045
    expect(of(percentOf('0.15'))).toMatchObject({ amountMinor: 150, cost: '0' })
    expect(of(percentOf('0.15'), 3)).toMatchObject({
      amountMinor: 450,
      inputs: { of: 'base', baseMinor: 100_001, percent: '0.15', quantity: 3 },
    })
    expect(of({ form: 'flat', amountMinor: 5, cost: '1/3' }, 2)).toMatchObject({
      amountMinor: 10,
      cost: '2/3',
    })
  })

  test('rounds as the book says', () => {
    const half = { form: 'percent-of', of: 'base', percent: '50' } as const
    expect(of(half).amountMinor).toBe(50_001)
    expect(evaluatePriceForm(half, context({ rounding: 'down' })).amountMinor).toBe(50_000)
  })

  test('asked for as a rate is exact and has no amount', () => {
    expect(of({ form: 'per-unit', unit: 'h', ratePerUnit: '12.345' }, 1, true)).toMatchObject({
      amountMinor: null,
      rate: '12.345',
    })
    expect(of({ form: 'percent-of', of: 'base-before-factors', percent: '0.001' }, 1, true)).toMatchObject({
      amountMinor: null,
      rate: '0.5',
    })
    expect(of({ form: 'flat', amountMinor: 7 }, 1, true)).toMatchObject({ amountMinor: null, rate: '7' })
  })

  test('keeps a marginal cost exact: a percent of the same base', () => {
    expect(of({ form: 'percent-of', of: 'base', percent: '10', costPercent: '3.3' }).cost).toBe('3300.033')
  })

  test('of an unknown base is unknown for the same facts', () => {
    const unknown = context({
      base: { afterFactorsMinor: null, beforeFactorsMinor: 1_000, unknownFacts: ['age'] },
    })
    expect(evaluatePriceForm(percentOf('10'), unknown)).toMatchObject({
      amountMinor: null,
      unknownFacts: ['age'],
    })
    expect(evaluatePriceForm(percentOf('10', 'base-before-factors'), unknown)).toMatchObject({
      amountMinor: 100,
    })
  })

  test('in a table by a missing fact is unknown; by a default it says it was assumed', () => {
    const table: PriceForm = {
      form: 'table',
      by: 'fact:age',
      rows: [{ from: 0, price: percentOf('1', 'purchase-price') }],
    }
    expect(evaluatePriceForm(table, context())).toMatchObject({ amountMinor: null, unknownFacts: ['age'] })
    const assumed = context({
      fact: (id) => ({
        state: 'known',
        value: id === 'age' ? 3 : { amountMinor: 500, currency: 'EUR' },
        assumed: true,
      }),
    })
    expect(evaluatePriceForm(table, assumed)).toMatchObject({
      amountMinor: 5,
      assumedFacts: ['age', 'purchase-price'],
      inputs: { 'fact:age': 3 },
    })
  })
})

test.each([
  ['0.033', 100_001],
  ['1/3', 10],
  ['0.5', 3],
  ['2', 7],
  ['0.0000001', 1],
  ['0', 5],
  ['-0.5', 3],
])('%s of %d is written exactly', (factor, amount) => {
  const exact = parseRational(factor)
  expect(parseRational(scaledText(exact)(amount))).toEqual(
    parseRational(`${exact.num * BigInt(amount)}/${exact.den}`),
  )
})

test('a selection prepared once prices asset after asset, each as if alone', () => {
  const addOn = aChargingAddOn('x', {
    form: 'table',
    by: 'fact:use',
    rows: [{ is: 'a', price: percentOf('10') }],
    else: percentOf('20'),
  })
  const price = prepareLine(
    { tier: 'essential', addOns: [{ id: 'x', options: {} }], termMonths: 12, priceBook: 'direct' },
    aPricingContext({}, [addOn]),
  )
  const amounts = (use?: string) =>
    price(anAsset('1', use === undefined ? {} : { use })).map(({ amountMinor }) => amountMinor)
  expect([amounts('a'), amounts(), amounts('b'), amounts('a')]).toEqual([
    [120_000, 12_000],
    [120_000, null],
    [120_000, 24_000],
    [120_000, 12_000],
  ])
})
