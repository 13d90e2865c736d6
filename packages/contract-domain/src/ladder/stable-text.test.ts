import { expect, test } from 'vitest'
import { stableText } from './stable-text.ts'

test.each<[unknown, string]>([
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ a: 2, b: 1 }, '{"a":2,"b":1}'],
  [{ b: { d: [], c: {} }, a: 'x' }, '{"a":"x","b":{"c":{},"d":[]}}'],
  [[2, 1, 'a'], '[2,1,"a"]'],
  [[{ b: 1, a: null }], '[{"a":null,"b":1}]'],
  [0.5, '0.5'],
  ['a"b', '"a\\"b"'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'null'],
  [{ a: undefined }, '{"a":null}'],
])('%j is written as %s', (value, text) => {
  expect(stableText(value)).toBe(text)
})

test('values that differ have texts that differ', () => {
  const values = [1, '1', true, null, [], {}, [1, 2], [2, 1], [[1], 2], { a: 1 }, { a: '1' }, { b: 1 }]
  expect(new Set(values.map(stableText)).size).toBe(values.length)
})
