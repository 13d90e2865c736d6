import { describe, expect, test } from 'vitest'
import { aFact, anAsset, inBoth } from '../testing/index.ts'
import {
  distanceBeyondZones,
  FactsReader,
  factRulesOf,
  lookUp,
  saidOf,
  type Reading,
} from './facts-reader.ts'

const bands = [
  { id: 'near', upTo: 40, title: inBoth('Near') },
  { id: 'far', upTo: 120, title: inBoth('Far') },
]
const travelZones = { unit: 'km', bands } as const
const assumedZone = aFact('travel-zone', { assumed: 'somewhere' })
const assumedDistance = aFact('distance', { type: 'number', assumed: 41 })

type Given = Parameters<typeof anAsset>[1]

describe('a fact of an asset', () => {
  const rules = factRulesOf({ facts: [aFact('age', { type: 'number', assumed: 3 }), aFact('use')] })

  test.each<[string, Given, string, Reading]>([
    ['is what is stated', { age: 5 }, 'age', { state: 'known', value: 5 }],
    ['does not apply where that is stated', { age: null }, 'age', { state: 'does-not-apply' }],
    ['is what the catalog assumes, which is told', {}, 'age', { state: 'known', value: 3, assumed: true }],
    ['is missing where nothing is assumed', {}, 'use', { state: 'missing' }],
    ['is missing where the catalog knows nothing of it', {}, 'colour', { state: 'missing' }],
    ['is missing by the name of what every object has', {}, 'toString', { state: 'missing' }],
    ['is the country of the site', {}, 'site-country', { state: 'known', value: 'FR' }],
    [
      'is the country that is stated',
      { 'site-country': 'BE' },
      'site-country',
      { state: 'known', value: 'BE' },
    ],
  ])('%s', (_what, facts, id, reading) => {
    expect(lookUp(rules, anAsset('a', facts), id)).toEqual(reading)
  })

  test('is looked up once and recorded, in order of the places', () => {
    const reader = new FactsReader(rules, anAsset('a', { use: 'office', age: 4 }))
    expect(reader.all()).toEqual([])
    const use = reader.read('use')
    expect(reader.read('use')).toBe(use)
    reader.read('purchase-price')
    expect(reader.all()).toEqual([
      { id: 'purchase-price', reading: { state: 'missing' } },
      { id: 'use', reading: { state: 'known', value: 'office' } },
    ])
    expect(reader.at(rules.places.of('age'))).toEqual({ state: 'known', value: 4 })
    expect(reader.all().map(({ id }) => id)).toEqual(['purchase-price', 'use', 'age'])
    // Another asset has read nothing yet.
    expect(new FactsReader(rules, anAsset('b')).all()).toEqual([])
  })
})

describe('the travel zone', () => {
  const missing: Reading = { state: 'missing' }
  const zone = (value: string): Reading => ({ state: 'known', value })
  const taken = (value: string): Reading => ({ state: 'known', value, assumed: true })

  test.each<[string, Parameters<typeof factRulesOf>[0], Given, Reading]>([
    ['is the stated one', { facts: [], travelZones }, { 'travel-zone': 'far', distance: 1 }, zone('far')],
    [
      'follows from the stated distance',
      { facts: [assumedZone], travelZones },
      { distance: 40 },
      zone('near'),
    ],
    ['changes after its last distance', { facts: [], travelZones }, { distance: 40.1 }, zone('far')],
    [
      'is missing beyond the last band, whatever is assumed',
      { facts: [assumedZone], travelZones },
      { distance: 121 },
      missing,
    ],
    [
      'is missing where the distance does not apply',
      { facts: [assumedZone], travelZones },
      { distance: null },
      missing,
    ],
    [
      'is missing where the distance is no number',
      { facts: [assumedZone], travelZones },
      { distance: 'far' },
      missing,
    ],
    [
      'is the assumed one without a distance',
      { facts: [assumedZone, assumedDistance], travelZones },
      {},
      taken('somewhere'),
    ],
    [
      'follows from the assumed distance, which is told',
      { facts: [assumedDistance], travelZones },
      {},
      taken('far'),
    ],
    ['is missing without anything', { facts: [], travelZones }, {}, missing],
    ['is missing without zones', { facts: [assumedDistance] }, { distance: 1 }, missing],
    ['is missing without zones and distance', { facts: [assumedDistance] }, {}, missing],
  ])('%s', (_what, version, facts, reading) => {
    expect(lookUp(factRulesOf(version), anAsset('a', facts), 'travel-zone')).toEqual(reading)
  })

  test.each<[string, Parameters<typeof factRulesOf>[0], Given, number | null]>([
    ['beyond the last band', { facts: [], travelZones }, { distance: 120.5 }, 120.5],
    ['not at its end', { facts: [], travelZones }, { distance: 120 }, null],
    ['not where a zone is stated', { facts: [], travelZones }, { distance: 500, 'travel-zone': 'far' }, null],
    [
      'not where the zone does not apply',
      { facts: [], travelZones },
      { distance: 500, 'travel-zone': null },
      null,
    ],
    ['not without zones', { facts: [] }, { distance: 500 }, null],
    ['not by a distance that is no number', { facts: [], travelZones }, { distance: 'very' }, null],
    ['not by a distance that does not apply', { facts: [], travelZones }, { distance: null }, null],
    ['not by an assumed distance', { facts: [aFact('distance', { assumed: 500 })], travelZones }, {}, null],
  ])('refuses a distance: %s', (_what, version, facts, distance) => {
    expect(distanceBeyondZones(factRulesOf(version), anAsset('a', facts))).toBe(distance)
  })
})

test.each<[Reading, string | number | boolean]>([
  [{ state: 'known', value: 'office' }, 'office'],
  [{ state: 'known', value: false }, false],
  [{ state: 'known', value: { amountMinor: 5, currency: 'EUR' } }, 5],
  [{ state: 'missing' }, 'missing'],
  [{ state: 'does-not-apply' }, 'does-not-apply'],
])('a reading %j is said as %j', (reading, said) => {
  expect(saidOf(reading)).toBe(said)
})
