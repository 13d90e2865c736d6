import { describe, expect, test } from 'vitest'
import type { BasePrice, CatalogVersion, ComponentPrice, JsonObject } from '../../catalog/index.ts'
import {
  aCatalog,
  aCatalogAddOn,
  aComponent,
  aComponentWithoutCost,
  aPriceBook,
} from '../../testing/index.ts'
import {
  addOnFields,
  changed,
  priceChange,
  tierFields,
  withPrice,
  type ChangeableField,
} from './price-fields.ts'

/** The first book is of a dealer, the second the one asked for. */
function priced(...components: readonly ComponentPrice[]): CatalogVersion {
  return aCatalog({
    priceBooks: [
      aPriceBook({ id: 'dealer', tiers: { essential: [aComponent(7)] } }),
      aPriceBook({ tiers: { essential: components } }),
    ],
  })
}

const shown = ({ path, owner, unit, mostCut }: ChangeableField) => ({ path, owner, unit, mostCut })
const fieldsOf = (...components: readonly ComponentPrice[]) =>
  tierFields(priced(...components), 'essential', 'direct')

describe('the prices of a tier that can be changed', () => {
  const root = '/priceBooks/direct/tiers/essential'
  const owner = { tier: 'essential' }
  const figures = (price: BasePrice) =>
    fieldsOf(aComponent(price)).map(({ path, unit }) => [path.slice(root.length), unit])

  test.each<[string, BasePrice, readonly (readonly [string, string])[]]>([
    ['a flat price', { form: 'flat', amountMinor: 100 }, [['/default/price/amountMinor', 'minor']]],
    [
      'a percent of the purchase price',
      { form: 'percent-of-purchase-price', percent: '5' },
      [['/default/price/percent', 'percent-hundredth']],
    ],
    [
      'every row of a table, and what holds for all else',
      {
        form: 'table',
        fact: 'age',
        rows: [
          { from: 0, amountMinor: 100 },
          { is: 'old', amountMinor: 200 },
        ],
        elseMinor: 300,
      },
      [
        ['/default/price/rows/0/amountMinor', 'minor'],
        ['/default/price/rows/1/amountMinor', 'minor'],
        ['/default/price/elseMinor', 'minor'],
      ],
    ],
    [
      'every row of a table without it',
      { form: 'table', fact: 'age', rows: [{ from: 0, amountMinor: 100 }] },
      [['/default/price/rows/0/amountMinor', 'minor']],
    ],
    [
      'the minimum of a meter',
      {
        form: 'meter',
        meter: 'hours',
        minimumMinor: 900,
        includedUnits: 10,
        ratePerUnit: '3',
        pooled: false,
      },
      [['/default/price/minimumMinor', 'minor']],
    ],
    ['nothing of a ratio to another tier', { form: 'ratio-to-tier', tier: 'plus', ratio: '1.5' }, []],
  ])('are %s', (_, price, fields) => {
    expect(figures(price)).toEqual(fields)
  })

  test('are those of every component in that book', () => {
    expect(fieldsOf(aComponent(100), aComponent(250, { component: 'travel' })).map(shown)).toEqual([
      { path: `${root}/default/price/amountMinor`, owner, unit: 'minor', mostCut: 99 },
      { path: `${root}/travel/price/amountMinor`, owner, unit: 'minor', mostCut: 249 },
    ])
  })

  test('are none of a tier that isn’t priced there, nor in a book that isn’t there', () => {
    const version = priced(aComponent(100))
    expect(tierFields(version, 'plus', 'direct')).toEqual([])
    expect(tierFields(version, 'essential', 'another')).toEqual([])
  })

  test.each<[string, number, string | null, number]>([
    ['one minor unit', 100, '0', 99],
    ['its marginal cost', 100, '40', 60],
    ['its marginal cost, to the whole minor unit above', 100, '40.25', 59],
    ['one minor unit where the cost is less', 100, '0.5', 99],
    ['itself where it costs as much', 100, '100', 0],
    ['more than itself where it costs more', 100, '120', -20],
    ['one minor unit where nobody wrote its cost down', 100, null, 99],
  ])('are cut to %s at the least', (_, price, cost, mostCut) => {
    const component = cost === null ? aComponentWithoutCost(price) : aComponent(price, { cost })
    expect(fieldsOf(component).map((field) => field.mostCut)).toEqual([mostCut])
  })

  test('are cut to a hundredth of a percent at the least', () => {
    const percent = (text: string) =>
      fieldsOf(aComponent({ form: 'percent-of-purchase-price', percent: text }, { cost: '900' }))
    expect(percent('5').map((field) => field.mostCut)).toEqual([499])
    expect(percent('0.015').map((field) => field.mostCut)).toEqual([0])
    expect(percent('7/3').map((field) => field.mostCut)).toEqual([232])
  })
})

describe('the prices of an add-on that can be changed', () => {
  const FLAT = { form: 'flat', amountMinor: 100, cost: '0' }
  const fields = (settings: JsonObject, bookPrices?: Readonly<Record<string, JsonObject>>) => {
    const version = aCatalog({
      addOns: [
        aCatalogAddOn('other'),
        aCatalogAddOn('visits', { settings, ...(bookPrices && { bookPrices }) }),
      ],
    })
    return addOnFields(version, 'visits', 'direct').map(({ path, owner, unit }) => {
      expect(owner).toEqual({ addOn: 'visits' })
      return [path, unit]
    })
  }

  test('are the figures of its price forms, wherever they stand', () => {
    const settings = {
      first: FLAT,
      share: { form: 'percent-of', of: 'base', percent: '5', costPercent: '0' },
      use: { form: 'per-unit', unit: 'hours', ratePerUnit: '3', cost: '0' },
      bands: [{ form: 'table', by: 'fact:age', rows: [{ from: 0, price: FLAT }] }],
      title: 'Visits',
    }
    expect(fields(settings)).toEqual([
      ['/addOns/visits/settings/first/amountMinor', 'minor'],
      ['/addOns/visits/settings/share/percent', 'percent-hundredth'],
      ['/addOns/visits/settings/use/ratePerUnit', 'minor'],
      ['/addOns/visits/settings/bands/0/rows/0/price/amountMinor', 'minor'],
    ])
  })

  test('are those of the book where it has its own, else those of all books', () => {
    const settings = { one: FLAT, two: FLAT }
    expect(fields(settings, { direct: { two: FLAT, three: FLAT }, dealer: { one: FLAT } })).toEqual([
      ['/addOns/visits/settings/one/amountMinor', 'minor'],
      ['/addOns/visits/bookPrices/direct/two/amountMinor', 'minor'],
      ['/addOns/visits/bookPrices/direct/three/amountMinor', 'minor'],
    ])
    expect(fields(settings, { dealer: { one: FLAT } })).toHaveLength(2)
  })

  test('are none where the catalog has no such add-on', () => {
    expect(addOnFields(aCatalog(), 'visits', 'direct')).toEqual([])
  })
})

describe('a changed price', () => {
  const version = priced(aComponent(100), aComponent({ form: 'percent-of-purchase-price', percent: '5' }))
  const [amount, percent] = tierFields(version, 'essential', 'direct')
  if (amount === undefined || percent === undefined) throw new Error('A field is missing.')
  const prices = (of: CatalogVersion) => of.priceBooks[1]?.tiers['essential']?.map(({ price }) => price)

  test('is more or less by minor units, or by hundredths of a percent', () => {
    expect(prices(withPrice(version, amount, 25))).toEqual([
      { form: 'flat', amountMinor: 125 },
      { form: 'percent-of-purchase-price', percent: '5' },
    ])
    expect(prices(withPrice(version, percent, -125))).toEqual([
      { form: 'flat', amountMinor: 100 },
      { form: 'percent-of-purchase-price', percent: '3.75' },
    ])
    const rate = { ...amount, members: ['rate'] }
    expect(withPrice({ rate: '2.5' } as never, rate, 1)).toEqual({ rate: '3.5' })
  })

  test('says what it was and will be', () => {
    const { path, owner } = percent
    expect(priceChange(version, percent, 50)).toEqual({
      field: { path, owner, unit: 'percent-hundredth' },
      by: 50,
      before: '5',
      after: '5.5',
    })
    expect(priceChange(version, amount, -1)).toMatchObject({ by: -1, before: '100', after: '99' })
  })

  test('leaves the version as it was, and all else in the copy the same', () => {
    const after = withPrice(version, amount, 25)
    expect(prices(version)).toEqual([
      { form: 'flat', amountMinor: 100 },
      { form: 'percent-of-purchase-price', percent: '5' },
    ])
    expect(after.priceBooks[0]).toBe(version.priceBooks[0])
    expect(after.priceBooks[1]?.tiers['essential']?.[1]).toBe(version.priceBooks[1]?.tiers['essential']?.[1])
    expect(after.tiers).toBe(version.tiers)
  })
})

test('a place that isn’t there yet is made on the way', () => {
  const set = (value: unknown, ...path: readonly (string | number)[]) => changed(value, path, () => 'new')
  expect(set({ a: { b: 1 } }, 'a', 'c', 'd')).toEqual({ a: { b: 1, c: { d: 'new' } } })
  expect(set({ a: null }, 'a', 'b')).toEqual({ a: { b: 'new' } })
  expect(set([1, 2, 3], 1)).toEqual([1, 'new', 3])
  expect(set('old')).toBe('new')
})
