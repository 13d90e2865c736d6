import { expect, test } from 'vitest'
import { emptyValue, formatIntervals, parseIntervals, type DefinitionDocument } from './cell-document.ts'

test.each([
  [
    '08:00-12:00, 13:00-17:00',
    [
      [480, 720],
      [780, 1020],
    ],
  ],
  ['8h-12h', [[480, 720]]],
  ['0:00-24:00', [[0, 1440]]],
  ['', []],
  ['12:00-08:00', null],
  ['08:00-25:00', null],
  ['morning', null],
])('reads the hours %s', (text, intervals) => {
  expect(parseIntervals(text)).toEqual(intervals)
})

test('hours written are read back as they were', () => {
  const intervals: [number, number][] = [
    [0, 30],
    [495, 1439],
  ]
  expect(parseIntervals(formatIntervals(intervals))).toEqual(intervals)
})

test('a first value fits its dimension', () => {
  const restored: DefinitionDocument = { id: 'core:restoration', kind: 'time', role: 'time:restored' }
  expect(emptyValue(restored)).toMatchObject({ kind: 'time', promises: [{ event: 'restored' }] })
  const monitoring: DefinitionDocument = {
    id: 'core:monitoring',
    kind: 'level',
    role: 'level:monitoring',
    levels: [{ id: 'alerts', title: { en: 'alerts', fr: 'alertes' } }],
  }
  expect(emptyValue(monitoring)).toEqual({ kind: 'level', level: 'alerts' })
})
