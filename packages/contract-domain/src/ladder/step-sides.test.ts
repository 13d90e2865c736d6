import { describe, expect, test } from 'vitest'
import type { AssetPredicate, BasePrice, CatalogVersion } from '../catalog/index.ts'
import type { PriceForm } from '../pricing/index.ts'
import {
  aCatalog,
  aCatalogAddOn,
  aComponent,
  aLevelDimension,
  anEntry,
  aPriceBook,
  aReferenceAsset,
  aTier,
  flat,
  inBoth,
  percentOf,
} from '../testing/index.ts'
import { factSteps, valuesBeside, type StepsFor } from './step-sides.ts'

function stepsIn(
  members: Partial<CatalogVersion>,
  { hookFacts = new Set<string>(), reference = aReferenceAsset() }: Partial<Omit<StepsFor, 'book'>> = {},
) {
  const version = aCatalog(members)
  const [book] = version.priceBooks
  if (book === undefined) throw new Error('There is no book.')
  return Object.fromEntries(factSteps(version, { book, reference, hookFacts }))
}

const pricedBy = (...prices: readonly BasePrice[]) => ({
  priceBooks: [aPriceBook({ tiers: { essential: prices.map((price) => aComponent(price)) } })],
})
const soldTo = (asset: AssetPredicate) => ({ tiers: [aTier({ availability: { asset } })] })
const sold = (price: PriceForm) => ({ addOns: [anEntry('extra', { price })] })

describe('base prices and factors', () => {
  test('a table and a factor change at the first value of each row; a key is no step', () => {
    const table = {
      form: 'table',
      fact: 'load',
      rows: [
        { is: 'small', amountMinor: 1 },
        { from: 800, amountMinor: 2 },
        { from: 100, amountMinor: 3 },
      ],
    } as const
    const factor = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [
        { is: 'new', factor: '1' },
        { from: 60, factor: '1.2' },
      ],
    }
    const priceBooks = [aPriceBook({ factors: [factor], tiers: { essential: [aComponent(table)] } })]
    expect(stepsIn({ priceBooks })).toEqual({
      age: { at: [60], bends: false },
      load: { at: [100, 800], bends: false },
    })
  })

  test('a meter is free up to the included units, and is multiplied beyond them', () => {
    const meter = {
      form: 'meter',
      meter: 'hours',
      minimumMinor: 100,
      includedUnits: 500,
      ratePerUnit: '2',
      pooled: false,
    } as const
    expect(stepsIn(pricedBy(meter))).toEqual({ hours: { at: [500, 501], bends: true } })
  })

  test('what the price is a percent of bends everywhere, where something steps with it', () => {
    const share = { form: 'percent-of-purchase-price', percent: '5' } as const
    const table = { form: 'table', fact: 'purchase-price', rows: [{ from: 1000, amountMinor: 1 }] } as const
    expect(stepsIn(pricedBy(share, table))).toEqual({ 'purchase-price': { at: [1000], bends: true } })
    expect(stepsIn(pricedBy(table))).toEqual({ 'purchase-price': { at: [1000], bends: false } })
    expect(stepsIn(pricedBy(share))).toEqual({})
  })
})

describe('prices of add-ons', () => {
  const byHours = { form: 'table', by: 'fact:hours', rows: [{ from: 10, price: flat(1) }] } as const

  test('a table by a fact, whatever stands within it; not one by an option', () => {
    expect(stepsIn(sold(byHours))).toEqual({ hours: { at: [10], bends: false } })
    expect(stepsIn(sold({ ...byHours, rows: [...byHours.rows, { is: 'few', price: flat(2) }] }))).toEqual({
      hours: { at: [10], bends: false },
    })
    expect(stepsIn(sold({ ...byHours, by: 'option:hours' }))).toEqual({})
  })

  test('a table within the rows of another', () => {
    const within = { form: 'table', by: 'fact:age', rows: [{ is: 'old', price: byHours }] } as const
    expect(stepsIn(sold(within))).toEqual({ hours: { at: [10], bends: false } })
  })

  test('a rate by the unit, and a percent of what was paid for the asset, multiply the fact', () => {
    const perHour = { form: 'per-unit', unit: 'hours', ratePerUnit: '3' } as const
    expect(stepsIn(sold({ ...byHours, rows: [{ from: 10, price: perHour }] }))).toEqual({
      hours: { at: [10], bends: true },
    })
    const byPrice = (price: PriceForm) =>
      sold({ form: 'table', by: 'fact:purchase-price', rows: [{ from: 10, price }] })
    expect(stepsIn(byPrice(percentOf('5', 'purchase-price')))).toEqual({
      'purchase-price': { at: [10], bends: true },
    })
    expect(stepsIn(byPrice(percentOf('5', 'base')))).toEqual({ 'purchase-price': { at: [10], bends: false } })
  })

  test('a price that a book has of its own counts too', () => {
    const addOns = [aCatalogAddOn('extra', { bookPrices: { direct: { price: byHours } } })]
    expect(stepsIn({ addOns })).toEqual({ hours: { at: [10], bends: false } })
  })
})

describe('where something is sold', () => {
  test.each<[AssetPredicate & { readonly fact: string }, readonly number[]]>([
    [{ fact: 'age', op: 'at-most', value: 120 }, [121]],
    [{ fact: 'age', op: 'above', value: 120 }, [121]],
    [{ fact: 'age', op: 'at-least', value: 120 }, [120]],
    [{ fact: 'age', op: 'below', value: 120 }, [120]],
    [{ fact: 'age', op: 'is', value: 120 }, [120, 121]],
    [{ fact: 'age', op: 'is-not', value: 120 }, [120, 121]],
    [{ fact: 'age', op: 'in', value: [24, 120, 'new'] }, [24, 25, 120, 121]],
    [{ fact: 'age', op: 'at-most', value: 0.5 }, [0.6]],
    [{ fact: 'age', op: 'above', value: 0.25 }, [0.26]],
    [{ fact: 'age', op: 'is', value: 0.5 }, [0.5, 0.6]],
    [{ fact: 'age', op: 'at-most', value: 0.7 }, [0.8]],
    [{ fact: 'age', op: 'at-most', value: 1.1 }, [1.2]],
  ])('%o changes at %o', (asset, at) => {
    expect(stepsIn(soldTo(asset))).toEqual({ age: { at, bends: false } })
    expect(stepsIn({ addOns: [aCatalogAddOn('extra', { availability: { asset } })] })).toEqual({
      age: { at, bends: false },
    })
  })

  test('a text is no step, whichever way it is compared', () => {
    expect(stepsIn(soldTo({ fact: 'model', op: 'is', value: 'x' }))).toEqual({})
    expect(stepsIn(soldTo({ fact: 'bought', op: 'at-least', value: '2020-01-01' }))).toEqual({})
    expect(stepsIn({ tiers: [aTier({ availability: { countries: ['FR'] } })] })).toEqual({})
  })

  test('conditions within conditions', () => {
    const over = (fact: string): AssetPredicate => ({ fact, op: 'at-least', value: 5 })
    expect(stepsIn(soldTo({ all: [over('a'), { any: [over('b'), { not: over('c') }] }] }))).toEqual({
      a: { at: [5], bends: false },
      b: { at: [5], bends: false },
      c: { at: [5], bends: false },
    })
  })
})

describe('bands of what is covered', () => {
  const keys = [
    { id: 'low', title: inBoth('Low') },
    { id: 'high', title: inBoth('High'), from: 100 },
  ]
  const facet = { id: 'height', title: inBoth('Height'), knownAt: 'quote', fact: 'height', keys } as const
  const covered = (one: CatalogVersion['dimensions'][number]['facets'][number]) =>
    stepsIn({ dimensions: [aLevelDimension('care', ['yes'], [one])] })

  test('of a facet known when quoting; one known at the claim is no fact of the asset', () => {
    expect(covered(facet)).toEqual({ height: { at: [100], bends: false } })
    expect(covered({ ...facet, knownAt: 'claim' })).toEqual({})
    const { fact: _none, ...unnamed } = facet
    expect(covered(unnamed)).toEqual({})
  })
})

describe('travel zones', () => {
  const travelZones = {
    unit: 'km',
    bands: [
      { id: 'near', upTo: 50, title: inBoth('Near') },
      { id: 'far', upTo: 150.5, title: inBoth('Far') },
    ],
  } as const

  test('beyond the end of each band, unless the asset states its zone', () => {
    expect(stepsIn({ travelZones })).toEqual({ distance: { at: [51, 150.6], bends: false } })
    const reference = aReferenceAsset({ facts: { 'travel-zone': 'near' } })
    expect(stepsIn({ travelZones }, { reference })).toEqual({})
  })
})

test('a fact that hooks may read bends, and every one where nobody says which they read', () => {
  const version = soldTo({
    any: [
      { fact: 'age', op: 'below', value: 5 },
      { fact: 'load', op: 'below', value: 5 },
    ],
  })
  expect(stepsIn(version, { hookFacts: new Set(['age']) })).toEqual({
    age: { at: [5], bends: true },
    load: { at: [5], bends: false },
  })
  expect(stepsIn(version, { hookFacts: null })).toEqual({
    age: { at: [5], bends: true },
    load: { at: [5], bends: true },
  })
})

describe('values beside an asset’s own', () => {
  const at = [10, 20, 30]

  test.each<[number, readonly number[]]>([
    [5, [10, 20, 30]],
    [9, [10, 20, 30]],
    [10, [9, 20, 30]],
    [19, [9, 20, 30]],
    [20, [9, 10, 30]],
    [30, [9, 10, 20]],
    [99, [9, 10, 20]],
  ])('beside %i one value of each other band, where only steps read it', (own, beside) => {
    expect(valuesBeside(own, { at, bends: false })).toEqual(beside)
  })

  test.each<[number, readonly number[]]>([
    [5, [9, 10, 19, 20, 29, 30]],
    [10, [9, 19, 20, 29, 30]],
    [29, [9, 10, 19, 20, 30]],
  ])('beside %i both sides of every step, where something else reads it', (own, beside) => {
    expect(valuesBeside(own, { at, bends: true })).toEqual(beside)
  })

  test('steps beside one another are looked at once', () => {
    expect(valuesBeside(0, { at: [500, 501], bends: true })).toEqual([499, 500, 501])
  })

  test('in the unit of the last decimal, and nothing below zero', () => {
    expect(valuesBeside(1, { at: [0.3], bends: false })).toEqual([0.2])
    expect(valuesBeside(1, { at: [2.05], bends: false })).toEqual([2.05])
    expect(valuesBeside(5, { at: [0, 1.1], bends: true })).toEqual([0, 1, 1.1])
    expect(valuesBeside(5, { at: [0], bends: false })).toEqual([])
  })

  test('without steps there is nothing beside it', () => {
    expect(valuesBeside(5, { at: [], bends: true })).toEqual([])
  })
})
