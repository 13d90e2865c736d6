import { describe, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

describe('the text of plain data', () => {
  test.each([
    ['near', '"near"'],
    [2.5, '2.5'],
    [true, 'true'],
    [null, 'null'],
    [['a', 1], '["a",1]'],
    [[], '[]'],
    [{ b: 1, a: { c: [] } }, '{"b":1,"a":{"c":[]}}'],
    [{ 'a:1,b': 2 }, '{"a:1,b":2}'],
  ])('%j is written with its members in their own order', (value, text) => {
    expect(plainText(value)).toBe(text)
  })

  test.each([
    ['not a number', Number.NaN],
    ['without end', Number.POSITIVE_INFINITY],
    ['minus zero', -0],
    ['undefined', undefined],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a day', new Date(0)],
    ['a map', new Map([[1, 2]])],
    ['a record without prototype', Object.create(null)],
    ['a list with a hole', [1, , 2]], // oxlint-disable-line no-sparse-arrays
    ['a member that is undefined', { a: undefined }],
    ['an item without end', [[Number.NEGATIVE_INFINITY]]],
  ])('%s has none: a text could not tell it from something else', (_what, value: unknown) => {
    expect(plainText(value)).toBeNull()
  })
})
