import { expect, test } from 'vitest'
import { inBothLanguages, joinTexts } from './in-both-languages.ts'

test('a text is made once in each language', () => {
  expect(inBothLanguages((locale) => `said in ${locale}`)).toEqual({ en: 'said in en', fr: 'said in fr' })
})

test('texts are joined language by language', () => {
  const [window, parts] = [
    { en: 'Window', fr: 'Plage' },
    { en: 'Parts', fr: 'Pièces' },
  ]
  expect(joinTexts([window, parts], ' + ')).toEqual({ en: 'Window + Parts', fr: 'Plage + Pièces' })
  expect(joinTexts([window], ', ')).toEqual(window)
  expect(joinTexts([], ', ')).toEqual({ en: '', fr: '' })
})
