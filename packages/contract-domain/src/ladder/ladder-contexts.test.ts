import { describe, expect, test } from 'vitest'
import type { Availability, CatalogVersion, PriceBook } from '../catalog/index.ts'
import {
  aCatalog,
  aCatalogAddOn,
  aComponent,
  aPriceBook,
  aReferenceAsset,
  aTier,
  inBoth,
} from '../testing/index.ts'
import { ladderContexts } from './ladder-contexts.ts'

const contextsOf = (members: Partial<CatalogVersion>) =>
  ladderContexts(aCatalog({ referenceAssets: [aReferenceAsset()], ...members })).contexts

test('without reference assets there is nowhere to compare', () => {
  expect(contextsOf({ referenceAssets: [] })).toEqual([])
})

test('every price book, on its first day, and every term', () => {
  const priceBooks = [aPriceBook(), aPriceBook({ id: 'partners', validFrom: '2026-07-01' })]
  const contexts = contextsOf({ priceBooks, referenceAssets: [aReferenceAsset({ termMonths: [12, 36] })] })
  expect(contexts.map(({ priceBook, priceDate, termMonths }) => [priceBook, priceDate, termMonths])).toEqual([
    ['direct', '2026-01-01', 12],
    ['direct', '2026-01-01', 36],
    ['partners', '2026-07-01', 12],
    ['partners', '2026-07-01', 36],
  ])
})

test('each day on which something starts or ends being sold', () => {
  const addOns = [aCatalogAddOn('a', { availability: { from: '2026-03-01', until: '2026-12-31' } })]
  expect(contextsOf({ addOns }).map(({ priceDate }) => priceDate)).toEqual([
    '2026-01-01',
    '2026-03-01',
    '2026-12-31',
    '2027-01-01',
  ])
})

test('one country for each set of what is sold there', () => {
  const addOns = [
    aCatalogAddOn('a', { availability: { countries: ['BE', 'DE'] } }),
    aCatalogAddOn('b', { availability: { countries: ['DE'] } }),
  ]
  const catalog = { ...aCatalog().catalog, homeCountry: 'FR' }
  expect(contextsOf({ catalog, addOns }).map(({ asset }) => asset.country)).toEqual(['FR', 'BE', 'DE'])
})

test('both sides of a fleet minimum, and each fleet break', () => {
  const fleet = {
    title: inBoth('Fleet'),
    byCount: [{ from: 10, percent: '5' }],
    countsActiveLines: false,
    onceLinesIncluded: true,
  }
  const tiers = [aTier({ availability: { fleetMinimum: 3 } })]
  expect(contextsOf({ tiers, priceBooks: [aPriceBook({ fleet })] }).map(({ assets }) => assets)).toEqual([
    1, 2, 3, 10,
  ])
})

describe('steps of a fact: factors, tables, thresholds; in the unit it is written in', () => {
  const factor = {
    id: 'age',
    title: inBoth('Age'),
    fact: 'age',
    components: ['default'],
    rows: [{ from: 60, factor: '1.2' }],
    else: '1',
  }
  const table = { form: 'table', fact: 'load', rows: [{ from: 0.5, amountMinor: 1 }], elseMinor: 2 } as const
  const version = aCatalog({
    tiers: [aTier({ availability: { asset: { all: [{ fact: 'age', op: 'at-most', value: 120 }] } } })],
    priceBooks: [aPriceBook({ factors: [factor], tiers: { essential: [aComponent(table)] } })],
    referenceAssets: [aReferenceAsset({ facts: { age: 80, load: 0.4, model: 'x' } })],
  })
  const variedIn = (hookFacts?: ReadonlySet<string>) =>
    ladderContexts(version, hookFacts && { hookFacts }).contexts.map(({ varied }) => varied)

  test('one value of each other band: within a band nothing differs', () => {
    expect(variedIn()).toEqual([
      {},
      { load: 0.5 },
      { age: 59 },
      { age: 59, load: 0.5 },
      { age: 121 },
      { age: 121, load: 0.5 },
    ])
  })

  test('both sides of every step where a hook may read the fact as it likes', () => {
    expect(variedIn(new Set(['age']))).toEqual([
      {},
      { load: 0.5 },
      { age: 59 },
      { age: 59, load: 0.5 },
      { age: 60 },
      { age: 60, load: 0.5 },
      { age: 120 },
      { age: 120, load: 0.5 },
      { age: 121 },
      { age: 121, load: 0.5 },
    ])
  })

  test('of a book only its own rules; every asset as it is before any that is varied', () => {
    const priceBooks = [aPriceBook({ factors: [factor] }), aPriceBook({ id: 'partners' })]
    const contexts = contextsOf({ priceBooks, referenceAssets: [aReferenceAsset({ facts: { age: 80 } })] })
    expect(contexts.map(({ priceBook, varied }) => [priceBook, varied])).toEqual([
      ['direct', {}],
      ['partners', {}],
      ['direct', { age: 59 }],
    ])
  })

  test('bands of distance, unless the asset states its zone', () => {
    const travelZones = {
      unit: 'km',
      bands: [
        { id: 'near', upTo: 50, title: inBoth('Near') },
        { id: 'far', upTo: 150, title: inBoth('Far') },
      ],
    } as const
    const at = (facts: Readonly<Record<string, string | number>>) =>
      contextsOf({ travelZones, referenceAssets: [aReferenceAsset({ facts })] }).map(({ varied }) => varied)
    expect(at({ distance: 60 })).toEqual([{}, { distance: 50 }, { distance: 151 }])
    expect(at({ distance: 60, 'travel-zone': 'far' })).toEqual([{}])
  })
})

test('steps too many to cross are moved one fact at a time, and it is said', () => {
  const rows = Array.from({ length: 10 }, (_, at) => ({ from: at * 10, factor: '1' }))
  const factor = (fact: string) => ({ id: fact, title: inBoth(fact), fact, components: ['default'], rows })
  const { contexts, sampled } = ladderContexts(
    aCatalog({
      priceBooks: [aPriceBook({ factors: [factor('age'), factor('load')] })],
      referenceAssets: [aReferenceAsset({ facts: { age: 5, load: 5 } })],
    }),
  )
  expect(sampled).toEqual(['machine'])
  expect(contexts).toHaveLength(1 + 2 * 9)
})

describe('a context', () => {
  const priceBooks = [aPriceBook({ tiers: { essential: [aComponent(tableOf('price'))] } })]

  test('whole: the asset with its facts, in France at home, from the first day of the book', () => {
    const price = { amountMinor: 400, currency: 'EUR' }
    const referenceAssets = [aReferenceAsset({ facts: { price, model: 'x', 'site-country': 'DE' } })]
    const known = { model: { state: 'known', value: 'x' }, 'site-country': { state: 'known', value: 'DE' } }
    const common = {
      referenceAsset: 'machine',
      termMonths: 12,
      priceBook: 'direct',
      priceDate: '2026-01-01',
      assets: 1,
    }
    expect(contextsOf({ priceBooks, referenceAssets })).toEqual([
      {
        ...common,
        id: 'machine | 12 | direct | 1x | DE | 2026-01-01',
        asset: { id: 'machine', country: 'DE', facts: { ...known, price: { state: 'known', value: price } } },
        varied: {},
      },
      {
        ...common,
        id: 'machine | 12 | direct | 1x | DE | 2026-01-01 | {"price":500}',
        asset: {
          id: 'machine',
          country: 'DE',
          facts: { ...known, price: { state: 'known', value: { amountMinor: 500, currency: 'EUR' } } },
        },
        varied: { price: 500 },
      },
    ])
  })

  test('a step of a fact that the asset doesn’t state, or of one that is no number, moves nothing', () => {
    expect(contextsOf({ priceBooks })).toHaveLength(1)
    const referenceAssets = [aReferenceAsset({ facts: { price: 'high' } })]
    expect(contextsOf({ priceBooks, referenceAssets })).toHaveLength(1)
  })

  function tableOf(fact: string) {
    return { form: 'table', fact, rows: [{ from: 500, amountMinor: 1 }] } as const
  }
})

describe('which facts hooks may read', () => {
  const factor = {
    id: 'age',
    title: inBoth('Age'),
    fact: 'age',
    components: ['default'],
    rows: [{ from: 60, factor: '2' }],
  }
  const members = {
    priceBooks: [aPriceBook({ factors: [factor] })],
    referenceAssets: [aReferenceAsset({ facts: { age: 80 } })],
  }
  const ages = (addOns: CatalogVersion['addOns'], hookFacts?: ReadonlySet<string>) =>
    ladderContexts(aCatalog({ ...members, addOns }), hookFacts && { hookFacts }).contexts.map(
      ({ varied }) => varied,
    )

  test('none without add-ons; any with add-ons that nobody asked; those that were named', () => {
    expect(ages([])).toEqual([{}, { age: 59 }])
    expect(ages([aCatalogAddOn('a')])).toEqual([{}, { age: 59 }, { age: 60 }])
    expect(ages([aCatalogAddOn('a')], new Set())).toEqual([{}, { age: 59 }])
  })
})

describe('dates', () => {
  const datesOf = (availability: Availability, book: Partial<PriceBook> = {}, priceDate?: string) =>
    ladderContexts(
      aCatalog({
        referenceAssets: [aReferenceAsset()],
        tiers: [aTier({ availability })],
        priceBooks: [aPriceBook(book)],
      }),
      priceDate === undefined ? {} : { priceDate },
    ).contexts.map((context) => context.priceDate)

  test('the first day, and only changes while the book holds; its last day is the one before it ends', () => {
    const until = { validTo: '2026-07-01' }
    expect(datesOf({ from: '2026-01-01', until: '2026-06-29' }, until)).toEqual([
      '2026-01-01',
      '2026-06-29',
      '2026-06-30',
    ])
    expect(datesOf({ from: '2025-12-31', until: '2026-06-30' }, until)).toEqual(['2026-01-01', '2026-06-30'])
    expect(datesOf({ from: '2026-07-01' }, until)).toEqual(['2026-01-01'])
    expect(datesOf({ until: '2025-12-31' })).toEqual(['2026-01-01'])
    expect(datesOf({ until: '2026-01-01' })).toEqual(['2026-01-01', '2026-01-02'])
  })

  test('only the one asked for', () => {
    expect(datesOf({ from: '2026-03-01' }, {}, '2026-02-03')).toEqual(['2026-02-03'])
  })
})

describe('countries', () => {
  const limited = (...countries: readonly string[]) =>
    aCatalogAddOn(countries.join(), { availability: { countries } })
  const countriesOf = (members: Partial<CatalogVersion>) =>
    contextsOf(members).map(({ asset }) => asset.country)

  test('the stated site alone', () => {
    const referenceAssets = [aReferenceAsset({ facts: { 'site-country': 'IT' } })]
    expect(countriesOf({ referenceAssets, addOns: [limited('DE')] })).toEqual(['IT'])
  })

  test('without a home the first named; without any name nowhere in particular', () => {
    expect(countriesOf({ addOns: [limited('DE'), limited('AT', 'DE')] })).toEqual(['AT', 'DE'])
    expect(countriesOf({ addOns: [aCatalogAddOn('a', { availability: {} })] })).toEqual([''])
  })

  test('the home stands for the countries where the same is sold', () => {
    const catalog = { ...aCatalog().catalog, homeCountry: 'DE' }
    expect(countriesOf({ catalog, addOns: [limited('AT', 'DE')] })).toEqual(['DE'])
  })

  test('what is sold in some of the same countries tells them apart', () => {
    const addOns = [limited('AT', 'BE'), limited('BE', 'CH'), limited('DE')]
    expect(countriesOf({ addOns })).toEqual(['AT', 'BE', 'CH', 'DE'])
  })
})

describe('fleets', () => {
  const fleetsOf = (fleetMinimum: number, ...steps: readonly number[]) =>
    contextsOf({
      tiers: [aTier({ availability: { fleetMinimum } })],
      priceBooks: [
        aPriceBook({
          fleet: {
            title: inBoth('Fleet'),
            byCount: steps.map((from) => ({ from, percent: '5' })),
            countsActiveLines: false,
            onceLinesIncluded: true,
          },
        }),
      ],
    }).map(({ assets }) => assets)

  test('no fleet is of fewer than one asset, and each is looked at once', () => {
    expect(fleetsOf(1, 1)).toEqual([1])
    expect(fleetsOf(10, 9, 10, 2)).toEqual([1, 2, 9, 10])
    expect(fleetsOf(2, 2.5)).toEqual([1, 2, 3])
  })
})

describe('steps of several facts', () => {
  /** As many steps of each fact as said, all above what the asset has. */
  const crossed = (...steps: readonly number[]) => {
    const factors = steps.map((count, at) => ({
      id: `fact-${at}`,
      title: inBoth('Fact'),
      fact: `fact-${at}`,
      components: ['default'],
      rows: Array.from({ length: count }, (_, row) => ({ from: (row + 1) * 10, factor: '1' })),
    }))
    const facts = Object.fromEntries(factors.map(({ fact }) => [fact, 5]))
    return ladderContexts(
      aCatalog({ priceBooks: [aPriceBook({ factors })], referenceAssets: [aReferenceAsset({ facts })] }),
    )
  }

  test('are crossed up to 64; past that each is moved alone', () => {
    expect(crossed(7, 7)).toMatchObject({ sampled: [], contexts: { length: 64 } })
    expect(crossed(7, 8)).toMatchObject({ sampled: ['machine'], contexts: { length: 1 + 7 + 8 } })
    expect(crossed(7, 8).contexts.every(({ varied }) => Object.keys(varied).length <= 1)).toBe(true)
    expect(crossed(1, 1, 1).contexts.map(({ varied }) => Object.keys(varied).length)).toEqual([
      0, 1, 1, 2, 1, 2, 2, 3,
    ])
  })
})
