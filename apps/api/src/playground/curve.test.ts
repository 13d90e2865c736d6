import { describe, expect, test } from 'vitest'
import { bendsOf, cornersOf } from './bends-of-curve.ts'
import { type CurveRange, sampleCurve } from './sample-curve.ts'

const range: CurveRange = { from: 0, to: 1_000, seeds: [], most: 200, tolerance: 2 }

function drawn(price: (at: number) => number | null, given: Partial<CurveRange> = {}) {
  const places = sampleCurve((at) => [price(at)], { ...range, ...given })
  const corners = cornersOf(places, range.tolerance)
  return {
    looked: places.length,
    corners: corners.map(({ at, figures }) => [at, figures[0]]),
    bends: bendsOf(corners, 0, range.tolerance),
  }
}

describe('a price over a fact', () => {
  test('that is flat is two places', () => {
    expect(drawn(() => 5_000)).toEqual({
      looked: 33,
      corners: [
        [0, 5_000],
        [1_000, 5_000],
      ],
      bends: [],
    })
  })

  test('that is a share of the fact is a straight line, however it is rounded', () => {
    const { corners, bends } = drawn((at) => Math.round(at * 12.345))
    expect(corners).toEqual([
      [0, 0],
      [1_000, 12_345],
    ])
    expect(bends).toEqual([])
  })

  test('steps where a table does: the last place of the old price and the first of the new', () => {
    const { corners, bends, looked } = drawn((at) => (at < 333 ? 10_000 : at < 700 ? 14_000 : 25_000))
    expect(corners).toEqual([
      [0, 10_000],
      [332, 10_000],
      [333, 14_000],
      [699, 14_000],
      [700, 25_000],
      [1_000, 25_000],
    ])
    expect(bends).toEqual([
      { at: 333, kind: 'step' },
      { at: 700, kind: 'step' },
    ])
    expect(looked).toBeLessThan(60)
  })

  test('bends where a minimum stops holding', () => {
    const { corners, bends } = drawn((at) => Math.max(20_000, at * 50))
    expect(corners).toEqual([
      [0, 20_000],
      [400, 20_000],
      [1_000, 50_000],
    ])
    expect(bends).toEqual([{ at: 400, kind: 'kink' }])
  })

  test('ends where it is no longer sold', () => {
    const { corners, bends } = drawn((at) => (at <= 612 ? 9_000 : null))
    expect(corners).toEqual([
      [0, 9_000],
      [612, 9_000],
      [613, null],
      [1_000, null],
    ])
    expect(bends).toEqual([{ at: 613, kind: 'limit' }])
  })

  test('of few whole numbers: a slope of a year is no step, a jump beside it is', () => {
    const { bends } = drawn((at) => at * 1_000 + (at >= 6 ? 5_000 : 0), { to: 12 })
    expect(bends).toEqual([{ at: 6, kind: 'step' }])
  })

  test('with a band too narrow to be met by chance shows it when its sides are known', () => {
    const narrow = (at: number) => (at === 505 ? 9_000 : 1_000)
    expect(drawn(narrow).bends).toEqual([])
    expect(drawn(narrow, { seeds: [504, 505, 506] }).bends).toEqual([
      { at: 505, kind: 'step' },
      { at: 506, kind: 'step' },
    ])
  })

  test('never looks at more places than it may', () => {
    expect(drawn((at) => (at % 2) * 1_000, { most: 60 }).looked).toBeLessThanOrEqual(61)
  })
})
