import { allOf } from '@aftercare/plugin-kit'
import { standIn, testPlugin } from '@aftercare/plugin-kit/testing'
import { materialRetention } from './material-retention.ts'

const price = { form: 'flat', amountMinor: 48_00 } as const
const media = standIn({
  id: 'media-retention',
  effect: { give: [{ dimension: 'core:retention', value: allOf(['media']) }] },
})

testPlugin(materialRetention, [
  {
    title: 'other failed parts stay too, once media do',
    given: { beside: [media] },
    settings: { price },
    options: {},
    lines: { 'material-retention': '48.00 EUR a year' },
    coverage: { 'core:retention': allOf(['media', 'material']) },
  },
  {
    title: 'needs media retention',
    settings: { price },
    options: {},
    refused: 'need-not-met',
  },
])
