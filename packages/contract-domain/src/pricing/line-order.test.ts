import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineSource, PriceLine } from './index.ts'
import { byCodeUnit, byLineOrder } from './line-order.ts'
import { aPriceLine } from '../testing/index.ts'

const plugin = (id: string, version = '1.0.0'): LineSource => ({ kind: 'plugin', id, version })

test('texts are in order of code unit: no locale, the same everywhere', () => {
  expect(['é', 'b', 'B', '', 'a', 'a'].sort(byCodeUnit)).toEqual(['', 'B', 'a', 'a', 'b', 'é'])
  expect([byCodeUnit('a', 'b'), byCodeUnit('b', 'a'), byCodeUnit('a', 'a')]).toEqual([-1, 1, 0])
})

/** Pairwise in order: each differs from the next by one thing, and is against it in all that counts less. */
const inOrder: readonly Partial<PriceLine>[] = [
  { stage: 'base', source: plugin('z'), code: 'z' },
  { stage: 'factor' },
  { stage: 'charge' },
  { stage: 'adjust' },
  { stage: 'commitment', source: { kind: 'core' }, code: 'z' },
  { stage: 'commitment', source: plugin('a', '2'), code: 'y' },
  { stage: 'commitment', source: plugin('b', '1'), code: 'x' },
  { stage: 'commitment', source: plugin('b', '2'), code: 'a', component: 'z' },
  { stage: 'commitment', source: plugin('b', '2'), code: 'b', component: 'a', contractYear: 1 },
  { stage: 'commitment', source: plugin('b', '2'), code: 'b', component: 'b', contractYear: null },
  { stage: 'commitment', source: plugin('b', '2'), code: 'b', component: 'b', contractYear: 0 },
  { stage: 'commitment', source: plugin('b', '2'), code: 'b', component: 'b', contractYear: 2 },
  { stage: 'discount' },
  { stage: 'fleet' },
  { stage: 'negotiated' },
  { stage: 'surcharge' },
]

test('lines are in order of stage, source (the core first), code, component and contract year', () => {
  const lines = inOrder.map(aPriceLine)
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(shuffled.toSorted(byLineOrder)).toEqual(lines)
    }),
    { numRuns: 50 },
  )
})

test('of equals the earlier stays first', () => {
  const [first, second] = [aPriceLine({ amountMinor: 2 }), aPriceLine({ amountMinor: 1 })]
  expect(byLineOrder(first, second)).toBe(0)
  const given = plugin('a')
  expect(byLineOrder(aPriceLine({ source: given }), aPriceLine({ source: { ...given } }))).toBe(0)
})
