import { expect, test } from 'vitest'
import { type CatalogVersion, type OtherLadderReading } from '@aftercare/contract-domain/catalog'
import { type LadderProof, provingVersion } from './ladder/prove-version.ts'
import { installation, readShipped, type ShippedCatalog } from './testing/shipped-catalogs.ts'

function proved(name: ShippedCatalog, readings: readonly OtherLadderReading[] = []): LadderProof {
  const { version } = readShipped(name)
  if (version === null) throw new Error(`${name} can’t be read`)
  const policy = { strict: false, unsettled: 'warning', leftOut: [], readings } as const
  const proving = provingVersion({ ...version, ladder: policy } satisfies CatalogVersion, installation)
  for (;;) {
    const { done, value } = proving.next()
    if (done === true) return value
  }
}

/** `reading below < above: verdict`, in order. */
const verdictsOf = ({ pairs }: LadderProof) =>
  pairs
    .map(({ verdict: { reading, pair, verdict } }) => `${reading} ${pair.below} < ${pair.above}: ${verdict}`)
    .toSorted()

const all = ['same-choice', 'reach', 'nowhere-above'] as const

// What the README of the catalogs says of them.
test('lab-instruments: what the vendor doesn’t publish leaves every sold pair unknown, none is undercut', () => {
  const proof = proved('lab-instruments', all)
  expect(proof).toMatchObject({ severity: 'warning', sampled: [], undercuts: [] })
  expect(verdictsOf(proof).filter((line) => line.startsWith('standard'))).toEqual([
    'standard base-warranty < bronze: incomparable',
    'standard base-warranty < gold: unknown',
    'standard base-warranty < silver: unknown',
    'standard bronze < gold: unknown',
    'standard bronze < silver: unknown',
    'standard silver < gold: unknown',
  ])
  expect(
    verdictsOf(proof).filter((line) => !line.startsWith('standard') && !line.endsWith('proved')),
  ).toEqual([
    'nowhere-above bronze < gold: unknown',
    'nowhere-above bronze < silver: unknown',
    'nowhere-above silver < gold: unknown',
    'reach bronze < gold: unknown',
    'reach bronze < silver: unknown',
    'reach silver < gold: unknown',
  ])
})

test('lifts-fr: the contracts stand above time and materials; between them it is unknown', () => {
  const proof = proved('lifts-fr', all)
  expect(proof).toMatchObject({ severity: 'warning', sampled: [], undercuts: [] })
  expect(verdictsOf(proof).filter((line) => !line.endsWith('proved'))).toEqual([
    'nowhere-above minimal < extended: unknown',
    'reach minimal < extended: unknown',
    'standard minimal < extended: unknown',
  ])
})

test('it-hardware: each tier above gives up something, which no add-on brings back', () => {
  const proof = proved('it-hardware', all)
  expect(proof).toMatchObject({ severity: 'warning', sampled: [], undercuts: [] })
  const pairs = [
    'four-hour-24x7 < six-hour-repair-24x7',
    'next-business-day < four-hour-24x7',
    'next-business-day < six-hour-repair-24x7',
  ]
  expect(verdictsOf(proof)).toEqual([
    ...pairs.map((pair) => `nowhere-above ${pair}: overlap`),
    ...pairs.map((pair) => `reach ${pair}: overlap`),
    ...pairs.map((pair) => `same-choice ${pair}: proved`),
    ...pairs.map((pair) => `standard ${pair}: incomparable`),
  ])
})

test('packaging-machines: proved, with all ten add-ons', { timeout: 300_000 }, () => {
  const proof = proved('packaging-machines')
  expect(proof).toMatchObject({ severity: 'passed', sampled: [], undercuts: [] })
  expect(verdictsOf(proof).map((line) => line.split(': ')[1])).toEqual(
    Array.from({ length: 6 }, () => 'proved'),
  )
})
