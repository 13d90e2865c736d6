import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { boundAddOns } from './add-ons.ts'
import { basePercent, criticalityFactors, currency, taxCategory, termMonths } from './rules.ts'

const text = (en: string) => ({ en, fr: en })

/** One tier, one book, twelve add-ons: what the product is given to price with. */
export const catalogVersion: CatalogVersion = {
  format: 1,
  catalog: {
    id: 'bench',
    title: text('Bench'),
    vendor: 'Bench',
    industry: text('Bench'),
    sourceLanguage: 'en',
    illustrativePrices: true,
  },
  dimensions: [],
  eventImplications: [],
  tiers: [{ id: 'gold', title: text('Gold'), cover: {}, exclusions: [], terms: { months: [termMonths] } }],
  order: [],
  addOns: boundAddOns.map(({ id, version, settings }) => ({
    id,
    pluginVersion: version,
    pluginHash: '',
    settings,
  })),
  priceBooks: [
    {
      id: 'direct',
      title: text('Direct'),
      currency,
      rounding: 'half-away-from-zero',
      validFrom: '2026-01-01',
      tiers: {
        gold: [
          {
            component: 'default',
            taxCategory,
            price: { form: 'percent-of-purchase-price', percent: basePercent },
          },
        ],
      },
      factors: [
        {
          id: 'criticality',
          title: text('Criticality'),
          fact: 'criticality',
          components: ['default'],
          rows: Object.entries(criticalityFactors).map(([is, factor]) => ({ is, factor })),
        },
      ],
      discounts: [],
      onceLinesInList: false,
      floor: {
        minimumMarginPercent: '0',
        costFollows: { months: false, factors: false, index: false },
      },
      discountAuthority: [],
      paymentPlans: [
        { id: 'once', title: text('Once'), frequency: 'once', prepaid: false, surchargePercent: '0' },
      ],
    },
  ],
  rateCards: [],
  taxRates: [
    { country: 'FR', category: taxCategory, percent: '20', validFrom: '2020-01-01', title: text('VAT') },
  ],
  facts: [
    { id: 'purchase-price', title: text('Purchase price'), type: 'money' },
    { id: 'criticality', title: text('Criticality'), type: 'text' },
    { id: 'connected', title: text('Connected'), type: 'boolean' },
    { id: 'data', title: text('Holds data'), type: 'boolean' },
    { id: 'use', title: text('Use'), type: 'text' },
    { id: 'age', title: text('Age'), type: 'number' },
    { id: 'distance', title: text('Distance'), type: 'number' },
    { id: 'model', title: text('Model'), type: 'text' },
  ],
  referenceAssets: [],
  notes: [],
}
