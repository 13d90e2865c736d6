import { expect, test } from 'vitest'
import { byCodeUnit, compareDecimals, normalDecimal } from './decimal.ts'

test.each([
  ['100', '100', 0],
  ['100', '100.00', 0],
  ['05', '5', 0],
  ['0.0', '0', 0],
  ['9', '10', -1],
  ['99', '100', -1],
  ['12.5', '12.55', -1],
  ['12.49', '12.5', -1],
  ['12.05', '12.5', -1],
  ['12', '12.01', -1],
  ['11.99', '12', -1],
  ['0', '0.000000000000000001', -1],
])('%s against %s is exact', (left, right, order) => {
  expect(Math.sign(compareDecimals(left, right)) + 0).toBe(order)
  expect(Math.sign(compareDecimals(right, left)) + 0).toBe(0 - order)
})

test.each([
  ['012.50', '12.5'],
  ['100.0', '100'],
  ['100', '100'],
  ['0', '0'],
  ['000.10', '0.1'],
  ['10', '10'],
])('%s is written %s', (text, normal) => {
  expect(normalDecimal(text)).toBe(normal)
})

test('texts stand in the order of their code units', () => {
  expect(['b', 'a', 'Z', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'a', 'b'])
  expect(byCodeUnit('a', 'a')).toBe(0)
})
