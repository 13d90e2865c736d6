import { catalogHash, type CatalogVersion } from '../catalog/index.ts'
import type { Check, PriceDecision, PriceLine, PriceRequest } from '../pricing/index.ts'
import type { MessageCatalogue } from '../text/index.ts'
import {
  aCatalogVersion,
  coverWithAccidents,
  goldCover,
  labour,
  rateCardLevel,
  serviceWindow,
} from './a-catalog.ts'
import { acceptQuote, type Acceptance } from './accept-quote.ts'
import { approveQuote } from './approve-quote.ts'
import { draftQuote } from './draft-quote.ts'
import { declineQuote } from './decline-quote.ts'
import { expireQuote } from './expire-quote.ts'
import type { AwaitingApprovalQuote, DraftQuote, OfferedQuote, Quote } from './quote.ts'
import { submitQuote } from './submit-quote.ts'
import { withdrawQuote } from './withdraw-quote.ts'
import type { Wording } from './wording.ts'

/** The day on which the builders draft and offer. */
export const TODAY = '2026-03-02'
export const BUILD = 'build-1'

export const testMessages: MessageCatalogue = {
  'pricing.base': { en: 'Base price of {tier}', fr: 'Prix de base {tier}' },
  'accidental-damage.charge': { en: 'Accidents, {percent}', fr: 'Accidents, {percent}' },
}

export const testWording: Wording = {
  messages: testMessages,
  addOnTitles: {
    'accidental-damage': { en: 'Accidental damage', fr: 'Dommages accidentels' },
    unsold: { en: 'Unsold', fr: 'Invendue' },
  },
}

/** Two like assets on gold with the add-on against accidents, for three years. */
export function aRequest(): PriceRequest {
  const asset = (id: string) => ({
    id,
    country: 'FR',
    facts: { age: { state: 'known', value: 2.5 } as const },
  })
  return {
    priceBook: 'direct',
    priceDate: TODAY,
    lines: [
      {
        id: 'line-1',
        tier: 'gold',
        addOns: [{ id: 'accidental-damage', options: { deductible: 'none', share: 0.25 } }],
        termMonths: 36,
        start: '2026-04-01',
        assets: [asset('asset-1'), asset('asset-2')],
      },
    ],
    paymentPlan: 'yearly',
    promotionCodes: [],
    negotiatedDiscount: { reason: 'fleet renewal', percent: '5' },
    role: 'seller',
    activeLineCount: 0,
  }
}

const baseLine: PriceLine = {
  stage: 'base',
  source: { kind: 'core' },
  code: 'flat',
  component: 'default',
  contractYear: null,
  recurrence: 'per-year',
  per: 'asset',
  taxCategory: 'service',
  inputs: { amountMinor: 100_000 },
  amountMinor: 100_000,
  cost: '60000',
  message: { key: 'pricing.base', params: { tier: { en: 'Gold', fr: 'Or' } } },
}

const chargeLine: PriceLine = {
  ...baseLine,
  stage: 'charge',
  source: { kind: 'plugin', id: 'accidental-damage', version: '1.2.0' },
  code: 'accidents',
  inputs: { age: 2.5, percent: '6' },
  amountMinor: 6_000,
  assumedFacts: ['age'],
  message: { key: 'accidental-damage.charge', params: { percent: { percent: '6' } } },
}

const overTerm = (line: PriceLine): PriceLine[] =>
  [0, 1, 2].map((contractYear) => ({ ...line, stage: 'commitment', contractYear }))

// Once: a builder is called by every step of a thousand lives.
const catalogVersionHash = catalogHash(aCatalogVersion())

/** What pricing answers to {@link aRequest}: offerable, all its checks passed. */
export function aDecision(checks: readonly Check[] = []): PriceDecision {
  const version = aCatalogVersion()
  return {
    catalog: { id: version.catalog.id, version: 3, hash: catalogVersionHash },
    priceBook: 'direct',
    currency: 'EUR',
    priceDate: TODAY,
    lines: [
      {
        lineId: 'line-1',
        tier: 'gold',
        addOns: ['accidental-damage'],
        termMonths: 36,
        start: '2026-04-01',
        endExclusive: '2029-04-01',
        groups: [
          {
            assetIds: ['asset-1', 'asset-2'],
            factsRead: { age: 2.5, zone: 'missing' },
            yearLines: [baseLine, chargeLine],
            termLines: [...overTerm(baseLine), ...overTerm(chargeLine)],
            termPriceMinor: 318_000,
            groupTotalMinor: 636_000,
            cover: {
              dimensions: [labour, serviceWindow, rateCardLevel],
              final: coverWithAccidents,
              interim: goldCover,
              effects: [{ addOn: 'accidental-damage', dimension: 'core:labour', phase: 'give' }],
            },
          },
        ],
      },
    ],
    quoteLines: [],
    totals: {
      listMinor: 636_000,
      netMinor: 636_000,
      surchargeMinor: 0,
      taxMinor: 127_200,
      payableMinor: 763_200,
      costMinor: '360000',
    },
    instalments: [
      {
        number: 1,
        dueOn: '2026-04-01',
        netMinor: 636_000,
        tax: [{ category: 'service', country: 'FR', percent: '20', netMinor: 636_000, taxMinor: 127_200 }],
        grossMinor: 763_200,
      },
    ],
    checks,
    refusals: [],
    unknowns: [],
    offerable: true,
  }
}

/** The same offer, priced on this catalog version. */
export function pricedOn(quote: OfferedQuote, version: CatalogVersion): OfferedQuote {
  const catalog = { ...quote.decision.catalog, hash: catalogHash(version) }
  return { ...quote, decision: { ...quote.decision, catalog } }
}

export const check = (code: Check['code'], outcome: Check['outcome']): Check => ({
  code,
  outcome,
  message: { key: `pricing.check.${code}`, params: {} },
})

export function aDraft(decision: PriceDecision = aDecision()): DraftQuote {
  return draftQuote({
    id: 'quote-1',
    number: 'Q-2026-000001',
    accountId: 'account-1',
    catalogVersionId: 'version-3',
    tiers: aCatalogVersion().tiers,
    request: aRequest(),
    startRule: { kind: 'date', date: '2026-04-01' },
    decision,
    pluginBuild: BUILD,
    createdBy: 'sam',
  })
}

export const aSubmission = { by: 'sam', today: TODAY, pluginBuild: BUILD }

export function anAwaitingQuote(): AwaitingApprovalQuote {
  const quote = submitQuote(aDraft(aDecision([check('authority', 'approval-needed')])), aSubmission)
  if (quote.status !== 'awaiting-approval') throw new Error('offered without approval')
  return quote
}

/** Offered on {@link TODAY}, with its words, until 2026-04-01. */
export function anOffer(decision: PriceDecision = aDecision()): OfferedQuote {
  const quote = submitQuote(aDraft(decision), { ...aSubmission, wording: testWording })
  if (quote.status !== 'offered') throw new Error('sent for approval')
  return quote
}

export const anApproval = {
  by: 'maria',
  at: '2026-03-03T09:00:00Z',
  today: '2026-03-03',
  reason: 'strategic customer',
  authority: { role: 'manager', approves: ['authority', 'floor', 'ladder'] },
}

export function anApprovedOffer(): OfferedQuote {
  return approveQuote(anAwaitingQuote(), anApproval)
}

const site = { siteId: 'site-1', siteZone: 'Europe/Paris', holidaySet: 'FR', dates: {} }

export function anAcceptance(): Acceptance {
  return {
    contractId: 'contract-1',
    contractNumber: 'C-2026-000001',
    today: '2026-03-10',
    signedAt: '2026-03-10T10:00:00Z',
    version: aCatalogVersion(),
    account: { id: 'account-1', name: 'Résidence du Parc' },
    assets: [
      { id: 'asset-1', name: 'Lift A', serial: 'SN-1', ...site },
      { id: 'asset-2', name: 'Lift B', serial: 'SN-2', ...site },
    ],
    holidaySets: [
      { name: 'FR', dates: ['2026-07-14'], knownFrom: '2026-01-01', knownTo: '2036-01-01' },
      { name: 'GB', dates: ['2026-12-26'], knownFrom: '2026-01-01', knownTo: '2036-01-01' },
    ],
    wording: testWording,
  }
}

/** One quote in each state. */
export function aQuoteIn(status: Quote['status']): Quote {
  switch (status) {
    case 'draft':
      return aDraft()
    case 'awaiting-approval':
      return anAwaitingQuote()
    case 'offered':
      return anOffer()
    case 'accepted':
      return acceptQuote(anOffer(), anAcceptance()).quote
    case 'declined':
      return declineQuote(anOffer(), { today: TODAY })
    case 'expired':
      return expireQuote(anOffer(), { today: '2026-04-02' })
    case 'withdrawn':
      return withdrawQuote(aDraft(), { today: TODAY })
  }
}
