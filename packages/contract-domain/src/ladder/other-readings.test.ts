import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aLevelsLadder, bindBySettings, flat, has } from '../testing/index.ts'
import type { LadderReading } from './ladder-report.ts'
import { proveLadder, type ProveLadder } from './prove-ladder.ts'

const prices = { lower: 10_000, upper: 20_000 }

function read(
  version: CatalogVersion,
  reading: Exclude<LadderReading, 'standard'>,
  given: Partial<ProveLadder> = {},
) {
  const policy = { readings: [reading] }
  const { verdicts } = proveLadder(version, {
    bind: bindBySettings(version),
    policy,
    repairs: false,
    ...given,
  })
  return verdicts.find((verdict) => verdict.reading === reading)
}

test('same choice: an add-on that makes both tiers alike is cheaper on the lower one', () => {
  const both = { a: { price: flat(1000), effect: has('one', 'two') } }
  expect(read(aLevelsLadder(['one', 'two'], both, prices), 'same-choice')).toMatchObject({
    verdict: 'undercut',
    severity: 'error',
    counterexample: { addOns: [{ id: 'a' }], priceMinor: 11_000, againstMinor: 21_000 },
    message: { key: 'ladder.same-choice' },
  })
  const some = { a: { price: flat(1000), effect: has('one') } }
  expect(read(aLevelsLadder(['one', 'two'], some, prices), 'same-choice')?.verdict).toBe('proved')
})

/** A dimension that neither tier has and one add-on gives. */
function withExtra(tiers: readonly string[] | undefined): CatalogVersion {
  const version = aLevelsLadder(['one', 'extra'], { a: { price: flat(1000), effect: has('extra') } }, prices)
  const [lower, upper] = version.tiers
  if (lower === undefined || upper === undefined) throw new Error('There are no tiers.')
  const bare = { ...upper, cover: { ...upper.cover, extra: { '*': { state: 'none' } } } } as const
  const addOns = version.addOns.map((entry) =>
    tiers === undefined ? entry : { ...entry, availability: { tiers } },
  )
  return { ...version, tiers: [lower, bare], addOns }
}

test('reach: what is sold on the lower tier alone can’t be had on the upper one', () => {
  expect(read(withExtra(['lower']), 'reach')).toMatchObject({
    verdict: 'overlap',
    severity: 'warning',
    matters: ['extra'],
    counterexample: { addOns: [{ id: 'a' }] },
    message: { key: 'ladder.reach' },
  })
  expect(read(withExtra(undefined), 'reach')?.verdict).toBe('proved')
})

test('nowhere above: no package of the lower tier exceeds the bare upper one', () => {
  expect(read(withExtra(undefined), 'nowhere-above')).toMatchObject({
    verdict: 'overlap',
    matters: ['extra'],
    message: { key: 'ladder.nowhere-above', params: { dimensions: { en: 'extra' } } },
  })
  expect(read(withExtra(['upper']), 'nowhere-above')?.verdict).toBe('proved')
})

test('a reading is proved by going through the packages: past the limit nothing is claimed', () => {
  const limits = { priced: 1, nodes: 1000 }
  expect(read(withExtra(['upper']), 'nowhere-above', { limits })?.verdict).toBe('proved')
  expect(read(withExtra(undefined), 'reach', { limits })?.verdict).toBe('not-proven')
})

test('readings are off unless the policy switches them on', () => {
  const version = withExtra(undefined)
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), repairs: false })
  expect(verdicts.map(({ reading }) => reading)).toEqual(['standard'])
})
