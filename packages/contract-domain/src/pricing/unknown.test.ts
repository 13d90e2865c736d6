import { describe, expect, test } from 'vitest'
import { factNotes, isRate, sumOf, unknownFactsOf } from './unknown.ts'
import { aPriceLine } from '../testing/index.ts'

describe('the sum of lines', () => {
  test('leaves rates out: they are made at invoicing', () => {
    const rate = aPriceLine({ recurrence: 'per-unit', amountMinor: null, rate: '3' })
    expect(sumOf([aPriceLine(), rate, aPriceLine({ recurrence: 'once', amountMinor: -5 })])).toBe(1_000)
    expect(sumOf([rate])).toBe(0)
    expect(sumOf([])).toBe(0)
  })

  test('is unknown as soon as one of them is', () => {
    expect(sumOf([aPriceLine(), aPriceLine({ amountMinor: null }), aPriceLine()])).toBeNull()
  })
})

test.each([
  ['once', false],
  ['per-year', false],
  ['per-unit', true],
  ['per-event', true],
] as const)('a line that recurs %s is a rate: %s', (recurrence, rate) => {
  expect(isRate({ recurrence })).toBe(rate)
})

test('each fact that makes a line unknown is named once, in order of code unit', () => {
  const lines = [
    aPriceLine({ unknownFacts: ['use', 'age'] }),
    aPriceLine(),
    aPriceLine({ unknownFacts: ['age', 'Zone'] }),
  ]
  expect(unknownFactsOf(lines)).toEqual(['Zone', 'age', 'use'])
  expect(unknownFactsOf([aPriceLine()])).toEqual([])
})

test('what a line notes of facts is left out where there is nothing to note', () => {
  expect(factNotes([], [])).toStrictEqual({})
  expect(factNotes(['age'], [])).toStrictEqual({ unknownFacts: ['age'] })
  expect(factNotes([], ['zone'])).toStrictEqual({ assumedFacts: ['zone'] })
})
