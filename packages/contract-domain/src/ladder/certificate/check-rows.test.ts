import { describe, expect, test } from 'vitest'
import { parseWindow } from '../../calendar/index.ts'
import type { CatalogVersion } from '../../catalog/index.ts'
import type { Cell, CellValue, CoverEffect, DimensionDefinition, TimePromise } from '../../cover/index.ts'
import {
  aCatalog,
  aComponent,
  aLevel,
  aLevelDimension,
  anEntry,
  aPriceBook,
  aQuantity,
  aQuantityDimension,
  aReferenceAsset,
  arriveWithin,
  aTier,
  flat,
  inBoth,
} from '../../testing/index.ts'
import { checkRow, gainOf, needOf, type RowPart } from './check-rows.ts'
import type { CertificateRow } from './certificate.ts'
import { ACCEPTED, aCertificate, checked, lowerTier, refused } from './example-certificate.ts'

const WEAR_OR_MISUSE = {
  id: 'cause',
  title: inBoth('Cause'),
  knownAt: 'claim',
  keys: [
    { id: 'wear', title: inBoth('Wear') },
    { id: 'misuse', title: inBoth('Misuse') },
  ],
} as const

const NONE: Cell = { state: 'none' }
const known = (value: CellValue): Cell => ({ state: 'known', value })

/** `lower` with this cover and these add-ons by what they do to it. */
function aVersion(
  dimensions: readonly DimensionDefinition[],
  cover: Readonly<Record<string, Cell>>,
  addOns: Readonly<Record<string, CoverEffect>> = {},
): CatalogVersion {
  return aCatalog({
    dimensions,
    tiers: [
      aTier({
        id: 'lower',
        cover: Object.fromEntries(Object.entries(cover).map(([id, cell]) => [id, { '*': cell }])),
      }),
    ],
    addOns: Object.entries(addOns).map(([id, effect]) => anEntry(id, { price: flat(10), effect })),
    priceBooks: [aPriceBook({ tiers: { lower: [aComponent(100)] } })],
    referenceAssets: [aReferenceAsset()],
  })
}

function rowOf(dimension: string, cell: Cell, facetKey = '*'): CertificateRow {
  return { dimension, facetKey, cell }
}

describe('a row asks for a part of what is asked for', () => {
  const version = aVersion(
    [aLevelDimension('one', ['low', 'high']), aLevelDimension('two', ['low', 'high'])],
    { one: NONE, two: NONE },
  )
  const asking = (need: readonly CertificateRow[], ...rows: readonly CertificateRow[]) =>
    checked(version, aCertificate(version, { against: { need }, rows }))
  const low = rowOf('one', aLevel('low'))
  const high = rowOf('one', aLevel('high'))

  test('all of it or less', () => {
    expect(asking([high], high)).toEqual(ACCEPTED)
    expect(asking([high], low)).toEqual(ACCEPTED)
    expect(asking([rowOf('two', aLevel('low')), high], low, high)).toEqual(ACCEPTED)
  })

  test.each<[string, CertificateRow, CertificateRow]>([
    ['a level more', low, high],
    ['another dimension', rowOf('two', aLevel('high')), low],
    ['another cell', { ...high, facetKey: 'wear' }, low],
    ['what nobody knows', rowOf('one', { state: 'unknown' }), low],
    [
      'a dimension that the catalog doesn’t have',
      rowOf('three', aLevel('low')),
      rowOf('three', aLevel('low')),
    ],
  ])('and not %s', (_, need, row) => {
    expect(asking([need], row)).toEqual(refused('row-not-asked', 'rows/0'))
  })

  test('and the row that does not is named', () => {
    expect(asking([high], low, high, rowOf('two', aLevel('low')))).toEqual(refused('row-not-asked', 'rows/2'))
  })

  test('by what this certificate asks, whatever an earlier one did', () => {
    const tier = lowerTier(version)
    expect(checkRow(high, 'rows/0', { tier, demands: [high] })).toMatchObject({ asked: 1 })
    expect(() => checkRow(high, 'rows/0', { tier, demands: [low] })).toThrow('row-not-asked at rows/0')
  })
})

test.each<[string, own: Cell, verdict: ReturnType<typeof refused>]>([
  ['less than the row', aLevel('low'), ACCEPTED],
  ['nothing', NONE, ACCEPTED],
  ['as much as the row', aLevel('high'), refused('row-met-already', 'rows/0')],
  ['perhaps as much', { state: 'unknown' }, refused('row-met-already', 'rows/0')],
])('a row of which the tier itself gives %s', (_, own, verdict) => {
  const version = aVersion([aLevelDimension('one', ['low', 'high'])], { one: own })
  const row = rowOf('one', aLevel('high'))
  expect(checked(version, aCertificate(version, { against: { need: [row] }, rows: [row] }))).toEqual(verdict)
})

describe('a row is reached by one add-on alone', () => {
  const common = { role: 'other', facets: [], weight: 'normal' } as const
  const of = (id: string) => ({ ...common, id, title: inBoth(id) })
  const window = parseWindow('Mon-Fri 08:00-17:00')
  const WINDOW: DimensionDefinition = { ...of('window'), kind: 'window' }
  const TIME: DimensionDefinition = {
    ...of('time'),
    kind: 'time',
    windowDimension: 'window',
    reference: { window, dueMinute: 1020 },
  }
  const COVER: DimensionDefinition = {
    ...of('cover'),
    kind: 'cover',
    costHead: 'parts',
    facets: [WEAR_OR_MISUSE],
  }
  const SET: DimensionDefinition = {
    ...of('set'),
    kind: 'set',
    universe: ['x', 'y'].map((id) => ({ id, title: inBoth(id) })),
  }
  const LIMIT: DimensionDefinition = {
    ...of('limit'),
    kind: 'limit',
    unit: inBoth('hours'),
    direction: 'higher-is-better',
    absentIs: 'best',
  }
  const GUARANTEE: DimensionDefinition = { ...of('guarantee'), kind: 'guarantee' }
  const dimensions = [
    WINDOW,
    TIME,
    COVER,
    SET,
    LIMIT,
    GUARANTEE,
    aLevelDimension('level', ['low']),
    aQuantityDimension('quantity'),
  ]
  const cover = {
    ...Object.fromEntries(dimensions.map(({ id }) => [id, NONE])),
    limit: known({ kind: 'limit', limit: 3 }),
  }
  const version = aVersion(dimensions, cover)
  const promise = (arriveWithin(4) as { readonly promises: readonly TimePromise[] }).promises
  const judged = (dimension: string, cell: Cell, facetKey = '*') => {
    const row = rowOf(dimension, cell, facetKey)
    return checked(version, aCertificate(version, { against: { need: [row] }, rows: [row] }))
  }

  test.each<[string, Cell]>([
    ['time', known({ kind: 'time', promises: promise })],
    ['set', known({ kind: 'set', elements: ['x'] })],
    ['window', known({ kind: 'window', window: parseWindow('Mon 08:00-08:01') })],
    ['level', aLevel('low')],
    ['quantity', aQuantity(5)],
    ['limit', known({ kind: 'limit', limit: 4 })],
    ['limit', NONE],
    [
      'guarantee',
      known({ kind: 'guarantee', promises: [{ levelPercent: '99', basis: 'site', period: 'month' }] }),
    ],
  ])('when it is one %s', (dimension, cell) => {
    expect(judged(dimension, cell)).toEqual(ACCEPTED)
  })

  test.each<[string, Cell]>([
    [
      'time',
      known({
        kind: 'time',
        promises: [
          ...promise,
          ...promise.map((one) => ({ ...one, event: 'answered' as const, minutes: 60 })),
        ],
      }),
    ],
    ['set', known({ kind: 'set', elements: ['x', 'y'] })],
    ['window', known({ kind: 'window', window: parseWindow('Mon 08:00-08:02') })],
    ['window', known({ kind: 'window', window: parseWindow('Mon-Tue 08:00-08:01') })],
    [
      'guarantee',
      known({
        kind: 'guarantee',
        promises: [
          { levelPercent: '99', basis: 'site', period: 'month' },
          { levelPercent: '99.5', basis: 'site', period: 'year' },
        ],
      }),
    ],
  ])('and not when it is more than one %s', (dimension, cell) => {
    expect(judged(dimension, cell)).toEqual(refused('row-not-prime', 'rows/0'))
  })

  test('when it is one promise of costs, cause by cause', () => {
    const one = known({ kind: 'cover', promises: [{ sharePercent: '100', incidentsPerYear: 2 }] })
    expect(judged('cover', one, 'wear')).toEqual(ACCEPTED)
    const promises = [{ sharePercent: '100', incidentsPerYear: 2 }, { sharePercent: '50' }]
    expect(judged('cover', known({ kind: 'cover', promises }), 'misuse')).toEqual(
      refused('row-not-prime', 'rows/0'),
    )
  })
})

describe('what the add-ons give of a row', () => {
  const LEVEL = (level: string): CellValue => ({ kind: 'level', level })
  const VISITS = (quantity: number | 'unlimited'): CellValue => ({ kind: 'quantity', quantity })
  const give = (dimension: string, value: CellValue) => ({ give: [{ dimension, value }] })
  const add = (quantity: number, dimension = 'visits') => ({ add: [{ dimension, quantity }] })

  function partsOf(version: CatalogVersion, dimension: string, cell: Cell) {
    const row = rowOf(dimension, cell)
    const { asked, parts, byChoice } = checkRow(row, 'rows/0', { tier: lowerTier(version), demands: [row] })
    expect([...byChoice]).toEqual(parts.map((part) => [part.at, part]))
    return { asked, parts }
  }

  test('is all of it or nothing', () => {
    const version = aVersion(
      [aLevelDimension('one', ['low', 'high']), aLevelDimension('two', ['low', 'high'])],
      { one: NONE, two: NONE },
      {
        a: give('one', LEVEL('low')),
        b: give('one', LEVEL('high')),
        c: give('two', LEVEL('high')),
        d: give('one', LEVEL('high')),
      },
    )
    expect(partsOf(version, 'one', aLevel('high'))).toEqual({
      asked: 1,
      parts: [
        { at: 1, raise: 0, add: 1 },
        { at: 3, raise: 0, add: 1 },
      ],
    })
    expect(partsOf(version, 'one', aLevel('low')).parts.map(({ at }) => at)).toEqual([0, 1, 3])
  })

  test('of a quantity is what it raises or adds beyond the tier’s own', () => {
    const addOns = {
      'a-raises': give('visits', VISITS(3)),
      'b-adds': add(2),
      'c-gives-no-more': give('visits', VISITS(1)),
      'd-raises-and-adds': { ...give('visits', VISITS(3)), ...add(1) },
      'e-takes-away': { withdraw: [{ dimension: 'visits' }] },
      'f-unlimited': give('visits', VISITS('unlimited')),
      'g-adds-elsewhere': { ...give('visits', VISITS(2)), ...add(1, 'training') },
      'h-elsewhere': add(5, 'training'),
    }
    const dimensions = [aQuantityDimension('visits'), aQuantityDimension('training')]
    const parts: readonly RowPart[] = [
      { at: 0, raise: 2, add: 0 },
      { at: 1, raise: 0, add: 2 },
      { at: 3, raise: 0, add: 3 },
      { at: 5, raise: Infinity, add: 0 },
      { at: 6, raise: 1, add: 0 },
    ]
    const version = aVersion(dimensions, { visits: aQuantity(1), training: NONE }, addOns)
    expect(partsOf(version, 'visits', aQuantity(5))).toEqual({ asked: 4, parts })
    const fromNothing = aVersion(dimensions, { visits: NONE, training: NONE }, addOns)
    expect(partsOf(fromNothing, 'visits', aQuantity(5))).toEqual({
      asked: 5,
      parts: [
        { at: 0, raise: 3, add: 0 },
        { at: 1, raise: 0, add: 2 },
        { at: 2, raise: 1, add: 0 },
        { at: 3, raise: 0, add: 4 },
        { at: 5, raise: Infinity, add: 0 },
        { at: 6, raise: 2, add: 0 },
      ],
    })
    const unlimited = known(VISITS('unlimited'))
    expect(partsOf(version, 'visits', unlimited)).toEqual({ asked: 1, parts: [{ at: 5, raise: 0, add: 1 }] })
  })

  test('is told apart by dimension and by tier, though rows share a cell', () => {
    const version = aVersion(
      [aLevelDimension('one', ['yes']), aLevelDimension('two', ['yes'])],
      { one: NONE, two: NONE },
      { a: give('one', LEVEL('yes')), b: give('two', LEVEL('yes')) },
    )
    const [tier, cell] = [lowerTier(version), aLevel('yes')]
    const at = (dimension: string) => {
      const row = rowOf(dimension, cell)
      return checkRow(row, 'rows/0', { tier, demands: [row] })
    }
    expect([at('one'), at('two')].map(({ parts }) => parts.map((part) => part.at))).toEqual([[0], [1]])
    expect(at('one')).toBe(at('one'))
  })
})

describe('what is still needed', () => {
  const version = aVersion(
    [aQuantityDimension('visits')],
    { visits: aQuantity(1) },
    {
      'a-to-three': { give: [{ dimension: 'visits', value: { kind: 'quantity', quantity: 3 } }] },
      'b-to-four': { give: [{ dimension: 'visits', value: { kind: 'quantity', quantity: 4 } }] },
      'c-one-more': { add: [{ dimension: 'visits', quantity: 1 }] },
      'd-two-more': { add: [{ dimension: 'visits', quantity: 2 }] },
      'e-nothing': {},
    },
  )
  const tier = lowerTier(version)
  const row = rowOf('visits', aQuantity(7))
  const parts = checkRow(row, 'rows/0', { tier, demands: [row] })
  const bought = (places: readonly number[]) => tier.choices.filter(({ at }) => places.includes(at))

  test.each<[readonly number[], { readonly need: number; readonly raised: number }]>([
    [[], { need: 6, raised: 0 }],
    [[0], { need: 4, raised: 2 }],
    [[0, 1], { need: 3, raised: 3 }],
    [[2, 3], { need: 3, raised: 0 }],
    [[0, 1, 2, 3, 4], { need: 0, raised: 3 }],
    [[4], { need: 6, raised: 0 }],
  ])('once %j are bought: of raises the greatest counts, adds add up', (places, left) => {
    expect(needOf(parts, bought(places))).toEqual(left)
  })

  test.each<[string, Omit<RowPart, 'at'>, { need: number; raised: number }, number]>([
    ['all it raises', { raise: 3, add: 0 }, { need: 5, raised: 0 }, 3],
    ['what it raises further', { raise: 3, add: 0 }, { need: 5, raised: 2 }, 1],
    ['nothing when raised as far', { raise: 3, add: 0 }, { need: 5, raised: 3 }, 0],
    ['nothing when raised further', { raise: 3, add: 0 }, { need: 5, raised: 4 }, 0],
    ['all it adds', { raise: 0, add: 2 }, { need: 5, raised: 4 }, 2],
    ['no more than is needed', { raise: 0, add: 7 }, { need: 5, raised: 0 }, 5],
    ['no more than is needed of what is unlimited', { raise: Infinity, add: 0 }, { need: 5, raised: 2 }, 5],
  ])('one more add-on gives %s', (_, part, left, gain) => {
    expect(gainOf({ at: 0, ...part }, left)).toBe(gain)
  })
})
