import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { keptMedia } from './dimensions.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const mediaRetention = definePlugin({
  id: 'media-retention',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Defective media retention', fr: 'Conservation des supports défectueux' },
  description: {
    en: 'The customer keeps failed disks and other media, with the data on them.',
    fr: 'Le client garde les disques et supports défectueux, avec leurs données.',
  },
  settings,
  options,
  dimensions: [keptMedia],
  messages: {
    'media-retention.charge': {
      en: 'Defective media retention',
      fr: 'Conservation des supports défectueux',
    },
  },
  pricing: { charge },
  coverage: { widen },
})
