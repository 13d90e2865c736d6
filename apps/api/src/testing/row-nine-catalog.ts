/** Changes of the catalog of the mission's row 9. */
export interface RowNine {
  readonly key?: string
  /** Price of “4 h”; absent: 300 € flat. */
  readonly fourHours?: object
  readonly ladder?: object
}

const text = (en: string, fr = en) => ({ en, fr })
const known = (value: object) => ({ '*': { state: 'known', value } })
const none = { '*': { state: 'none' } }
const hours = (day: readonly (readonly [number, number])[]) => ({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
})
const closed = { sat: [], sun: [], holiday: [] }
const office = { ...hours([[480, 1020]]), ...closed }
const always: readonly (readonly [number, number])[] = [[0, 1440]]
const aroundTheClock = { ...hours(always), sat: always, sun: always, holiday: always }
const promise = { event: 'arrival', clockStart: 'call-logged', strength: 'guaranteed' }
const common = { weight: 'normal', facets: [] }

const cause = {
  id: 'cause',
  title: text('Cause'),
  knownAt: 'claim',
  keys: [
    { id: 'breakdown', title: text('Breakdown', 'Panne') },
    { id: 'other', title: text('Other', 'Autre') },
  ],
}

const unpaid = ['breakdown', 'other'].map((cause) => ({
  clause: '7.2',
  cause,
  text: text('Parts are charged for.', 'Les pièces sont facturées.'),
}))

export const flat = (amountMinor: number) => ({ form: 'flat', amountMinor, cost: '0' })

/**
 * Row 9 of the mission as a catalog file: one asset, twelve months, flat prices. Essential at 600 € with 4 h (300 €),
 * 24x7 (250 €) and parts (400 €) delivers Plus, which is sold at 1,700 €.
 */
export function rowNineCatalog({ key = 'row-nine', fourHours = flat(30_000), ladder }: RowNine = {}) {
  const tier = (id: string, title: string, cover: object) => ({
    id,
    title: text(title),
    description: text(title),
    cover,
    exclusions: [],
    terms: { months: [12] },
  })
  const price = (amountMinor: number) => [
    { component: 'default', taxCategory: 'service', price: { form: 'flat', amountMinor }, cost: '0' },
  ]
  return {
    format: 1,
    catalog: {
      id: key,
      title: text('Row nine', 'Ligne neuf'),
      vendor: 'Northwind',
      industry: text('Machines'),
      homeCountry: 'FR',
      sourceLanguage: 'en',
      illustrativePrices: true,
    },
    dimensions: [
      {
        ...common,
        id: 'core:service-window',
        role: 'window:service',
        kind: 'window',
        title: text('Hours', 'Plage'),
      },
      {
        ...common,
        id: 'core:arrival',
        role: 'time:arrival',
        kind: 'time',
        title: text('Arrival', 'Intervention'),
        windowDimension: 'core:service-window',
        reference: { window: office, dueMinute: 1020 },
      },
      {
        ...common,
        id: 'core:parts',
        role: 'cover:parts',
        kind: 'cover',
        costHead: 'parts',
        title: text('Parts', 'Pièces'),
        facets: [cause],
      },
    ],
    eventImplications: [],
    tiers: [
      {
        ...tier('essential', 'Essential', {
          'core:service-window': known({ kind: 'window', window: office }),
          'core:arrival': none,
          'core:parts': none,
        }),
        exclusions: unpaid,
      },
      tier('plus', 'Plus', {
        'core:service-window': known({ kind: 'window', window: aroundTheClock }),
        'core:arrival': known({ kind: 'time', promises: [{ ...promise, minutes: 240 }] }),
        'core:parts': known({ kind: 'cover', promises: [{ sharePercent: '100' }] }),
      }),
    ],
    order: [{ above: 'plus', below: 'essential' }],
    addOns: [
      { id: 'rapid-response', title: text('4 h'), settings: { price: fourHours, withinMinutes: 240 } },
      {
        id: 'extended-hours',
        title: text('24x7'),
        settings: { price: flat(25_000), windows: { 'around-the-clock': '24x7' } },
      },
      {
        id: 'parts-cover',
        title: text('Parts', 'Pièces'),
        settings: { price: flat(40_000), classes: [{ at: {}, sharePercent: '100' }] },
      },
    ],
    priceBooks: [
      {
        id: 'direct-eur',
        title: text('Direct', 'Direct'),
        currency: 'EUR',
        rounding: 'half-away-from-zero',
        validFrom: '2026-01-01',
        tiers: { essential: price(60_000), plus: price(170_000) },
        factors: [],
        discounts: [],
        onceLinesInList: false,
        floor: { minimumMarginPercent: '0', costFollows: { months: false, factors: false, index: false } },
        discountAuthority: [],
        paymentPlans: [
          {
            id: 'lump-sum',
            title: text('Lump sum', 'Forfait'),
            frequency: 'once',
            prepaid: false,
            surchargePercent: '0',
          },
        ],
      },
    ],
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
    facts: [],
    referenceAssets: [{ id: 'machine', title: text('Machine'), facts: {}, termMonths: [12] }],
    ...(ladder && { ladder }),
    notes: [],
  }
}
