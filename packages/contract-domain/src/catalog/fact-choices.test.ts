import { expect, test } from 'vitest'
import type { FactDefinition, TravelZoneTable } from './catalog-version.ts'
import { factChoices } from './fact-choices.ts'

const inBoth = (text: string) => ({ en: text, fr: text })
const travelZone: FactDefinition = { id: 'travel-zone', title: inBoth('Zone'), type: 'text' }
const travelZones: TravelZoneTable = {
  bands: [
    { id: 'near', title: inBoth('Near'), upTo: 40 },
    { id: 'far', title: inBoth('Far'), upTo: 60 },
  ],
  unit: 'km',
}
const ids = (fact: FactDefinition, zones?: TravelZoneTable) =>
  factChoices(fact, zones === undefined ? {} : { travelZones: zones })?.map(({ id }) => id) ?? null

test('a travel zone is one of those that the catalog draws', () => {
  expect(ids(travelZone, travelZones)).toEqual(['near', 'far'])
})

test('without zones drawn, any text is one', () => {
  expect(ids(travelZone)).toBeNull()
})

test('a fact with keys of its own is one of these', () => {
  expect(ids({ ...travelZone, keys: [{ id: 'abroad', title: inBoth('Abroad') }] }, travelZones)).toEqual([
    'abroad',
  ])
})

test('another fact has nothing to do with zones', () => {
  expect(ids({ ...travelZone, id: 'use' }, travelZones)).toBeNull()
})
