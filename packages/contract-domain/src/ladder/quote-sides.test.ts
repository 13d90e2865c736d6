import { describe, expect, test } from 'vitest'
import type { CatalogVersion, ServiceTier } from '../catalog/index.ts'
import type { Facet } from '../cover/index.ts'
import type { BindAddOn, PriceRequest, RequestedAsset } from '../pricing/index.ts'
import {
  aComponent,
  aFact,
  aLadder,
  aLine,
  anAsset,
  anEntry,
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

  test('nothing where one of the two isn’t sold for so long', () => {
    const terms = (months: number) => ({ terms: { months: [months] } })
    const only = (essential: number, plus: number) =>
      withTier(withTier(aLadder(), 'essential', terms(essential)), 'plus', terms(plus))
    expect(reached(only(12, 12))).toHaveLength(1)
    expect(reached(only(12, 24))).toEqual([])
    expect(reached(only(24, 12))).toEqual([])
  })

  test('a tier that isn’t sold alone is compared, too: whoever asks leaves it out', () => {
    expect(reached(withTier(aLadder(), 'plus', { notSold: true }))).toHaveLength(1)
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

  const both = [{ verdict: 'yes', priceMinor: 310_000, againstMinor: 340_000 }]
  const partsAt = (at: Readonly<Record<string, readonly string[]>>) =>
    anEntry('parts', {
      price: flat(40_000),
      effect: { give: [{ dimension: 'parts', at, value: partsPaid() }] },
    })

  /** Parts are given in these keys of one more facet only. */
  function facetted(
    facet: Facet,
    keys: readonly string[],
    members: Partial<CatalogVersion> = {},
  ): CatalogVersion {
    const version = aLadder({}, members)
    return {
      ...version,
      dimensions: version.dimensions.map((one) =>
        one.id === 'parts' ? { ...one, facets: [...one.facets, facet] } : one,
      ),
      addOns: version.addOns.map((entry) => (entry.id === 'parts' ? partsAt({ [facet.id]: keys }) : entry)),
    }
  }

  test('by a fact that covers have bands of: the first of the line stands for none but its like', () => {
    const version = facetted(height, ['low'], { facts: [aFact('height', { type: 'number' })] })
    const assets = [anAsset('a', { height: 500 }), anAsset('b', { height: 5 }), anAsset('c', { height: 5 })]
    expect(reached(version, { assets })).toEqual(both)
    expect(reached(version, { assets: assets.toReversed() })).toEqual(both)
    // Of one that nobody measured it isn’t known.
    expect(reached(version, { assets: [...assets.slice(0, 1), anAsset('d')] })).toEqual([
      { verdict: 'unknown', priceMinor: 155_000, againstMinor: 170_000 },
    ])
  })

  test('by their zone, as it is stated or as it follows from the distance', () => {
    const zones = ['near', 'far']
    const zone = {
      id: 'zone',
      title: inBoth('Zone'),
      knownAt: 'quote',
      fact: 'travel-zone',
      keys: zones.map((id) => ({ id, title: inBoth(id) })),
    } as const
    const bands = zones.map((id, at) => ({ id, upTo: 50 * (at + 1), title: inBoth(id) }))
    const version = facetted(zone, ['near'], { travelZones: { unit: 'km', bands } })
    const far = anAsset('far', { distance: 80 })
    const near = [anAsset('near', { distance: 10 }), anAsset('stated', { 'travel-zone': 'near' })]
    expect(reached(version, { assets: [far, ...near] })).toEqual(both)
    expect(reached(version, { assets: [far] })).toEqual([])
  })

  test('by their country', () => {
    const version = withTier(aLadder(), 'plus', { availability: { countries: ['FR'] } })
    const assets = [anAsset('german', {}, 'DE'), anAsset('a'), anAsset('b')]
    expect(reached(version, { assets })).toEqual(both)
  })

  describe('by facts that hooks read', () => {
    const version = aLadder({}, { facts: [aFact('age', { type: 'number' })] })
    const usual = bindBySettings(version)
    /** Gives parts to what is younger than ten only where the buyer opted for it. */
    const bind: BindAddOn = (request) => {
      const bound = usual(request)
      if (request.addOn !== 'parts' || request.options['by'] !== 'age') return bound
      return {
        ...bound,
        facts: ['age'],
        widen: (context) => {
          const age = context.fact('age')
          return typeof age === 'number' && age < 10 ? gives({ parts: partsPaid() }) : {}
        },
      }
    }
    const old = anAsset('a', { age: 12 })
    const young = [anAsset('b', { age: 2 }), anAsset('c', { age: 2 })]
    const quote = (of: CatalogVersion, assets: readonly RequestedAsset[]) => {
      const addOns = TRIO.map((id) => ({ id, options: id === 'parts' ? { by: 'age' } : {} }))
      const line = { ...aLine({ assets }), addOns }
      const asked = { request: aRequest({ lines: [line] }), line, above: 'plus' }
      return reachesIn(asked, { version: of, bind, leftOut: [] })
    }

    test('with the options quoted', () => {
      expect(quote(version, [old, ...young])).toEqual(both)
      expect(quote(version, [...young, old])).toEqual(both)
      expect(quote(version, [old])).toEqual([])
    })
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
