import { expect, test } from 'vitest'
import { stableText } from './stable-text.ts'

test('members in one order, whichever they were written in, at every depth', () => {
  const text = '{"a":[{"x":1,"y":0.5},null],"b":"two"}'
  expect(stableText({ b: 'two', a: [{ y: 0.5, x: 1 }, null] })).toBe(text)
  expect(stableText({ a: [{ x: 1, y: 0.5 }, null], b: 'two' })).toBe(text)
})

test('values that differ have texts that differ', () => {
  const values = [1, '1', true, null, [], {}, [1, 2], [2, 1], [[1], 2], { a: 1 }, { a: '1' }, { b: 1 }]
  expect(new Set(values.map(stableText)).size).toBe(values.length)
})

test('what JSON leaves out counts as nothing', () => {
  expect(stableText([undefined, 1])).toBe('[null,1]')
})
