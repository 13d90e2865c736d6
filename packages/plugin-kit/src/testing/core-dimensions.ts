import { parseWindow } from '@aftercare/contract-domain/calendar'
import type { Coverage, DimensionDefinition, Facet } from '@aftercare/contract-domain/cover'

const OFFICE = parseWindow('Mon-Fri 08:00-17:00')
const same = { facets: [], weight: 'normal' } as const
const key = (en: string, fr: string) => ({ id: en, title: { en, fr } })

const causes: Facet = {
  id: 'cause',
  title: { en: 'Cause', fr: 'Cause' },
  knownAt: 'claim',
  keys: [key('breakdown', 'panne'), key('wear', 'usure'), key('accident', 'accident')],
}
const cost = (head: 'parts' | 'labour', en: string, fr: string) =>
  ({
    ...same,
    id: `core:${head}`,
    kind: 'cover',
    role: `cover:${head}`,
    costHead: head,
    title: { en, fr },
    facets: [causes],
  }) as const
const time = (id: 'arrival' | 'restoration', en: string, fr: string) =>
  ({
    ...same,
    id: `core:${id}`,
    kind: 'time',
    role: id === 'arrival' ? 'time:arrival' : 'time:restored',
    title: { en, fr },
    windowDimension: 'core:service-window',
    reference: { window: OFFICE, dueMinute: 17 * 60 },
  }) as const

/** The dimensions of a case's catalog, by the ids that real catalogs use. */
export const coreDimensions: readonly DimensionDefinition[] = [
  {
    ...same,
    id: 'core:service-window',
    kind: 'window',
    role: 'window:service',
    title: { en: 'Service window', fr: 'Plage de couverture' },
  },
  time('arrival', 'Arrival', 'Intervention'),
  time('restoration', 'Restoration', 'Rétablissement'),
  cost('labour', 'Labour', 'Main-d’œuvre'),
  cost('parts', 'Parts', 'Pièces'),
  {
    ...same,
    id: 'core:visits',
    kind: 'quantity',
    role: 'quantity:visits',
    title: { en: 'Visits', fr: 'Visites' },
    unit: { en: 'visits', fr: 'visites' },
    per: 'year',
    cap: 12,
  },
  {
    ...same,
    id: 'core:monitoring',
    kind: 'level',
    role: 'level:monitoring',
    title: { en: 'Monitoring', fr: 'Télésurveillance' },
    levels: [key('alerts', 'alertes'), key('proactive', 'proactive')],
  },
  {
    ...same,
    id: 'core:retention',
    kind: 'set',
    role: 'set:retention',
    title: { en: 'Kept by the customer', fr: 'Conservé par le client' },
    universe: [key('media', 'supports'), key('material', 'matériel')],
  },
]

const days = {
  kind: 'time',
  promises: [{ days: 2, event: 'arrival', clockStart: 'call-logged', strength: 'aim' }],
} as const

/** What the tier of a case promises unless the case says otherwise: office hours, two days, breakdowns, one visit. */
export const modestCover: Coverage = {
  'core:service-window': { '*': { state: 'known', value: { kind: 'window', window: OFFICE } } },
  'core:arrival': { '*': { state: 'known', value: days } },
  'core:restoration': { '*': { state: 'none' } },
  'core:labour': {
    '*': { state: 'none' },
    breakdown: { state: 'known', value: { kind: 'cover', promises: [{ sharePercent: '100' }] } },
  },
  'core:parts': { '*': { state: 'none' } },
  'core:visits': { '*': { state: 'known', value: { kind: 'quantity', quantity: 1 } } },
  'core:monitoring': { '*': { state: 'none' } },
  'core:retention': { '*': { state: 'none' } },
}
