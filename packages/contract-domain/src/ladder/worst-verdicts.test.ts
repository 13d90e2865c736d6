import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aLadder, aLevelsLadder, bindBySettings, flat, has } from '../testing/index.ts'
import type { LadderSeverity, LadderVerdict, PairVerdict } from './ladder-report.ts'
import { proveLadder } from './prove-ladder.ts'
import { gapOf, samePair, worstSeverity, worstVerdicts } from './worst-verdicts.ts'

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

describe('which verdict is worse', () => {
  const [some] = prove(aLadder(), 'everywhere').verdicts
  if (some === undefined) throw new Error('There is no verdict.')
  const pair = { below: 'essential', above: 'plus', relation: 'declared' } as const
  const { counterexample } = some
  const judged = (verdict: LadderVerdict, severity: LadderSeverity, members: Partial<PairVerdict> = {}) => ({
    ...some,
    verdict,
    severity,
    ...members,
  })
  const costing = (priceMinor: number | null, above: number | null = 170_000): Partial<PairVerdict> => ({
    prices: { below: 60_000, above },
    ...(counterexample !== undefined && { counterexample: { ...counterexample, priceMinor } }),
  })

  test('by severity, then by verdict, then by the gap', () => {
    const ordered = [
      judged('undercut', 'error', costing(100_000)),
      judged('undercut', 'error', costing(100_001)),
      judged('inversion', 'error'),
      judged('overlap', 'error'),
      judged('overlap', 'warning', costing(170_000)),
      judged('overlap', 'warning', costing(170_001)),
      judged('unknown', 'warning'),
      judged('not-proven', 'warning'),
      judged('incomparable', 'warning'),
      judged('proved', 'warning'),
      judged('proved', 'passed'),
    ]
    const apart = ordered.map((verdict, at) => ({ ...verdict, pair: { ...pair, above: `tier-${at}` } }))
    expect(worstVerdicts(apart.toReversed()).map(({ verdict }) => verdict)).toEqual(apart)
    expect(worstVerdicts(ordered)).toEqual([{ verdict: ordered[0], contexts: ordered.length }])
    expect(worstVerdicts(ordered.toReversed())).toEqual([{ verdict: ordered[0], contexts: ordered.length }])
  })

  test('of equals the first context stands for the pair', () => {
    const [one, other] = [judged('proved', 'passed'), judged('proved', 'passed')]
    expect(worstVerdicts([one, other])[0]?.verdict).toBe(one)
  })

  test('each reading has a worst verdict of its own; peers are one pair whichever stands above', () => {
    const peers = { ...pair, relation: 'peers' } as const
    const turned = { ...peers, below: 'plus', above: 'essential' }
    const verdicts = [
      judged('proved', 'passed', { pair: peers }),
      judged('proved', 'passed', { pair: turned }),
      judged('proved', 'passed', { pair, reading: 'reach' }),
      judged('proved', 'passed', { pair: { ...pair, above: 'premium' } }),
    ]
    expect(worstVerdicts(verdicts).map(({ contexts }) => contexts)).toEqual([2, 1, 1])
    expect([samePair(peers, turned), samePair(pair, { ...pair, above: 'premium' })]).toEqual([true, false])
  })

  test('none has none', () => {
    expect(worstVerdicts([])).toEqual([])
    expect(worstSeverity([])).toBe('passed')
  })

  test.each<[readonly LadderSeverity[], LadderSeverity]>([
    [['passed', 'passed'], 'passed'],
    [['passed', 'warning', 'passed'], 'warning'],
    [['warning', 'error', 'warning'], 'error'],
    [['error', 'passed'], 'error'],
  ])('of %o the worst severity is %s', (severities, worst) => {
    expect(worstSeverity(severities.map((severity) => judged('proved', severity)))).toBe(worst)
  })

  test('the gap is what the package costs less than the tier above; unknown prices count as nothing', () => {
    const gap = (priceMinor: number | null, above: number | null) =>
      gapOf(judged('undercut', 'error', costing(priceMinor, above)))
    expect([gap(155_000, 170_000), gap(180_000, 170_000)]).toEqual([15_000, -10_000])
    expect([gap(null, 170_000), gap(155_000, null)]).toEqual([170_000, -155_000])
    const { counterexample: _none, ...bare } = judged('proved', 'passed')
    expect(gapOf(bare)).toBe(0)
  })
})
