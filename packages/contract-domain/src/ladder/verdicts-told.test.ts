import { describe, expect, test } from 'vitest'
import type { CatalogVersion, LadderPolicy } from '../catalog/index.ts'
import type { Cell } from '../cover/index.ts'
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
  inBoth,
  type SettledAddOn,
} from '../testing/index.ts'
import type { PairVerdict } from './ladder-report.ts'
import { proveLadder } from './prove-ladder.ts'

const NONE: Cell = { state: 'none' }
const A: SettledAddOn = { price: flat(3000), effect: has('one') }
const B: SettledAddOn = { price: flat(4000), effect: has('two') }

function ladder(
  addOns: Readonly<Record<string, SettledAddOn>>,
  upper: number,
  members: Partial<CatalogVersion> = {},
): CatalogVersion {
  return aLevelsLadder(['one', 'two'], addOns, { lower: 10_000, upper, ...members })
}

/** What the report says of the only pair by one reading, without what a search found. */
function told(version: CatalogVersion, policy: Partial<LadderPolicy> = {}, reading = 'standard') {
  const { verdicts, severity } = proveLadder(version, {
    bind: bindBySettings(version),
    repairs: false,
    policy,
  })
  const found = verdicts.filter((one) => one.reading === reading)
  expect(found).toHaveLength(1)
  const { verdict, thin, prices, currency, matters, message } = found[0] as PairVerdict
  return { verdict, severity: found[0]?.severity, of: severity, thin, prices, currency, matters, message }
}

const titles = { below: inBoth('lower'), above: inBoth('upper') }
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const ADD_ONS = inBoth('a + b')

describe('the report says of two tiers', () => {
  const plain = { of: undefined, thin: false, currency: 'EUR', matters: [] }
  const lightly = (version: CatalogVersion): CatalogVersion => ({
    ...version,
    dimensions: version.dimensions.map((one) => (one.id === 'two' ? { ...one, weight: 'light' } : one)),
  })
  const withCover = (below: Readonly<Record<string, Cell>>, above: Readonly<Record<string, Cell>>) => [
    aTier({ id: 'lower', cover: { one: { '*': below['one'] ?? NONE }, two: { '*': below['two'] ?? NONE } } }),
    aTier({ id: 'upper', cover: { one: { '*': above['one'] ?? NONE }, two: { '*': above['two'] ?? NONE } } }),
  ]
  const HAS = aLevel('yes')

  test('that the lower one with add-ons delivers the upper one for less', () => {
    expect(told(ladder({ a: A, b: B }, 17_001))).toEqual({
      ...plain,
      verdict: 'undercut',
      severity: 'error',
      of: 'error',
      prices: { below: 10_000, above: 17_001 },
      message: {
        key: 'ladder.undercut',
        params: { ...titles, addOns: ADD_ONS, price: euro(17_000), against: euro(17_001) },
      },
    })
  })

  test.each([
    [false, 'warning'],
    [true, 'error'],
  ])('that it delivers it for as much (strict: %s)', (strict, severity) => {
    expect(told(ladder({ a: A, b: B }, 17_000), { strict })).toEqual({
      ...plain,
      verdict: 'overlap',
      severity,
      of: severity,
      prices: { below: 10_000, above: 17_000 },
      message: {
        key: 'ladder.overlap',
        params: { ...titles, addOns: ADD_ONS, price: euro(17_000), against: euro(17_000) },
      },
    })
  })

  test('that the upper one is proved, and thinly when light dimensions alone hold it', () => {
    const proved = {
      ...plain,
      verdict: 'proved',
      severity: 'passed',
      of: 'passed',
      prices: { below: 10_000, above: 17_000 },
      message: { key: 'ladder.proved', params: titles },
    }
    expect(told(ladder({ a: A }, 17_000))).toEqual(proved)
    expect(told(lightly(ladder({ a: A }, 17_000)))).toEqual({
      ...proved,
      severity: 'warning',
      of: 'warning',
      thin: true,
      message: { key: 'ladder.proved.thin', params: titles },
    })
    expect(told(lightly(ladder({ b: B }, 17_000)))).toEqual(proved)
  })

  test('that the upper one is no dearer, or covers no more', () => {
    const inversion = { ...plain, verdict: 'inversion', severity: 'error', of: 'error' }
    expect(told(ladder({}, 10_000))).toEqual({
      ...inversion,
      prices: { below: 10_000, above: 10_000 },
      message: {
        key: 'ladder.inversion.price',
        params: { ...titles, price: euro(10_000), against: euro(10_000) },
      },
    })
    const covered = {
      ...inversion,
      prices: { below: 10_000, above: 20_000 },
      message: { key: 'ladder.inversion.cover', params: titles },
    }
    const tiers = withCover({ one: HAS, two: HAS }, { one: HAS })
    expect(told(ladder({}, 20_000, { tiers }))).toEqual(covered)
    const notSold = tiers.map((tier) => (tier.id === 'lower' ? { ...tier, notSold: true } : tier))
    expect(told(ladder({}, 20_000, { tiers: notSold }))).toEqual({
      ...covered,
      severity: 'warning',
      of: 'warning',
    })
  })

  test.each(['warning', 'error'] as const)(
    'that they cross or aren’t known, as %s by policy',
    (unsettled) => {
      const crossing = ladder({}, 20_000, { tiers: withCover({ one: HAS }, { two: HAS }) })
      expect(told(crossing, { unsettled })).toEqual({
        ...plain,
        verdict: 'incomparable',
        severity: unsettled,
        of: unsettled,
        prices: { below: 10_000, above: 20_000 },
        matters: ['one'],
        message: { key: 'ladder.incomparable', params: { ...titles, matters: inBoth('one') } },
      })
      const unknown = ladder({}, 20_000, { tiers: withCover({ one: { state: 'unknown' } }, { one: HAS }) })
      expect(told(unknown, { unsettled })).toMatchObject({
        verdict: 'unknown',
        severity: unsettled,
        matters: ['one'],
        message: { key: 'ladder.unknown', params: { ...titles, matters: inBoth('one') } },
      })
    },
  )

  test('that one has no price', () => {
    const priceBooks = [aPriceBook({ tiers: { lower: [aComponent(10_000)] } })]
    expect(told(ladder({ a: A, b: B }, 0, { priceBooks }))).toMatchObject({
      verdict: 'unknown',
      prices: { below: 10_000, above: null },
    })
  })

  test('and names the add-ons as the catalog does, else as the plugin does', () => {
    const version = ladder({ a: A, b: B }, 20_000)
    const titled = {
      ...version,
      addOns: [anEntry('b', B, { title: inBoth('Beta') }), anEntry('a', A)],
    }
    expect(told(titled).message.params['addOns']).toEqual(inBoth('a + Beta'))
  })
})

describe('by another reading the report says', () => {
  test('that the same add-ons deliver no more on the upper tier and cost more', () => {
    const tiers = ['lower', 'upper'].map((id) =>
      aTier({ id, cover: { one: { '*': NONE }, two: { '*': id === 'upper' ? aLevel('yes') : NONE } } }),
    )
    const version = ladder({ a: A, b: B }, 20_000, { tiers })
    expect(told(version, { readings: ['same-choice'] }, 'same-choice')).toMatchObject({
      verdict: 'undercut',
      severity: 'error',
      matters: [],
      message: {
        key: 'ladder.same-choice',
        params: { ...titles, price: euro(17_000), against: euro(27_000), addOns: ADD_ONS },
      },
    })
  })

  test('that the lower tier with add-ons delivers more somewhere', () => {
    const tiers = [
      aTier({ id: 'lower', cover: { one: { '*': NONE }, two: { '*': NONE } } }),
      aTier({ id: 'upper', cover: { one: { '*': NONE }, two: { '*': aLevel('yes') } } }),
    ]
    const version = ladder({ a: A }, 20_000, { tiers })
    expect(told(version, { readings: ['nowhere-above'] }, 'nowhere-above')).toMatchObject({
      verdict: 'overlap',
      severity: 'warning',
      matters: ['one'],
      message: {
        key: 'ladder.nowhere-above',
        params: { ...titles, addOns: inBoth('a'), dimensions: inBoth('one') },
      },
    })
    const onUpper = {
      ...version,
      addOns: version.addOns.map((entry) => ({ ...entry, availability: { tiers: ['lower'] } })),
    }
    expect(told(onUpper, { readings: ['reach'] }, 'reach').message).toEqual({
      key: 'ladder.reach',
      params: { ...titles, addOns: inBoth('a') },
    })
    expect(told(version, { readings: ['reach'] }, 'reach')).toMatchObject({
      verdict: 'proved',
      severity: 'passed',
      message: { key: 'ladder.proved', params: titles },
    })
  })
})
