import { expect, test } from 'vitest'
import { bootstrapMedian } from './bootstrap-median.ts'
import { goalText, judge, judgeHarness } from './goal.ts'
import { median, quantile } from './median.ts'
import { randomBelow, seededRandom, shuffled } from './seeded-random.ts'

test('the median is the middle value, and the mean of the two middle ones of an even number', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
})

test('the median leaves the list as it was, and one wild round does not move it far', () => {
  const ratios = [3, 1, 2, 900, 2]
  expect(median(ratios)).toBe(2)
  expect(ratios).toEqual([3, 1, 2, 900, 2])
})

test('there is no median of no rounds', () => {
  expect(() => median([])).toThrow('no quantile of no values')
})

test('a quantile lies between its neighbours', () => {
  expect(quantile([10, 20, 30, 40, 50], 0)).toBe(10)
  expect(quantile([10, 20, 30, 40, 50], 1)).toBe(50)
  expect(quantile([10, 20], 0.25)).toBe(12.5)
})

test('the interval of rounds that all agree is that one value', () => {
  expect(bootstrapMedian([2, 2, 2, 2, 2, 2, 2])).toEqual({ low: 2, high: 2 })
})

test('the interval holds the median, stays within the rounds and is the same each time', () => {
  const ratios = [2.9, 3.1, 3.0, 3.4, 2.8, 3.0, 3.2, 3.1, 2.95]
  const interval = bootstrapMedian(ratios)
  expect(interval.low).toBeLessThanOrEqual(median(ratios))
  expect(interval.high).toBeGreaterThanOrEqual(median(ratios))
  expect(interval.low).toBeGreaterThanOrEqual(2.8)
  expect(interval.high).toBeLessThanOrEqual(3.4)
  expect(interval.low).toBeLessThan(interval.high)
  expect(bootstrapMedian(ratios)).toEqual(interval)
})

test('the interval covers the true median about 95 times in a hundred', () => {
  const random = seededRandom(7)
  const trials = 150
  let covered = 0
  for (let trial = 0; trial < trials; trial += 1) {
    const interval = bootstrapMedian(Array.from({ length: 15 }, () => random()))
    if (interval.low <= 0.5 && interval.high >= 0.5) covered += 1
  }
  expect(covered / trials).toBeGreaterThan(0.88)
  expect(covered / trials).toBeLessThan(1)
})

const scattered = [2, 2.4, 2.6, 2.8, 2.86, 3.3, 3.6, 3.9, 4.2]

test.each([
  ['with 10 % to spare, whatever the scatter', scattered, 3.2, true],
  ['by the whole interval, although the spare is less than 10 %', Array(9).fill(3.1), 3.2, true],
  ['not when neither holds', [2.7, 2.9, 3, 3.05, 3.1, 3.3, 3.5, 3.6, 3.9], 3.2, false],
  ['not when the median is on the wrong side', Array(9).fill(3.3), 3.2, false],
])('an "at most" passes %s', (_, ratios, ratio, pass) => {
  expect(judge(ratios, { kind: 'at-most', ratio }).pass).toBe(pass)
})

test.each([
  ['with 10 % to spare', [0.5, 1, 1.5, 2, 2.3, 2.4, 2.5, 2.6, 9], 2, true],
  ['by the whole interval', Array(7).fill(2.05), 2, true],
  ['not when neither holds', [1.5, 1.6, 1.9, 2.05, 2.1, 2.2, 2.3], 2, false],
  ['not when the median is on the wrong side', Array(7).fill(1.99), 2, false],
])('an "at least" passes %s', (_, ratios, ratio, pass) => {
  expect(judge(ratios, { kind: 'at-least', ratio }).pass).toBe(pass)
})

test('six rounds are too few, however good they look', () => {
  expect(judge(Array(6).fill(1), { kind: 'at-most', ratio: 3.2 }).pass).toBe(false)
  expect(judge(Array(7).fill(1), { kind: 'at-most', ratio: 3.2 }).pass).toBe(true)
})

test.each([
  [[0.97, 1.02, 1.03, 0.99, 1.2, 1.01, 0.8], true],
  [[1.04, 1.06, 1.07, 1.06, 1.08, 1.05, 1.09], false],
  [[0.94, 0.9, 0.93, 0.94, 0.92, 0.99, 1.1], false],
])('the same work under two names must measure as 1 ± 0.05', (ratios, pass) => {
  expect(judgeHarness(ratios).pass).toBe(pass)
})

test('a goal reads as it is meant', () => {
  expect(goalText({ kind: 'at-most', ratio: 3.2 })).toBe('≤ 3.2')
  expect(goalText({ kind: 'at-least', ratio: 180 })).toBe('≥ 180')
})

test('seeded numbers are the same in every run and fill the interval', () => {
  const [a, b] = [seededRandom(3), seededRandom(3)]
  const drawn = Array.from({ length: 2_000 }, () => a())
  expect(Array.from({ length: 2_000 }, () => b())).toEqual(drawn)
  expect(Math.min(...drawn)).toBeLessThan(0.01)
  expect(Math.max(...drawn)).toBeGreaterThan(0.99)
  expect(Math.max(...drawn)).toBeLessThan(1)
  expect(() => seededRandom(0)).toThrow('give another seed')
})

test('each whole number below the bound is drawn', () => {
  const random = seededRandom(5)
  expect(new Set(Array.from({ length: 500 }, () => randomBelow(random, 4)))).toEqual(new Set([0, 1, 2, 3]))
})

test('shuffling keeps every item once and comes to every order', () => {
  const random = seededRandom(11)
  const orders = new Set(Array.from({ length: 300 }, () => shuffled(['a', 'b', 'c'], random).join('')))
  expect([...orders].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
})
