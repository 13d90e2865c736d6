const text = (en: string, fr = en) => ({ en, fr })
const known = (value: object) => ({ '*': { state: 'known', value } })
const none = { '*': { state: 'none' } }
const closed = { sat: [], sun: [], holiday: [] }
const weekdays = (day: readonly (readonly [number, number])[]) => ({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
})
const always: readonly (readonly [number, number])[] = [[0, 1440]]
const office = { ...weekdays([[480, 1020]]), ...closed }
const aroundTheClock = { ...weekdays(always), sat: always, sun: always, holiday: always }
const within4Hours = {
  event: 'arrival',
  clockStart: 'call-logged',
  strength: 'guaranteed',
  minutes: 240,
}
const flat = (amountMinor: number) => ({ form: 'flat', amountMinor, cost: '0' })
const base = (amountMinor: number) => [
  { component: 'default', taxCategory: 'service', price: { form: 'flat', amountMinor }, cost: '0' },
]
const causes = [
  { id: 'breakdown', title: text('Breakdown', 'Panne') },
  { id: 'other', title: text('Any other', 'Tout autre') },
]
const tier = (id: string, title: string, members: object) => ({
  id,
  title: text(title),
  description: text(`${title} for packers.`, `${title} pour ensacheuses.`),
  exclusions: [],
  terms: { months: [12] },
  ...members,
})
const common = { weight: 'normal', facets: [] }

/**
 * Row 9 of the mission as a catalog file: one asset, 12 months, flat prices. 4 h at 300 €, 24x7 at 250 € and parts at
 * 400 € on Essential deliver Plus, sold at 1,700 €; with Essential at 600 € they do for 1,550 €.
 */
export function rowNineCatalog(key: string, essentialMinor: number) {
  return {
    format: 1,
    catalog: {
      id: key,
      title: text('Packers', 'Ensacheuses'),
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
        facets: [{ id: 'cause', title: text('Cause'), knownAt: 'claim', keys: causes }],
      },
    ],
    eventImplications: [],
    tiers: [
      tier('essential', 'Essential', {
        cover: {
          'core:service-window': known({ kind: 'window', window: office }),
          'core:arrival': none,
          'core:parts': none,
        },
        exclusions: causes.map(({ id }) => ({
          clause: '7.2',
          cause: id,
          text: text('Parts are charged for.', 'Les pièces sont facturées.'),
        })),
      }),
      tier('plus', 'Plus', {
        cover: {
          'core:service-window': known({ kind: 'window', window: aroundTheClock }),
          'core:arrival': known({ kind: 'time', promises: [within4Hours] }),
          'core:parts': known({ kind: 'cover', promises: [{ sharePercent: '100' }] }),
        },
      }),
    ],
    order: [{ above: 'plus', below: 'essential' }],
    addOns: [
      { id: 'rapid-response', title: text('4 h'), settings: { price: flat(30_000), withinMinutes: 240 } },
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
        title: text('Direct'),
        currency: 'EUR',
        rounding: 'half-away-from-zero',
        validFrom: '2026-01-01',
        tiers: { essential: base(essentialMinor), plus: base(170_000) },
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
    notes: [],
  }
}
