import { describe, expect, test } from 'vitest'
import { MessageKeyDuplicate, MessagePlaceholdersDiffer } from './errors.ts'
import { mergeCatalogues } from './merge-catalogues.ts'

const gold = { 'tier.gold': { en: 'Gold', fr: 'Or' } }

describe('catalogues of messages', () => {
  test('several make one', () => {
    const silver = { 'tier.silver': { en: 'Silver', fr: 'Argent' } }
    expect(mergeCatalogues(gold, silver)).toEqual({ ...gold, ...silver })
    expect(mergeCatalogues()).toEqual({})
  })

  test('a key given twice is refused, also with the same text', () => {
    expect(() => mergeCatalogues(gold, { ...gold })).toThrow(MessageKeyDuplicate)
  })

  test('languages that name other values are refused; their order and number are free', () => {
    const params = { key: 'late' }
    expect(() => mergeCatalogues({ late: { en: '{days} late', fr: 'En retard' } })).toThrow(
      expect.objectContaining({ code: 'text.message-placeholders-differ', params }),
    )
    expect(() => mergeCatalogues({ late: { en: 'Late', fr: '{jours}' } })).toThrow(MessagePlaceholdersDiffer)
    const swapped = { late: { en: '{a} of {b}', fr: '{b} : {a} {b}' } }
    expect(mergeCatalogues(swapped)).toEqual(swapped)
  })
})
