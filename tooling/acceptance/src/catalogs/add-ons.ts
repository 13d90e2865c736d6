import type { JsonValue } from '@aftercare/graphql-client'
import {
  catalogFile,
  dimension,
  type InstalledPlugin,
  known,
  officeHours,
  putAddOn,
  text,
} from './catalog-file.ts'

const settings: Readonly<Record<string, JsonValue>> = {
  'rapid-response': { price: { form: 'percent-of', of: 'base', percent: '18.5' }, withinMinutes: 240 },
  'extended-hours': {
    price: {
      form: 'table',
      by: 'option:window',
      rows: [{ is: 'around-the-clock', price: { form: 'percent-of', of: 'base', percent: '12.5' } }],
    },
    windows: { 'around-the-clock': '24x7' },
  },
  'preventive-visits': { price: { form: 'flat', amountMinor: 26_013 }, mostVisits: 4 },
  'remote-monitoring': {
    price: { form: 'flat', amountMinor: 14_409 },
    setUp: { form: 'flat', amountMinor: 9_999 },
  },
  'fleet-bundle': {
    addOns: ['extended-hours', 'preventive-visits', 'rapid-response', 'remote-monitoring'],
    atLeast: 3,
    percent: '7.5',
  },
  'call-to-repair': {
    price: { form: 'flat', amountMinor: 40_000 },
    zones: [{ upTo: 100, withinMinutes: 360 }],
  },
}

/** One tier and six add-ons, each of another package; prices that don't divide evenly. */
export function addOnCatalog(id: string, installed: readonly InstalledPlugin[]): JsonValue {
  return catalogFile({
    id,
    title: text('Add-ons', 'Options'),
    dimensions,
    tiers: [
      {
        id: 'essential',
        title: text('Essential', 'Essentiel'),
        description: text('Someone comes within two days.', 'Une intervention sous deux jours.'),
        cover: {
          'core:service-window': { '*': known({ kind: 'window', window: officeHours }) },
          'core:arrival': {
            '*': known({
              kind: 'time',
              promises: [{ days: 2, event: 'arrival', clockStart: 'call-logged', strength: 'target' }],
            }),
          },
          'core:restoration': { '*': { state: 'none' } },
          'core:visits': { '*': known({ kind: 'quantity', quantity: 1 }) },
          'core:monitoring': { '*': { state: 'none' } },
        },
        exclusions: [],
        terms: { months: [12, 36] },
      },
    ],
    prices: { essential: 123_457 },
    addOns: Object.entries(settings).map(([key, given]) => putAddOn(key, given, installed)),
    facts: [{ id: 'distance', title: text('Distance', 'Distance'), type: 'number' }],
  })
}

const reference = { window: officeHours, dueMinute: 1020 }

const dimensions: readonly JsonValue[] = [
  dimension('core:service-window', 'window:service', { kind: 'window', title: text('Window', 'Plage') }),
  dimension('core:arrival', 'time:arrival', {
    kind: 'time',
    title: text('Arrival', 'Intervention'),
    windowDimension: 'core:service-window',
    reference,
  }),
  dimension('core:restoration', 'time:restored', {
    kind: 'time',
    title: text('Restoration', 'Rétablissement'),
    windowDimension: 'core:service-window',
    reference,
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
]
