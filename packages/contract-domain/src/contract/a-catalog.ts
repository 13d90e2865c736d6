import { parseWindow } from '../calendar/index.ts'
import type { CatalogVersion } from '../catalog/index.ts'
import type { CostCoverDimension, Coverage, LevelDimension, WindowDimension } from '../cover/index.ts'
import type { LocalizedText } from '../text/index.ts'

const said = (en: string, fr: string): LocalizedText => ({ en, fr })

/** What labour is borne, cause by cause. */
export const labour: CostCoverDimension = {
  id: 'core:labour',
  role: 'cover:labour',
  kind: 'cover',
  costHead: 'labour',
  title: said('Labour', 'Main-d’œuvre'),
  weight: 'normal',
  facets: [
    {
      id: 'cause',
      title: said('Cause', 'Cause'),
      knownAt: 'claim',
      keys: [
        { id: 'wear', title: said('Wear', 'Usure') },
        { id: 'misuse', title: said('Misuse', 'Mauvais usage') },
        { id: 'other', title: said('Other', 'Autre') },
      ],
    },
  ],
}

export const serviceWindow: WindowDimension = {
  id: 'core:window',
  role: 'window:service',
  kind: 'window',
  title: said('Service hours', 'Plage de couverture'),
  weight: 'normal',
  facets: [],
}

export const rateCardLevel: LevelDimension = {
  id: 'core:rate-card',
  role: 'level:rate-card',
  kind: 'level',
  title: said('Rates', 'Barème'),
  weight: 'normal',
  facets: [],
  levels: [
    { id: 'list-rates', title: said('List', 'Tarif public') },
    { id: 'member-rates', title: said('Members', 'Tarif réduit') },
  ],
}

const borne = {
  state: 'known',
  value: { kind: 'cover', promises: [{ sharePercent: '100' }] },
} as const

/** Wear is borne, misuse is not. */
export const goldCover: Coverage = {
  'core:labour': { wear: borne, misuse: { state: 'none' }, other: borne },
  'core:window': {
    '*': { state: 'known', value: { kind: 'window', window: parseWindow('Mon-Fri 08:00-17:00') } },
  },
  'core:rate-card': { '*': { state: 'known', value: { kind: 'level', level: 'member-rates' } } },
}

/** With the add-on against accidents, misuse is borne too. */
export const coverWithAccidents: Coverage = {
  ...goldCover,
  'core:labour': { wear: borne, misuse: borne, other: borne },
}

const rateCard = (id: string): CatalogVersion['rateCards'][number] => ({
  id,
  title: said(`Rates ${id}`, `Barème ${id}`),
  currency: 'EUR',
  validFrom: '2026-01-01',
  labour: [{ role: 'technician', title: said('Technician', 'Technicien'), perHourMinor: 9_500 }],
  minimumMinutes: 60,
  roundingStepMinutes: 15,
  travel: { zones: [] },
  partsMarkup: [],
  timeBands: [],
})

/** One tier sold (gold) and one that only starts at installation (silver), two add-ons, one book in euro. */
export function aCatalogVersion(): CatalogVersion {
  return {
    format: 1,
    catalog: {
      id: 'lifts',
      title: said('Lifts', 'Ascenseurs'),
      vendor: 'Any',
      industry: said('Lifts', 'Ascenseurs'),
      sourceLanguage: 'fr',
      illustrativePrices: true,
    },
    dimensions: [labour, serviceWindow, rateCardLevel],
    eventImplications: [{ event: 'restored', implies: 'arrival' }],
    tiers: [
      {
        id: 'gold',
        title: said('Gold', 'Or'),
        description: said('Everything but misuse.', 'Tout sauf le mauvais usage.'),
        cover: goldCover,
        exclusions: [
          {
            clause: '7.1',
            cause: 'misuse',
            text: said('Misuse is excluded.', 'Le mauvais usage est exclu.'),
          },
        ],
        terms: { months: [12, 36] },
        rateCard: 'list-rates',
      },
      {
        id: 'silver',
        title: said('Silver', 'Argent'),
        cover: goldCover,
        exclusions: [],
        terms: { months: [12] },
        starts: ['installation', 'warranty-end'],
      },
    ],
    order: [],
    addOns: [
      {
        id: 'accidental-damage',
        pluginVersion: '1.2.0',
        pluginHash: 'a'.repeat(64),
        settings: { charge: { form: 'flat', amountMinor: 5_000 } },
        bookPrices: { direct: { charge: { form: 'flat', amountMinor: 6_000 } } },
        delay: {
          after: 'signing',
          days: 30,
          interim: { withdraw: [{ dimension: 'core:labour', at: { cause: ['misuse'] } }] },
        },
      },
      { id: 'unsold', pluginVersion: '0.1.0', pluginHash: 'b'.repeat(64), settings: {} },
    ],
    priceBooks: [
      {
        id: 'direct',
        title: said('Direct', 'Vente directe'),
        currency: 'EUR',
        rounding: 'half-away-from-zero',
        validFrom: '2026-01-01',
        tiers: {},
        factors: [],
        discounts: [],
        onceLinesInList: false,
        floor: { minimumMarginPercent: '20', costFollows: { months: false, factors: false, index: false } },
        discountAuthority: [],
        paymentPlans: [
          {
            id: 'yearly',
            title: said('Yearly', 'Annuel'),
            frequency: 'year',
            prepaid: false,
            surchargePercent: '0',
          },
        ],
      },
    ],
    rateCards: [rateCard('list-rates'), rateCard('member-rates'), rateCard('other-rates')],
    taxRates: [
      {
        country: 'FR',
        category: 'service',
        percent: '20',
        validFrom: '2026-01-01',
        title: said('VAT', 'TVA'),
      },
      {
        country: 'GB',
        category: 'service',
        percent: '20',
        validFrom: '2026-01-01',
        title: said('VAT', 'TVA'),
      },
    ],
    facts: [
      { id: 'age', title: said('Age', 'Âge'), type: 'number', unit: said('years', 'ans') },
      { id: 'colour', title: said('Colour', 'Couleur'), type: 'text' },
    ],
    referenceAssets: [],
    notes: [],
  }
}
