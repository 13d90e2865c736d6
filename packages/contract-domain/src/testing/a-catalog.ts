import type { CatalogAddOn, CatalogVersion, FactDefinition, ServiceTier } from '../catalog/index.ts'
import { inBoth } from './in-both.ts'
import { aPriceBook } from './a-price-book.ts'

/** A tier sold for one to sixty months, without cover, unless said otherwise. */
export function aTier(members: Partial<ServiceTier> = {}): ServiceTier {
  const id = members.id ?? 'essential'
  return {
    id,
    title: inBoth(id),
    cover: {},
    exclusions: [],
    terms: { minMonths: 1, maxMonths: 60, stepMonths: 1 },
    ...members,
  }
}

/** An entry of the catalog for a plugin of this id; what it charges is said by {@link anAddOn}. */
export function aCatalogAddOn(id: string, members: Partial<CatalogAddOn> = {}): CatalogAddOn {
  return { id, pluginVersion: '1.0.0', pluginHash: '0'.repeat(64), settings: {}, ...members }
}

export function aFact(id: string, members: Partial<FactDefinition> = {}): FactDefinition {
  return { id, title: inBoth(id), type: 'text', ...members }
}

/** One tier `essential` in one book `direct`, VAT of 20 % on `service` in FR; nothing else unless said. */
export function aCatalog(members: Partial<CatalogVersion> = {}): CatalogVersion {
  return {
    format: 1,
    catalog: {
      id: 'lifts',
      title: inBoth('Lifts'),
      vendor: 'A maker',
      industry: inBoth('Lifts'),
      sourceLanguage: 'en',
      illustrativePrices: true,
    },
    dimensions: [],
    eventImplications: [],
    tiers: [aTier()],
    order: [],
    addOns: [],
    priceBooks: [aPriceBook()],
    rateCards: [],
    taxRates: [aTaxRate()],
    facts: [],
    referenceAssets: [],
    notes: [],
    ...members,
  }
}

export function aTaxRate(
  members: Partial<CatalogVersion['taxRates'][number]> = {},
): CatalogVersion['taxRates'][number] {
  return {
    country: 'FR',
    category: 'service',
    percent: '20',
    validFrom: '2014-01-01',
    title: inBoth('VAT'),
    ...members,
  }
}
