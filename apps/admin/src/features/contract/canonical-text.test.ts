import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalText, fingerprint } from './canonical-text.ts'

const terms = {
  b: [1, { z: null, a: 'é "quoted"' }],
  'a-b': true,
  a: { currency: 'EUR', amountMinor: 120_050 },
}

test('members stand in order of their code units, without spaces, whatever order they came in', () => {
  expect(canonicalText(terms)).toBe(
    '{"a":{"amountMinor":120050,"currency":"EUR"},"a-b":true,"b":[1,{"a":"é \\"quoted\\"","z":null}]}',
  )
  expect(canonicalText({ a: terms.a, 'a-b': true, b: terms.b })).toBe(canonicalText(terms))
})

test('the fingerprint is the SHA-256 of that text', async () => {
  const expected = createHash('sha256').update(canonicalText(terms), 'utf8').digest('hex')
  expect(await fingerprint(terms)).toBe(expected)
})
