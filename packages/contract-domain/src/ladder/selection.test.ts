import { expect, test } from 'vitest'
import {
  byCodeUnit,
  choiceKey,
  choicesOf,
  compareSelections,
  inOrder,
  selectionKey,
  type Choice,
} from './selection.ts'

const choice = (addOn: string, option = 0): Choice => ({ addOn, option, options: {} })
const named = (...ids: readonly string[]) => ids.map((id) => choice(id))

test('every add-on with each of its options, in order of add-on and option; one not listed with none', () => {
  const listed = { b: [{ hours: 4 }, { hours: 8 }], c: [] }
  expect(choicesOf([{ id: 'c' }, { id: 'b' }, { id: 'a' }], listed)).toEqual([
    { addOn: 'a', option: 0, options: {} },
    { addOn: 'b', option: 0, options: { hours: 4 } },
    { addOn: 'b', option: 1, options: { hours: 8 } },
  ])
})

test('an add-on named like a member of every object is tried with no options', () => {
  expect(choicesOf([{ id: 'constructor' }], {})).toEqual([choice('constructor')])
})

test('one key for the same choices in whatever order', () => {
  expect(choiceKey(choice('a', 2))).toBe('a#2')
  expect(selectionKey([choice('b'), choice('a', 1)])).toBe('a#1 b#0')
  expect(selectionKey([choice('a', 1), choice('b')])).toBe('a#1 b#0')
  expect(selectionKey([])).toBe('')
})

test('in order of add-on, then of option', () => {
  expect(inOrder([choice('b'), choice('a', 1), choice('a', 0)])).toEqual([
    choice('a', 0),
    choice('a', 1),
    choice('b'),
  ])
})

test('of two selections of one price the one with fewer add-ons, then the one whose ids come first', () => {
  const selections = [named('b', 'c'), named('a', 'c'), named('d'), named()]
  expect(selections.toSorted(compareSelections)).toEqual([
    named(),
    named('d'),
    named('a', 'c'),
    named('b', 'c'),
  ])
  expect(compareSelections(named('a', 'b'), named('b', 'a'))).toBe(0)
  expect(compareSelections([choice('a', 1)], [choice('a', 0)])).toBeGreaterThan(0)
})

test('capitals before small letters, whatever the language', () => {
  expect(['b', 'B', 'a', 'é'].toSorted(byCodeUnit)).toEqual(['B', 'a', 'b', 'é'])
  expect([byCodeUnit('a', 'b'), byCodeUnit('b', 'a'), byCodeUnit('a', 'a')]).toEqual([-1, 1, 0])
})
