import { allOf, quantityOf } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { mediaRetention } from './media-retention.ts'

const price = { form: 'flat', amountMinor: 64_00 } as const

testPlugin(mediaRetention, [
  {
    title: 'failed media stay with the customer',
    settings: { price },
    options: {},
    lines: { 'media-retention': '64.00 EUR a year' },
    coverage: { 'core:retention': allOf(['media']), 'media-retention:media': 'none' },
  },
  {
    title: 'with a fair use of ten media a year, in the dimension that it brings',
    settings: { price, mediaPerYear: 10 },
    options: {},
    coverage: { 'core:retention': allOf(['media']), 'media-retention:media': quantityOf(10) },
  },
  {
    title: 'an element that the dimension doesn’t have is refused',
    settings: { price, element: 'tapes' },
    options: {},
    refused: 'plugin-answer-refused',
  },
])
