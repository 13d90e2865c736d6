import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const materialRetention = definePlugin({
  id: 'material-retention',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Defective material retention', fr: 'Conservation du matériel défectueux' },
  description: {
    en: 'Beyond media, the customer keeps other failed parts that may hold data.',
    fr: 'Au-delà des supports, le client garde d’autres pièces défectueuses pouvant contenir des données.',
  },
  settings,
  options,
  needs: [{ addOn: 'media-retention' }],
  messages: {
    'material-retention.charge': {
      en: 'Defective material retention',
      fr: 'Conservation du matériel défectueux',
    },
  },
  pricing: { charge },
  coverage: { widen },
})
