import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { parseWindow } from '../calendar/index.ts'
import {
  aComponent,
  aFact,
  aLadder,
  aLevelsLadder,
  ALWAYS,
  aPriceBook,
  aQuantity,
  aQuantityDimension,
  aReferenceAsset,
  arriveWithin,
  aTier,
  bindBySettings,
  coverOf,
  flat,
  gives,
  has,
  inBoth,
  partsPaid,
  type SettledAddOn,
} from '../testing/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import { DomainError } from '../text/index.ts'
import { checkCertificate } from './certificate/check-certificate.ts'
import type { PairVerdict } from './ladder-report.ts'
import { proveLadder } from './prove-ladder.ts'

function prove(version: CatalogVersion): readonly PairVerdict[] {
  return proveLadder(version, { bind: bindBySettings(version), repairs: false }).verdicts
}

const YES = { kind: 'level', level: 'yes' } as const

const verdictsOf = (version: CatalogVersion) => prove(version).map(({ verdict }) => verdict)

test('odd cycle: duals reach 150 of a gap of 180, the branches prove the optimum of 200', () => {
  const hundred = (...dimensions: string[]): SettledAddOn => ({
    price: flat(10_000),
    effect: has(...dimensions),
  })
  const version = aLevelsLadder(
    ['one', 'two', 'three'],
    { a: hundred('one', 'two'), b: hundred('two', 'three'), c: hundred('three', 'one') },
    { lower: 60_000, upper: 78_000 },
  )
  const [verdict] = prove(version)
  expect(verdict).toMatchObject({ verdict: 'overlap', counterexample: { priceMinor: 80_000 } })
  const { certificate } = verdict ?? {}
  if (certificate === undefined) throw new Error('no certificate')
  expect(certificate.tree.kind).toBe('branch')
  const check = (atLeastMinor: number) =>
    checkCertificate(
      version,
      {
        ...certificate,
        against: { need: certificate.rows },
        atLeastMinor,
        tree: { kind: 'bound', duals: [0, 1, 2].map((row) => ({ row, price: '5000' })), atLeastMinor },
      },
      { bind: bindBySettings(version) },
    )
  expect(check(75_000)).toEqual({ accepted: true })
  expect(check(75_001)).toMatchObject({ accepted: false, fault: 'bound-above-duals' })
})

test('window and hours: four hours of the office are not four hours around the clock', () => {
  expect(prove(aLadder({ 'around-the-clock': {} }))).toMatchObject([
    {
      verdict: 'proved',
      heldBy: [{ dimensions: ['window'], addOns: [{ id: 'four-hours' }, { id: 'parts' }] }],
    },
  ])
})

test('two windows together are open whenever the one asked for is', () => {
  const week = { kind: 'window', window: parseWindow('Mon-Fri 00:00-24:00') } as const
  const rest = { kind: 'window', window: parseWindow('Sat-Sun 00:00-24:00; holiday 00:00-24:00') } as const
  const version = aLadder({
    'around-the-clock': { price: flat(10_000), effect: gives({ window: week }) },
    weekend: { price: flat(10_000), effect: gives({ window: rest }) },
  })
  expect(prove(version)).toMatchObject([{ verdict: 'undercut', counterexample: { priceMinor: 150_000 } }])
})

test('promises never mix: a fast best effort and a slow guarantee are not a fast guarantee', () => {
  const fast = arriveWithin(4, { strength: 'best-effort' })
  const sure = arriveWithin(24)
  const version = aLadder({
    'four-hours': { price: flat(1000), effect: gives({ arrival: fast }) },
    guarantee: { price: flat(1000), effect: gives({ arrival: sure }) },
  })
  expect(verdictsOf(version)).toEqual(['proved'])
})

test('a deductible on a new cause is held against that cause alone', () => {
  const deductible = (deductibleMinor: number) => partsPaid({ deductibleMinor, currency: 'EUR' })
  const misuse = (value: ReturnType<typeof partsPaid>): SettledAddOn => ({
    price: flat(5000),
    effect: { give: [{ dimension: 'parts', at: { cause: ['misuse'] }, value }] },
  })
  const tiers = [
    aTier({
      id: 'essential',
      cover: {
        ...coverOf({ window: ALWAYS, arrival: null }),
        parts: { '*': { state: 'none' }, wear: { state: 'known', value: partsPaid() } },
      },
    }),
    aTier({
      id: 'plus',
      cover: {
        ...coverOf({ window: ALWAYS, arrival: null }),
        parts: {
          '*': { state: 'none' },
          wear: { state: 'known', value: partsPaid() },
          misuse: { state: 'known', value: deductible(5000) },
        },
      },
    }),
  ]
  const withAddOn = (value: ReturnType<typeof partsPaid>) => aLadder({ parts: misuse(value) }, { tiers })
  expect(verdictsOf(withAddOn(deductible(5000)))).toEqual(['undercut'])
  expect(verdictsOf(withAddOn(deductible(4000)))).toEqual(['undercut'])
  expect(verdictsOf(withAddOn(deductible(6000)))).toEqual(['proved'])
})

test('step from one side: what is undercut just below a step is found though the reference asset stands on it', () => {
  const version = aLadder(
    {
      parts: {
        facts: ['age'],
        effect: gives({ parts: partsPaid() }),
        price: {
          form: 'table',
          by: 'fact:age',
          rows: [
            { from: 0, price: flat(40_000) },
            { from: 60, price: flat(60_000) },
          ],
        },
      },
    },
    { facts: [aFact('age', { type: 'number' })], referenceAssets: [aReferenceAsset({ facts: { age: 60 } })] },
  )
  expect(prove(version).map(({ context, verdict }) => [context.varied, verdict])).toEqual([
    [{}, 'overlap'],
    [{ age: 0 }, 'undercut'],
    [{ age: 59 }, 'undercut'],
  ])
})

test('a percent of the purchase price has corners at the least and the greatest price that the tiers are sold at', () => {
  // Plus costs 60 % of what the machine did: the dearer the machine, the wider the gap.
  const price = { form: 'percent-of-purchase-price', percent: '60' } as const
  const ladder = aLadder(
    {},
    {
      facts: [aFact('purchase-price', { type: 'money' })],
      priceBooks: [aPriceBook({ tiers: { essential: [aComponent(60_000)], plus: [aComponent(price)] } })],
      referenceAssets: [
        aReferenceAsset({ facts: { 'purchase-price': { amountMinor: 200_000, currency: 'EUR' } } }),
      ],
    },
  )
  const fact = 'purchase-price'
  const asset = {
    all: [
      { fact, op: 'at-least', value: 150_000 },
      { fact, op: 'at-most', value: 400_000 },
    ],
  } as const
  const version = { ...ladder, tiers: ladder.tiers.map((tier) => ({ ...tier, availability: { asset } })) }
  expect(prove(version).map(({ context, verdict }) => [context.varied, verdict])).toEqual([
    [{}, 'overlap'],
    [{ [fact]: 150_000 }, 'overlap'],
    [{ [fact]: 400_000 }, 'undercut'],
  ])
})

test('a minimum’s kink: used up to what it includes, the metered tier is the cheaper one', () => {
  const meter = {
    form: 'meter',
    meter: 'hours',
    minimumMinor: 60_000,
    includedUnits: 1000,
    ratePerUnit: '100',
    pooled: false,
  } as const
  const version = aLadder(
    {},
    {
      facts: [aFact('hours', { type: 'number' })],
      priceBooks: [aPriceBook({ tiers: { essential: [aComponent(meter)], plus: [aComponent(170_000)] } })],
      referenceAssets: [aReferenceAsset({ facts: { hours: 1200 } })],
    },
  )
  const found = prove(version).map(({ context, verdict, prices }) => [
    context.varied['hours'] ?? 1200,
    prices.below,
    verdict,
  ])
  expect(found).toEqual([
    [1200, 80_000, 'overlap'],
    [999, 60_000, 'undercut'],
    [1000, 60_000, 'undercut'],
    [1001, 60_100, 'undercut'],
  ])
})

test('price by use without a stated use leaves the verdict unknown', () => {
  const meter = {
    form: 'meter',
    meter: 'hours',
    minimumMinor: 60_000,
    includedUnits: 1000,
    ratePerUnit: '100',
    pooled: false,
  } as const
  const tiers = { essential: [aComponent(meter)], plus: [aComponent(170_000)] }
  const version = aLadder(
    {},
    { facts: [aFact('hours', { type: 'number' })], priceBooks: [aPriceBook({ tiers })] },
  )
  expect(prove(version)).toMatchObject([{ verdict: 'unknown', matters: ['price'] }])
})

test('rounding slack: discounts rounded may bring a package under a price that the exact sum reaches', () => {
  // 100,001 less half is 50,000.5 unrounded; the discount is rounded to 50,001 and leaves 50,000.
  const half = {
    id: 'half',
    kind: 'multi-year',
    title: inBoth('Half'),
    of: 'remains',
    byMonths: [{ from: 12, percent: '50' }],
  } as const
  const tiers = { lower: [aComponent(60_000)], upper: [aComponent(100_002)] }
  const version = aLevelsLadder(
    ['one'],
    { a: { price: flat(40_001), effect: has('one') } },
    { lower: 0, upper: 0, priceBooks: [aPriceBook({ tiers, discounts: [half] })] },
  )
  const [verdict] = prove(version)
  expect(verdict).toMatchObject({
    verdict: 'undercut',
    prices: { above: 50_001 },
    counterexample: { priceMinor: 50_000 },
  })
  const { certificate } = verdict ?? {}
  if (certificate === undefined) throw new Error('no certificate')
  const { cheapest: _none, ...rest } = certificate
  const forged = {
    ...rest,
    atLeastMinor: 50_001,
    tree: { kind: 'bound' as const, duals: [{ row: 0, price: '20000.5' }], atLeastMinor: 50_001 },
  }
  expect(checkCertificate(version, forged, { bind: bindBySettings(version) })).toMatchObject({
    fault: 'bound-above-duals',
  })
})

test('three add-ons of which one withdraws what another gives are not a package', () => {
  const dimensions = ['one', 'two', 'three']
  const addOns = (withdrawing: SettledAddOn['effect']): Readonly<Record<string, SettledAddOn>> => ({
    a: { price: flat(1000), effect: { ...has('one'), ...withdrawing } },
    b: { price: flat(1000), effect: has('two') },
    c: { price: flat(1000), effect: has('three') },
  })
  const prices = { lower: 10_000, upper: 20_000 }
  expect(verdictsOf(aLevelsLadder(dimensions, addOns({}), prices))).toEqual(['undercut'])
  const version = aLevelsLadder(dimensions, addOns({ withdraw: [{ dimension: 'three' }] }), prices)
  const [verdict] = prove(version)
  expect(verdict).toMatchObject({ verdict: 'proved' })
  expect(verdict?.heldBy.map((held) => held.dimensions)).toEqual([['three'], ['one']])
})

test('a tier that loses by a withdrawal what it had doesn’t reach the one above', () => {
  const dimensions = ['one', 'two']
  const version = aLevelsLadder(
    dimensions,
    { a: { price: flat(1000), effect: { ...has('one'), withdraw: [{ dimension: 'two' }] } } },
    { lower: 10_000, upper: 20_000 },
  )
  const tiers = version.tiers.map((tier) =>
    tier.id === 'lower'
      ? {
          ...tier,
          cover: {
            ...tier.cover,
            two: { '*': { state: 'known', value: { kind: 'level', level: 'yes' } } },
          } as const,
        }
      : tier,
  )
  expect(verdictsOf({ ...version, tiers })).toEqual(['proved'])
})

test('a bundle discount within its declared bound is found, and an opaque one by pricing every package', () => {
  const bundle = { with: ['a', 'b'], percent: '50' }
  const catalog = (atMost: NonNullable<SettledAddOn['bundle']>['atMost'] | null) =>
    aLevelsLadder(
      ['one', 'two'],
      {
        a: { price: flat(10_000), effect: has('one') },
        b: { price: flat(10_000), effect: has('two') },
        bundle: { price: flat(100), bundle: { ...bundle, ...(atMost && { atMost }) } },
      },
      { lower: 10_000, upper: 25_000 },
    )
  const declared = catalog({ percent: '50', of: 'all-charges', reads: ['a', 'b'] })
  // 10,000 + (10,000 + 10,000 + 100) / 2
  expect(prove(declared)).toMatchObject([{ verdict: 'undercut', counterexample: { priceMinor: 20_050 } }])
  expect(prove(catalog(null))).toMatchObject([
    { verdict: 'undercut', counterexample: { priceMinor: 20_050 } },
  ])
})

test('with an opaque adjust and more packages than can be priced nothing is claimed', () => {
  const version = aLevelsLadder(
    ['one', 'two'],
    Object.fromEntries([
      ...Array.from({ length: 8 }, (_, at): [string, SettledAddOn] => [
        `a${at}`,
        { price: flat(10_000), effect: has('one') },
      ]),
      ['b', { price: flat(10_000), effect: has('two') }],
      ['bundle', { price: flat(100), bundle: { with: [], percent: '1' } }],
    ]),
    { lower: 10_000, upper: 25_000 },
  )
  const given = { bind: bindBySettings(version), repairs: false }
  expect(proveLadder(version, given).verdicts[0]?.verdict).toBe('overlap')
  expect(proveLadder(version, { ...given, limits: { priced: 20, nodes: 1000 } }).verdicts[0]?.verdict).toBe(
    'not-proven',
  )
})

test('an add-on whose plugin refuses the asset in words of its own is set aside, and the proof stands', () => {
  const version = aLevelsLadder(
    ['one', 'two'],
    { a: { price: flat(1000), effect: has('one') }, b: { price: flat(1000), effect: has('two') } },
    { lower: 10_000, upper: 20_000 },
  )
  class NotHere extends DomainError {
    constructor() {
      super({ code: 'b.not-here', messageKey: 'b.charge', params: {} })
    }
  }
  const refusing: BindAddOn = (request) => {
    const addOn = bindBySettings(version)(request)
    if (request.addOn !== 'b') return addOn
    return {
      ...addOn,
      charge() {
        throw new NotHere()
      },
    }
  }
  const { verdicts } = proveLadder(version, { bind: refusing, repairs: false })
  expect(verdicts).toMatchObject([
    { verdict: 'proved', certificate: { setAside: [{ addOn: 'b', option: 0 }] } },
  ])
})

test.each(['none', 'not-applicable'] as const)(
  'where no limit is best, an upper tier without one (%s) is reached by taking the limit away',
  (state) => {
    const definition = {
      id: 'radius',
      role: 'other',
      title: inBoth('Radius'),
      weight: 'normal',
      facets: [],
      kind: 'limit',
      unit: inBoth('km'),
      direction: 'higher-is-better',
      absentIs: 'best',
    } as const
    const cell = state === 'none' ? { state } : { state, reason: inBoth('No travel') }
    const catalog = (effect: SettledAddOn['effect']) => {
      const version = aLevelsLadder(
        [],
        { a: { price: flat(1000), effect: effect ?? {} } },
        { lower: 10_000, upper: 20_000 },
      )
      const [lower, upper] = version.tiers
      if (lower === undefined || upper === undefined) throw new Error('There are no tiers.')
      const near = { radius: { '*': { state: 'known', value: { kind: 'limit', limit: 50 } } } } as const
      return {
        ...version,
        dimensions: [definition],
        tiers: [
          { ...lower, cover: near },
          { ...upper, cover: { radius: { '*': cell } } },
        ],
      }
    }
    expect(
      verdictsOf(catalog({ give: [{ dimension: 'radius', value: { kind: 'limit', limit: 500 } }] })),
    ).toEqual(['proved'])
    expect(verdictsOf(catalog({ withdraw: [{ dimension: 'radius' }] }))).toEqual(['undercut'])
  },
)

test('a quantity that isn’t known may pass its cap with what is added, also where the addition alone comes up to it', () => {
  const visits = aQuantityDimension('visits', { cap: 2 })
  const catalog = (effect: SettledAddOn['effect']) => {
    const version = aLevelsLadder(
      ['one'],
      { a: { price: flat(1000), effect: { ...has('one'), ...effect } } },
      { lower: 10_000, upper: 20_000 },
    )
    const [lower, upper] = version.tiers
    if (lower === undefined || upper === undefined) throw new Error('There are no tiers.')
    const [unknown, none] = [{ '*': { state: 'unknown' } }, { '*': { state: 'none' } }] as const
    const tiers = [
      { ...lower, cover: { ...lower.cover, visits: unknown } },
      { ...upper, cover: { ...upper.cover, visits: none } },
    ]
    return { ...version, dimensions: [...version.dimensions, visits], tiers }
  }
  const adding = (quantity: number) => catalog({ add: [{ dimension: 'visits', quantity }] })
  expect(prove(adding(1))).toMatchObject([{ verdict: 'unknown', matters: ['visits'] }])
  expect(prove(adding(2))).toMatchObject([{ verdict: 'unknown', matters: ['visits'] }])
  const value = { kind: 'quantity', quantity: 1 } as const
  const raising = catalog({ give: [...(has('one').give ?? []), { dimension: 'visits', value }] })
  expect(verdictsOf(raising)).toEqual(['undercut'])
})

test('a circle of needs: three add-ons that need one another undercut together, two of them are not sold', () => {
  const ring = (c: SettledAddOn) =>
    aLevelsLadder(
      ['one', 'two', 'three'],
      {
        a: { price: flat(1000), effect: has('one'), needs: [{ addOn: 'b' }] },
        b: { price: flat(1000), effect: has('two'), needs: [{ dimension: 'three', atLeast: YES }] },
        c: { price: flat(1000), effect: has('three'), needs: [{ addOn: 'a' }], ...c },
      },
      { lower: 10_000, upper: 20_000 },
    )
  expect(prove(ring({}))).toMatchObject([{ verdict: 'undercut', counterexample: { priceMinor: 13_000 } }])
  expect(verdictsOf(ring({ effect: has('two') }))).toEqual(['proved'])
})

test('what a cap eats is not sold: two additions past the cap are no package, though together they would be enough', () => {
  const catalog = (cap: number) => {
    const add = { add: [{ dimension: 'visits', quantity: 3 }] }
    const version = aLevelsLadder(
      [],
      { a: { price: flat(1000), effect: add }, b: { price: flat(2000), effect: add } },
      { lower: 10_000, upper: 20_000 },
    )
    const covers = [{ '*': { state: 'none' } }, { '*': aQuantity(5) }] as const
    const tiers = version.tiers.map((tier, at) => ({ ...tier, cover: { visits: covers[at] ?? covers[0] } }))
    return { ...version, dimensions: [aQuantityDimension('visits', { cap })], tiers }
  }
  expect(prove(catalog(6))).toMatchObject([{ verdict: 'undercut', counterexample: { priceMinor: 13_000 } }])
  expect(verdictsOf(catalog(5))).toEqual(['proved'])
})
