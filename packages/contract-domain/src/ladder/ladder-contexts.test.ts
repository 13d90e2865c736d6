import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
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
