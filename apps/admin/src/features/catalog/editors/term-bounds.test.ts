import { expect, test } from 'vitest'
import { onlyBounds, termsProblem } from './term-bounds.ts'

test.each([
  [{ months: [12, 24] }, null],
  [{ months: [] }, 'none'],
  [{ months: [12, 1.5] }, 'not-whole'],
  [{ months: [Number.NaN] }, 'not-whole'],
  [{ minMonths: 12, maxMonths: 60, stepMonths: 12 }, null],
  [{ minMonths: 60, maxMonths: 12, stepMonths: 12 }, 'upside-down'],
  [{ minMonths: 12, maxMonths: 60, stepMonths: 0 }, 'not-whole'],
])('judges the terms %j', (bounds, problem) => {
  expect(termsProblem(bounds)).toBe(problem)
})

test('only the bounds are sent, not how they are known', () => {
  const written = { months: [12], status: 'stated' }
  expect(onlyBounds(written)).toEqual({ months: [12] })
  const range = { minMonths: 12, maxMonths: 24, stepMonths: 12, status: 'stated' }
  expect(onlyBounds(range)).toEqual({ minMonths: 12, maxMonths: 24, stepMonths: 12 })
})
