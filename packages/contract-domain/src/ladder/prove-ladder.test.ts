import { expect, test } from 'vitest'
import { aLadder, bindBySettings } from '../testing/index.ts'
import { proveLadder } from './prove-ladder.ts'

test('row 9: Essential with three add-ons undercuts Plus by 150 euro', () => {
  const version = aLadder()
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version) })
  expect(verdicts).toHaveLength(1)
  const [verdict] = verdicts
  expect(verdict).toMatchObject({
    verdict: 'undercut',
    severity: 'error',
    reading: 'standard',
    prices: { below: 60_000, above: 170_000 },
    counterexample: { priceMinor: 155_000, againstMinor: 170_000 },
  })
  expect(verdict?.counterexample?.addOns.map(({ id }) => id)).toEqual([
    'around-the-clock',
    'four-hours',
    'parts',
  ])
  expect(verdict?.certificate).toBeDefined()
})
