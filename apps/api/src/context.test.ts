import { describe, expect, test } from 'vitest'
import { chooseLocale, textOf } from './context.ts'
import { coreMessages } from './messages.ts'
import type { Viewer } from './viewer.ts'

const sophie: Viewer = { id: '1', name: 'Sophie', email: 's@x', role: 'sales', locale: 'fr', permissions: [] }

describe('the language of an answer', () => {
  test.each([
    ['fr', null, 'fr'],
    ['fr-CH, en;q=0.9', null, 'fr'],
    ['en;q=0.2, fr;q=0.8', null, 'fr'],
    ['de, en;q=0.5', sophie, 'en'],
    ['de, *;q=0.1', sophie, 'fr'],
    ['fr;q=0', null, 'en'],
    [undefined, sophie, 'fr'],
    [undefined, null, 'en'],
  ] as const)('asked %j of a viewer %j is %s', (header, viewer, expected) => {
    expect(chooseLocale(header, viewer)).toBe(expected)
  })
})

test('a text of a plugin that is gone shows its key, instead of failing the page', () => {
  expect(textOf({ key: 'gone-plugin.charge', params: {} }, 'en', coreMessages)).toBe('gone-plugin.charge')
  expect(textOf({ key: 'api.unauthenticated', params: {} }, 'fr', coreMessages)).toBe(
    'Connectez-vous d’abord.',
  )
})
