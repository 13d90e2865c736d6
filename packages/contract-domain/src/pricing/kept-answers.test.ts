import { describe, expect, test } from 'vitest'
import { anAsset, aFact } from '../testing/index.ts'
import { FactsReader, factRulesOf } from './facts-reader.ts'
import { KeptAnswers, keptValue } from './kept-answers.ts'

const rules = factRulesOf({ facts: [aFact('zone', { assumed: 'near' })] })
const [use, age] = [rules.places.of('use'), rules.places.of('age')]
const asset = (facts: Parameters<typeof anAsset>[1] = {}) => new FactsReader(rules, anAsset('a', facts))
const answer = (text: string) => ({ text })

describe('answers kept by facts', () => {
  test('are found by the same facts alone, which are then read', () => {
    const kept = new KeptAnswers<{ text: string }>()
    const steps = [
      { place: use, value: 'office' },
      { place: age, value: 3 },
    ]
    expect(kept.find(asset())).toBeNull()
    kept.keep(steps, answer('office at 3'))
    const found = asset({ use: 'office', age: 3 })
    expect(kept.find(found)).toEqual(answer('office at 3'))
    expect(found.all().map(({ id }) => id)).toEqual(['use', 'age'])
    expect(kept.find(asset({ use: 'office', age: 4 }))).toBeNull()
    expect(kept.find(asset({ use: 'office' }))).toBeNull()
    expect(kept.find(asset({ use: 'office', age: '3' }))).toBeNull()
    expect(kept.find(asset({ age: 3 }))).toBeNull()
  })

  test('branch where facts differ, and read no more than their branch', () => {
    const kept = new KeptAnswers<{ text: string }>()
    kept.keep([{ place: use, value: 'office' }], answer('office'))
    kept.keep(
      [
        { place: use, value: 'field' },
        { place: age, value: 3 },
      ],
      answer('field at 3'),
    )
    const office = asset({ use: 'office', age: 3 })
    expect(kept.find(office)).toEqual(answer('office'))
    expect(office.all().map(({ id }) => id)).toEqual(['use'])
    expect(kept.find(asset({ use: 'field', age: 3 }))).toEqual(answer('field at 3'))
  })

  test('that read nothing hold for every asset', () => {
    const kept = new KeptAnswers<{ text: string }>()
    kept.keep([], answer('always'))
    expect(kept.find(asset())).toEqual(answer('always'))
  })

  test('of what reads other facts the next time are not kept: it is not pure', () => {
    const kept = new KeptAnswers<{ text: string }>()
    kept.keep([{ place: use, value: 'office' }], answer('by use'))
    kept.keep([{ place: age, value: 3 }], answer('by age'))
    expect(kept.find(asset({ age: 3 }))).toBeNull()
    kept.keep([], answer('by nothing'))
    expect(kept.find(asset({ use: 'field' }))).toBeNull()
    kept.keep(
      [
        { place: use, value: 'office' },
        { place: age, value: 3 },
      ],
      answer('by more'),
    )
    expect(kept.find(asset({ use: 'office', age: 3 }))).toEqual(answer('by use'))
  })

  test('that can’t be kept, eight in a row, are tried no more', () => {
    const kept = new KeptAnswers<{ text: string }>()
    for (let tried = 0; tried < 7; tried += 1) kept.keep([], null)
    expect(kept.isOpen).toBe(true)
    kept.keep([{ place: use, value: 'office' }], answer('office'))
    for (let tried = 0; tried < 7; tried += 1) kept.keep([], answer('contradicts'))
    expect(kept.isOpen).toBe(true)
    kept.keep([], null)
    expect(kept.isOpen).toBe(false)
    expect(kept.find(asset({ use: 'office' }))).toEqual(answer('office'))
  })

  test('are no more than a thousand branches', () => {
    const kept = new KeptAnswers<{ text: string }>()
    for (let value = 0; value < 1_100; value += 1) kept.keep([{ place: age, value }], answer(`at ${value}`))
    expect(kept.root.byValue.size).toBe(1_024)
    expect(kept.find(asset({ age: 1_023 }))).toEqual(answer('at 1023'))
    expect(kept.find(asset({ age: 1_024 }))).toBeNull()
    expect(kept.isOpen).toBe(false)
    // What has its branch may be answered anew.
    kept.keep([{ place: age, value: 5 }], answer('anew'))
    expect(kept.find(asset({ age: 5 }))).toEqual(answer('anew'))
  })
})

test.each([
  [{ use: 'office' }, 'use', 'office'],
  [{ use: true }, 'use', true],
  [{ use: 3 }, 'use', 3],
  [{ use: { amountMinor: 3, currency: 'EUR' } }, 'use', undefined],
  [{ use: null }, 'use', undefined],
  [{}, 'use', undefined],
  [{}, 'zone', undefined],
])('of %j the answer is kept by %s = %j', (facts, id, value) => {
  expect(keptValue(asset(facts).read(id))).toBe(value)
})
