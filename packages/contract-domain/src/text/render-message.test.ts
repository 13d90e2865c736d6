import { describe, expect, test } from 'vitest'
import { MessageKeyUnknown, MessageParamInvalid, MessageParamMissing } from './errors.ts'
import type { MessageParam } from './message.ts'
import { renderMessage } from './render-message.ts'

const catalogue = {
  figure: { en: 'Value: {value}.', fr: 'Valeur : {value}.' },
  twice: { en: '{name} on {day}, {name}', fr: '{name} le {day}, {name}' },
  plain: { en: 'No figure', fr: 'Aucun chiffre' },
}

describe('a message reads in both languages', () => {
  test.each<[string, MessageParam, string, string]>([
    ['a text', 'Q-2026', 'Value: Q-2026.', 'Valeur : Q-2026.'],
    ['a text that looks like a placeholder', '{value}', 'Value: {value}.', 'Valeur : {value}.'],
    ['a text that looks like a replacement pattern', "$& $' $1", "Value: $& $' $1.", "Valeur : $& $' $1."],
    ['a count', 12345, 'Value: 12,345.', 'Valeur : 12\u202f345.'],
    ['a decimal', 0.125, 'Value: 0.125.', 'Valeur : 0,125.'],
    ['yes', true, 'Value: yes.', 'Valeur : oui.'],
    ['no', false, 'Value: no.', 'Valeur : non.'],
    [
      'an amount',
      { amountMinor: 324000, currency: 'EUR' },
      'Value: €3,240.00.',
      'Valeur : 3\u202f240,00\u00a0€.',
    ],
    [
      'an amount below zero',
      { amountMinor: -5, currency: 'EUR' },
      'Value: -€0.05.',
      'Valeur : -0,05\u00a0€.',
    ],
    [
      'an amount without minor units',
      { amountMinor: 500, currency: 'JPY' },
      'Value: JP¥500.',
      'Valeur : 500\u00a0JPY.',
    ],
    [
      'an amount in a currency that Intl rounds',
      { amountMinor: 1234567, currency: 'IQD' },
      'Value: IQD\u00a01,234.567.',
      'Valeur : 1\u202f234,567\u00a0IQD.',
    ],
    [
      'the largest exact amount',
      { amountMinor: 9007199254740991, currency: 'EUR' },
      'Value: €90,071,992,547,409.91.',
      'Valeur : 90\u202f071\u202f992\u202f547\u202f409,91\u00a0€.',
    ],
    ['a date', { date: '2026-12-31' }, 'Value: 31 December 2026.', 'Valeur : 31 décembre 2026.'],
    ['a percent', { percent: '12.50' }, 'Value: 12.5%.', 'Valeur : 12,5\u00a0%.'],
    ['an exact figure', { decimal: '1.275' }, 'Value: 1.275.', 'Valeur : 1,275.'],
    ['a fraction', { decimal: '4/3' }, 'Value: 4/3.', 'Valeur : 4/3.'],
    ['a fraction whose digits end', { decimal: '7/5' }, 'Value: 1.4.', 'Valeur : 1,4.'],
    ['a fraction below one', { decimal: '1/40' }, 'Value: 0.025.', 'Valeur : 0,025.'],
    ['a fraction that is whole', { decimal: '6/3' }, 'Value: 2.', 'Valeur : 2.'],
    [
      'a fine percent',
      { percent: '-0.000000000000000001' },
      'Value: -0.000000000000000001%.',
      'Valeur : -0,000000000000000001\u00a0%.',
    ],
    ['a text in both languages', { en: 'Gold', fr: 'Or' }, 'Value: Gold.', 'Valeur : Or.'],
  ])('%s', (_what, value, en, fr) => {
    const message = { key: 'figure', params: { value } }
    expect(renderMessage(message, 'en', catalogue)).toBe(en)
    expect(renderMessage(message, 'fr', catalogue)).toBe(fr)
  })

  test('one value may stand twice, and one that the text does not name is left out', () => {
    const message = { key: 'twice', params: { name: 'Acme', day: { date: '2026-01-01' }, unused: 1 } }
    expect(renderMessage(message, 'fr', catalogue)).toBe('Acme le 1 janvier 2026, Acme')
    expect(renderMessage({ key: 'plain', params: message.params }, 'en', catalogue)).toBe('No figure')
  })

  test('a key without text is refused, also the name of a built-in member', () => {
    expect(() => renderMessage({ key: 'missing', params: {} }, 'en', catalogue)).toThrow(MessageKeyUnknown)
    expect(() => renderMessage({ key: 'toString', params: {} }, 'en', catalogue)).toThrow(MessageKeyUnknown)
  })

  test('a text with a hole is refused, naming the value that lacks', () => {
    expect(() => renderMessage({ key: 'twice', params: { name: 'Acme' } }, 'en', catalogue)).toThrow(
      expect.objectContaining({ code: 'text.message-param-missing', params: { key: 'twice', name: 'day' } }),
    )
    expect(() => renderMessage({ key: 'twice', params: { name: 'Acme' } }, 'en', catalogue)).toThrow(
      MessageParamMissing,
    )
  })

  test.each<[string, MessageParam]>([
    ['a day that does not exist', { date: '2026-02-30' }],
    ['a date with a time', { date: '2026-02-03T00:00' }],
    ['an unknown currency', { amountMinor: 1, currency: 'ZZZ' }],
    ['a fraction of a cent', { amountMinor: 0.5, currency: 'EUR' }],
    ['a percent with its sign', { percent: '12 %' }],
    ['a percent as a fraction', { percent: '1/3' }],
    ['a figure as people type it', { decimal: '1,275' }],
    ['a number that is none', Number.NaN],
  ])('%s is refused', (_what, value) => {
    expect(() => renderMessage({ key: 'figure', params: { value } }, 'fr', catalogue)).toThrow(
      MessageParamInvalid,
    )
  })
})
