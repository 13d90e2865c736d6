import { describe, expect, test } from 'vitest'
import { AmountOutOfRange, SplitImpossible } from './errors.ts'
import { rational } from './rational.ts'
import { splitLargestRemainder, splitRestToLast } from './split.ts'

describe('a split by largest remainder', () => {
  test.each([
    ['three equal instalments of 3,240.00 €', 324000, [1, 1, 1], [108000, 108000, 108000]],
    ['the cents left over go to the earliest of equal instalments', 100, [1, 1, 1], [34, 33, 33]],
    ['two cents left over', 101, [1, 1, 1], [34, 34, 33]],
    ['the largest remainder comes before the earliest', 10, [1, 2, 4], [1, 3, 6]],
    ['below zero it is the split of the absolute value, turned', -100, [1, 1, 1], [-34, -33, -33]],
    ['a weight of zero takes nothing', 7, [0, 2, 0, 1], [0, 5, 0, 2]],
    ['nothing splits into nothings', 0, [3, 1], [0, 0]],
    ['one weight takes all', -5, [2], [-5]],
    ['the largest exact amount', Number.MAX_SAFE_INTEGER, [1, 1], [4503599627370496, 4503599627370495]],
  ])('%s', (_what, total, weights, parts) => {
    expect(splitLargestRemainder(total, weights)).toEqual(parts)
  })

  test('weights may be exact fractions', () => {
    expect(splitLargestRemainder(100, [rational(1, 2), rational(1, 3), rational(1, 6)])).toEqual([50, 33, 17])
    expect(splitLargestRemainder(100, [rational(1, 6), 1, rational(5, 6)])).toEqual([8, 50, 42])
  })
})

describe('a split that gives the rest to the last', () => {
  test('revenue by days per contract year: 1,079.01 + 1,079.01 + 1,081.98', () => {
    expect(splitRestToLast(324000, [365, 365, 366], 'half-away-from-zero')).toEqual([107901, 107901, 108198])
  })

  test.each([
    ['each but the last is rounded', 100, [1, 1, 1], [33, 33, 34]],
    ['up to the last taking less', 101, [1, 1, 1], [34, 34, 33]],
    ['below zero', -101, [1, 1, 1], [-34, -34, -33]],
    ['a last weight of zero still takes the rest', 101, [1, 1, 1, 0], [34, 34, 34, -1]],
    ['one part', 5, [3], [5]],
  ])('%s', (_what, total, weights, parts) => {
    expect(splitRestToLast(total, weights, 'half-away-from-zero')).toEqual(parts)
  })

  test('the mode is the one named', () => {
    expect(splitRestToLast(101, [1, 1, 1], 'down')).toEqual([33, 33, 35])
  })
})

describe.each([
  ['largest remainder', (total: number, weights: readonly number[]) => splitLargestRemainder(total, weights)],
  [
    'rest to last',
    (total: number, weights: readonly number[]) => splitRestToLast(total, weights, 'half-even'),
  ],
])('by %s', (_method, split) => {
  test.each([[[]], [[0, 0]], [[2, -1]], [[-1]]])('the weights %j are refused', (weights) => {
    expect(() => split(10, weights)).toThrow(SplitImpossible)
  })

  test('a total that is not whole is refused', () => {
    expect(() => split(0.5, [1, 1])).toThrow(AmountOutOfRange)
  })
})
