import { describe, expect, test } from 'vitest'
import { NO_HOLIDAYS } from '../calendar/index.ts'
import { catalogHash, catalogMessages, type CatalogVersion } from '../catalog/index.ts'
import {
  priceQuote,
  pricingMessages,
  type ActiveAddOn,
  type PriceRequest,
  type PricingContext,
} from '../pricing/index.ts'
import {
  aCatalog,
  aChargingAddOn,
  aComponent,
  aFact,
  aLine,
  anAsset,
  aPaymentPlan,
  aPriceBook,
  aPricingContext,
  aRequest,
  aTier,
  flat,
  percentOf,
} from '../testing/index.ts'
import { mergeCatalogues, renderMessage } from '../text/index.ts'
import { acceptQuote } from './accept-quote.ts'
import { approveQuote } from './approve-quote.ts'
import { draftQuote } from './draft-quote.ts'
import { impactSummary } from './impact-summary.ts'
import { contractMessages } from './messages.ts'
import { renewalImpact, type ContractToRenew } from './renewal-impact.ts'
import { submitQuote } from './submit-quote.ts'

const visits: ActiveAddOn = aChargingAddOn('visits', percentOf('10'))
const training: ActiveAddOn = aChargingAddOn('training', flat(5_000))
const messages = mergeCatalogues(
  pricingMessages,
  catalogMessages,
  contractMessages,
  visits.messages,
  training.messages,
)

const factors = [
  {
    id: 'age',
    title: { en: 'Age', fr: 'Âge' },
    fact: 'age',
    components: ['default'],
    rows: [
      { from: 0, factor: '1' },
      { from: 2, factor: '1.5' },
    ],
  },
] as const

/** Essential at so many minor units a year, times 1.5 from two years of age on. */
function aBook(yearly: number, members: Parameters<typeof aPriceBook>[0] = {}) {
  return aPriceBook({ tiers: { essential: [aComponent(yearly)] }, factors, ...members })
}

function aCatalogAt(yearly: number, members: Partial<CatalogVersion> = {}): CatalogVersion {
  const facts = [aFact('age', { type: 'number', title: { en: 'Age', fr: 'Âge' } })]
  return aCatalog({ facts, priceBooks: [aBook(yearly)], ...members })
}

function contextOf(
  version: CatalogVersion,
  addOns: readonly ActiveAddOn[] = [visits, training],
): PricingContext {
  const made = aPricingContext(version, addOns)
  return { ...made, identity: { number: 1, hash: catalogHash(made.version) } }
}

const today = contextOf(aCatalogAt(120_000))
let count = 0

/** Priced on the catalog of today by the pipeline, offered, accepted, its terms frozen. */
function aContract(
  request: Partial<PriceRequest> = {},
  {
    account = 'North',
    context = today,
  }: { readonly account?: string; readonly context?: PricingContext } = {},
): ContractToRenew {
  count += 1
  const asked = aRequest({ lines: [aLine({ assets: [anAsset('pump', { age: 0.5 })] })], ...request })
  const draft = draftQuote({
    id: `quote-${count}`,
    number: `Q-2026-${String(count).padStart(6, '0')}`,
    accountId: account,
    catalogVersionId: 'version-1',
    tiers: context.version.tiers,
    request: asked,
    startRule: { kind: 'date', date: '2026-01-01' },
    decision: priceQuote(asked, context),
    pluginBuild: 'build-1',
    createdBy: 'sam',
  })
  const wording = { messages, addOnTitles: { visits: visits.title, training: training.title } }
  const submitted = submitQuote(draft, { by: 'sam', today: '2026-01-02', pluginBuild: 'build-1', wording })
  const offer =
    submitted.status === 'offered'
      ? submitted
      : approveQuote(submitted, {
          by: 'maria',
          at: '2026-01-03T09:00:00Z',
          today: '2026-01-03',
          reason: 'agreed',
          authority: { role: 'manager', approves: ['authority', 'floor', 'ladder'] },
        })
  const { contract } = acceptQuote(offer, {
    contractId: `contract-${count}`,
    contractNumber: `C-2026-${String(count).padStart(6, '0')}`,
    today: '2026-01-10',
    signedAt: '2026-01-10T10:00:00Z',
    version: context.version,
    account: { id: account, name: account },
    assets: [...new Set(asked.lines.flatMap(({ assets }) => assets.map(({ id }) => id)))].map((id) => ({
      id,
      name: id,
      serial: id.toUpperCase(),
      siteId: 'site-1',
      siteZone: 'Europe/Paris',
      holidaySet: 'none',
      dates: {},
    })),
    holidaySets: [NO_HOLIDAYS],
    wording: { messages: {}, addOnTitles: {} },
  })
  return contract
}

const only = (contract: ContractToRenew, context: PricingContext) => renewalImpact([contract], context)[0]
const codesOf = (contract: ContractToRenew, context: PricingContext) =>
  only(contract, context)?.obstacles.map(({ code }) => code)

describe('a contract renewed on another version', () => {
  test('as it is, on the version it was signed on, costs what it cost', () => {
    const contract = aContract({
      lines: [
        aLine({
          addOns: ['visits', 'training'],
          termMonths: 36,
          assets: [anAsset('new', { age: 0.5 }), anAsset('old', { age: 2.5 })],
        }),
      ],
    })
    expect(only(contract, today)).toEqual({
      contractId: contract.id,
      number: contract.number,
      account: { id: 'North', name: 'North' },
      currency: 'EUR',
      renewsOn: '2029-01-01',
      // (1,200 + 120 + 50) × 3 and (1,800 + 180 + 50) × 3.
      beforeMinor: 1_020_000,
      afterMinor: 1_020_000,
      differenceMinor: 0,
      changePercent: '0.00',
      lapsedDiscountMinor: 0,
      obstacles: [],
    })
  })

  test('shows what the new price adds, in money and percent', () => {
    expect(only(aContract(), contextOf(aCatalogAt(129_999)))).toMatchObject({
      renewsOn: '2027-01-01',
      beforeMinor: 120_000,
      afterMinor: 129_999,
      differenceMinor: 9_999,
      changePercent: '8.33',
    })
    expect(only(aContract(), contextOf(aCatalogAt(100_000)))?.changePercent).toBe('-16.67')
  })

  test('is priced at its end: a book that no longer holds then stands in the way', () => {
    const ending = contextOf(aCatalogAt(120_000, { priceBooks: [aBook(120_000, { validTo: '2027-01-01' })] }))
    expect(codesOf(aContract(), ending)).toEqual(['price-book-not-valid'])
    const longer = contextOf(aCatalogAt(120_000, { priceBooks: [aBook(120_000, { validTo: '2027-01-02' })] }))
    expect(codesOf(aContract(), longer)).toEqual([])
  })

  test('keeps the facts frozen with it, also those that are not whole', () => {
    const contract = aContract({ lines: [aLine({ assets: [anAsset('pump', { age: 1.5 })] })] })
    expect(contract.terms.lines[0]?.groups[0]?.assets[0]?.factsRead['age']).toBe('1.5')
    const [factor] = factors
    const rows = [
      { from: 0, factor: '1' },
      { from: 1, factor: '2' },
    ]
    const stricter = contextOf(
      aCatalogAt(0, { priceBooks: [aBook(120_000, { factors: [{ ...factor, rows }] })] }),
    )
    expect(only(contract, stricter)?.afterMinor).toBe(240_000)
  })

  test('says which discounts it would lose', () => {
    const spring = {
      id: 'spring',
      kind: 'promotion' as const,
      title: { en: 'Spring', fr: 'Printemps' },
      of: 'remains' as const,
      percent: '10',
      code: 'SPRING',
      validFrom: '2026-01-01',
    }
    const context = contextOf(aCatalogAt(0, { priceBooks: [aBook(100_000, { discounts: [spring] })] }))
    const contract = aContract(
      {
        lines: [aLine({ assets: [anAsset('one', { age: 1 }), anAsset('two', { age: 1 })] })],
        promotionCodes: ['SPRING'],
        negotiatedDiscount: { reason: 'first order', percent: '5' },
      },
      { context },
    )
    // 2 × 1,000 less 10 %, less 5 % of what remains.
    expect(only(contract, context)).toMatchObject({
      beforeMinor: 171_000,
      afterMinor: 200_000,
      lapsedDiscountMinor: -29_000,
    })
  })

  test('counts the account’s other contracts for the fleet, and nobody else’s', () => {
    const fleet = {
      title: { en: 'Fleet', fr: 'Parc' },
      byCount: [{ from: 2, percent: '10' }],
      countsActiveLines: true,
      onceLinesIncluded: false,
    }
    const context = contextOf(aCatalogAt(0, { priceBooks: [aBook(120_000, { fleet })] }))
    const contracts = [aContract(), aContract({}, { account: 'South' }), aContract()]
    expect(renewalImpact(contracts, context).map(({ afterMinor }) => afterMinor)).toEqual([
      108_000, 120_000, 108_000,
    ])
  })
})

describe('a contract that can’t be renewed as it is', () => {
  test.each([
    ['its tier is gone', { tiers: [aTier({ id: 'plus' })] }, 'tier-unknown'],
    ['its tier is sold no more', { tiers: [aTier({ notSold: true })] }, 'tier-not-sold'],
    ['its term is sold no more', { tiers: [aTier({ terms: { months: [24] } })] }, 'term-not-offered'],
    ['its book is gone', { priceBooks: [aBook(1, { id: 'partner' })] }, 'price-book-gone'],
    ['its book is in another currency', { priceBooks: [aBook(1, { currency: 'GBP' })] }, 'currency-differs'],
    [
      'its payment plan is gone',
      { priceBooks: [aBook(1, { paymentPlans: [aPaymentPlan({ id: 'monthly' })] })] },
      'payment-plan-unknown',
    ],
  ])('because %s', (_why, members: Partial<CatalogVersion>, code) => {
    const price = only(aContract(), contextOf(aCatalogAt(120_000, members)))
    expect(price?.obstacles.map((obstacle) => obstacle.code)).toEqual([code])
    for (const { message, cure } of price?.obstacles ?? [])
      for (const text of [message, cure]) expect(renderMessage(text, 'fr', messages)).not.toBe('')
  })

  test('because an add-on is gone, naming it', () => {
    const contract = aContract({
      lines: [aLine({ addOns: ['visits', 'training'], assets: [anAsset('pump', { age: 1 })] })],
    })
    const without = contextOf(aCatalogAt(120_000), [visits])
    expect(only(contract, without)?.obstacles).toMatchObject([
      { code: 'add-on-not-in-catalog', lineId: 'line-1', message: { params: { addOn: 'training' } } },
    ])
  })

  test('because a rule reads a fact that was not frozen: the amount is unknown, never zero', () => {
    const [factor] = factors
    const hours = { ...factor, id: 'use', fact: 'hours' }
    const reading = contextOf(
      aCatalogAt(0, {
        facts: [
          aFact('age', { type: 'number' }),
          aFact('hours', { type: 'number', title: { en: 'Hours', fr: 'Heures' } }),
        ],
        priceBooks: [aBook(120_000, { factors: [hours] })],
      }),
    )
    const price = only(aContract(), reading)
    expect(price).toMatchObject({ afterMinor: null, differenceMinor: null, changePercent: null })
    expect(price?.obstacles).toMatchObject([{ code: 'fact-missing', assetIds: ['pump'] }])
    expect(impactSummary(price === undefined ? [] : [price]).unknownFacts).toEqual([
      { title: { en: 'Hours', fr: 'Heures' }, contracts: [price?.number] },
    ])
  })
})

describe('the impact of a version in short', () => {
  const aged = (age: number) => aContract({ lines: [aLine({ assets: [anAsset('pump', { age })] })] })
  // From two years on 10 % more, below it 3 % less.
  const [factor] = factors
  const rows = [
    { from: 0, factor: '0.97' },
    { from: 2, factor: '1.65' },
  ]
  const next = aCatalogAt(0, { priceBooks: [aBook(120_000, { factors: [{ ...factor, rows }] })] })
  const gone = aContract({ lines: [aLine({ addOns: ['training'], assets: [anAsset('pump', { age: 1 })] })] })
  const contracts = [...Array.from({ length: 12 }, () => aged(3)), aged(1), aged(1), gone]
  const prices = renewalImpact(contracts, contextOf(next, [visits]))
  const summary = impactSummary(prices)

  test('counts each contract in one bar, and those without a price in none', () => {
    expect(summary).toMatchObject({ contracts: 15, priced: 14, unpriced: 1 })
    expect(summary.histogram).toHaveLength(11)
    expect(summary.histogram.filter((bar) => bar.contracts > 0)).toEqual([
      { fromPercent: -5, toPercent: -2, contracts: 2 },
      { fromPercent: 5, toPercent: 10, contracts: 12 },
    ])
  })

  test('names the ten steepest rises, equal ones by number', () => {
    expect(summary.worst.map(({ number }) => number)).toEqual(
      contracts
        .slice(0, 10)
        .map(({ number }) => number)
        .toSorted(),
    )
    expect(summary.worst[0]).toMatchObject({ account: { name: 'North' }, changePercent: '10.00' })
  })

  test('adds up before, after and the difference, by currency', () => {
    expect(summary.totals).toEqual([
      {
        currency: 'EUR',
        contracts: 14,
        beforeMinor: 12 * 180_000 + 2 * 120_000,
        afterMinor: 12 * 198_000 + 2 * 116_400,
        differenceMinor: 12 * 18_000 - 2 * 3_600,
        lapsedDiscountMinor: 0,
      },
    ])
  })

  test('says why the others have no price', () => {
    expect(summary.obstacles).toMatchObject([{ code: 'add-on-not-in-catalog', contracts: [gone.number] }])
  })

  test('does not depend on the order of the contracts', () => {
    expect(impactSummary(prices.toReversed())).toEqual(summary)
  })

  test('puts each change at a border into the bar it closes, and a rise from nothing into the last', () => {
    const barOf = (beforeMinor: number, afterMinor: number) =>
      impactSummary([
        { ...prices[0]!, beforeMinor, afterMinor, differenceMinor: afterMinor - beforeMinor },
      ]).histogram.findIndex((bar) => bar.contracts === 1)
    expect([79, 80, 81, 90, 91, 95, 96, 98, 99, 100].map((after) => barOf(100, after))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 5,
    ])
    expect([101, 102, 103, 105, 106, 110, 111, 120, 121].map((after) => barOf(100, after))).toEqual([
      6, 6, 7, 7, 8, 8, 9, 9, 10,
    ])
    expect([barOf(0, 0), barOf(0, 1)]).toEqual([5, 10])
  })
})
