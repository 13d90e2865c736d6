import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aLadder, aLevelsLadder, bindBySettings, flat, has } from '../testing/index.ts'
import { proveLadder } from './prove-ladder.ts'
import { worstVerdicts } from './worst-verdicts.ts'

const light = (version: CatalogVersion, id: string): CatalogVersion => ({
  ...version,
  dimensions: version.dimensions.map((one) => (one.id === id ? { ...one, weight: 'light' } : one)),
})
const prove = (version: CatalogVersion, holdings: 'everywhere' | 'in-worst-context') =>
  proveLadder(version, { bind: bindBySettings(version), repairs: false, holdings })

const seat = aLevelsLadder(
  ['one', 'seat'],
  { a: { price: flat(1000), effect: has('one') } },
  { lower: 10_000, upper: 12_500 },
)
const years: CatalogVersion = {
  ...light(seat, 'seat'),
  referenceAssets: seat.referenceAssets.map((asset) => ({ ...asset, termMonths: [12, 24, 36] })),
}

test('the worst of each pair and reading, with the number of contexts it was compared in', () => {
  const { verdicts } = prove(years, 'everywhere')
  expect(verdicts.length).toBeGreaterThan(1)
  expect(worstVerdicts(verdicts)).toEqual([{ verdict: verdicts[0], contexts: verdicts.length }])
})

test('of undercuts the widest is the worst', () => {
  const { verdicts } = prove(
    {
      ...aLadder(),
      referenceAssets: aLadder().referenceAssets.map((one) => ({ ...one, termMonths: [12, 36, 24] })),
    },
    'everywhere',
  )
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['undercut', 'undercut', 'undercut'])
  expect(worstVerdicts(verdicts)[0]?.verdict.context.termMonths).toBe(36)
})

test.each([seat, years, light(aLadder(), 'parts')])(
  'a proof that tells what holds it only there says the same otherwise',
  (version) => {
    const everywhere = prove(version, 'everywhere')
    const worst = prove(version, 'in-worst-context')
    const plain = ({ verdicts }: typeof worst) =>
      verdicts.map((verdict) => JSON.stringify({ ...verdict, heldBy: null }))
    expect(plain(worst)).toEqual(plain(everywhere))
    expect(worstVerdicts(worst.verdicts)).toEqual(worstVerdicts(everywhere.verdicts))
  },
)
