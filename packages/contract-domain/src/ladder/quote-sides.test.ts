import { describe, expect, test } from 'vitest'
import type { CatalogVersion, ServiceTier } from '../catalog/index.ts'
import type { BindAddOn, PriceRequest, RequestedAsset } from '../pricing/index.ts'
import {
  aComponent,
  aFact,
  aLadder,
  aLine,
  anAsset,
  aPaymentPlan,
  aPriceBook,
  aRequest,
  bindBySettings,
  flat,
  gives,
  inBoth,
  partsPaid,
} from '../testing/index.ts'
import { reachesIn } from './quote-sides.ts'

const TRIO = ['around-the-clock', 'four-hours', 'parts']
const TIERS = { essential: [aComponent(60_000)], plus: [aComponent(170_000)] }

interface Quoted {
  readonly assets?: readonly RequestedAsset[]
  readonly addOns?: readonly string[]
  readonly request?: Partial<PriceRequest>
  readonly leftOut?: readonly string[]
  readonly bind?: BindAddOn
}

/** What a line on Essential reaches of Plus. */
function reached(version: CatalogVersion, quoted: Quoted = {}) {
  const { assets = [anAsset()], addOns = TRIO, request = {}, leftOut = [] } = quoted
  const line = aLine({ addOns, assets })
  const asked = { request: aRequest({ lines: [line], ...request }), line, above: 'plus' }
  return reachesIn(asked, { version, bind: quoted.bind ?? bindBySettings(version), leftOut })
}

const withTier = (version: CatalogVersion, id: string, members: Partial<ServiceTier>): CatalogVersion => ({
  ...version,
  tiers: version.tiers.map((tier) => (tier.id === id ? { ...tier, ...members } : tier)),
})

describe('what a line delivers of the tier above', () => {
  test('all of it, with both prices; less of it is nothing', () => {
    expect(reached(aLadder())).toEqual([{ verdict: 'yes', priceMinor: 155_000, againstMinor: 170_000 }])
    expect(reached(aLadder(), { addOns: TRIO.slice(1) })).toEqual([])
    expect(reached(aLadder(), { addOns: TRIO.slice(1), leftOut: ['parts'] })).toEqual([])
    expect(reached(aLadder(), { addOns: TRIO.slice(0, 2), leftOut: ['parts'] })).toEqual([
      { verdict: 'yes', priceMinor: 115_000, againstMinor: 170_000 },
    ])
  })

  test('perhaps all of it, where that isn’t known', () => {
    const version = aLadder({
      parts: { price: flat(40_000), effect: gives({ parts: partsPaid({ incidentsPerYear: 2 }) }) },
    })
    const cover = { ...version.tiers[1]?.cover, parts: { '*': { state: 'unknown' } } } as const
    expect(reached(withTier(version, 'plus', { cover }))).toEqual([
      { verdict: 'unknown', priceMinor: 155_000, againstMinor: 170_000 },
    ])
  })

  test('at a price that isn’t known on either side', () => {
    const { plus: _gone, ...essential } = TIERS
    expect(reached(aLadder({}, { priceBooks: [aPriceBook({ tiers: essential })] }))).toEqual([
      { verdict: 'yes', priceMinor: 155_000, againstMinor: null },
    ])
  })

  test('nothing where the tier above isn’t sold for the asset', () => {
    const only = (country: string) => withTier(aLadder(), 'plus', { availability: { countries: [country] } })
    expect(reached(only('FR'))).toHaveLength(1)
    expect(reached(only('DE'))).toEqual([])
    const assets = [anAsset('french'), anAsset('german', {}, 'DE')]
    expect(reached(only('DE'), { assets })).toEqual([
      { verdict: 'yes', priceMinor: 155_000, againstMinor: 170_000 },
    ])
  })

  test('an add-on that the tier above refuses keeps nobody from comparing', () => {
    const version = withTier(aLadder(), 'plus', { compulsoryAddOns: ['four-hours'] })
    const elsewhere = version.addOns.map((entry) =>
      entry.id === 'four-hours' ? { ...entry, availability: { tiers: ['essential'] } } : entry,
    )
    expect(reached({ ...version, addOns: elsewhere })).toEqual([
      { verdict: 'yes', priceMinor: 155_000, againstMinor: 200_000 },
    ])
  })
})

describe('the tier above stands with its compulsory add-ons', () => {
  const option = { price: flat(0), effects: { large: {}, small: {} } }

  test('priced with it, those that are quoted with the options quoted', () => {
    const version = withTier(aLadder({ extra: option }), 'plus', { compulsoryAddOns: ['extra'] })
    const asked: unknown[] = []
    const bind: BindAddOn = (one) => {
      if (one.addOn === 'extra') asked.push(one.options)
      return bindBySettings(version)(one)
    }
    reached(version, { bind })
    expect(asked).toContainEqual({})
    asked.length = 0
    const line = { ...aLine({ assets: [anAsset()] }), addOns: [{ id: 'extra', options: { kind: 'large' } }] }
    reachesIn({ request: aRequest({ lines: [line] }), line, above: 'plus' }, { version, bind, leftOut: [] })
    expect(asked.every((options) => JSON.stringify(options) === '{"kind":"large"}')).toBe(true)
    expect(asked.length).toBeGreaterThan(0)
  })

  test('what it comes with is paid for', () => {
    const version = withTier(aLadder(), 'plus', { compulsoryAddOns: ['parts'] })
    expect(reached(version)).toEqual([{ verdict: 'yes', priceMinor: 155_000, againstMinor: 210_000 }])
  })
})

describe('several assets of a line', () => {
  const fleet = {
    title: inBoth('Fleet'),
    byCount: [{ from: 3, percent: '10' }],
    countsActiveLines: true,
    onceLinesIncluded: true,
  }
  const discounted = aLadder({}, { priceBooks: [aPriceBook({ tiers: TIERS, fleet })] })
  const [one, two] = [anAsset('a'), anAsset('b')]

  test('like ones are one group, priced together', () => {
    expect(reached(aLadder(), { assets: [one, two] })).toEqual([
      { verdict: 'yes', priceMinor: 310_000, againstMinor: 340_000 },
    ])
  })

  test('the fleet is of all assets of the quote, each once, and of active lines', () => {
    const whole = { verdict: 'yes', priceMinor: 310_000, againstMinor: 340_000 }
    const less = { verdict: 'yes', priceMinor: 279_000, againstMinor: 306_000 }
    const assets = [one, two]
    const line = aLine({ addOns: TRIO, assets })
    const beside = (asset: RequestedAsset) => [line, aLine({ id: 'line-2', tier: 'plus', assets: [asset] })]
    expect(reached(discounted, { assets })).toEqual([whole])
    expect(reached(discounted, { assets, request: { lines: beside(anAsset('c')) } })).toEqual([less])
    expect(reached(discounted, { assets, request: { lines: beside(one) } })).toEqual([whole])
    expect(reached(discounted, { assets, request: { activeLineCount: 1 } })).toEqual([less])
  })

  test('ones of other prices are another group', () => {
    const factor = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [
        { from: 0, factor: '1' },
        { from: 10, factor: '2' },
      ],
    }
    const version = aLadder(
      {},
      {
        facts: [aFact('age', { type: 'number' })],
        priceBooks: [aPriceBook({ tiers: TIERS, factors: [factor] })],
      },
    )
    const assets = [anAsset('young', { age: 1 }), anAsset('old', { age: 12 }), anAsset('younger', { age: 1 })]
    expect(reached(version, { assets })).toEqual([
      { verdict: 'yes', priceMinor: 310_000, againstMinor: 340_000 },
      { verdict: 'yes', priceMinor: 215_000, againstMinor: 340_000 },
    ])
  })

  test('no asset reaches nothing', () => {
    expect(reached(aLadder(), { assets: [] })).toEqual([])
  })
})

describe('assets that covers tell apart', () => {
  const height = {
    id: 'height',
    title: inBoth('Height'),
    knownAt: 'quote',
    fact: 'height',
    keys: [
      { id: 'low', title: inBoth('Low'), from: 0 },
      { id: 'high', title: inBoth('High'), from: 100 },
    ],
  } as const

  test('only those whose cover reaches the tier above are compared', () => {
    const version = aLadder({}, { facts: [aFact('height', { type: 'number' })] })
    const dimensions = version.dimensions.map((one) =>
      one.id === 'parts' ? { ...one, facets: [...one.facets, height] } : one,
    )
    const low = {
      price: flat(40_000),
      effect: { give: [{ dimension: 'parts', at: { height: ['low'] }, value: partsPaid() }] },
    }
    const addOns = version.addOns.map((entry) =>
      entry.id === 'parts' ? { ...entry, settings: low as never } : entry,
    )
    const assets = [anAsset('a', { height: 5 }), anAsset('b', { height: 500 }), anAsset('c', { height: 5 })]
    expect(reached({ ...version, dimensions, addOns }, { assets })).toEqual([
      { verdict: 'yes', priceMinor: 310_000, againstMinor: 340_000 },
    ])
  })
})

test('promotions and payment of the quote count on both sides', () => {
  const promotion = {
    id: 'spring',
    kind: 'promotion',
    title: inBoth('Spring'),
    of: 'remains',
    percent: '10',
    code: 'SPRING',
    validFrom: '2026-01-01',
  } as const
  const prepayment = {
    id: 'prepaid',
    kind: 'prepayment',
    title: inBoth('Prepaid'),
    of: 'remains',
    percent: '20',
  } as const
  const paymentPlans = [aPaymentPlan(), aPaymentPlan({ id: 'prepaid', prepaid: true })]
  const version = aLadder(
    {},
    { priceBooks: [aPriceBook({ tiers: TIERS, discounts: [promotion, prepayment], paymentPlans })] },
  )
  expect(reached(version, { request: { promotionCodes: ['SPRING'] } })).toMatchObject([
    { priceMinor: 139_500, againstMinor: 153_000 },
  ])
  expect(reached(version, { request: { paymentPlan: 'prepaid' } })).toMatchObject([
    { priceMinor: 124_000, againstMinor: 136_000 },
  ])
})
