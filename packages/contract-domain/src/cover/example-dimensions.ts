import { parseWindow } from '../calendar/index.ts'
import type { Coverage, TimePromise } from './coverage.ts'
import type { DimensionDefinition, Facet } from './dimension.ts'

/** Dimensions for tests: one of each kind, some with facets, in the order of a tier matrix. */
const common = { role: 'other', facets: [], weight: 'normal' } as const
const text = (en: string, fr: string) => ({ en, fr })
const key = (id: string) => ({ id, title: text(id, id) })

export const OFFICE = parseWindow('Mon-Fri 08:00-17:00')
export const CLOSING = 17 * 60

export const cause: Facet = {
  id: 'cause',
  title: text('Cause', 'Cause'),
  knownAt: 'claim',
  keys: [key('breakdown'), key('misuse')],
}

export const zone: Facet = {
  id: 'zone',
  title: text('Travel zone', 'Zone'),
  knownAt: 'quote',
  fact: 'travel-zone',
  keys: [key('near'), key('far')],
}

export const age: Facet = {
  id: 'age',
  title: text('Age', 'Âge'),
  knownAt: 'quote',
  fact: 'age-months',
  keys: [
    { ...key('new'), from: 0 },
    { ...key('old'), from: 60 },
  ],
}

export const serviceWindow = {
  ...common,
  kind: 'window',
  id: 'core:service-window',
  title: text('Service window', 'Plage'),
} as const satisfies DimensionDefinition

export const arrival = {
  ...common,
  kind: 'time',
  id: 'core:arrival',
  title: text('Arrival', 'Arrivée'),
  windowDimension: 'core:service-window',
  reference: { window: OFFICE, dueMinute: CLOSING },
} as const satisfies DimensionDefinition

export const parts = {
  ...common,
  kind: 'cover',
  id: 'core:parts',
  title: text('Parts', 'Pièces'),
  costHead: 'parts',
  facets: [cause],
} as const satisfies DimensionDefinition

export const uptime = {
  ...common,
  kind: 'guarantee',
  id: 'core:uptime',
  title: text('Uptime', 'Disponibilité'),
} as const satisfies DimensionDefinition

export const monitoring = {
  ...common,
  kind: 'level',
  id: 'core:monitoring',
  title: text('Monitoring', 'Télésurveillance'),
  levels: [
    { id: 'alerts', title: text('Alerts', 'Alertes') },
    { id: 'proactive', title: text('Proactive', 'Proactive') },
    { id: 'managed', title: text('Managed', 'Infogérée') },
  ],
} as const satisfies DimensionDefinition

export const visits = {
  ...common,
  kind: 'quantity',
  id: 'core:visits',
  title: text('Visits', 'Visites'),
  unit: text('visits', 'visites'),
  per: 'year',
  cap: 12,
} as const satisfies DimensionDefinition

export const seats = {
  ...common,
  kind: 'quantity',
  id: 'core:seats',
  title: text('Seats', 'Places'),
  unit: text('seats', 'places'),
  per: 'term',
} as const satisfies DimensionDefinition

export const delivery = {
  ...common,
  kind: 'set',
  id: 'core:delivery',
  title: text('Delivery', 'Intervention'),
  universe: [
    { id: 'remote', title: text('Remote', 'À distance') },
    { id: 'on-site', title: text('On site', 'Sur site') },
    { id: 'depot', title: text('Depot', 'En atelier') },
  ],
} as const satisfies DimensionDefinition

/** Weeks between visits: fewer are better, and none promised is worst. */
export const interval = {
  ...common,
  kind: 'limit',
  id: 'core:interval',
  title: text('Interval', 'Intervalle'),
  unit: text('weeks', 'semaines'),
  direction: 'lower-is-better',
  absentIs: 'worst',
} as const satisfies DimensionDefinition

/** Radius of free travel: more is better, and no radius at all is best. */
export const radius = {
  ...common,
  kind: 'limit',
  id: 'core:radius',
  title: text('Radius', 'Rayon'),
  unit: text('km', 'km'),
  direction: 'higher-is-better',
  absentIs: 'best',
} as const satisfies DimensionDefinition

export const everyKind: readonly DimensionDefinition[] = [
  serviceWindow,
  arrival,
  parts,
  uptime,
  monitoring,
  visits,
  seats,
  delivery,
  interval,
  radius,
]

/** A promise of arrival, guaranteed from the call on unless said otherwise. */
export function arriveIn(promise: Partial<TimePromise>): TimePromise {
  return { event: 'arrival', clockStart: 'call-logged', strength: 'guaranteed', ...promise }
}

/** No promise in any cell. */
export function nothing(definitions: readonly DimensionDefinition[]): Coverage {
  return Object.fromEntries(definitions.map(({ id }) => [id, { '*': { state: 'none' } as const }]))
}
