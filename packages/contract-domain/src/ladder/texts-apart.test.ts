import { expect, test } from 'vitest'
import { inBoth } from '../testing/index.ts'
import { textsApart } from './texts-apart.ts'

test('texts are taken out with the place where each stood', () => {
  const value = {
    title: inBoth('Lifts'),
    tiers: [
      { id: 'a', title: { en: 'Gold', fr: 'Or' } },
      { id: 'b', price: null },
    ],
  }
  expect(textsApart(value)).toEqual({
    plain: { tiers: [{ id: 'a' }, { id: 'b', price: null }] },
    texts: [
      ['/title', inBoth('Lifts')],
      ['/tiers/0/title', { en: 'Gold', fr: 'Or' }],
    ],
  })
})

test('the note of a cell decides which cell is shown: it stays', () => {
  const cell = { state: 'none', note: inBoth('Not in winter') }
  expect(textsApart({ cell })).toEqual({ plain: { cell }, texts: [] })
})

test.each([
  { en: 'one language' },
  { fr: 'une langue' },
  { en: 'Gold', fr: 'Or', de: 'Gold' },
  { en: 'Gold', id: 'gold' },
  { id: 'or', fr: 'Or' },
  { id: 'gold', code: 'or' },
])('what is not just a text in both languages stays: %o', (value) => {
  expect(textsApart({ value })).toEqual({ plain: { value }, texts: [] })
})

test.each([1, 'text', true, null, undefined])('plain values stay: %o', (value) => {
  expect(textsApart(value)).toEqual({ plain: value, texts: [] })
})
