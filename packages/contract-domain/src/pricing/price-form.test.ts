import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../catalog/index.ts'
import { AmountOutOfRange, RationalUnreadable } from '../money/index.ts'
import { evaluatePriceForm, type EvaluatedForm, type PriceForm, type PriceFormContext } from './index.ts'
import type { Reading } from './facts-reader.ts'

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const known = (value: Extract<Reading, { state: 'known' }>['value']): Reading => ({ state: 'known', value })
const assumed = (value: Extract<Reading, { state: 'known' }>['value']): Reading => ({
  state: 'known',
  value,
  assumed: true,
})

interface Asked {
  readonly facts?: Readonly<Record<string, Reading>>
  readonly base?: Partial<PriceFormContext['base']>
  readonly options?: JsonObject
  readonly asRate?: boolean
  readonly quantity?: number
}

function answer(
  form: PriceForm,
  { facts = {}, base, options = {}, asRate = false, quantity = 1 }: Asked = {},
): EvaluatedForm {
  return evaluatePriceForm(
    form,
    {
      currency: 'EUR',
      rounding: 'half-away-from-zero',
      base: { afterFactorsMinor: 1_005, beforeFactorsMinor: 990, unknownFacts: [], ...base },
      fact: (id) => facts[id] ?? { state: 'missing' },
    },
    { options, asRate, quantity },
  )
}

const flat = { form: 'flat', amountMinor: 700, cost: '1.50' } as const
const tenPercent = { form: 'percent-of', of: 'base', percent: '10', costPercent: '1' } as const
const perSeat = { form: 'per-unit', unit: 'seat', ratePerUnit: '33.35', cost: '1.250' } as const
const ofPurchase = { form: 'percent-of', of: 'purchase-price', percent: '10' } as const

describe('a price form answers', () => {
  test.each<[string, PriceForm, Asked, EvaluatedForm]>([
    ['a flat price', flat, {}, { amountMinor: 700, inputs: { priceMinor: 700 }, cost: '1.50' }],
    [
      'a flat price of several',
      flat,
      { quantity: 3 },
      { amountMinor: 2_100, inputs: { priceMinor: 700, quantity: 3 }, cost: '4.5' },
    ],
    [
      'a flat price of none',
      flat,
      { quantity: 0 },
      { amountMinor: 0, inputs: { priceMinor: 700, quantity: 0 }, cost: '0' },
    ],
    [
      'a flat price without a cost',
      { form: 'flat', amountMinor: 700 },
      { quantity: 2 },
      { amountMinor: 1_400, inputs: { priceMinor: 700, quantity: 2 } },
    ],
    [
      'a flat price as a rate',
      flat,
      { asRate: true, quantity: 2 },
      { amountMinor: null, rate: '1400', inputs: { priceMinor: 700, quantity: 2 }, cost: '3' },
    ],
    [
      'a percent of the base after factors',
      tenPercent,
      {},
      // 10 % of 10.05 = 1.005
      { amountMinor: 101, inputs: { of: 'base', baseMinor: 1_005, percent: '10' }, cost: '10.05' },
    ],
    [
      'a percent of the base before factors, several times',
      { ...tenPercent, of: 'base-before-factors' },
      { quantity: 2 },
      {
        amountMinor: 198,
        inputs: { of: 'base-before-factors', baseMinor: 990, percent: '10', quantity: 2 },
        cost: '19.8',
      },
    ],
    [
      'a percent without a cost, as a rate: exact',
      { form: 'percent-of', of: 'base', percent: '10' },
      { asRate: true, quantity: 3 },
      {
        amountMinor: null,
        rate: '301.5',
        inputs: { of: 'base', baseMinor: 1_005, percent: '10', quantity: 3 },
      },
    ],
    [
      'a percent of a base that is unknown',
      tenPercent,
      { base: { afterFactorsMinor: null, unknownFacts: ['age'] } },
      { amountMinor: null, inputs: { of: 'base', percent: '10' }, unknownFacts: ['age'] },
    ],
    [
      'a percent of a base before factors that is unknown',
      { ...tenPercent, of: 'base-before-factors' },
      { base: { beforeFactorsMinor: null, unknownFacts: ['age'] } },
      { amountMinor: null, inputs: { of: 'base-before-factors', percent: '10' }, unknownFacts: ['age'] },
    ],
    [
      'a percent of what the asset cost',
      ofPurchase,
      { facts: { 'purchase-price': known(euro(455)) } },
      { amountMinor: 46, inputs: { of: 'purchase-price', baseMinor: 455, percent: '10' } },
    ],
    [
      'a percent of what it is taken to have cost',
      ofPurchase,
      { facts: { 'purchase-price': assumed(euro(450)) } },
      {
        amountMinor: 45,
        inputs: { of: 'purchase-price', baseMinor: 450, percent: '10' },
        assumedFacts: ['purchase-price'],
      },
    ],
    [
      'a percent of a purchase price that is missing',
      ofPurchase,
      {},
      {
        amountMinor: null,
        inputs: { of: 'purchase-price', percent: '10' },
        unknownFacts: ['purchase-price'],
      },
    ],
    [
      'a percent of a purchase price that does not apply',
      ofPurchase,
      { facts: { 'purchase-price': { state: 'does-not-apply' } } },
      {
        amountMinor: null,
        inputs: { of: 'purchase-price', percent: '10' },
        refusal: { code: 'purchase-price-needed', params: {} },
      },
    ],
    [
      'a percent of a purchase price that is no money',
      ofPurchase,
      { facts: { 'purchase-price': known('dear') } },
      {
        amountMinor: null,
        inputs: { of: 'purchase-price', percent: '10' },
        refusal: { code: 'purchase-price-needed', params: {} },
      },
    ],
    [
      'a percent of a purchase price in another currency',
      ofPurchase,
      { facts: { 'purchase-price': known({ amountMinor: 1, currency: 'USD' }) } },
      {
        amountMinor: null,
        inputs: { of: 'purchase-price', percent: '10' },
        refusal: { code: 'currency-differs', params: { stated: 'USD', currency: 'EUR' } },
      },
    ],
    [
      'a price per unit: one of them, rounded',
      perSeat,
      {},
      { amountMinor: 33, inputs: { unit: 'seat', ratePerUnit: '33.35' }, cost: '1.250' },
    ],
    [
      'a price per unit: so many of them, rounded once',
      perSeat,
      { quantity: 10 },
      { amountMinor: 334, inputs: { unit: 'seat', ratePerUnit: '33.35', quantity: 10 }, cost: '12.5' },
    ],
    [
      'a price per unit as a rate, of several',
      { form: 'per-unit', unit: 'seat', ratePerUnit: '33.35' },
      { asRate: true, quantity: 2 },
      { amountMinor: null, rate: '66.7', inputs: { unit: 'seat', ratePerUnit: '33.35', quantity: 2 } },
    ],
  ])('%s', (_what, form, asked, expected) => {
    expect(answer(form, asked)).toStrictEqual(expected)
  })

  test('no more than what is kept exactly', () => {
    const most = { form: 'flat', amountMinor: Number.MAX_SAFE_INTEGER } as const
    expect(answer(most).amountMinor).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => answer(most, { quantity: 2 })).toThrow(AmountOutOfRange)
    const base = { afterFactorsMinor: Number.MAX_SAFE_INTEGER }
    expect(() => answer(tenPercent, { quantity: 2, base })).toThrow(AmountOutOfRange)
  })

  test.each<PriceForm>([
    { form: 'flat', amountMinor: 1, cost: 'cheap' },
    { form: 'percent-of', of: 'base', percent: 'ten' },
    { form: 'percent-of', of: 'base', percent: '10', costPercent: '?' },
    { form: 'per-unit', unit: 'seat', ratePerUnit: '' },
  ])('not with a figure that is none: %j', (form) => {
    expect(() => answer(form)).toThrow(RationalUnreadable)
  })
})

describe('a table of prices', () => {
  const byFact: PriceForm = {
    form: 'table',
    by: 'fact:site:age',
    rows: [
      { from: 5, price: flat },
      { is: 'old', price: tenPercent },
    ],
  }
  const byOption: PriceForm = {
    form: 'table',
    by: 'option:window',
    rows: [{ is: '24x7', price: flat }],
    else: tenPercent,
  }

  test.each<[string, PriceForm, Asked, EvaluatedForm]>([
    [
      'has the row of the fact, by its whole name, and says the value',
      byFact,
      { facts: { 'site:age': known(5) }, quantity: 2 },
      { amountMinor: 1_400, inputs: { priceMinor: 700, quantity: 2, 'fact:site:age': 5 }, cost: '3' },
    ],
    [
      'has a row by a text',
      byFact,
      { facts: { 'site:age': known('old') } },
      {
        amountMinor: 101,
        inputs: { of: 'base', baseMinor: 1_005, percent: '10', 'fact:site:age': 'old' },
        cost: '10.05',
      },
    ],
    [
      'says that the fact was assumed',
      byFact,
      { facts: { 'site:age': assumed(6) } },
      {
        amountMinor: 700,
        inputs: { priceMinor: 700, 'fact:site:age': 6 },
        cost: '1.50',
        assumedFacts: ['site:age'],
      },
    ],
    [
      'is unknown while the fact is missing, whatever it has for all else',
      { ...byFact, else: flat },
      {},
      { amountMinor: null, inputs: { by: 'fact:site:age' }, unknownFacts: ['site:age'] },
    ],
    [
      'is refused without a row for the value',
      byFact,
      { facts: { 'site:age': known(4) } },
      {
        amountMinor: null,
        inputs: { by: 'fact:site:age' },
        refusal: { code: 'price-row-missing', params: { subject: 'fact:site:age', value: '4' } },
      },
    ],
    [
      'is refused without a row where the fact does not apply',
      byFact,
      { facts: { 'site:age': { state: 'does-not-apply' } } },
      {
        amountMinor: null,
        inputs: { by: 'fact:site:age' },
        refusal: { code: 'price-row-missing', params: { subject: 'fact:site:age', value: 'does-not-apply' } },
      },
    ],
    [
      'has the row for all else where the fact does not apply',
      { ...byFact, else: flat },
      { facts: { 'site:age': { state: 'does-not-apply' } } },
      {
        amountMinor: 700,
        inputs: { priceMinor: 700, 'fact:site:age': 'does-not-apply' },
        cost: '1.50',
      },
    ],
    [
      'says money by its minor units',
      byFact,
      { facts: { 'site:age': known(euro(900)) } },
      { amountMinor: 700, inputs: { priceMinor: 700, 'fact:site:age': 900 }, cost: '1.50' },
    ],
    [
      'has the row of the buyer’s option',
      byOption,
      { options: { window: '24x7' }, facts: { window: known('8x5') } },
      { amountMinor: 700, inputs: { priceMinor: 700, 'option:window': '24x7' }, cost: '1.50' },
    ],
    [
      'has the row for all else where the buyer chose nothing',
      byOption,
      { facts: { window: known('24x7') } },
      {
        amountMinor: 101,
        inputs: { of: 'base', baseMinor: 1_005, percent: '10', 'option:window': 'missing' },
        cost: '10.05',
      },
    ],
    [
      'has the row for all else where the buyer chose something composed, and says nothing of it',
      byOption,
      { options: { window: { from: 8 } } },
      {
        amountMinor: 101,
        inputs: { of: 'base', baseMinor: 1_005, percent: '10', 'option:window': 'missing' },
        cost: '10.05',
      },
    ],
    [
      'is refused where the buyer chose nothing and it has no row for that',
      { form: 'table', by: 'option:window', rows: [{ is: '24x7', price: flat }] },
      { options: { window: null } },
      {
        amountMinor: null,
        inputs: { by: 'option:window' },
        refusal: { code: 'price-row-missing', params: { subject: 'option:window', value: 'missing' } },
      },
    ],
    [
      'in a table says both values, and both that were assumed',
      {
        form: 'table',
        by: 'fact:use',
        rows: [{ is: 'office', price: { ...byFact, rows: [{ from: 0, price: ofPurchase }] } as PriceForm }],
      },
      {
        facts: { use: assumed('office'), 'site:age': assumed(1), 'purchase-price': assumed(euro(100)) },
      },
      {
        amountMinor: 10,
        inputs: {
          of: 'purchase-price',
          baseMinor: 100,
          percent: '10',
          'fact:site:age': 1,
          'fact:use': 'office',
        },
        assumedFacts: ['use', 'site:age', 'purchase-price'],
      },
    ],
  ])('%s', (_what, form, asked, expected) => {
    expect(answer(form, asked)).toStrictEqual(expected)
  })
})
