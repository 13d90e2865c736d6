import { expect, test } from 'vitest'
import { FactUndeclared, PriceBookUnknown, RecurrencesMixed } from './errors.ts'

test.each([
  [new PriceBookUnknown('direct'), 'pricing.price-book-unknown', { priceBook: 'direct' }, ['priceBook']],
  [new FactUndeclared('age'), 'pricing.fact-undeclared', { fact: 'age' }, undefined],
  [new RecurrencesMixed('bundle'), 'pricing.recurrences-mixed', { code: 'bundle' }, undefined],
])('%s says what it is about, where, and its cure', (refusal, code, params, path) => {
  const { code: said, text, cure, path: at } = refusal
  expect({ said, text, cure, at }).toEqual({
    said: code,
    text: { key: code, params },
    cure: { key: `${code}.cure`, params },
    at: path,
  })
})
