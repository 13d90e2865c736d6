import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import type { Cell, CellValue, CoverEffect, DimensionDefinition } from '../../cover/index.ts'
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
  aTier,
  flat,
  inBoth,
} from '../../testing/index.ts'
import { aMending } from './example-mending.ts'
import { gives } from './give-repairs.ts'
import type { Mending } from './mending.ts'

const NONE: Cell = { state: 'none' }
const CAUSE = {
  id: 'cause',
  title: inBoth('Cause'),
  knownAt: 'claim',
  keys: [{ id: 'wear', title: inBoth('Wear') }],
} as const
const SET: DimensionDefinition = {
  id: 'care',
  role: 'other',
  kind: 'set',
  title: inBoth('care'),
  weight: 'normal',
  facets: [],
  universe: ['x', 'y', 'z'].map((id) => ({ id, title: inBoth(id) })),
}
const known = (value: CellValue): Cell => ({ state: 'known', value })
const elements = (...ids: readonly string[]): Cell => known({ kind: 'set', elements: ids })

interface Care {
  readonly definition: DimensionDefinition
  readonly lower: Cell
  readonly upper: Cell
  /** Of a tier that stands apart. */
  readonly third?: Cell
  /** What one add-on does to it, for 10.00. */
  readonly addOn?: CoverEffect
}

/** `lower` with the add-on `basic` gives all that `upper` does for less. */
function ladder({ definition, lower, upper, third, addOn }: Care): CatalogVersion {
  const tier = (id: string, basic: Cell, care: Cell) =>
    aTier({ id, cover: { basic: { '*': basic }, care: { '*': care } } })
  const basic: CoverEffect = { give: [{ dimension: 'basic', value: { kind: 'level', level: 'yes' } }] }
  return aCatalog({
    dimensions: [aLevelDimension('basic', ['yes']), definition],
    tiers: [
      tier('lower', NONE, lower),
      tier('upper', aLevel('yes'), upper),
      ...(third === undefined ? [] : [{ ...tier('third', NONE, third), notSold: true }]),
    ],
    order: [{ above: 'upper', below: 'lower' }],
    addOns: [
      anEntry('basic', { price: flat(1000), effect: basic }),
      ...(addOn === undefined ? [] : [anEntry('care', { price: flat(1000), effect: addOn })]),
    ],
    priceBooks: [
      aPriceBook({
        tiers: { lower: [aComponent(10_000)], upper: [aComponent(20_000)], third: [aComponent(30_000)] },
      }),
    ],
    referenceAssets: [aReferenceAsset()],
  })
}

const given = (care: Care, members: Partial<Mending> = {}) =>
  gives(aMending(ladder(care), members)).map((repair) =>
    repair.kind === 'give' ? [repair.facetKey, repair.value] : repair.kind,
  )
const level = (id: string): CellValue => ({ kind: 'level', level: id })

describe('giving the upper tier more', () => {
  const LEVELS = aLevelDimension('care', ['low', 'middle', 'high'])
  const lowGiven: CoverEffect = { give: [{ dimension: 'care', value: level('low') }] }

  test('is told whole', () => {
    const care = { definition: LEVELS, lower: NONE, upper: NONE, addOn: lowGiven }
    expect(gives(aMending(ladder(care)))).toEqual([
      {
        kind: 'give',
        tier: 'upper',
        dimension: 'care',
        facetKey: '*',
        value: level('middle'),
        message: {
          key: 'ladder.repair.give',
          params: {
            tier: inBoth('upper'),
            dimension: inBoth('care'),
            value: inBoth('middle'),
            before: expect.objectContaining({ en: expect.any(String), fr: expect.any(String) }) as unknown,
          },
        },
        newErrors: [],
      },
    ])
  })

  test.each<[string, Care, readonly unknown[]]>([
    [
      'the next level that no package reaches',
      { definition: LEVELS, lower: NONE, upper: NONE },
      [['*', level('low')]],
    ],
    [
      'above what the lower tier has',
      { definition: LEVELS, lower: aLevel('low'), upper: aLevel('low') },
      [['*', level('middle')]],
    ],
    [
      'nothing where it has the best',
      { definition: LEVELS, lower: aLevel('high'), upper: aLevel('high') },
      [],
    ],
    [
      'nothing where nobody knows what it has',
      { definition: LEVELS, lower: aLevel('low'), upper: { state: 'unknown' } },
      [],
    ],
    [
      'any one element that the lower tier lacks',
      { definition: SET, lower: NONE, upper: NONE },
      [
        ['*', { kind: 'set', elements: ['x'] }],
        ['*', { kind: 'set', elements: ['y'] }],
        ['*', { kind: 'set', elements: ['z'] }],
      ],
    ],
    [
      'one element beside those it has',
      { definition: SET, lower: elements('x'), upper: elements('x') },
      [
        ['*', { kind: 'set', elements: ['x', 'y'] }],
        ['*', { kind: 'set', elements: ['x', 'z'] }],
      ],
    ],
    [
      'the least quantity that some tier has',
      {
        definition: aQuantityDimension('care'),
        lower: aQuantity(1),
        upper: aQuantity(1),
        third: aQuantity(4),
      },
      [['*', { kind: 'quantity', quantity: 4 }]],
    ],
    [
      'the least quantity that an add-on brings the upper tier to, and not the lower one',
      {
        definition: aQuantityDimension('care'),
        lower: aQuantity(1),
        upper: aQuantity(2),
        addOn: { add: [{ dimension: 'care', quantity: 3 }] },
      },
      [['*', { kind: 'quantity', quantity: 5 }]],
    ],
    [
      'no quantity where none is promised anywhere',
      { definition: aQuantityDimension('care'), lower: NONE, upper: NONE },
      [],
    ],
  ])('is %s', (_, care, repairs) => {
    expect(given(care)).toEqual(repairs)
  })

  test('is not of a dimension that the policy leaves out', () => {
    const care = { definition: LEVELS, lower: NONE, upper: NONE }
    const { policy } = aMending(ladder(care))
    expect(given(care, { policy: { ...policy, leftOut: ['care'] } })).toEqual([])
  })

  test('is case by case where there are several', () => {
    const care = { definition: { ...LEVELS, facets: [CAUSE] }, lower: aLevel('low'), upper: aLevel('low') }
    expect(given(care)).toEqual([
      ['wear', level('middle')],
      ['other', level('middle')],
    ])
    const [wear] = gives(aMending(ladder(care)))
    expect(wear?.message).toMatchObject({
      key: 'ladder.repair.give.case',
      params: { case: { en: 'Wear' }, value: inBoth('middle') },
    })
  })

  test('says what else it would break', () => {
    const care: Care = { definition: LEVELS, lower: NONE, upper: NONE }
    const version = ladder(care)
    const premium = aTier({
      id: 'premium',
      cover: { basic: { '*': aLevel('yes') }, care: { '*': aLevel('low') } },
    })
    const withPremium: CatalogVersion = {
      ...version,
      tiers: [...version.tiers, premium],
      order: [...version.order, { above: 'premium', below: 'upper' }],
      priceBooks: [
        aPriceBook({
          tiers: { lower: [aComponent(10_000)], upper: [aComponent(20_000)], premium: [aComponent(30_000)] },
        }),
      ],
    }
    const mending = aMending(withPremium)
    expect(gives(mending).map(({ newErrors }) => newErrors)).toEqual([
      ['upper < premium (machine | 12 | direct | 1x |  | 2026-01-01)'],
    ])
  })

  test('counts what tiers have alone where the pair is undercut nowhere known', () => {
    const care = { definition: LEVELS, lower: NONE, upper: NONE }
    expect(given(care, { contexts: [] })).toEqual([['*', level('low')]])
  })
})
