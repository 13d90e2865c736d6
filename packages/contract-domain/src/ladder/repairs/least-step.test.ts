import { expect, test } from 'vitest'
import { leastStep } from './least-step.ts'

const MOST = 40

test('the least step that works is found, wherever it lies and whatever is guessed', () => {
  for (let least = 1; least <= MOST; least += 1)
    for (let guess = -1; guess <= MOST + 1; guess += 1)
      expect([guess, leastStep((step) => step >= least, { guess, most: MOST })]).toEqual([guess, least])
})

test('there is none where even the most doesn’t work, nor where no step is allowed', () => {
  for (let guess = -1; guess <= MOST + 1; guess += 1)
    expect(leastStep((step) => step > MOST, { guess, most: MOST })).toBeNull()
  for (const most of [0, -1]) expect(leastStep(() => true, { guess: 0, most })).toBeNull()
  expect(leastStep(() => true, { guess: 0, most: 1 })).toBe(1)
})

test('only steps from one to the most are tried, and a right guess by two of them', () => {
  const tried = (least: number, guess: number) => {
    const steps: number[] = []
    const works = (step: number) => {
      steps.push(step)
      return step >= least
    }
    expect(leastStep(works, { guess, most: MOST })).toBe(least)
    return steps
  }
  expect(tried(17, 17)).toEqual([17, 16])
  expect(tried(1, 1)).toEqual([1])
  expect(tried(17, 18)).toEqual([18, 17, 8, 12, 14, 15, 16])
  expect(tried(19, 17)).toEqual([17, 40, 28, 22, 19, 18])
  for (const guess of [-5, 0, 40, 90]) {
    const steps = tried(30, guess)
    expect(steps[0]).toBe(MOST)
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...steps)).toBeLessThanOrEqual(MOST)
  }
})
