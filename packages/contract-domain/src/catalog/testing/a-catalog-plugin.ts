import type { CatalogPlugin } from '../plugins/catalog-plugin.ts'
import { memberOf } from '../reading/path-text.ts'
import { dimensions, text } from './a-catalog-version.ts'

/** The plugin that the small catalog pins: it refuses a price below zero. */
export function aCatalogPlugin(change: Partial<CatalogPlugin> = {}): CatalogPlugin {
  return {
    id: 'remote-monitoring',
    version: '1.0.0',
    hash: 'hash-of-monitoring',
    title: text('Remote monitoring'),
    dimensions: dimensions.filter(({ id }) => id === 'core:monitoring'),
    facts: [],
    priceFields: ['price'],
    settingsSchema: {
      properties: {
        price: { 'x-aftercare': 'price-form' },
        dimension: { 'x-aftercare': 'dimension', default: 'core:monitoring' },
        taxCategory: { 'x-aftercare': 'tax-category', default: 'service' },
        fact: { 'x-aftercare': 'fact', default: 'travel-zone' },
      },
    },
    checkSettings: ({ price }) => {
      const amount = memberOf(price, 'amountMinor') ?? 0
      return typeof amount === 'number' && amount >= 0
        ? []
        : [{ path: '/price/amountMinor', message: 'Too low', text: { en: 'Too low', fr: 'Trop bas' } }]
    },
    ...change,
  }
}
