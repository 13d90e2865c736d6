import { describe, expect, test } from 'vitest'
import type { AssetPredicate, BasePrice, CatalogVersion, PriceBook } from '../catalog/index.ts'
import type { PriceForm } from '../pricing/index.ts'
import {
  aCatalog,
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

/** Steps by fact, as `at`, with a tilde where something bends. */
function stepsOf(
  members: Partial<CatalogVersion>,
  { book = aPriceBook({ tiers: {} }), hookFacts = new Set<string>(), ...given }: Partial<StepsFor> = {},
): Readonly<Record<string, readonly (number | '~')[]>> {
  const version = aCatalog({ tiers: [], ...members })
  const steps = factSteps(version, { book, hookFacts, reference: aReferenceAsset(), ...given })
  return Object.fromEntries(
    [...steps].map(([fact, { at, bends }]) => [fact, [...at, ...(bends ? ['~' as const] : [])]]),
  )
}

const inBook = (members: Partial<PriceBook>) => ({ book: aPriceBook({ tiers: {}, ...members }) })
const basePrice = (price: BasePrice) => inBook({ tiers: { essential: [aComponent(price)] } })
const charging = (price: PriceForm) => ({ addOns: [anEntry('a', { price })] })

describe('prices change with a fact', () => {
  test('where a factor’s rows begin', () => {
    const factor = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [
        { from: 10, factor: '1.2' },
        { is: 'old', factor: '2' },
        { from: 5, factor: '1.1' },
      ],
    }
    expect(stepsOf({}, inBook({ factors: [factor] }))).toEqual({ age: [5, 10] })
  })

  test('where the rows of a tier’s table begin', () => {
    const rows = [
      { from: 0, amountMinor: 100 },
      { is: 'old', amountMinor: 300 },
      { from: 7, amountMinor: 200 },
    ]
    expect(stepsOf({}, basePrice({ form: 'table', fact: 'age', rows }))).toEqual({ age: [0, 7] })
  })

  test('where the use of a meter passes what is included, and bend there', () => {
    const meter = {
      form: 'meter',
      meter: 'hours',
      minimumMinor: 0,
      includedUnits: 50,
      ratePerUnit: '3',
      pooled: false,
    } as const
    expect(stepsOf({}, basePrice(meter))).toEqual({ hours: [50, 51, '~'] })
  })

  test('with the purchase price by percent, and bend where it has steps', () => {
    const of = (price: BasePrice) =>
      stepsOf(
        {
          tiers: [aTier({ availability: { asset: { fact: 'purchase-price', op: 'at-least', value: 500 } } })],
        },
        basePrice(price),
      )
    expect(of({ form: 'percent-of-purchase-price', percent: '3' })).toEqual({ 'purchase-price': [500, '~'] })
    expect(of({ form: 'flat', amountMinor: 100 })).toEqual({ 'purchase-price': [500] })
  })

  test('where the rows of an add-on’s table begin, whatever book and form they stand in', () => {
    const table = (by: `fact:${string}` | `option:${string}`, ...from: readonly number[]): PriceForm => ({
      form: 'table',
      by,
      rows: from.map((start) => ({ from: start, price: flat(start) })),
    })
    expect(stepsOf(charging(table('fact:age', 0, 4)))).toEqual({ age: [0, 4] })
    expect(stepsOf(charging(flat(100)))).toEqual({})
    expect(stepsOf(charging(table('option:kind', 0, 24)))).toEqual({})
    const inBookOnly = anEntry('a', {}, { bookPrices: { direct: { price: table('fact:age', 3) } } })
    expect(stepsOf({ addOns: [inBookOnly] })).toEqual({ age: [3] })
    const within: PriceForm = {
      form: 'table',
      by: 'fact:age',
      rows: [{ is: 'old', price: table('fact:hours', 9) }],
    }
    expect(stepsOf(charging(within))).toEqual({ hours: [9] })
  })

  test('by use and by percent of the purchase price of add-ons, which bend', () => {
    const asset: AssetPredicate = {
      all: [
        { fact: 'hours', op: 'at-least', value: 5 },
        { fact: 'purchase-price', op: 'at-least', value: 500 },
      ],
    }
    const tiers = [aTier({ availability: { asset } })]
    const perHour: PriceForm = { form: 'per-unit', unit: 'hours', ratePerUnit: '3', cost: '0' }
    expect(stepsOf({ tiers, ...charging(perHour) })).toEqual({ hours: [5, '~'], 'purchase-price': [500] })
    expect(stepsOf({ tiers, ...charging(percentOf('3', 'purchase-price')) })).toEqual({
      hours: [5],
      'purchase-price': [500, '~'],
    })
    expect(stepsOf({ tiers, ...charging(percentOf('3')) })).toEqual({ hours: [5], 'purchase-price': [500] })
  })

  test('as hooks like: where they may read it, or nobody says what they read', () => {
    const tiers = [aTier({ availability: { asset: { fact: 'age', op: 'at-least', value: 5 } } })]
    expect(stepsOf({ tiers }, { hookFacts: new Set(['age']) })).toEqual({ age: [5, '~'] })
    expect(stepsOf({ tiers }, { hookFacts: new Set(['hours']) })).toEqual({ age: [5] })
    expect(stepsOf({ tiers }, { hookFacts: null })).toEqual({ age: [5, '~'] })
  })
})

describe('what is sold changes with a fact', () => {
  const sold = (asset: AssetPredicate) => stepsOf({ tiers: [aTier({ availability: { asset } })] })

  test.each<[AssetPredicate, readonly number[]]>([
    [{ fact: 'age', op: 'at-least', value: 5 }, [5]],
    [{ fact: 'age', op: 'below', value: 5 }, [5]],
    [{ fact: 'age', op: 'at-most', value: 5 }, [6]],
    [{ fact: 'age', op: 'above', value: 5 }, [6]],
    [{ fact: 'age', op: 'is', value: 5 }, [5, 6]],
    [{ fact: 'age', op: 'is-not', value: 5 }, [5, 6]],
    [{ fact: 'age', op: 'at-most', value: 0.5 }, [0.6]],
    [{ fact: 'age', op: 'above', value: 1.25 }, [1.26]],
    [
      {
        all: [
          { fact: 'age', op: 'at-least', value: 9 },
          { fact: 'age', op: 'below', value: 12 },
        ],
      },
      [9, 12],
    ],
    [
      {
        any: [
          { fact: 'age', op: 'at-least', value: 12 },
          { fact: 'age', op: 'below', value: 9 },
        ],
      },
      [9, 12],
    ],
    [{ not: { fact: 'age', op: 'at-least', value: 5 } }, [5]],
  ])('on both sides of %j', (predicate, at) => {
    expect(sold(predicate)).toEqual({ age: at })
  })

  test('and of a fact that is no number there are no sides', () => {
    expect(sold({ fact: 'kind', op: 'is', value: 'lift' })).toEqual({})
    expect(sold({ fact: 'kind', op: 'in', value: [1, 2] })).toEqual({})
    expect(stepsOf({ tiers: [aTier({ availability: { tiers: ['essential'] } }), aTier()] })).toEqual({})
  })

  test('of add-ons as of tiers', () => {
    const availability = { asset: { fact: 'age', op: 'below', value: 5 } } as const
    expect(stepsOf({ addOns: [anEntry('a', {}, { availability })] })).toEqual({ age: [5] })
  })
})

describe('what is covered changes with a fact', () => {
  const facet = (knownAt: 'quote' | 'claim', fact?: string) => ({
    dimensions: [
      aLevelDimension(
        'one',
        ['yes'],
        [
          {
            id: 'size',
            title: inBoth('Size'),
            knownAt,
            ...(fact !== undefined && { fact }),
            keys: [
              { id: 'small', title: inBoth('Small') },
              { id: 'large', title: inBoth('Large'), from: 100 },
            ],
          },
        ],
      ),
    ],
  })

  test('where a key begins that is known when quoting', () => {
    expect(stepsOf(facet('quote', 'size'))).toEqual({ size: [100] })
    expect(stepsOf(facet('claim', 'size'))).toEqual({})
    expect(stepsOf(facet('quote'))).toEqual({})
  })
})

describe('the travel zone changes with the distance', () => {
  const travelZones = {
    bands: [
      { zone: 'near', upTo: 50 },
      { zone: 'far', upTo: 99.5 },
    ],
  }
  const zones = { travelZones } as unknown as Partial<CatalogVersion>

  test('just past each band', () => {
    expect(stepsOf(zones)).toEqual({ distance: [51, 99.6] })
  })

  test('unless the zone is stated', () => {
    expect(stepsOf(zones, { reference: aReferenceAsset({ facts: { 'travel-zone': 'near' } }) })).toEqual({})
  })
})

describe('values to look at beside an asset’s own', () => {
  test.each<[string, number, readonly number[], readonly number[]]>([
    ['one of each other band', 3, [5, 10], [5, 10]],
    ['the side below the lowest step', 7, [5, 10], [4, 10]],
    ['not the band of its own, at its first value', 5, [5, 10], [4, 10]],
    ['not the band of its own, at its last value', 9, [5, 10], [4, 10]],
    ['all others from the last band', 12, [5, 10], [4, 5]],
    ['nothing below zero', 3, [0, 10], [10]],
    ['nothing where there is no step', 3, [], []],
    ['tenths by tenths', 1, [0.5], [0.4]],
  ])('where only steps read it: %s', (_, own, at, beside) => {
    expect(valuesBeside(own, { at, bends: false })).toEqual(beside)
  })

  test.each<[string, number, readonly number[], readonly number[]]>([
    ['both sides of every step', 3, [5, 10], [4, 5, 9, 10]],
    ['but its own value', 5, [5, 10], [4, 9, 10]],
    ['each once', 3, [5, 6], [4, 5, 6]],
    ['nothing below zero', 3, [0], [0]],
    ['hundredths by hundredths', 3, [1.25], [1.24, 1.25]],
    ['in order of their value', 3, [9, 10, 11], [8, 9, 10, 11]],
  ])('where something bends: %s', (_, own, at, beside) => {
    expect(valuesBeside(own, { at, bends: true })).toEqual(beside)
  })
})
