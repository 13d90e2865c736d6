import { bears } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { partsCover } from './parts-cover.ts'

const price = { form: 'percent-of', of: 'purchase-price', percent: '1.2' } as const
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const bought = { facts: { 'purchase-price': euros(24_990_00) } }

testPlugin(partsCover, [
  {
    title: 'broken parts up to a cap a year, for a share of the purchase price',
    given: bought,
    settings: {
      price,
      classes: [{ at: { cause: ['breakdown'] }, sharePercent: '100', cap: euros(5_000_00) }],
    },
    options: {},
    lines: { 'parts-cover': '299.88 EUR a year' },
    coverage: {
      'core:parts/breakdown': bears({ sharePercent: '100', capMinor: 5_000_00, currency: 'EUR' }),
      'core:parts/wear': 'none',
    },
  },
  {
    title: 'each class of parts on its own terms',
    given: bought,
    settings: {
      price,
      classes: [
        { at: { cause: ['breakdown'] }, sharePercent: '100', deductible: euros(150_00) },
        { at: { cause: ['wear'] }, sharePercent: '40', ageLimitMonths: 120 },
      ],
    },
    options: {},
    coverage: {
      'core:parts/breakdown': bears({ sharePercent: '100', deductibleMinor: 150_00, currency: 'EUR' }),
      'core:parts/wear': bears({ sharePercent: '40', ageLimitMonths: 120 }),
      'core:parts/accident': 'none',
    },
  },
  {
    title: 'unknown while the purchase price is missing',
    settings: { price, classes: [{ at: { cause: ['breakdown'] }, sharePercent: '100' }] },
    options: {},
    lines: { 'parts-cover': 'unknown: purchase-price' },
  },
  {
    title: 'limits in two currencies are refused',
    settings: {
      price,
      classes: [
        {
          at: { cause: ['breakdown'] },
          sharePercent: '100',
          cap: euros(5_000_00),
          deductible: { amountMinor: 100_00, currency: 'CHF' },
        },
      ],
    },
    options: {},
    refused: 'plugin-kit.settings-invalid',
  },
])
