import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const canonicalValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('what is written is read back unchanged', () => {
  fc.assert(
    fc.property(canonicalValue, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(structuredCloneOf(value))
    }),
  )
})

test('the order in which members were set makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), canonicalValue, { minKeys: 2 }), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).toReversed())
      expect(canonicalJson(reversed)).toBe(canonicalJson(record))
    }),
  )
})

test('writing what was read from canonical JSON gives the same text', () => {
  fc.assert(
    fc.property(canonicalValue, (value) => {
      const written = canonicalJson(value)
      expect(canonicalJson(JSON.parse(written))).toBe(written)
    }),
  )
})

/** −0 is written 0 (RFC 8785), and records of the generator may lack a prototype. */
function structuredCloneOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
