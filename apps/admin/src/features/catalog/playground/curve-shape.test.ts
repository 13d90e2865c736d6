import { expect, test } from 'vitest'
import { gapsOf, strokesOf, ticksOf } from './curve-shape.ts'
import type { PlaygroundCurve } from './playground.graphql.ts'

const point = (value: number, ...charges: (number | null)[]): PlaygroundCurve['points'][number] => ({
  value,
  prices: charges.map((amountMinor) => ({
    outcome: amountMinor === null ? 'REFUSED' : 'PRICED',
    charge: amountMinor === null ? null : { amountMinor, currency: 'EUR' },
    net: null,
    reason: null,
  })),
})

test('a step is drawn as one: the old price holds up to it', () => {
  const curve = { points: [point(0, 100), point(1, 100), point(2, 150), point(4, 150)], bends: [step(2)] }
  expect(strokesOf(curve, 0)).toEqual([
    [
      { value: 0, charge: 100 },
      { value: 1, charge: 100 },
      { value: 2, charge: 100 },
      { value: 2, charge: 150 },
      { value: 4, charge: 150 },
    ],
  ])
})

test('where it is not sold there is no line', () => {
  const points = [point(0, 100), point(9, 100), point(10, null), point(19, null), point(20, 100)]
  const strokes = strokesOf({ points, bends: [] }, 0)
  expect(strokes.map((stroke) => stroke.map(({ value }) => value))).toEqual([[0, 9], [20]])
  expect(gapsOf({ points, from: 0, to: 20 })).toEqual([{ from: 10, to: 20 }])
})

test('each state of the version has a line of its own', () => {
  const points = [point(0, 100, 80), point(10, 100, null)]
  expect(strokesOf({ points, bends: [] }, 1)).toEqual([[{ value: 0, charge: 80 }]])
  expect(gapsOf({ points, from: 0, to: 10 })).toEqual([{ from: 10, to: 10 }])
})

test('an axis has round values within its ends', () => {
  expect(ticksOf(0, 230, 5)).toEqual([0, 50, 100, 150, 200])
  expect(ticksOf(0, 28_000_000, 4)).toEqual([0, 10_000_000, 20_000_000])
  expect(ticksOf(0, 3, 4)).toEqual([0, 1, 2, 3])
  expect(ticksOf(5, 5, 4)).toEqual([5])
})

function step(value: number): PlaygroundCurve['bends'][number] {
  return { value, kind: 'STEP' }
}
