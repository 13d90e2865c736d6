import type { CatalogVersion, FactDefinition, FactValue } from '@aftercare/contract-domain/catalog'
import type { DimensionDefinition } from '@aftercare/contract-domain/cover'
import { coreDimensions, modestCover } from './core-dimensions.ts'
import type { CaseGiven } from './plugin-case.ts'

const PAY = { surchargePercent: '0', frequency: 'month' } as const
const title = (en: string, fr: string) => ({ en, fr })

/** A catalog with one tier and one price book, where only what the case says matters. */
export function caseCatalog(
  given: CaseGiven,
  plugin: { readonly id: string; readonly dimensions: readonly DimensionDefinition[] },
): CatalogVersion {
  const { baseMinor = 1_000_00, currency = 'EUR', facts = {}, beside = [], delay } = given
  const own = [...plugin.dimensions, ...(given.dimensions ?? [])]
  const dimensions = [...coreDimensions.filter(({ id }) => own.every((each) => each.id !== id)), ...own]
  const brought = Object.fromEntries(own.map(({ id }) => [id, { '*': { state: 'none' } as const }]))
  return {
    format: 1,
    catalog: {
      id: 'case',
      title: title('Case', 'Cas'),
      vendor: 'Case',
      industry: title('Test', 'Essai'),
      sourceLanguage: 'en',
      illustrativePrices: true,
    },
    dimensions,
    eventImplications: [],
    tiers: [
      {
        id: 'tier',
        title: title('Tier', 'Formule'),
        cover: { ...modestCover, ...brought, ...given.tierCover },
        exclusions: [],
        terms: { minMonths: 1, maxMonths: 120, stepMonths: 1 },
      },
    ],
    order: [],
    addOns: [plugin.id, ...beside.map(({ id }) => id)].map((id) => ({
      id,
      pluginVersion: '0.0.0',
      pluginHash: '',
      settings: {},
      ...(id === plugin.id && delay !== undefined && { delay }),
    })),
    priceBooks: [
      {
        id: 'book',
        title: title('Book', 'Tarif'),
        currency,
        rounding: 'half-away-from-zero',
        validFrom: '2020-01-01',
        tiers: {
          tier: [
            {
              component: 'default',
              taxCategory: 'service',
              price: { form: 'flat', amountMinor: baseMinor },
              cost: '0',
            },
          ],
        },
        factors: [],
        discounts: [],
        onceLinesInList: true,
        floor: { minimumMarginPercent: '0', costFollows: { months: true, factors: false, index: false } },
        discountAuthority: [],
        paymentPlans: [{ id: 'monthly', title: title('Monthly', 'Mensuel'), prepaid: false, ...PAY }],
      },
    ],
    rateCards: [],
    taxRates: [
      {
        country: 'FR',
        category: 'service',
        percent: '20',
        validFrom: '2020-01-01',
        title: title('VAT', 'TVA'),
      },
    ],
    facts: Object.entries(facts).map(factDefinition),
    referenceAssets: [],
    notes: [],
  }
}

function factDefinition([id, value]: [string, FactValue]): FactDefinition {
  const type = typeof value === 'object' ? 'money' : typeof value === 'string' ? 'text' : typeof value
  return { id, title: title(id, id), type: type as FactDefinition['type'] }
}
