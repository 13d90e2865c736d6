import { expect, test } from 'vitest'
import {
  aLadder,
  arriveWithin,
  aTier,
  ALWAYS,
  bindBySettings,
  coverOf,
  inBoth,
  OFFICE_HOURS,
  partsPaid,
} from '../testing/index.ts'
import type { CatalogVersion } from '../catalog/index.ts'
import { renderMessage, type Locale } from '../text/index.ts'
import { mattersTitle } from './matters.ts'
import { ladderMessages } from './messages.ts'
import { proveLadder } from './prove-ladder.ts'

const ARRIVES = { en: 'Arrival on site', fr: 'Arrivée sur site' }

function french(version: CatalogVersion): CatalogVersion {
  const dimensions = version.dimensions.map((each) =>
    each.id === 'arrival' ? { ...each, title: ARRIVES } : each,
  )
  return { ...version, dimensions }
}

function onlyVerdict(version: CatalogVersion) {
  const [verdict] = proveLadder(version, { bind: bindBySettings(version) }).verdicts
  if (verdict === undefined) throw new Error('No pair was compared.')
  const said = (locale: Locale) => renderMessage(verdict.message, locale, ladderMessages)
  return { ...verdict, said }
}

test('what isn’t known is named by its title, in the language of the reader', () => {
  const tiers = [
    aTier({
      id: 'essential',
      cover: { ...coverOf({ window: OFFICE_HOURS, parts: null }), arrival: { '*': { state: 'unknown' } } },
    }),
    aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: partsPaid() }) }),
  ]
  const { said, matters } = onlyVerdict(french(aLadder({ 'four-hours': {} }, { tiers })))
  expect(said('en')).toBe('Whether essential undercuts plus isn’t known. It depends on: Arrival on site.')
  expect(said('fr').replaceAll(/\s/g, ' ')).toContain('Cela dépend de : Arrivée sur site.')
  expect(matters).toEqual(['arrival'])
})

test('where two tiers cross, what the lower one has more of is said', () => {
  const tiers = [
    aTier({
      id: 'essential',
      cover: coverOf({ window: OFFICE_HOURS, arrival: arriveWithin(2), parts: partsPaid() }),
    }),
    aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: null }) }),
  ]
  const { verdict, matters, said } = onlyVerdict(french(aLadder({ 'around-the-clock': {} }, { tiers })))
  expect({ verdict, matters }).toEqual({ verdict: 'incomparable', matters: ['arrival', 'parts'] })
  expect(said('en')).toBe('plus stands above essential but delivers less of: Arrival on site, Parts.')
})

test('facts, prices and findings that matter are said in words', () => {
  const version = aLadder({}, { facts: [{ id: 'age', type: 'number', title: { en: 'Age', fr: 'Âge' } }] })
  const said = (matter: string) => mattersTitle(matter, version)
  expect(said('fact-missing: "age"')).toEqual({ en: 'Age of the asset', fr: 'Âge de l’équipement' })
  expect(said(`fact-missing: ${JSON.stringify(inBoth('Age'))}`).en).toBe('Age of the asset')
  expect(said('price').fr).toBe('le prix')
  expect(said('price-row-missing').en).toBe('what can’t be worked out (price-row-missing)')
})
