import { expect, test } from 'vitest'
import { inBoth } from '../testing/index.ts'
import { textsApart } from './texts-apart.ts'

test('texts are taken out of plain data, with the place where each stood', () => {
  const [title, one, two] = [inBoth('Title'), inBoth('One'), inBoth('Two')]
  const value = { id: 'a', title, rows: [{ title: one, at: 1 }, { deep: { title: two } }], none: null }
  expect(textsApart(value)).toEqual({
    plain: { id: 'a', rows: [{ at: 1 }, { deep: {} }], none: null },
    texts: [
      ['/title', title],
      ['/rows/0/title', one],
      ['/rows/1/deep/title', two],
    ],
  })
})

test.each<[string, unknown]>([
  ['a note, which says which of two cells is shown', { note: inBoth('Note') }],
  ['one language', { title: { en: 'One' } }],
  ['two others', { title: { en: 'One', de: 'Eins' } }],
  ['French and another', { title: { fr: 'Un', de: 'Eins' } }],
  ['a third', { title: { en: 'One', fr: 'Un', de: 'Eins' } }],
  ['no text', { title: null, count: 2, list: ['en', 'fr'] }],
  ['a value alone', 'text'],
  ['a list', [1, 'two', null]],
])('%s stays where it is', (_, value) => {
  expect(textsApart(value)).toEqual({ plain: value, texts: [] })
})
