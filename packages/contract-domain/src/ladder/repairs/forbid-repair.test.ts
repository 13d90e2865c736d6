import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import {
  aCatalog,
  aComponent,
  aFact,
  aLevel,
  aLevelDimension,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  aReferenceAsset,
  aTier,
  flat,
  has,
  inBoth,
  type SettledAddOn,
} from '../../testing/index.ts'
import type { LadderContext } from '../ladder-context.ts'
import { ladderContexts } from '../ladder-contexts.ts'
import { aMending } from './example-mending.ts'
import { forbids, offendingCombinations } from './forbid-repair.ts'

const priced = (amount: number, ...dimensions: string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})
const ladder = (addOns: Readonly<Record<string, SettledAddOn>>, upper = 20_000) =>
  aLevelsLadder(['one', 'two'], addOns, { lower: 10_000, upper })
const combinationsOf = (version: CatalogVersion) => offendingCombinations(aMending(version))
const withCompulsory = (version: CatalogVersion, ...compulsoryAddOns: string[]): CatalogVersion => ({
  ...version,
  tiers: version.tiers.map((tier) => (tier.id === 'lower' ? { ...tier, compulsoryAddOns } : tier)),
})

describe('the combinations that undercut', () => {
  test('are found the cheapest first, none that another holds', () => {
    const version = ladder({
      a: priced(1000, 'one'),
      b: priced(2000, 'two'),
      c: priced(4000, 'one', 'two'),
      d: priced(10_000, 'one', 'two'),
    })
    expect(combinationsOf(version)).toEqual([['a', 'b'], ['c']])
  })

  test('are none where nothing undercuts', () => {
    expect(combinationsOf(ladder({ a: priced(10_000, 'one', 'two') }))).toEqual([])
  })

  test('leave out what must be bought anyway', () => {
    const version = ladder({ a: priced(1000, 'one'), b: priced(2000, 'two') })
    expect(combinationsOf(withCompulsory(version, 'a'))).toEqual([['b']])
    expect(combinationsOf(withCompulsory(version, 'a', 'b'))).toBeNull()
  })

  test('are not told where the tier itself offends or nobody knows', () => {
    expect(combinationsOf(ladder({}, 10_000))).toBeNull()
    const unpriced = {
      ...ladder({ a: priced(1000, 'one', 'two') }),
      priceBooks: [aPriceBook({ tiers: { lower: [aComponent(10_000)] } })],
    }
    expect(combinationsOf(unpriced)).toBeNull()
  })

  test('are told up to twelve', () => {
    const many = (count: number) =>
      ladder(
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [
            `a${String(at).padStart(2, '0')}`,
            priced(1000 + at, 'one', 'two'),
          ]),
        ),
      )
    expect(combinationsOf(many(12))).toHaveLength(12)
    expect(combinationsOf(many(13))).toBeNull()
  })

  test('are closed with a smaller one that undercuts elsewhere', () => {
    // Small machines are cared for by the upper tier, too: there it takes care and one; elsewhere one is enough.
    const size = {
      id: 'size',
      title: inBoth('Size'),
      knownAt: 'quote',
      fact: 'size',
      keys: [
        { id: 'small', title: inBoth('Small'), from: 0 },
        { id: 'large', title: inBoth('Large'), from: 100 },
      ],
    } as const
    const nothing = { '*': { state: 'none' } } as const
    const version = aCatalog({
      dimensions: [aLevelDimension('one', ['yes']), aLevelDimension('care', ['yes'], [size])],
      tiers: [
        aTier({ id: 'lower', cover: { one: nothing, care: nothing } }),
        aTier({
          id: 'upper',
          cover: { one: { '*': aLevel('yes') }, care: { ...nothing, small: aLevel('yes') } },
        }),
      ],
      order: [{ above: 'upper', below: 'lower' }],
      addOns: [anEntry('care', priced(1000, 'care')), anEntry('one', priced(1000, 'one'))],
      facts: [aFact('size', { type: 'number' })],
      priceBooks: [aPriceBook({ tiers: { lower: [aComponent(10_000)], upper: [aComponent(20_000)] } })],
      referenceAssets: [5, 500].map((figure) =>
        aReferenceAsset({ id: `m${figure}`, facts: { size: figure } }),
      ),
    })
    const contexts = ladderContexts(version, { hookFacts: new Set() }).contexts.filter(
      ({ varied }) => Object.keys(varied).length === 0,
    )
    const [small, large] = contexts
    if (small === undefined || large === undefined) throw new Error('A context is missing.')
    const among = (...of: readonly LadderContext[]) =>
      offendingCombinations(aMending(version, { contexts: of }))
    expect(among(small)).toEqual([['care', 'one']])
    expect(among(large)).toEqual([['one']])
    expect(among(small, large)).toEqual([['one']])
  })
})

describe('closing combinations on the lower tier', () => {
  const version = ladder({ a: priced(1000, 'one'), b: priced(2000, 'two'), c: priced(4000, 'one', 'two') })
  const titled = {
    ...version,
    addOns: [anEntry('a', {}, { title: { en: 'Arrival', fr: 'Arrivée' } }), ...version.addOns.slice(1)],
  }
  const mending = aMending(titled)

  test('is said by the names of the add-ons', () => {
    const said = (combinations: readonly (readonly string[])[]) => forbids(mending, combinations)
    const repair = { kind: 'forbid', tier: 'lower', newErrors: [] }
    expect(said([['a', 'b'], ['c']])).toEqual([
      {
        ...repair,
        combinations: [['a', 'b'], ['c']],
        message: {
          key: 'ladder.repair.forbid',
          params: { tier: inBoth('lower'), combinations: { en: 'Arrival + b; c', fr: 'Arrivée + b; c' } },
        },
      },
    ])
    expect(said([['a'], ['b'], ['c']])).toEqual([
      {
        ...repair,
        combinations: [['a'], ['b'], ['c']],
        message: {
          key: 'ladder.repair.forbid.alone',
          params: {
            tier: inBoth('lower'),
            combinations: { en: 'Arrival, b or c', fr: 'Arrivée, b ou c' },
          },
        },
      },
    ])
  })

  test('is nothing where there are none, or not all are known', () => {
    expect(forbids(mending, [])).toEqual([])
    expect(forbids(mending, null)).toEqual([])
  })
})
