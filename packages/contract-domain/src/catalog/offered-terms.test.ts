import { describe, expect, test } from 'vitest'
import { offeredTerms, offersTerm } from './offered-terms.ts'

describe('the terms that a tier is sold for', () => {
  test('a list is sold as listed, ascending, each once', () => {
    expect(offeredTerms({ months: [36, 12, 36] })).toEqual([12, 36])
  })

  test('bounds are sold in their steps, both ends included', () => {
    expect(offeredTerms({ minMonths: 12, maxMonths: 36, stepMonths: 12 })).toEqual([12, 24, 36])
  })

  test('a step that misses the end stops before it', () => {
    expect(offeredTerms({ minMonths: 12, maxMonths: 30, stepMonths: 12 })).toEqual([12, 24])
  })

  test('a single term needs no step', () => {
    expect(offeredTerms({ minMonths: 12, maxMonths: 12, stepMonths: 0 })).toEqual([12])
    expect(offeredTerms({ minMonths: 24, maxMonths: 12, stepMonths: 0 })).toEqual([])
    expect(offeredTerms({ minMonths: 24, maxMonths: 12, stepMonths: 6 })).toEqual([])
  })

  test.each([
    { months: [12, 36] },
    { minMonths: 6, maxMonths: 60, stepMonths: 6 },
    { minMonths: 7, maxMonths: 7, stepMonths: 0 },
  ])('a term is sold exactly when it is among them: %o', (bounds) => {
    const sold = Array.from({ length: 80 }, (_, months) => months).filter((months) =>
      offersTerm(bounds, months),
    )
    expect(sold).toEqual(offeredTerms(bounds))
  })
})
