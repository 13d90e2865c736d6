import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const rapidResponse = definePlugin({
  id: 'rapid-response',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Rapid response', fr: 'Intervention rapide' },
  description: {
    en: 'A technician on site sooner than the tier promises.',
    fr: 'Un technicien sur site plus tôt que la formule ne le promet.',
  },
  settings,
  options,
  messages: {
    'rapid-response.charge': {
      en: 'Rapid response: on site within {minutes} min',
      fr: 'Intervention rapide : sur site sous {minutes} min',
    },
  },
  pricing: { charge },
  coverage: { widen },
})
