import { describe, expect, test } from 'vitest'
import type { CellValue, DefinitionDocument } from '../../editors/cell-document.ts'
import { formatCell, readCell, type CellContext, type Promised } from './cell-text.ts'

const text = (en: string, fr: string) => ({ en, fr })
const definitions: Record<string, DefinitionDocument> = {
  time: { id: 'core:arrival', kind: 'time', role: 'time:arrival' },
  cover: { id: 'core:parts', kind: 'cover', role: 'cover:parts' },
  guarantee: { id: 'core:uptime', kind: 'guarantee', role: 'guarantee:uptime' },
  level: {
    id: 'core:software',
    kind: 'level',
    role: 'level:software',
    levels: [
      { id: 'fixes', title: text('Fixes', 'Correctifs') },
      { id: 'updates', title: text('Updates', 'Mises à jour') },
      { id: 'upgrades', title: text('Upgrades', 'Montées de version') },
    ],
  },
  quantity: { id: 'core:visits', kind: 'quantity', role: 'quantity:visits', unit: text('visits', 'visites') },
  window: { id: 'core:service-window', kind: 'window', role: 'window:service' },
  set: {
    id: 'core:retention',
    kind: 'set',
    role: 'set:retention',
    universe: [
      { id: 'media', title: text('Storage media (recipes, batch data)', 'Supports (recettes, lots)') },
      { id: 'remote', title: text('Remote', 'À distance') },
    ],
  },
  limit: { id: 'x:interval', kind: 'limit', role: 'other', unit: text('weeks', 'semaines') },
}
const office: [number, number][] = [[480, 1020]]
const weekdays = { mon: office, tue: office, wed: office, thu: office, fri: office }
const closed = { sat: [], sun: [], holiday: [] }
const known = (value: CellValue): Promised => ({ state: 'known', value })
const none: Promised = { state: 'none' }
const arrival = { event: 'arrival', clockStart: 'call-logged', strength: 'target' }

function read(kind: string, locale: 'en' | 'fr', typed: string, before: Promised = none) {
  return readCell(typed, before, { definition: definitions[kind]!, locale, currency: 'EUR' })
}

describe.each(['en', 'fr'] as const)('in either language (%s)', (locale) => {
  test.each<[string, Promised]>([
    ['time', known({ kind: 'time', promises: [{ minutes: 240, ...arrival }] })],
    [
      'time',
      known({ kind: 'time', promises: [{ minutes: 45, ...arrival, strength: 'guaranteed-with-credit' }] }),
    ],
    ['time', known({ kind: 'time', promises: [{ minutes: 270, ...arrival, event: 'restored' }] })],
    ['time', known({ kind: 'time', promises: [{ days: 1, ...arrival, strength: 'best-effort' }] })],
    [
      'time',
      known({ kind: 'time', promises: [{ days: 3, dueMinute: 1020, ...arrival, event: 'part-delivered' }] }),
    ],
    [
      'time',
      known({
        kind: 'time',
        promises: [
          { days: 2, ...arrival, event: 'answered', clockStart: 'part-arrived', strength: 'aim' },
          { minutes: 60, ...arrival, event: 'called-back', clockStart: 'diagnosis-ended' },
        ],
      }),
    ],
    ['cover', known({ kind: 'cover', promises: [{ sharePercent: '100' }] })],
    [
      'cover',
      known({
        kind: 'cover',
        promises: [
          {
            sharePercent: '12.5',
            capMinor: 120_050,
            deductibleMinor: 10_000,
            unitPriceCeilingMinor: 5,
            incidentsPerYear: 1,
            ageLimitMonths: 60,
            currency: 'EUR',
          },
          { sharePercent: '50', incidentsPerYear: 3 },
        ],
      }),
    ],
    [
      'guarantee',
      known({ kind: 'guarantee', promises: [{ levelPercent: '99.5', basis: 'uptime', period: 'month' }] }),
    ],
    [
      'guarantee',
      known({
        kind: 'guarantee',
        promises: [
          { levelPercent: '97', basis: 'planned-production', period: 'quarter', creditPercent: '2.5' },
        ],
      }),
    ],
    ['level', known({ kind: 'level', level: 'upgrades' })],
    ['quantity', known({ kind: 'quantity', quantity: 9 })],
    ['quantity', known({ kind: 'quantity', quantity: 'unlimited' })],
    ['window', known({ kind: 'window', window: { ...weekdays, ...closed } })],
    [
      'window',
      known({
        kind: 'window',
        window: {
          ...weekdays,
          ...closed,
          sat: [
            [540, 720],
            [780, 900],
          ],
        },
      }),
    ],
    ['window', known({ kind: 'window', window: { ...weekdays, sat: office, sun: office, holiday: office } })],
    ['set', known({ kind: 'set', elements: ['media', 'remote'] })],
    ['limit', known({ kind: 'limit', limit: 6 })],
    ['limit', { state: 'at-least', value: { kind: 'limit', limit: 6 } }],
    ['quantity', { state: 'unknown' }],
    ['time', none],
    ['level', { state: 'not-applicable', reason: text('no software', 'pas de logiciel') }],
  ])('what a cell of kind %s says is read back as it was: %j', (kind, cell) => {
    const context: CellContext = { definition: definitions[kind]!, locale, currency: 'EUR' }
    expect(readCell(formatCell(cell, context), cell, context)).toEqual({ value: cell })
  })
})

test.each<['en' | 'fr', string, Partial<{ minutes: number; days: number }>]>([
  ['en', '4 h', { minutes: 240 }],
  ['fr', '1,5 h', { minutes: 90 }],
  ['en', '1.5 hours', { minutes: 90 }],
  ['fr', '4h30', { minutes: 270 }],
  ['en', '4:30', { minutes: 270 }],
  ['fr', '30\u202fmin', { minutes: 30 }],
  ['fr', '2 j', { days: 2 }],
  ['en', '2 d', { days: 2 }],
  ['fr', 'J+1', { days: 1 }],
  ['en', 'NBD', { days: 1 }],
  ['fr', '3\u00a0jours ouvrés', { days: 3 }],
  ['en', '3 jours ouvrés', { days: 3 }],
])('a duration alone (%s, %s) changes how long, and nothing else', (locale, typed, duration) => {
  const promise = { minutes: 480, event: 'restored', clockStart: 'diagnosis-ended', strength: 'guaranteed' }
  const { minutes: _, ...rest } = promise
  const before = known({ kind: 'time', promises: [promise] })
  expect(read('time', locale, typed, before)).toEqual({
    value: known({ kind: 'time', promises: [{ ...duration, ...rest }] }),
  })
})

test('a duration in a cell that promised nothing begins as a target from the call', () => {
  expect(read('time', 'fr', '4 h')).toEqual({
    value: known({ kind: 'time', promises: [{ minutes: 240, ...arrival }] }),
  })
})

test.each<[string, 'en' | 'fr', string, CellValue]>([
  ['cover', 'fr', '12,5 %', { kind: 'cover', promises: [{ sharePercent: '12.5' }] }],
  ['cover', 'en', '80', { kind: 'cover', promises: [{ sharePercent: '80' }] }],
  [
    'cover',
    'fr',
    '50 %, plafond 1\u202f200,50\u00a0€',
    { kind: 'cover', promises: [{ sharePercent: '50', capMinor: 120_050, currency: 'EUR' }] },
  ],
  [
    'cover',
    'en',
    '50%, up to €1,200.50',
    { kind: 'cover', promises: [{ sharePercent: '50', capMinor: 120_050, currency: 'EUR' }] },
  ],
  [
    'guarantee',
    'fr',
    '99,9 %',
    { kind: 'guarantee', promises: [{ levelPercent: '99.9', basis: 'availability', period: 'month' }] },
  ],
  ['quantity', 'fr', '1\u202f200 visites par an', { kind: 'quantity', quantity: 1200 }],
  ['quantity', 'en', '1,200', { kind: 'quantity', quantity: 1200 }],
  ['limit', 'fr', '6 semaines', { kind: 'limit', limit: 6 }],
  ['level', 'fr', 'mises a jour', { kind: 'level', level: 'updates' }],
  ['level', 'fr', 'Updates', { kind: 'level', level: 'updates' }],
  ['level', 'en', 'fix', { kind: 'level', level: 'fixes' }],
  [
    'set',
    'en',
    'remote; storage media (recipes, batch data)',
    { kind: 'set', elements: ['media', 'remote'] },
  ],
  ['window', 'en', 'Mon–Fri 08:00–17:00', { kind: 'window', window: { ...weekdays, ...closed } }],
  ['window', 'fr', 'Lun-Ven 8h-17h', { kind: 'window', window: { ...weekdays, ...closed } }],
  ['window', 'fr', 'lun. au ven. 8h–17h', { kind: 'window', window: { ...weekdays, ...closed } }],
  [
    'window',
    'en',
    'Mon, Tue, Wed, Thu and Fri 8:00-17:00',
    { kind: 'window', window: { ...weekdays, ...closed } },
  ],
  [
    'window',
    'fr',
    'lundi–dimanche 8h–17h ; jours fériés 8h-17h',
    { kind: 'window', window: { ...weekdays, sat: office, sun: office, holiday: office } },
  ],
])('reads %s in %s: %s', (kind, locale, typed, value) => {
  expect(read(kind, locale, typed)).toEqual({ value: known(value) })
})

test.each<[string, 'en' | 'fr', string, string]>([
  ['time', 'en', 'soon', 'time'],
  ['time', 'en', '4 h by 17:00', 'time'],
  ['time', 'fr', '0 j', 'time'],
  ['cover', 'en', '120 %', 'percent'],
  ['cover', 'en', '50 %, except rust', 'cost-limit'],
  ['cover', 'fr', '50 %, plafond 100 $', 'currency'],
  ['guarantee', 'en', 'high', 'guarantee'],
  ['quantity', 'en', '2.5', 'quantity'],
  ['quantity', 'en', '2 seats', 'quantity'],
  ['limit', 'en', 'many', 'limit'],
  ['level', 'en', 'up', 'choice'],
  ['level', 'en', 'platinum', 'choice'],
  ['set', 'en', 'Remote, By drone', 'choice'],
  ['window', 'en', 'Mon-Fri', 'window'],
  ['window', 'en', 'Fri-Mon 08:00-17:00', 'window'],
  ['window', 'en', 'Mon 08:00-12:00, 11:00-17:00', 'window'],
  ['window', 'en', 'Mon 17:00-08:00', 'window'],
  ['level', 'en', 'n/a', 'reason'],
])('refuses for %s in %s: %s', (kind, locale, typed, code) => {
  expect(read(kind, locale, typed)).toMatchObject({ problem: { code } })
})

test('a figure alone is not read where it could mean one of several promises', () => {
  const two = known({
    kind: 'time',
    promises: [
      { minutes: 60, ...arrival },
      { days: 1, ...arrival, event: 'restored' },
    ],
  })
  expect(read('time', 'en', '2 h', two)).toEqual({ problem: { code: 'several-promises' } })
  expect(read('time', 'en', '2 h on site, target', two)).toEqual({
    value: known({ kind: 'time', promises: [{ minutes: 120, ...arrival }] }),
  })
})
