import { expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import {
  aLadder,
  aLevelsLadder,
  aTier,
  bindBySettings,
  coverOf,
  flat,
  gives,
  has,
  inBoth,
  partsPaid,
} from '../../testing/index.ts'
import { renderMessage, type Locale } from '../../text/index.ts'
import { ladderMessages } from '../messages.ts'
import { proveLadder } from '../prove-ladder.ts'
import type { Repair } from './repair.ts'

function saidOf(version: CatalogVersion, kind: Repair['kind'], locale: Locale): readonly string[] {
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), rebind: bindBySettings })
  return verdicts
    .flatMap(({ repairs }) => repairs)
    .filter((repair) => repair.kind === kind)
    .map(({ message }) => renderMessage(message, locale, ladderMessages).replaceAll(/\s/g, ' '))
}

test('giving says in which case, of a dimension with several, and what', () => {
  // Both tiers and the add-on pay half of the parts; a third tier knows a whole share.
  const half = partsPaid({ sharePercent: '50' })
  const version = aLadder({ parts: { price: flat(40_000), effect: gives({ parts: half }) } })
  const tiers = version.tiers.map((tier) =>
    tier.id === 'plus' ? aTier({ ...tier, cover: { ...tier.cover, ...coverOf({ parts: half }) } }) : tier,
  )
  const best = aTier({
    id: 'best',
    title: inBoth('Best'),
    cover: coverOf({ parts: partsPaid() }),
    notSold: true,
  })
  const known = { ...version, tiers: [...tiers, best] }
  expect(saidOf(known, 'give', 'en')).toEqual([
    'Give plus more in Parts (Wear): 100% instead of 50%.',
    'Give plus more in Parts (Misuse): 100% instead of 50%.',
    'Give plus more in Parts (Any other): 100% instead of 50%.',
  ])
  expect(saidOf(known, 'give', 'fr')[0]).toBe(
    'Donner davantage à plus pour Parts (Wear) : 100 % au lieu de 50 %.',
  )
})

test('giving of a dimension that has no cases names none', () => {
  const version = aLevelsLadder(
    ['one'],
    { a: { price: flat(1000), effect: has('one') } },
    { lower: 1000, upper: 13_000 },
  )
  const dimensions = version.dimensions.map((dimension) =>
    dimension.kind === 'level'
      ? { ...dimension, levels: [...dimension.levels, { id: 'more', title: inBoth('More') }] }
      : dimension,
  )
  expect(saidOf({ ...version, dimensions }, 'give', 'en')).toEqual([
    'Give upper more in one: More instead of yes.',
  ])
})

test('a single add-on that may not be sold is said so; several together otherwise', () => {
  const alone = aLevelsLadder(
    ['one'],
    { a: { price: flat(1000), effect: has('one') } },
    { lower: 1000, upper: 13_000 },
  )
  expect(saidOf(alone, 'forbid', 'en')).toEqual(['No longer sell a on lower.'])
  expect(saidOf(alone, 'forbid', 'fr')).toEqual(['Ne plus vendre a sur lower.'])
  const each = { price: flat(1000), effect: has('one') }
  const two = aLevelsLadder(['one'], { a: each, b: each }, { lower: 1000, upper: 13_000 })
  expect(saidOf(two, 'forbid', 'en')).toEqual(['No longer sell a or b on lower.'])
  const together = aLevelsLadder(
    ['one', 'two'],
    { a: { price: flat(1000), effect: has('one') }, b: { price: flat(1000), effect: has('two') } },
    { lower: 1000, upper: 13_000 },
  )
  expect(saidOf(together, 'forbid', 'en')).toEqual(['No longer sell these together on lower: a + b.'])
})
