import { expect, test } from 'vitest'
import { mergeCatalogues, renderMessage } from '../text/index.ts'
import { FactUndeclared, PriceBookUnknown, RecurrencesMixed } from './errors.ts'
import { pricingMessages } from './messages.ts'

test('every text names the same figures in both languages', () => {
  expect(Object.keys(mergeCatalogues(pricingMessages))).toHaveLength(Object.keys(pricingMessages).length)
})

test('a cure names nothing that its finding does not give', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const texts = new Map(Object.entries(pricingMessages))
  const wrong = [...texts].filter(([key, cure]) => {
    if (!key.endsWith('.cure')) return false
    const given = names(texts.get(key.slice(0, -'.cure'.length))?.en ?? '')
    return !texts.has(key.slice(0, -'.cure'.length)) || names(cure.en).some((name) => !given.includes(name))
  })
  expect(wrong).toEqual([])
})

test.each([new FactUndeclared('age'), new PriceBookUnknown('direct'), new RecurrencesMixed('bundle')])(
  '%s is said in both languages, with its cure',
  (refusal) => {
    const catalogue = mergeCatalogues(pricingMessages)
    for (const message of [refusal.text, ...(refusal.cure ? [refusal.cure] : [])]) {
      expect(renderMessage(message, 'en', catalogue)).not.toBe(renderMessage(message, 'fr', catalogue))
    }
    expect(refusal.cure).toBeDefined()
  },
)
