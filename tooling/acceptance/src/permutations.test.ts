import { expect, test } from 'vitest'
import { permutations } from './permutations.ts'

test('two things have two orders, nothing has one', () => {
  expect(permutations(['a', 'b'])).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ])
  expect(permutations([])).toEqual([[]])
})

test('five things have 120 orders, each of them once', () => {
  const orders = permutations(['a', 'b', 'c', 'd', 'e']).map((order) => order.join(''))
  expect(orders).toHaveLength(120)
  expect(new Set(orders).size).toBe(120)
  expect(new Set(orders.map((order) => order.split('').sort().join('')))).toEqual(new Set(['abcde']))
})
