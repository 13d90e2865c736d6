import { describe, expect, test } from 'vitest'
import type { CatalogVersion, PriceBook, ServiceTier } from '../catalog/index.ts'
import type { Cell, Coverage } from '../cover/index.ts'
import {
  aComponent,
  aLevel,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  aTier,
  bindBySettings,
  flat,
  has,
  type SettledAddOn,
} from '../testing/index.ts'
import { contextShelf } from './context-shelf.ts'
import { finished } from './finished.ts'
import { ladderContexts } from './ladder-contexts.ts'
import type { LadderReading } from './ladder-report.ts'
import { readingOtherwise, type OtherReading } from './other-readings.ts'
import type { PackageOffer } from './package-offer.ts'
import { proveLadder, type ProveLadder } from './prove-ladder.ts'
import type { SearchLimits } from './search/question.ts'

const prices = { lower: 10_000, upper: 20_000 }

function read(
  version: CatalogVersion,
  reading: Exclude<LadderReading, 'standard'>,
  given: Partial<ProveLadder> = {},
) {
  const policy = { readings: [reading] }
  const { verdicts } = proveLadder(version, {
    bind: bindBySettings(version),
    policy,
    repairs: false,
    ...given,
  })
  return verdicts.find((verdict) => verdict.reading === reading)
}

test('same choice: an add-on that makes both tiers alike is cheaper on the lower one', () => {
  const both = { a: { price: flat(1000), effect: has('one', 'two') } }
  expect(read(aLevelsLadder(['one', 'two'], both, prices), 'same-choice')).toMatchObject({
    verdict: 'undercut',
    severity: 'error',
    counterexample: { addOns: [{ id: 'a' }], priceMinor: 11_000, againstMinor: 21_000 },
    message: { key: 'ladder.same-choice' },
  })
  const some = { a: { price: flat(1000), effect: has('one') } }
  expect(read(aLevelsLadder(['one', 'two'], some, prices), 'same-choice')?.verdict).toBe('proved')
})

/** A dimension that neither tier has and one add-on gives. */
function withExtra(tiers: readonly string[] | undefined): CatalogVersion {
  const version = aLevelsLadder(['one', 'extra'], { a: { price: flat(1000), effect: has('extra') } }, prices)
  const [lower, upper] = version.tiers
  if (lower === undefined || upper === undefined) throw new Error('There are no tiers.')
  const bare = { ...upper, cover: { ...upper.cover, extra: { '*': { state: 'none' } } } } as const
  const addOns = version.addOns.map((entry) =>
    tiers === undefined ? entry : { ...entry, availability: { tiers } },
  )
  return { ...version, tiers: [lower, bare], addOns }
}

test('reach: what is sold on the lower tier alone can’t be had on the upper one', () => {
  expect(read(withExtra(['lower']), 'reach')).toMatchObject({
    verdict: 'overlap',
    severity: 'warning',
    matters: ['extra'],
    counterexample: { addOns: [{ id: 'a' }] },
    message: { key: 'ladder.reach' },
  })
  expect(read(withExtra(undefined), 'reach')?.verdict).toBe('proved')
})

test('nowhere above: no package of the lower tier exceeds the bare upper one', () => {
  expect(read(withExtra(undefined), 'nowhere-above')).toMatchObject({
    verdict: 'overlap',
    matters: ['extra'],
    message: { key: 'ladder.nowhere-above', params: { dimensions: { en: 'extra' } } },
  })
  expect(read(withExtra(['upper']), 'nowhere-above')?.verdict).toBe('proved')
})

test('a reading is proved by going through the packages: past the limit nothing is claimed', () => {
  const limits = { priced: 1, nodes: 1000 }
  expect(read(withExtra(['upper']), 'nowhere-above', { limits })?.verdict).toBe('proved')
  expect(read(withExtra(undefined), 'reach', { limits })?.verdict).toBe('not-proven')
})

test('readings are off unless the policy switches them on', () => {
  const version = withExtra(undefined)
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), repairs: false })
  expect(verdicts.map(({ reading }) => reading)).toEqual(['standard'])
})

describe('a reading alone', () => {
  const YES = { kind: 'level', level: 'yes' } as const
  type Level = 'yes' | 'none' | 'unknown'
  interface Tiers {
    readonly lower?: readonly [one: Level, two: Level]
    readonly upper?: readonly [one: Level, two: Level]
    readonly addOns?: Readonly<Record<string, SettledAddOn>>
    readonly lowerMinor?: number
    readonly tier?: Readonly<Record<string, Partial<ServiceTier>>>
    readonly soldOn?: Readonly<Record<string, readonly string[]>>
    readonly leftOut?: readonly string[]
    readonly limits?: SearchLimits
    readonly relation?: 'declared' | 'peers'
    readonly book?: PriceBook
  }

  const cells = ([one, two]: readonly [Level, Level]): Coverage => ({
    one: { '*': cell(one) },
    two: { '*': cell(two) },
  })
  const cell = (level: Level): Cell => (level === 'yes' ? aLevel('yes') : { state: level })
  const gives = (amount: number, ...dimensions: readonly string[]) => ({
    price: flat(amount),
    effect: has(...dimensions),
  })

  /** The lower tier at 100.00, the upper one, which has the first dimension, at 200.00. */
  function readAlone(reading: OtherReading, of: Tiers = {}) {
    const {
      lower = ['none', 'none'],
      upper = ['yes', 'none'],
      addOns = {},
      lowerMinor = 10_000,
      soldOn = {},
    } = of
    const version = aLevelsLadder(['one', 'two'], addOns, {
      lower: lowerMinor,
      upper: 20_000,
      ...(of.book && { priceBooks: [of.book] }),
      tiers: [
        aTier({ id: 'lower', cover: cells(lower), ...of.tier?.['lower'] }),
        aTier({ id: 'upper', cover: cells(upper), ...of.tier?.['upper'] }),
      ],
      addOns: Object.entries(addOns).map(([id, settled]) => {
        const tiers = soldOn[id]
        return anEntry(id, settled, tiers && { availability: { tiers } })
      }),
    })
    const [context] = ladderContexts(version).contexts
    if (context === undefined) throw new Error('There is no context.')
    const shelf = contextShelf({ version, bind: bindBySettings(version), options: {} }, context)
    const pair = { below: 'lower', above: 'upper', relation: of.relation ?? 'declared' } as const
    const { leftOut = [], limits } = of
    const found = finished(readingOtherwise(reading, { pair, shelf }, { leftOut, ...(limits && { limits }) }))
    if (found === null) return null
    if (found.breach === undefined) return [found.verdict, ...(found.matters ?? [])].join(' for ')
    const { below, above, dimensions } = found.breach
    const named = (offer: PackageOffer) =>
      `${offer.selection.map(({ addOn }) => addOn).join('+')} ${offer.priceMinor}`
    return [found.verdict, named(below), named(above), ...dimensions]
  }

  test.each<[string, OtherReading, Tiers, ReturnType<typeof readAlone>]>([
    [
      'the lower tier delivers as much for less',
      'same-choice',
      { lower: ['yes', 'none'] },
      ['undercut', ' 10000', ' 20000'],
    ],
    [
      'a minor unit less',
      'same-choice',
      { lower: ['yes', 'none'], lowerMinor: 19_999 },
      ['undercut', ' 19999', ' 20000'],
    ],
    ['for as much', 'same-choice', { lower: ['yes', 'none'], lowerMinor: 20_000 }, 'proved'],
    [
      'with the same add-on',
      'same-choice',
      { addOns: { a: gives(100, 'one') } },
      ['undercut', 'a 10100', 'a 20100'],
    ],
    [
      'an add-on that only the lower tier has',
      'same-choice',
      { addOns: { a: gives(100, 'one') }, soldOn: { a: ['lower'] } },
      'proved',
    ],
    ['perhaps', 'same-choice', { lower: ['unknown', 'none'] }, 'unknown for one'],
    ['but for a dimension left out', 'same-choice', { leftOut: ['one'] }, ['undercut', ' 10000', ' 20000']],

    [
      'the upper tier lacks what the lower one has',
      'reach',
      { lower: ['none', 'yes'] },
      ['overlap', ' 10000', ' 20000', 'two'],
    ],
    [
      'an add-on of the upper tier reaches it',
      'reach',
      { lower: ['none', 'yes'], addOns: { a: gives(1, 'two') } },
      'proved',
    ],
    [
      'one that the upper tier isn’t sold with',
      'reach',
      { lower: ['none', 'yes'], addOns: { a: gives(1, 'two') }, soldOn: { a: ['lower'] } },
      ['overlap', ' 10000', ' 20000', 'two'],
    ],
    [
      'another add-on of the upper tier reaches it',
      'reach',
      { addOns: { a: gives(1, 'two'), b: gives(2, 'two') }, soldOn: { a: ['lower'], b: ['upper'] } },
      'proved',
    ],
    ['what is left out needn’t be reached', 'reach', { lower: ['none', 'yes'], leftOut: ['two'] }, 'proved'],
    [
      'where the upper tier may have it',
      'reach',
      { lower: ['none', 'yes'], upper: ['yes', 'unknown'] },
      'unknown for two',
    ],
    [
      'where the upper tier may have it, and an add-on surely gives it',
      'reach',
      {
        lower: ['none', 'yes'],
        upper: ['yes', 'unknown'],
        addOns: { a: gives(1, 'two') },
        soldOn: { a: ['upper'] },
      },
      'proved',
    ],

    [
      'the lower tier has something more',
      'nowhere-above',
      { lower: ['none', 'yes'] },
      ['overlap', ' 10000', ' 20000', 'two'],
    ],
    [
      'an add-on gives something more',
      'nowhere-above',
      { addOns: { a: gives(5, 'two') } },
      ['overlap', 'a 10005', ' 20000', 'two'],
    ],
    [
      'in both dimensions',
      'nowhere-above',
      { upper: ['none', 'none'], addOns: { a: gives(5, 'two', 'one') } },
      ['overlap', 'a 10005', ' 20000', 'one', 'two'],
    ],
    ['nothing more', 'nowhere-above', { lower: ['yes', 'none'] }, 'proved'],
    ['perhaps more', 'nowhere-above', { lower: ['none', 'unknown'] }, 'unknown for two'],
    [
      'surely more of one thing, perhaps of another',
      'nowhere-above',
      { lower: ['unknown', 'yes'], upper: ['none', 'none'] },
      ['overlap', ' 10000', ' 20000', 'two'],
    ],
    ['more of what is left out', 'nowhere-above', { lower: ['none', 'yes'], leftOut: ['two'] }, 'proved'],
  ])('%s (%s)', (_, reading, of, verdict) => {
    expect(readAlone(reading, of)).toEqual(verdict)
  })

  test('is of declared tiers that are both sold', () => {
    const lower = ['none', 'yes'] as const
    expect(readAlone('reach', { lower, relation: 'peers' })).toBeNull()
    for (const id of ['lower', 'upper']) {
      expect(readAlone('reach', { lower, tier: { [id]: { notSold: true } } })).toBeNull()
      expect(readAlone('reach', { lower, tier: { [id]: { availability: { fleetMinimum: 9 } } } })).toBeNull()
    }
  })

  test('goes through every package once, and claims nothing past the limit', () => {
    const addOns = { a: gives(1), b: gives(1), c: gives(1) }
    expect(readAlone('nowhere-above', { addOns, limits: { priced: 8, nodes: 1000 } })).toBe('proved')
    expect(readAlone('nowhere-above', { addOns, limits: { priced: 7, nodes: 1000 } })).toBe('not-proven')
  })

  test('packages that aren’t sold breach nothing', () => {
    const needy = { ...gives(5, 'two'), needs: [{ addOn: 'b' }] }
    expect(readAlone('nowhere-above', { addOns: { a: needy } })).toBe('proved')
    expect(readAlone('nowhere-above', { addOns: { a: needy, b: gives(7) } })).toEqual([
      'overlap',
      'a+b 10012',
      ' 20000',
      'two',
    ])
  })

  test('what may not be sold, or has no price, leaves it unknown', () => {
    const inDoubt = { ...gives(5, 'two'), needs: [{ dimension: 'one', atLeast: YES }] }
    expect(readAlone('nowhere-above', { lower: ['unknown', 'none'], addOns: { a: inDoubt } })).toBe(
      'unknown for cover-need-unknown',
    )
    const unpriced = aPriceBook({ tiers: { upper: [aComponent(20_000)] } })
    expect(readAlone('same-choice', { lower: ['yes', 'none'], book: unpriced })).toBe(
      'unknown for tier-not-priced for price',
    )
  })

  test('a search among the packages of the upper tier that gives up claims nothing', () => {
    // One package on the lower tier, and three add-ons on the upper one that might reach it together.
    const addOns = { a: gives(1, 'one'), b: gives(1), c: gives(1) }
    const soldOn = { a: ['upper'], b: ['upper'], c: ['upper'] }
    const limits = { priced: 1, nodes: 0 }
    expect(
      readAlone('reach', { lower: ['none', 'yes'], upper: ['none', 'none'], addOns, soldOn, limits }),
    ).toBe('not-proven')
  })
})
