import { expect, test } from 'vitest'
import { calendarMessages } from '../calendar/index.ts'
import { coverMessages } from '../cover/index.ts'
import { moneyMessages } from '../money/index.ts'
import { mergeCatalogues, placeholdersOf, textMessages } from '../text/index.ts'
import { timeMessages } from '../time/index.ts'
import { catalogMessages } from './messages.ts'

test('no text of the catalog has the key of another concept, and both languages name the same values', () => {
  const all = mergeCatalogues(
    textMessages,
    moneyMessages,
    calendarMessages,
    timeMessages,
    coverMessages,
    catalogMessages,
  )
  expect(Object.keys(all)).toEqual(expect.arrayContaining(Object.keys(catalogMessages)))
})

test('a cure names nothing that its message doesn’t', () => {
  const texts = Object.entries(catalogMessages)
  const strangers = texts
    .filter(([key]) => key.endsWith('.cure'))
    .flatMap(([key, text]) => {
      const message = texts.find(([other]) => `${other}.cure` === key)?.[1]
      const known = placeholdersOf(message?.en ?? '')
      return message === undefined || placeholdersOf(text.en).some((name) => !known.includes(name))
        ? [key]
        : []
    })
  expect(strangers).toEqual([])
})

test('every problem and refusal has a cure', () => {
  const keys = Object.keys(catalogMessages)
  const statements = keys.filter((key) => !/\.cure$|^catalog\.(check|change)\./.test(key))
  expect(statements.filter((key) => !keys.includes(`${key}.cure`))).toEqual([])
})
