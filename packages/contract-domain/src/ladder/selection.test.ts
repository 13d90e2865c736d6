import { describe, expect, test } from 'vitest'
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

describe('the choices of a buyer', () => {
  test('are every option listed, and none where none is listed, in order of add-on and option', () => {
    const [small, large] = [{ kind: 'small' }, { kind: 'large' }]
    const addOns = ['b', 'a', 'c', 'B'].map((id) => ({ id }))
    expect(choicesOf(addOns, { b: [small, large], c: [] })).toEqual([
      { addOn: 'B', option: 0, options: {} },
      { addOn: 'a', option: 0, options: {} },
      { addOn: 'b', option: 0, options: small },
      { addOn: 'b', option: 1, options: large },
    ])
  })

  test('of an add-on named like a member of every object are its own', () => {
    expect(choicesOf([{ id: 'constructor' }], {})).toEqual([choice('constructor')])
  })
})

test('a selection is the same in whatever order', () => {
  expect(choiceKey(choice('a', 2))).toBe('a#2')
  expect(selectionKey([choice('b'), choice('a', 1)])).toBe('a#1 b#0')
  expect(selectionKey([choice('a', 1), choice('b')])).toBe('a#1 b#0')
  const mixed = [choice('b', 1), choice('a', 1), choice('b'), choice('a')]
  expect(inOrder(mixed)).toEqual([choice('a'), choice('a', 1), choice('b'), choice('b', 1)])
})

test.each<[string, readonly Choice[], readonly Choice[], number]>([
  ['fewer add-ons', [choice('z')], [choice('a'), choice('b')], -1],
  ['ids that come first', [choice('a'), choice('c')], [choice('b'), choice('a')], 1],
  ['the option that comes first', [choice('a', 1)], [choice('a', 0)], 1],
  ['neither of two alike', [choice('a'), choice('b')], [choice('b'), choice('a')], 0],
])('of two selections of one price the one goes first that has %s', (_, left, right, order) => {
  expect(Math.sign(compareSelections(left, right))).toBe(order)
  expect(Math.sign(compareSelections(right, left))).toBe(order === 0 ? 0 : -order)
})

test('ids stand in the order of their code units', () => {
  expect(['b', 'a', 'B', 'é', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'a', 'b', 'é'])
})
