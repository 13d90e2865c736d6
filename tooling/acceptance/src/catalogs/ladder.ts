import type { JsonValue } from '@aftercare/graphql-client'
import {
  catalogFile,
  costCover,
  dimension,
  type InstalledPlugin,
  known,
  officeHours,
  putAddOn,
  text,
} from './catalog-file.ts'

const allDay = [[0, 1440]]
const aroundTheClock = Object.fromEntries(Object.keys(officeHours).map((day) => [day, allDay]))
const none = { '*': { state: 'none' } }

const flat = (amountMinor: number): JsonValue => ({ form: 'flat', amountMinor, cost: '0' })
const half: JsonValue = { form: 'percent-of', of: 'base', percent: '50', costPercent: '0' }

const dimensions: readonly JsonValue[] = [
  dimension('core:service-window', 'window:service', { kind: 'window', title: text('Window', 'Plage') }),
  dimension('core:arrival', 'time:arrival', {
    kind: 'time',
    title: text('Arrival', 'Intervention'),
    windowDimension: 'core:service-window',
    reference: { window: officeHours, dueMinute: 1020 },
  }),
  costCover('core:parts', 'parts', text('Parts', 'Pièces')),
]

const hours = (window: JsonValue): JsonValue => ({ '*': known({ kind: 'window', window }) })
const within = (minutes: number): JsonValue => ({
  '*': known({
    kind: 'time',
    promises: [{ minutes, event: 'arrival', clockStart: 'call-logged', strength: 'guaranteed' }],
  }),
})
const paid: JsonValue = { '*': known({ kind: 'cover', promises: [{ sharePercent: '100' }] }) }

function tier(id: string, title: string, cover: JsonValue): JsonValue {
  const named = text(title, title)
  return { id, title: named, description: named, cover, exclusions: [], terms: { months: [12] } }
}

const essential = tier('essential', 'Essential', {
  'core:service-window': hours(officeHours),
  'core:arrival': none,
  'core:parts': none,
})
const plus = tier('plus', 'Plus', {
  'core:service-window': hours(aroundTheClock),
  'core:arrival': within(240),
  'core:parts': paid,
})

function machine(facts: JsonValue): JsonValue {
  return { id: 'machine', title: text('Machine', 'Machine'), facts, termMonths: [12] }
}

/**
 * Essential at 600 € and three add-ons that together deliver Plus, which is sold at 1,700 €: 4 h for 300 €, or half of
 * the base, 24x7 for 250 €, parts for 400 €.
 */
export function undercutCatalog(
  id: string,
  installed: readonly InstalledPlugin[],
  fourHours: 'flat' | 'half of the base',
): JsonValue {
  const price = fourHours === 'flat' ? flat(30_000) : half
  return catalogFile({
    id,
    title: text('Ladder', 'Échelle'),
    dimensions,
    tiers: [essential, plus],
    order: [{ above: 'plus', below: 'essential' }],
    prices: { essential: 60_000, plus: 170_000 },
    addOns: [
      putAddOn('rapid-response', { price, withinMinutes: 240 }, installed),
      putAddOn('extended-hours', { price: flat(25_000), windows: { 'around-the-clock': '24x7' } }, installed),
      putAddOn('parts-cover', partsFor(40_000), installed),
    ],
    referenceAssets: [machine({})],
  })
}

function partsFor(amountMinor: number): JsonValue {
  return { price: flat(amountMinor), classes: [{ at: {}, sharePercent: '100' }] }
}

/** Ten packages, one of them in three widths: twelve things that a buyer may add. */
const twelve: Readonly<Record<string, JsonValue>> = {
  'rapid-response': { price: flat(30_000), withinMinutes: 240 },
  'extended-hours': {
    price: {
      form: 'table',
      by: 'option:window',
      rows: [
        { is: 'long-days', price: flat(9_000) },
        { is: 'six-days', price: flat(14_000) },
        { is: 'around-the-clock', price: flat(25_000) },
      ],
    },
    windows: {
      'long-days': 'Mon-Fri 06:00-22:00',
      'six-days': 'Mon-Sat 06:00-22:00',
      'around-the-clock': '24x7',
    },
  },
  'parts-cover': partsFor(55_000),
  'accidental-damage': {
    price: flat(12_000),
    causes: ['misuse'],
    dimensions: ['core:parts'],
    sharePercent: '50',
  },
  'preventive-visits': { price: flat(26_000), mostVisits: 1 },
  'remote-monitoring': { price: flat(14_000) },
  'call-to-repair': { price: flat(45_000), zones: [{ upTo: 100, withinMinutes: 480 }] },
  'material-retention': { price: flat(5_000) },
  'media-retention': { price: flat(4_000) },
  'fleet-bundle': { addOns: ['rapid-response', 'remote-monitoring'], atLeast: 2, percent: '10' },
}

/** Four tiers one above the other with all that is installed to add to them. */
export function wholeRangeCatalog(id: string, installed: readonly InstalledPlugin[]): JsonValue {
  const restored = (minutes: number): JsonValue => ({
    '*': known({
      kind: 'time',
      promises: [{ minutes, event: 'restored', clockStart: 'call-logged', strength: 'guaranteed' }],
    }),
  })
  return catalogFile({
    id,
    title: text('Whole range', 'Gamme complète'),
    dimensions: [
      ...dimensions,
      dimension('core:restoration', 'time:restored', {
        kind: 'time',
        title: text('Restoration', 'Rétablissement'),
        windowDimension: 'core:service-window',
        reference: { window: officeHours, dueMinute: 1020 },
      }),
      dimension('core:visits', 'quantity:visits', {
        kind: 'quantity',
        title: text('Planned visits', "Visites d'entretien"),
        unit: text('visits', 'visites'),
        per: 'year',
      }),
      dimension('core:monitoring', 'level:monitoring', {
        kind: 'level',
        title: text('Monitoring', 'Télésurveillance'),
        levels: [{ id: 'alerts', title: text('Alerts', 'Alertes') }],
      }),
      dimension('core:retention', 'other', {
        kind: 'set',
        title: text('What the customer keeps', 'Ce que le client conserve'),
        universe: [
          { id: 'media', title: text('Media', 'Supports') },
          { id: 'material', title: text('Material', 'Matériel') },
        ],
      }),
    ],
    tiers: [
      tier('essential', 'Essential', covers(officeHours, none, none)),
      tier('comfort', 'Comfort', covers(officeHours, within(480), none)),
      tier('plus', 'Plus', covers(aroundTheClock, within(240), paid)),
      tier('premium', 'Premium', {
        ...covers(aroundTheClock, within(120), paid),
        'core:restoration': restored(480),
        'core:visits': { '*': known({ kind: 'quantity', quantity: 2 }) },
      }),
    ],
    order: [
      { above: 'comfort', below: 'essential' },
      { above: 'plus', below: 'comfort' },
      { above: 'premium', below: 'plus' },
    ],
    prices: { essential: 60_000, comfort: 85_000, plus: 168_000, premium: 290_000 },
    addOns: Object.entries(twelve).map(([key, given]) => putAddOn(key, given, installed)),
    facts: [{ id: 'distance', title: text('Distance', 'Distance'), type: 'number' }],
    referenceAssets: [machine({ distance: 40 })],
  })
}

function covers(
  window: JsonValue,
  arrival: JsonValue,
  parts: JsonValue,
): { readonly [id: string]: JsonValue } {
  return {
    'core:service-window': hours(window),
    'core:arrival': arrival,
    'core:parts': parts,
    'core:restoration': none,
    'core:visits': none,
    'core:monitoring': none,
    'core:retention': none,
    'media-retention:media': none,
  }
}
