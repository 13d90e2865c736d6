import { describe, expect, test } from 'vitest'
import type { AssetPredicate } from './availability.ts'
import type { AssetFacts } from './asset-facts.ts'
import { evaluatePredicate } from './evaluate-predicate.ts'
import { aCatalogVersion } from './testing/a-catalog-version.ts'

const facts: AssetFacts = {
  criticality: { state: 'known', value: 'A' },
  'age-months': { state: 'known', value: 24 },
  indoors: { state: 'known', value: true },
  'installed-on': { state: 'known', value: '2024-02-29' },
  'purchase-price': { state: 'known', value: { amountMinor: 900000, currency: 'EUR' } },
  speed: { state: 'does-not-apply' },
}
const old: AssetPredicate = { fact: 'age-months', op: 'above', value: 120 }
const young: AssetPredicate = { fact: 'age-months', op: 'below', value: 120 }
const missing: AssetPredicate = { fact: 'weight', op: 'at-least', value: 1 }

describe('an asset against a predicate', () => {
  test.each<[string, AssetPredicate, string]>([
    ['is the value', { fact: 'criticality', op: 'is', value: 'A' }, 'yes'],
    ['is another value', { fact: 'criticality', op: 'is', value: 'B' }, 'no'],
    ['is not the value', { fact: 'criticality', op: 'is-not', value: 'B' }, 'yes'],
    ['is one of the values', { fact: 'criticality', op: 'in', value: ['A', 'B'] }, 'yes'],
    ['is none of the values', { fact: 'criticality', op: 'in', value: ['B', 'C'] }, 'no'],
    ['is true', { fact: 'indoors', op: 'is', value: true }, 'yes'],
    ['is at least the figure', { fact: 'age-months', op: 'at-least', value: 24 }, 'yes'],
    ['is at most the figure', { fact: 'age-months', op: 'at-most', value: 24 }, 'yes'],
    ['is not below its own figure', { fact: 'age-months', op: 'below', value: 24 }, 'no'],
    ['is not above its own figure', { fact: 'age-months', op: 'above', value: 24 }, 'no'],
    ['is installed before the day', { fact: 'installed-on', op: 'below', value: '2024-03-01' }, 'yes'],
    ['costs at least the minor units', { fact: 'purchase-price', op: 'at-least', value: 900000 }, 'yes'],
    ['words and figures have no order', { fact: 'criticality', op: 'above', value: 1 }, 'unknown'],
    ['a missing fact is unknown', missing, 'unknown'],
    ['a fact that does not apply equals nothing', { fact: 'speed', op: 'is', value: 1 }, 'no'],
    ['a fact that does not apply is another than any', { fact: 'speed', op: 'is-not', value: 1 }, 'yes'],
    ['a fact that does not apply is above nothing', { fact: 'speed', op: 'above', value: 1 }, 'no'],
    ['all: one no decides over an unknown', { all: [missing, old] }, 'no'],
    ['all: an unknown keeps it open', { all: [missing, young] }, 'unknown'],
    ['all of nothing holds', { all: [] }, 'yes'],
    ['any: one yes decides over an unknown', { any: [missing, young] }, 'yes'],
    ['any: an unknown keeps it open', { any: [missing, old] }, 'unknown'],
    ['any of nothing does not hold', { any: [] }, 'no'],
    ['not turns no into yes', { not: old }, 'yes'],
    ['not keeps unknown', { not: missing }, 'unknown'],
  ])('%s', (_name, predicate, holds) => {
    expect(evaluatePredicate(predicate, facts).holds).toBe(holds)
  })

  test('names every fact once, also those that did not matter', () => {
    const { factsRead } = evaluatePredicate({ any: [young, missing, old] }, facts)
    expect(factsRead).toEqual(['age-months', 'weight'])
  })

  test('a missing fact takes the catalog’s default, and the answer says so', () => {
    const definitions = aCatalogVersion().facts
    const predicate: AssetPredicate = { fact: 'criticality', op: 'is', value: 'B' }
    expect(evaluatePredicate(predicate, {}, definitions)).toEqual({
      holds: 'yes',
      factsRead: ['criticality'],
      assumedFacts: ['criticality'],
    })
    expect(evaluatePredicate(predicate, facts, definitions)).toMatchObject({ holds: 'no', assumedFacts: [] })
    expect(evaluatePredicate(predicate, {})).toMatchObject({ holds: 'unknown', assumedFacts: [] })
  })

  test('what does not apply is not assumed', () => {
    const definitions = aCatalogVersion().facts
    const predicate: AssetPredicate = { fact: 'criticality', op: 'is', value: 'B' }
    const given: AssetFacts = { criticality: { state: 'does-not-apply' } }
    expect(evaluatePredicate(predicate, given, definitions)).toMatchObject({ holds: 'no', assumedFacts: [] })
  })
})
