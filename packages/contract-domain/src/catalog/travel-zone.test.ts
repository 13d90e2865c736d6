import { expect, test } from 'vitest'
import { travelZoneOf } from './travel-zone.ts'
import { text } from './testing/a-catalog-version.ts'

const table = {
  unit: 'km',
  bands: [
    { id: 'near', upTo: 40, title: text('Near') },
    { id: 'far', upTo: 120, title: text('Far') },
  ],
} as const

test.each([
  [0, 'near'],
  [40, 'near'],
  [40.5, 'far'],
  [120, 'far'],
  [121, null],
  [-1, null],
  [Number.NaN, null],
])('a site %d km away lies in zone %s', (distance, zone) => {
  expect(travelZoneOf(table, distance)).toBe(zone)
})
