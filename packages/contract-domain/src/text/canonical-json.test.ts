import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { NotCanonical } from './errors.ts'

describe('the canonical form of what was signed', () => {
  test('members are sorted by UTF-16 code unit (RFC 8785 §3.2.3)', () => {
    const written = canonicalJson({
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    })
    expect(written).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test('strings and literals are written as RFC 8785 §3.2.2 shows', () => {
    const written = canonicalJson({
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    })
    expect(written).toBe('{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [-1, '-1'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    [[], '[]'],
    [{}, '{}'],
    [Object.assign(Object.create(null), { b: 1, a: [{ z: 0, y: '' }] }), '{"a":[{"y":"","z":0}],"b":1}'],
  ])('%o is written %s', (value, written) => {
    expect(canonicalJson(value)).toBe(written)
  })

  test('one record named twice is no cycle', () => {
    const clause = { text: 'Wear and tear' }
    expect(canonicalJson([clause, { clause }])).toBe(
      '[{"text":"Wear and tear"},{"clause":{"text":"Wear and tear"}}]',
    )
  })

  const cyclic: unknown[] = []
  cyclic.push({ inner: cyclic })
  const holed: unknown[] = [1]
  holed[2] = 3
  class Quote {
    readonly number = 'Q-1'
  }

  test.each([
    ['an undefined value', { a: [undefined] }, 'undefined', ['a', 0]],
    ['a fraction', { price: 0.1 }, 'not-a-safe-integer', ['price']],
    ['an integer beyond the exact ones', 2 ** 53, 'not-a-safe-integer', []],
    ['NaN', [Number.NaN], 'not-a-safe-integer', [0]],
    ['infinity', [Number.NEGATIVE_INFINITY], 'not-a-safe-integer', [0]],
    ['a big integer', { n: 1n }, 'bigint', ['n']],
    ['a symbol', Symbol('s'), 'symbol', []],
    ['a symbol as key', { [Symbol('s')]: 1 }, 'symbol', []],
    ['a function', { f: () => 1 }, 'function', ['f']],
    ['a date', { at: new Date(0) }, 'not-a-plain-object', ['at']],
    ['a map', new Map(), 'not-a-plain-object', []],
    ['an instance of a class', new Quote(), 'not-a-plain-object', []],
    ['a hole in a list', { list: holed }, 'array-hole', ['list', 1]],
    ['a value that holds itself', cyclic, 'cycle', [0, 'inner']],
    ['half a character', { text: 'a\ud83d' }, 'lone-surrogate', ['text']],
    ['half a character in a key', { '\udc00': 1 }, 'lone-surrogate', ['\udc00']],
  ])('%s has no canonical form', (_what, value, reason, path) => {
    expect(() => canonicalJson(value)).toThrow(
      expect.objectContaining({ code: 'text.not-canonical', reason, path }),
    )
    expect(() => canonicalJson(value)).toThrow(NotCanonical)
  })
})
