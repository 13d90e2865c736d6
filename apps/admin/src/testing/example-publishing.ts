import type {
  Impact,
  Publishing,
  Release,
  RenewalPrice,
} from '../features/catalog/publishing/publishing.graphql.ts'
import type { Check } from '../features/catalog/publishing/use-checks.ts'

/** A draft of version 4, which is sold, with a changed price and a changed promise. */
export function aPublishing(given: Partial<Publishing> = {}): Publishing {
  return {
    id: 'draft-1',
    number: null,
    status: 'DRAFT',
    revision: 7,
    publishedAt: null,
    publishedBy: null,
    publishReason: null,
    basedOn: { id: 'version-4', number: 4 },
    catalog: {
      id: 'catalog-1',
      key: 'pumps',
      title: 'Pump care',
      published: { id: 'version-4', number: 4, publishedBy: 'Paul Pricing' },
    },
    dimensions: [{ key: 'core:arrival', title: 'Arrival' }],
    tiers: [
      { key: 'silver', title: 'Silver' },
      { key: 'gold', title: 'Gold' },
    ],
    addOns: [{ key: 'fast-lane', title: 'Fast lane' }],
    referenceAssets: [],
    changesToSold: [
      {
        path: '/priceBooks/direct/tiers/gold/default/price',
        kind: 'changed',
        sentence: 'Gold, Direct, base price: €1,700.00 became €1,850.00.',
      },
      {
        path: '/tiers/gold/cover/core:arrival/*',
        kind: 'changed',
        sentence: 'Gold: arrival within 8 h became 4 h.',
      },
    ],
    release: null,
    ...given,
  }
}

export function aCheck(given: Partial<Check> = {}): Check {
  return {
    code: 'catalog.cover-unknown',
    outcome: 'UNKNOWN',
    path: '/tiers/silver/cover',
    message: 'Silver: 2 of 8 values of its cover are not known.',
    cure: 'Write what is promised.',
    ...given,
  }
}

export const aPassedCheck = aCheck({
  code: 'catalog.check.plugins',
  outcome: 'PASSED',
  path: null,
  message: 'The plugins installed are those pinned.',
  cure: null,
})

const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

export function aRenewal(given: Partial<RenewalPrice> = {}): RenewalPrice {
  return {
    contract: { id: 'contract-1' },
    number: 'C-2026-000089',
    accountName: 'Foncière Neuville',
    renewsOn: '2027-06-30',
    before: euros(100_000),
    after: euros(112_500),
    difference: euros(12_500),
    changePercent: '12.50',
    ...given,
  }
}

/** Three contracts: one dearer, one as before, one that has no price for want of a fact. */
export function anImpact(given: Partial<Impact> = {}): Impact {
  const renewal = aRenewal()
  const unpriced = { contract: { id: 'contract-3' }, number: 'C-3', accountName: 'Hôtel Delmas' }
  return {
    contracts: 3,
    priced: 2,
    unpriced: 1,
    leftOut: 0,
    histogram: [
      { fromPercent: null, toPercent: -20, contracts: 0 },
      { fromPercent: -20, toPercent: 0, contracts: 0 },
      { fromPercent: 0, toPercent: 0, contracts: 1 },
      { fromPercent: 0, toPercent: 20, contracts: 1 },
      { fromPercent: 20, toPercent: null, contracts: 0 },
    ],
    worst: [renewal],
    totals: [
      {
        contracts: 2,
        before: euros(200_000),
        after: euros(212_500),
        difference: euros(12_500),
        lapsedDiscount: euros(0),
      },
    ],
    unknownFacts: [{ title: 'Age', contracts: ['C-3'] }],
    prices: [
      { contract: renewal.contract, number: renewal.number, accountName: renewal.accountName, obstacles: [] },
      {
        ...unpriced,
        obstacles: [{ code: 'fact-missing', message: 'Age is not known.', cure: 'Write it down.' }],
      },
    ],
    ...given,
  }
}

export const noImpact = anImpact({
  contracts: 0,
  priced: 0,
  unpriced: 0,
  histogram: [],
  worst: [],
  totals: [],
  unknownFacts: [],
  prices: [],
})

export function aRelease(given: Partial<Release> = {}): Release {
  return {
    id: 'release-1',
    state: 'SCHEDULED',
    reason: 'Prices of 2027',
    requestedAt: '2026-11-20T08:00:00.000Z',
    requestedBy: 'Paul Pricing',
    publishAt: '2099-01-01T08:00:00.000Z',
    finishedAt: null,
    late: false,
    cancelReason: null,
    problems: [],
    acknowledgements: [],
    ...given,
  }
}
