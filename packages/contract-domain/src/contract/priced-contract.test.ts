import { describe, expect, test } from 'vitest'
import { NO_HOLIDAYS } from '../calendar/index.ts'
import { catalogHash, type CatalogVersion } from '../catalog/index.ts'
import type { CostPromise } from '../cover/index.ts'
import {
  pricingMessages,
  priceQuote,
  waterfallOf,
  type ActiveAddOn,
  type PriceRequest,
  type PricingContext,
} from '../pricing/index.ts'
import {
  aCatalog,
  aCatalogAddOn,
  aComponent,
  aFact,
  aLine,
  anAsset,
  aPaymentPlan,
  aPriceBook,
  aPricingContext,
  aRequest,
  aTier,
  aChargingAddOn,
  flat,
  percentOf,
} from '../testing/index.ts'
import { mergeCatalogues, renderMessage, type LocalizedText } from '../text/index.ts'
import { goldCover, labour, rateCardLevel, serviceWindow } from './a-catalog.ts'
import { acceptQuote, type Acceptance } from './accept-quote.ts'
import { approveQuote } from './approve-quote.ts'
import { contractStatus } from './contract-status.ts'
import { draftQuote } from './draft-quote.ts'
import { ChecksRefused, NotOfferable } from './errors.ts'
import { readTerms } from './read-terms.ts'
import { submitQuote } from './submit-quote.ts'
import { verifyTerms } from './terms-hash.ts'
import { waterfallOfTerms } from './waterfall-of-terms.ts'

const full: CostPromise = { sharePercent: '100' }

/** Charges 30.00 a year and bears misuse, after 30 days. */
const accidents: ActiveAddOn = aChargingAddOn('accidents', flat(3_000), {
  widen: () => ({
    give: [
      {
        dimension: 'core:labour',
        at: { cause: ['misuse'] },
        value: { kind: 'cover', promises: [full] },
      },
    ],
  }),
})
const visits: ActiveAddOn = aChargingAddOn('visits', percentOf('12.5'))

const catalog: CatalogVersion = aCatalog({
  dimensions: [labour, serviceWindow, rateCardLevel],
  tiers: [
    aTier({
      title: { en: 'Essential', fr: 'Essentiel' },
      cover: goldCover,
      exclusions: [{ clause: '7.1', cause: 'misuse', text: { en: 'Misuse.', fr: 'Mauvais usage.' } }],
    }),
  ],
  addOns: [
    aCatalogAddOn('accidents', { delay: { after: 'start', days: 30, interim: {} } }),
    aCatalogAddOn('visits'),
  ],
  priceBooks: [
    aPriceBook({
      tiers: { essential: [aComponent(120_000, { cost: '60000' })] },
      factors: [
        {
          id: 'age',
          title: { en: 'Age', fr: 'Âge' },
          fact: 'age',
          components: ['default'],
          rows: [
            { from: 0, factor: '1' },
            { from: 2, factor: '1.1' },
          ],
        },
      ],
      index: { percentPerYear: '2', appliesToRates: true },
      discounts: [
        {
          id: 'long',
          kind: 'multi-year',
          title: { en: 'Long term', fr: 'Longue durée' },
          of: 'remains',
          byMonths: [{ from: 36, percent: '5' }],
        },
      ],
      floor: { minimumMarginPercent: '20', costFollows: { months: true, factors: false, index: false } },
      discountAuthority: [{ role: 'sales', percent: '5' }],
      paymentPlans: [aPaymentPlan({ surchargePercent: '1.5' })],
    }),
  ],
  facts: [aFact('age', { type: 'number' })],
})

const context: PricingContext = (() => {
  const made = aPricingContext(catalog, [accidents, visits])
  return { ...made, identity: { number: 2, hash: catalogHash(made.version) } }
})()

const wording = {
  messages: mergeCatalogues(pricingMessages, accidents.messages, visits.messages),
  addOnTitles: { accidents: accidents.title, visits: visits.title },
}

const asked = (members: Partial<PriceRequest> = {}): PriceRequest =>
  aRequest({
    lines: [
      aLine({
        addOns: ['accidents', 'visits'],
        termMonths: 36,
        assets: [
          anAsset('new', { age: 0.5 }),
          anAsset('old-1', { age: 2.5 }),
          anAsset('old-2', { age: 2.5 }),
        ],
      }),
    ],
    ...members,
  })

const drafted = (request: PriceRequest = asked()) =>
  draftQuote({
    id: 'quote-1',
    number: 'Q-2026-000007',
    accountId: 'account-1',
    catalogVersionId: 'version-2',
    tiers: context.version.tiers,
    request,
    startRule: { kind: 'date', date: '2026-01-01' },
    decision: priceQuote(request, context),
    pluginBuild: 'build-1',
    createdBy: 'sam',
  })

const submission = { by: 'sam', today: '2026-01-02', pluginBuild: 'build-1', wording }

const acceptance: Acceptance = {
  contractId: 'contract-1',
  contractNumber: 'C-2026-000007',
  today: '2026-01-10',
  signedAt: '2026-01-10T10:00:00Z',
  version: context.version,
  account: { id: 'account-1', name: 'Any' },
  assets: ['new', 'old-1', 'old-2'].map((id) => ({
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
}

describe('a quote priced by the pipeline, offered and accepted', () => {
  const offer = submitQuote(drafted(), submission)
  const { contract } = acceptQuote(offer, acceptance)
  const { decision } = offer

  test('is offered at once, without negotiated discount and above the margin', () => {
    expect(decision.refusals).toEqual([])
    expect(decision.unknowns).toEqual([])
    expect(offer.status).toBe('offered')
  })

  test('signs the very amounts that were offered, plugins gone', () => {
    const amounts = (lines: readonly { readonly amountMinor: number | null; readonly code: string }[]) =>
      lines.map(({ code, amountMinor }) => [code, amountMinor])
    expect(contract.terms.lines[0]?.groups).toHaveLength(2)
    contract.terms.lines[0]?.groups.forEach((group, index) => {
      const decidedGroup = decision.lines[0]?.groups[index]
      expect(amounts(group.yearLines)).toEqual(amounts(decidedGroup?.yearLines ?? []))
      expect(amounts(group.termLines)).toEqual(amounts(decidedGroup?.termLines ?? []))
      expect(group.termPriceMinor).toBe(decidedGroup?.termPriceMinor)
      expect(group.assets.map((asset) => asset.id)).toEqual(decidedGroup?.assetIds)
    })
    const { costMinor: _ours, ...totals } = decision.totals
    expect(contract.terms.totals).toEqual(totals)
    expect(contract.terms.instalments).toEqual(decision.instalments)
    expect(contract.terms.taxRates).toEqual(catalog.taxRates)
  })

  test('and its cover before and after the delay, with the facts used', () => {
    const [group] = contract.terms.lines[0]?.groups ?? []
    expect(group?.cover.interim?.['core:labour']?.['misuse']).toEqual({ state: 'none' })
    expect(group?.cover.final['core:labour']?.['misuse']).toEqual({
      state: 'known',
      value: { kind: 'cover', promises: [full] },
    })
    expect(contract.terms.lines[0]?.exclusions.map(({ clause }) => clause)).toEqual(['7.1'])
    expect(contract.terms.lines[0]?.groups.map(({ assets }) => assets[0]?.factsRead['age'])).toEqual([
      '0.5',
      '2.5',
    ])
  })

  test('says in both languages what the decision said', () => {
    for (const locale of ['en', 'fr'] as const) {
      const said = decision.lines[0]?.groups[0]?.termLines.map((line) =>
        renderMessage(line.message, locale, wording.messages),
      )
      const read = readTerms(contract.terms, locale).lines[0]?.groups[0]
      expect(read?.termLines.map((line) => line.text)).toEqual(said)
    }
    expect(readTerms(contract.terms, 'en').lines[0]?.addOns.map((addOn) => addOn.title)).toEqual([
      'accidents',
      'visits',
    ])
  })

  test('explains the price step by step from the terms alone, as the decision does', () => {
    const rendered = (title: ReturnType<typeof waterfallOf>[number]['title']): LocalizedText =>
      'key' in title
        ? {
            en: renderMessage(title, 'en', wording.messages),
            fr: renderMessage(title, 'fr', wording.messages),
          }
        : title
    const expected = waterfallOf(decision).map((step) => ({ ...step, title: rendered(step.title) }))
    const steps = waterfallOfTerms(contract.terms)
    expect(steps.length).toBeGreaterThan(4)
    expect(
      steps.map(({ stage, amountMinor, runningTotalMinor, title }) => [
        stage,
        amountMinor,
        runningTotalMinor,
        title,
      ]),
    ).toEqual(
      expected.map(({ stage, amountMinor, runningTotalMinor, title }) => [
        stage,
        amountMinor,
        runningTotalMinor,
        title,
      ]),
    )
    const { netMinor, surchargeMinor } = contract.terms.totals
    expect(steps.at(-1)?.runningTotalMinor).toBe(netMinor + surchargeMinor)
  })

  test('verifies, after storage too, and is active from its first day', () => {
    const stored = JSON.parse(JSON.stringify(contract)) as typeof contract
    expect(verifyTerms(stored.terms, stored.termsHash)).toBe(true)
    expect(contractStatus(stored, '2025-12-31')).toBe('signed')
    expect(contractStatus(stored, '2028-12-31')).toBe('active')
    expect(contractStatus(stored, '2029-01-01')).toBe('expired')
  })
})

describe('a discount', () => {
  const discounted = (percent: string) => drafted(asked({ negotiatedDiscount: { reason: 'fleet', percent } }))

  test('beyond the seller’s authority waits, and is signed with who approved it', () => {
    const awaiting = submitQuote(discounted('10'), submission)
    expect(awaiting).toMatchObject({ status: 'awaiting-approval', neededFor: ['authority'] })
    const offer = approveQuote(awaiting, {
      by: 'maria',
      at: '2026-01-03T09:00:00Z',
      today: '2026-01-03',
      reason: 'strategic',
      authority: { role: 'pricing', approves: ['authority'] },
    })
    expect(acceptQuote(offer, acceptance).contract.terms.negotiatedDiscount).toEqual({
      reason: 'fleet',
      approvedBy: 'maria',
    })
  })

  test('of 70 % falls under cost and is refused, naming the price floor', () => {
    expect(() => submitQuote(discounted('70'), submission)).toThrow(ChecksRefused)
    expect(() => submitQuote(discounted('70'), submission)).toThrow('the price floor')
  })
})

test('a missing fact is priced as unknown and can’t be offered, naming what is not known', () => {
  const request = asked({ lines: [aLine({ assets: [anAsset('new')] })] })
  expect(() => submitQuote(drafted(request), submission)).toThrow(NotOfferable)
})

test('a lump sum needs no plan in the book and is frozen as the plan', () => {
  const offer = submitQuote(drafted(asked({ paymentPlan: 'lump-sum' })), submission)
  expect(acceptQuote(offer, acceptance).contract.terms.paymentPlan).toMatchObject({
    id: 'lump-sum',
    frequency: 'once',
  })
})
