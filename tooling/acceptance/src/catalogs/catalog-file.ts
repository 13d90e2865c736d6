import type { JsonValue } from '@aftercare/graphql-client'

export interface CatalogParts {
  readonly id: string
  readonly title: JsonValue
  readonly dimensions: readonly JsonValue[]
  readonly tiers: readonly JsonValue[]
  /** Flat price a year by tier, in cents. */
  readonly prices: Readonly<Record<string, number>>
  readonly addOns: readonly JsonValue[]
  /** Definitions of the asset facts that rules read. */
  readonly facts?: readonly JsonValue[]
  /** Which tier stands above which. */
  readonly order?: readonly JsonValue[]
  /** Where the ladder is proved. */
  readonly referenceAssets?: readonly JsonValue[]
}

/** A whole catalog file around the parts that a row is about: euro, no costs worth naming, no factors, French VAT. */
export function catalogFile(parts: CatalogParts): JsonValue {
  return {
    format: 1,
    catalog: {
      id: parts.id,
      title: parts.title,
      vendor: 'Acceptance',
      industry: text('Machines', 'Machines'),
      sourceLanguage: 'en',
      illustrativePrices: true,
    },
    dimensions: parts.dimensions,
    eventImplications: [],
    tiers: parts.tiers,
    order: parts.order ?? [],
    addOns: parts.addOns,
    priceBooks: [priceBook(parts.prices)],
    rateCards: [],
    taxRates: [
      {
        country: 'FR',
        category: 'service',
        percent: '20',
        validFrom: '2020-01-01',
        title: text('VAT', 'TVA'),
      },
    ],
    facts: parts.facts ?? [],
    referenceAssets: parts.referenceAssets ?? [],
    notes: [],
  }
}

function priceBook(prices: Readonly<Record<string, number>>): JsonValue {
  return {
    id: 'direct-eur',
    title: text('Direct sales', 'Vente directe'),
    currency: 'EUR',
    rounding: 'half-away-from-zero',
    validFrom: '2026-01-01',
    tiers: Object.fromEntries(
      Object.entries(prices).map(([tier, amountMinor]) => [tier, [yearlyPrice(amountMinor)]]),
    ),
    factors: [],
    discounts: [
      {
        id: 'multi-year',
        kind: 'multi-year',
        title: text('Several years', 'Pluriannuel'),
        of: 'remains',
        byMonths: [{ from: 36, percent: '10' }],
      },
    ],
    onceLinesInList: false,
    floor: { minimumMarginPercent: '0', costFollows: { months: false, factors: false, index: false } },
    discountAuthority: [],
    paymentPlans: [
      plan('lump-sum', 'once', text('Lump sum', 'Forfait')),
      plan('yearly', 'year', text('Yearly', 'Annuel')),
    ],
  }
}

function yearlyPrice(amountMinor: number): JsonValue {
  return { component: 'default', taxCategory: 'service', price: { form: 'flat', amountMinor }, cost: '0' }
}

function plan(id: string, frequency: string, title: JsonValue): JsonValue {
  return { id, title, frequency, prepaid: false, surchargePercent: '0' }
}

export function text(en: string, fr: string): JsonValue {
  return { en, fr }
}

export const officeHours = {
  mon: [[480, 1020]],
  tue: [[480, 1020]],
  wed: [[480, 1020]],
  thu: [[480, 1020]],
  fri: [[480, 1020]],
  sat: [],
  sun: [],
  holiday: [],
}

export function dimension(
  id: string,
  role: string,
  rest: { readonly [member: string]: JsonValue },
): JsonValue {
  return { id, role, facets: [], weight: 'normal', ...rest }
}

/** What a catalog file pins of an installed plugin. */
export interface InstalledPlugin {
  readonly key: string
  readonly version: string
  readonly hash: string
}

export function putAddOn(key: string, given: JsonValue, installed: readonly InstalledPlugin[]): JsonValue {
  const plugin = installed.find((one) => one.key === key)
  if (plugin === undefined) throw new Error(`The product has no plugin ${key}.`)
  return { id: key, pluginVersion: plugin.version, pluginHash: plugin.hash, settings: given }
}

export function known(value: JsonValue): JsonValue {
  return { state: 'known', value }
}

/** A cost head by cause: breakdown, misuse and the rest. */
export function costCover(id: string, costHead: string, title: JsonValue): JsonValue {
  return {
    kind: 'cover',
    id,
    role: `cover:${costHead}`,
    costHead,
    title,
    weight: 'normal',
    facets: [
      {
        id: 'cause',
        title: text('Cause', 'Cause'),
        knownAt: 'claim',
        keys: [
          { id: 'breakdown', title: text('Breakdown', 'Panne') },
          { id: 'misuse', title: text('Misuse', 'Mauvais usage') },
          { id: 'other', title: text('Other', 'Autre') },
        ],
      },
    ],
  }
}
