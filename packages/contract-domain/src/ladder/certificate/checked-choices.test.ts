import { describe, expect, test } from 'vitest'
import type { Availability, CatalogVersion, PriceBook } from '../../catalog/index.ts'
import type { CellValue } from '../../cover/index.ts'
import { formatRational } from '../../money/index.ts'
import { PriceBookUnknown, type AdjustBound } from '../../pricing/index.ts'
import {
  aComponent,
  aFact,
  aLevel,
  aLevelDimension,
  aLevelsLadder,
  aPriceBook,
  aQuantityDimension,
  aReferenceAsset,
  aTier,
  bindBySettings,
  flat,
  has,
  percentOf,
  type SettledAddOn,
} from '../../testing/index.ts'
import type { LadderContext } from '../ladder-context.ts'
import { leastPrices } from './checked-choices.ts'
import {
  ACCEPTED,
  aCertificate,
  AT_NO_COST,
  checked,
  firstContext,
  lowerTier,
  refused,
} from './example-certificate.ts'

const NOTHING_OFF: SettledAddOn['bundle'] = { with: [], percent: '0' }

describe('an add-on as the checker sees it', () => {
  const version = aLevelsLadder(
    ['one', 'two', 'three'],
    {
      'a-yearly': { price: flat(300), effect: has('one', 'three') },
      'b-once': { price: flat(200), once: true, effect: { withdraw: [{ dimension: 'two' }] } },
      'c-for-nothing': { price: flat(0) },
      'd-nothing': {},
      'e-by-use': { price: { form: 'per-unit', unit: 'hours', ratePerUnit: '3', cost: '0' } },
      'f-unknown': { price: percentOf('5', 'purchase-price') },
      'g-takes-off': { bundle: NOTHING_OFF },
      'h-charges-and-takes-off': { price: flat(300), bundle: { with: [], percent: '10' } },
      'i-gives-back': { price: flat(-100) },
    },
    {
      lower: 0,
      upper: 0,
      priceBooks: [
        aPriceBook({
          tiers: { lower: [aComponent(10_000)] },
          discounts: [
            {
              id: 'years',
              kind: 'multi-year',
              title: { en: 'Years', fr: 'Années' },
              of: 'remains',
              byMonths: [{ from: 12, percent: '10' }],
            },
          ],
        }),
      ],
      referenceAssets: [aReferenceAsset({ termMonths: [24] })],
    },
  )

  test('charges in the price what its lines come to, and says what it touches', () => {
    const { choices } = lowerTier(version)
    expect(
      choices.map(({ at, choice, touches, charges, charged, free }) => [
        at,
        choice.addOn,
        [...touches].sort().join(' '),
        formatRational(charges),
        formatRational(charged),
        free,
      ]),
    ).toEqual([
      [0, 'a-yearly', 'one three', '540', '300', false],
      [1, 'b-once', 'two', '200', '200', false],
      [2, 'c-for-nothing', '', '0', '0', true],
      [3, 'd-nothing', '', '0', '0', true],
      [4, 'e-by-use', '', '0', '0', false],
      [5, 'f-unknown', '', '0', '0', false],
      [6, 'g-takes-off', '', '0', '0', false],
      [7, 'h-charges-and-takes-off', '', '540', '300', false],
      [8, 'i-gives-back', '', '0', '0', false],
    ])
  })
})

describe('the least that add-ons add', () => {
  const off = (atMost?: Pick<AdjustBound, 'percent' | 'of'>, amount = 1000): SettledAddOn => ({
    price: flat(amount),
    bundle: { with: [], percent: '0', ...(atMost && { atMost: { ...atMost, reads: [] } }) },
  })
  /** `y` and `z` take something off; what `a`, `b`, `y` and `z` add at the least, and what is given up. */
  const leastOf = (
    { y = off(), z = off() }: Readonly<Record<string, SettledAddOn>>,
    adjusting: readonly string[],
    { book, context }: { book?: Partial<PriceBook>; context?: Partial<LadderContext> } = {},
  ) => {
    const version = aLevelsLadder(
      [],
      { a: { price: flat(5000) }, b: { price: flat(300), once: true }, y, z },
      {
        lower: 0,
        upper: 0,
        facts: [aFact('age', { type: 'number' })],
        referenceAssets: [aReferenceAsset({ facts: { age: 3 } })],
        priceBooks: [
          aPriceBook({
            tiers: { lower: [aComponent(10_000), aComponent(2000, { component: 'other' })] },
            ...book,
          }),
        ],
      },
    )
    const { choices, terms } = lowerTier(version, { context: { ...firstContext(version), ...context } })
    const among = choices.filter(({ choice }) => adjusting.includes(choice.addOn))
    const { of, slack } = leastPrices(choices, among, terms)
    return [...of.map(formatRational), formatRational(slack)]
  }

  test('is what they charge where nothing is taken off', () => {
    expect(leastOf({}, [])).toEqual(['5000', '300', '1000', '1000', '0'])
  })

  test.each<[string, Pick<AdjustBound, 'percent' | 'of'> | undefined, readonly string[]]>([
    ['nothing where nobody says how much is taken off', undefined, ['0', '0', '0', '0', '0.5']],
    [
      'less by the percent of all charges',
      { percent: '10', of: 'all-charges' },
      ['4500', '270', '900', '900', '0.5'],
    ],
    [
      'nothing where more than all charges may go',
      { percent: '150', of: 'all-charges' },
      ['0', '0', '0', '0', '0.5'],
    ],
    [
      'all of it where less than nothing may go',
      { percent: '-5', of: 'all-charges' },
      ['5000', '300', '1000', '1000', '0.5'],
    ],
    [
      'less by the percent of its own lines',
      { percent: '20', of: 'own-lines' },
      ['5000', '300', '1000', '800', '0.5'],
    ],
    [
      'nothing of its own where more than those may go',
      { percent: '120', of: 'own-lines' },
      ['5000', '300', '1000', '0', '0.5'],
    ],
    [
      'all of its own where less than nothing may go',
      { percent: '-20', of: 'own-lines' },
      ['5000', '300', '1000', '1000', '0.5'],
    ],
    [
      'less by the percent of a part of the base',
      { percent: '10', of: { baseComponents: ['other'] } },
      ['5000', '300', '1000', '800', '0.5'],
    ],
    [
      'less than nothing where the base is more than it charges',
      { percent: '10', of: { baseComponents: ['default', 'other'] } },
      ['5000', '300', '1000', '-200', '0.5'],
    ],
    [
      'all of it where that part isn’t in the base',
      { percent: '10', of: { baseComponents: ['third'] } },
      ['5000', '300', '1000', '1000', '0.5'],
    ],
    [
      'all of it where less than nothing of the base may go',
      { percent: '-10', of: { baseComponents: ['other'] } },
      ['5000', '300', '1000', '1000', '0.5'],
    ],
  ])('is %s', (_, atMost, least) => {
    const y = off({ percent: '0', of: 'all-charges' })
    expect(leastOf({ y, z: off(atMost) }, ['z'])).toEqual(least)
  })

  test('is less by all that may be taken off together', () => {
    const [y, z] = [off({ percent: '10', of: 'all-charges' }), off({ percent: '20', of: 'all-charges' })]
    expect(leastOf({ y, z }, ['y', 'z'])).toEqual(['3500', '210', '700', '700', '1'])
    expect(leastOf({ y, z }, ['y'])).toEqual(['4500', '270', '900', '900', '0.5'])
    const own = off({ percent: '85', of: 'own-lines' })
    expect(leastOf({ y: own, z }, ['y', 'z'])).toEqual(['4000', '240', '0', '800', '1'])
  })

  test('is less for every year and asset', () => {
    const z = off({ percent: '10', of: 'all-charges' })
    const context = { termMonths: 36, assets: 2 }
    expect(leastOf({ y: off({ percent: '0', of: 'own-lines' }), z }, ['z'], { context })).toEqual([
      '27000',
      '420',
      '5400',
      '5400',
      '3',
    ])
  })

  test('is less by the base with its factors', () => {
    const z = off({ percent: '10', of: { baseComponents: ['other'] } })
    const factors = [
      {
        id: 'age',
        title: { en: 'Age', fr: 'Âge' },
        fact: 'age',
        components: ['other'],
        rows: [{ from: 0, factor: '1.5' }],
      },
    ]
    expect(leastOf({ y: off({ percent: '0', of: 'own-lines' }), z }, ['z'], { book: { factors } })).toEqual([
      '5000',
      '300',
      '1000',
      '700',
      '0.5',
    ])
  })
})

describe('an add-on may be set aside', () => {
  const yes: CellValue = { kind: 'level', level: 'yes' }
  const withAddOn = (settled: SettledAddOn, availability?: Availability): CatalogVersion => {
    const version = aLevelsLadder(
      [],
      { a: { price: flat(100), ...settled }, b: { price: flat(100) } },
      {
        lower: 10_000,
        upper: 50_000,
        dimensions: [
          aLevelDimension('one', ['yes']),
          aLevelDimension('two', ['yes']),
          aLevelDimension('three', ['yes']),
          aQuantityDimension('visits', { cap: 4 }),
        ],
        tiers: [
          aTier({
            id: 'lower',
            cover: {
              one: { '*': { state: 'none' } },
              two: { '*': aLevel('yes') },
              three: { '*': { state: 'unknown' } },
              visits: { '*': { state: 'none' } },
            },
          }),
        ],
        facts: [aFact('age', { type: 'number' })],
        referenceAssets: [aReferenceAsset({ facts: { age: 2 } })],
        order: [],
      },
    )
    const addOns = version.addOns.map((entry) =>
      entry.id === 'a' && availability !== undefined ? { ...entry, availability } : entry,
    )
    return { ...version, addOns }
  }
  const NO = refused('choice-not-set-aside', 'setAside/a#0')
  const setAside = (version: CatalogVersion, given: Parameters<typeof checked>[2] = {}) => {
    const context = {
      ...firstContext(version),
      priceDate: '2026-06-30',
      asset: { ...firstContext(version).asset, country: 'FR' },
    }
    return checked(version, aCertificate(version, { context, setAside: [{ addOn: 'a', option: 0 }] }), given)
  }

  test.each<[string, where: Availability, notThere: Availability]>([
    ['tier', { tiers: ['lower'] }, { tiers: ['upper'] }],
    ['fleet', { fleetMinimum: 1 }, { fleetMinimum: 2 }],
    ['day', { from: '2026-06-30' }, { from: '2026-07-01' }],
    ['last day', { until: '2026-06-30' }, { until: '2026-06-29' }],
    ['country', { countries: ['FR'] }, { countries: ['DE'] }],
    [
      'asset',
      { asset: { fact: 'age', op: 'at-least', value: 2 } },
      { asset: { fact: 'age', op: 'at-least', value: 3 } },
    ],
  ])('where it isn’t sold for this %s, and not where it is', (_, where, notThere) => {
    for (const settled of [{}, { bundle: NOTHING_OFF }]) {
      expect(setAside(withAddOn(settled, where))).toEqual(NO)
      expect(setAside(withAddOn(settled, notThere))).toEqual(ACCEPTED)
    }
  })

  test.each<[string, SettledAddOn]>([
    ['needs another add-on', { needs: [{ addOn: 'b' }] }],
    ['needs cover that another gives', { needs: [{ dimension: 'one', atLeast: yes }] }],
    ['needs cover that nobody knows', { needs: [{ dimension: 'three', atLeast: yes }] }],
    ['excludes cover that another may withdraw', { excludes: [{ dimension: 'two', atLeast: yes }] }],
    ['excludes cover that nobody knows', { excludes: [{ dimension: 'three', atLeast: yes }] }],
    ['adds more than the cap', { effect: { add: [{ dimension: 'visits', quantity: 5 }] } }],
    ['is sold whatever else is bought', {}],
  ])('and not where it %s', (_, settled) => {
    expect(setAside(withAddOn(settled))).toEqual(NO)
    expect(setAside(withAddOn({ ...settled, bundle: NOTHING_OFF }))).toEqual(NO)
  })

  test('where it refuses what it is asked itself, unless it answers by what others charge', () => {
    const price = { form: 'table', by: 'fact:age', rows: [{ from: 10, price: flat(100) }] } as const
    expect(setAside(withAddOn({ price, facts: ['age'] }))).toEqual(ACCEPTED)
    expect(setAside(withAddOn({ price, facts: ['age'], bundle: NOTHING_OFF }))).toEqual(NO)
  })

  test('and not where the tier itself isn’t sold: that is no matter of the add-on', () => {
    const version = withAddOn({})
    const tiers = version.tiers.map((tier) => ({ ...tier, availability: { countries: ['DE'] } }))
    expect(setAside({ ...version, tiers })).toEqual(NO)
  })

  test('where it can’t be bound', () => {
    const version = withAddOn({})
    const bind: ReturnType<typeof bindBySettings> = (request) => {
      if (request.addOn === 'a') throw new PriceBookUnknown('direct')
      return bindBySettings(version)(request)
    }
    expect(setAside(version, { bind })).toEqual(ACCEPTED)
    const tree = { kind: 'branch', addOn: 'a', cases: [{ take: 'without', next: AT_NO_COST }] } as const
    expect(checked(version, aCertificate(version, { tree }), { bind })).toEqual(ACCEPTED)
  })
})
