import { AROUND_THE_CLOCK, parseWindow } from '../../calendar/index.ts'
import type { DimensionDefinition } from '../../cover/index.ts'
import type { CatalogVersion, ServiceTier } from '../catalog-version.ts'
import type { ComponentPrice, PriceBook } from '../price-book.ts'

/** The same word in both languages, for texts that a test doesn't read. */
export function text(word: string) {
  return { en: word, fr: `${word} (fr)` }
}

const workingHours = parseWindow('Mon-Fri 08:00-17:00')
const causes = {
  id: 'cause',
  title: text('Cause'),
  knownAt: 'claim',
  keys: [
    { id: 'breakdown', title: text('Breakdown') },
    { id: 'misuse', title: text('Misuse') },
  ],
} as const

/** Windows, arrival by zone, labour by cause, visits, monitoring. */
export const dimensions: readonly DimensionDefinition[] = [
  {
    kind: 'window',
    id: 'core:service-window',
    role: 'window:service',
    title: text('Service window'),
    facets: [],
    weight: 'normal',
  },
  {
    kind: 'time',
    id: 'core:arrival',
    role: 'time:arrival',
    title: text('Arrival'),
    facets: [
      {
        id: 'zone',
        title: text('Zone'),
        knownAt: 'quote',
        fact: 'travel-zone',
        keys: [{ id: 'near', title: text('Near') }],
      },
    ],
    weight: 'normal',
    windowDimension: 'core:service-window',
    reference: { window: workingHours, dueMinute: 1020 },
  },
  {
    kind: 'cover',
    id: 'core:labour',
    role: 'cover:labour',
    title: text('Labour'),
    facets: [causes],
    weight: 'normal',
    costHead: 'labour',
  },
  {
    kind: 'quantity',
    id: 'core:visits',
    role: 'quantity:visits',
    title: text('Visits'),
    facets: [],
    weight: 'normal',
    unit: text('visits'),
    per: 'year',
    cap: 12,
  },
  {
    kind: 'level',
    id: 'core:monitoring',
    role: 'level:monitoring',
    title: text('Monitoring'),
    facets: [],
    weight: 'light',
    levels: [
      { id: 'alerts', title: text('Alerts') },
      { id: 'proactive', title: text('Proactive') },
    ],
  },
]

/** A tier with four hours to arrive near, all labour of breakdowns and so many visits. */
export function aTier(id: string, change: Partial<ServiceTier> = {}): ServiceTier {
  return {
    id,
    title: text(id),
    description: text(`What ${id} gives`),
    cover: {
      'core:service-window': { '*': { state: 'known', value: { kind: 'window', window: AROUND_THE_CLOCK } } },
      'core:arrival': {
        near: {
          state: 'known',
          value: {
            kind: 'time',
            promises: [{ minutes: 240, event: 'arrival', clockStart: 'call-logged', strength: 'target' }],
          },
        },
        other: { state: 'unknown' },
      },
      'core:labour': {
        breakdown: { state: 'known', value: { kind: 'cover', promises: [{ sharePercent: '100' }] } },
        '*': { state: 'none' },
      },
      'core:visits': { '*': { state: 'known', value: { kind: 'quantity', quantity: 2 } } },
    },
    exclusions: [
      { clause: '7.1', cause: 'misuse', text: text('Misuse is not covered') },
      { clause: '7.2', cause: 'other', text: text('Nothing else is covered') },
    ],
    terms: { minMonths: 12, maxMonths: 60, stepMonths: 12 },
    ...change,
  }
}

export function aComponent(change: Partial<ComponentPrice> = {}): ComponentPrice {
  return {
    component: 'default',
    taxCategory: 'service',
    price: { form: 'flat', amountMinor: 180000 },
    cost: '90000.5',
    ...change,
  }
}

export function aPriceBook(change: Partial<PriceBook> = {}): PriceBook {
  return {
    id: 'direct-eur',
    title: text('Direct'),
    currency: 'EUR',
    rounding: 'half-away-from-zero',
    validFrom: '2026-01-01',
    tiers: {
      silver: [aComponent()],
      gold: [aComponent({ price: { form: 'ratio-to-tier', tier: 'silver', ratio: '1.275' } })],
    },
    factors: [
      {
        id: 'criticality',
        title: text('Criticality'),
        fact: 'criticality',
        components: ['default'],
        rows: [
          { is: 'A', factor: '1.2' },
          { is: 'B', factor: '1' },
        ],
      },
    ],
    discounts: [
      {
        id: 'multi-year',
        kind: 'multi-year',
        title: text('Several years'),
        of: 'remains',
        byMonths: [
          { from: 36, percent: '4' },
          { from: 60, percent: '7' },
        ],
      },
      {
        id: 'spring',
        kind: 'promotion',
        title: text('Spring'),
        of: 'list',
        percent: '5',
        code: 'SPRING',
        validFrom: '2026-03-01',
        validTo: '2026-06-01',
      },
    ],
    onceLinesInList: false,
    fleet: {
      title: text('Fleet'),
      byCount: [{ from: 10, percent: '3' }],
      countsActiveLines: true,
      onceLinesIncluded: false,
    },
    floor: { minimumMarginPercent: '20', costFollows: { months: true, factors: false, index: false } },
    discountAuthority: [{ role: 'sales', percent: '5' }],
    paymentPlans: [
      { id: 'prepaid', title: text('Prepaid'), frequency: 'once', prepaid: true, surchargePercent: '0' },
      {
        id: 'quarterly',
        title: text('Quarterly'),
        frequency: 'quarter',
        instalments: 4,
        prepaid: false,
        surchargePercent: '5',
        // oxlint-disable-next-line unicorn/no-thenable -- the document's own word, plain data
        listed: { amountsMinor: [100000], then: 'rest-equal' },
      },
    ],
    ...change,
  }
}

/** A small catalog in which every part of the document is used once. */
export function aCatalogVersion(change: Partial<CatalogVersion> = {}): CatalogVersion {
  return {
    format: 1,
    catalog: {
      id: 'pumps',
      title: text('Pumps'),
      vendor: 'Vendor',
      industry: text('Pumps'),
      homeCountry: 'FR',
      sourceLanguage: 'en',
      illustrativePrices: true,
    },
    dimensions,
    eventImplications: [{ event: 'restored', implies: 'arrival' }],
    tiers: [
      aTier('silver'),
      aTier('gold', {
        compulsoryAddOns: ['remote-monitoring'],
        provenance: { 'core:visits': 'derived' },
        availability: {
          countries: ['FR'],
          asset: {
            all: [
              { fact: 'criticality', op: 'in', value: ['A', 'B'] },
              { not: { fact: 'age-months', op: 'above', value: 240 } },
            ],
          },
        },
        delay: {
          after: 'start',
          days: 30,
          interim: { withdraw: [{ dimension: 'core:arrival', at: { zone: ['near'] } }] },
        },
      }),
      aTier('on-demand', { cover: {}, exclusions: [], timeAndMaterials: true, rateCard: 'card-2026' }),
    ],
    order: [{ above: 'gold', below: 'silver' }],
    addOns: [
      {
        id: 'remote-monitoring',
        pluginVersion: '1.0.0',
        pluginHash: 'hash-of-monitoring',
        settings: {
          price: { form: 'flat', amountMinor: 5000 },
          level: 'alerts',
          dimension: 'core:monitoring',
        },
        bookPrices: { 'direct-eur': { price: { form: 'flat', amountMinor: 4800 } } },
        availability: { tiers: ['silver', 'gold'] },
      },
    ],
    priceBooks: [aPriceBook()],
    rateCards: [
      {
        id: 'card-2026',
        title: text('Rates'),
        currency: 'EUR',
        validFrom: '2026-01-01',
        labour: [{ role: 'technician', title: text('Technician'), perHourMinor: 9500 }],
        minimumMinutes: 60,
        roundingStepMinutes: 15,
        travel: { zones: [{ zone: 'near', amountMinor: 5000 }], perKmMinor: 60 },
        partsMarkup: [
          { fromMinor: 0, percent: '45' },
          { fromMinor: 20000, percent: '35' },
        ],
        timeBands: [{ id: 'evening', title: text('Evening'), percent: '50' }],
      },
    ],
    taxRates: [
      { country: 'FR', category: 'service', percent: '20', validFrom: '2014-01-01', title: text('VAT') },
    ],
    facts: [
      {
        id: 'criticality',
        title: text('Criticality'),
        type: 'text',
        keys: [
          { id: 'A', title: text('A') },
          { id: 'B', title: text('B') },
        ],
        assumed: 'B',
      },
      { id: 'age-months', title: text('Age'), type: 'number', unit: text('months') },
      { id: 'travel-zone', title: text('Travel zone'), type: 'text' },
      { id: 'purchase-price', title: text('Purchase price'), type: 'money' },
      { id: 'installed-on', title: text('Installed on'), type: 'date' },
      { id: 'indoors', title: text('Indoors'), type: 'boolean' },
    ],
    travelZones: {
      unit: 'km',
      bands: [
        { id: 'near', upTo: 40, title: text('Near') },
        { id: 'far', upTo: 120, title: text('Far') },
      ],
    },
    referenceAssets: [
      {
        id: 'pump',
        title: text('A pump'),
        facts: {
          criticality: 'A',
          'age-months': 24,
          'purchase-price': { amountMinor: 900000, currency: 'EUR' },
          'installed-on': '2024-02-29',
          indoors: true,
        },
        termMonths: [12, 36],
      },
    ],
    notes: [{ topic: 'source', text: text('Made for tests'), status: 'illustrative' }],
    ...change,
  }
}
