import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
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
import type { PairVerdict } from './ladder-report.ts'
import { proveLadder } from './prove-ladder.ts'
import { retelling } from './retelling.ts'

const tiersWith = (arrival: number, parts: boolean) => [
  aTier({
    id: 'essential',
    cover: coverOf({
      window: OFFICE_HOURS,
      arrival: arriveWithin(arrival),
      parts: parts ? partsPaid() : null,
    }),
  }),
  aTier({
    id: 'plus',
    cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: parts ? null : partsPaid() }),
  }),
]

function verdictOn(version: CatalogVersion): PairVerdict {
  const bind = bindBySettings(version)
  const [verdict] = proveLadder(version, { bind, repairs: false }).verdicts
  if (verdict === undefined) throw new Error('No pair was compared.')
  return verdict
}

const renamed = (version: CatalogVersion): CatalogVersion => ({
  ...version,
  tiers: version.tiers.map((tier) => ({ ...tier, title: inBoth(`New ${tier.id}`) })),
  dimensions: version.dimensions.map((one) => ({ ...one, title: inBoth(`New ${one.id}`) })),
})

describe('told by the titles of today', () => {
  test('a proof: the same but for the titles, as it would be found again', () => {
    const version = { ...aLadder(), addOns: [] }
    const proved = verdictOn(version)
    expect(proved.verdict).toBe('proved')
    expect(retelling(renamed(version))(proved)).toEqual(verdictOn(renamed(version)))
  })

  test('tiers that cross: with what the lower one has more of', () => {
    const version = { ...aLadder({}, { tiers: tiersWith(2, true) }), addOns: [] }
    const crossing = verdictOn(version)
    expect(crossing).toMatchObject({ verdict: 'incomparable', matters: ['arrival', 'parts'] })
    const told = retelling(renamed(version))(crossing)
    expect(told).toEqual(verdictOn(renamed(version)))
    expect(told?.message.params['matters']).toEqual(inBoth('New arrival, New parts'))
  })

  test('a tier that is gone is called by its id', () => {
    const proved = verdictOn({ ...aLadder(), addOns: [] })
    expect(retelling({ ...aLadder(), tiers: [] })(proved)?.message.params).toMatchObject({
      below: 'essential',
      above: 'plus',
    })
  })
})

test('what names a package, or what isn’t known, is found again', () => {
  const undercut = verdictOn(aLadder())
  expect(undercut.verdict).toBe('undercut')
  expect(retelling(aLadder())(undercut)).toBeNull()
  const { counterexample: _none, ...bare } = undercut
  expect(retelling(aLadder())({ ...bare, verdict: 'unknown' })).toBeNull()
  expect(retelling(aLadder())({ ...bare, verdict: 'not-proven' })).not.toBeNull()
})
