import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const remoteMonitoring = definePlugin({
  id: 'remote-monitoring',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Remote monitoring', fr: 'Télésurveillance' },
  description: {
    en: 'The asset reports by itself before someone has to call.',
    fr: 'L’équipement signale de lui-même, avant que quelqu’un doive appeler.',
  },
  settings,
  options,
  messages: {
    'remote-monitoring.charge': { en: 'Remote monitoring', fr: 'Télésurveillance' },
    'remote-monitoring.set-up': {
      en: 'Remote monitoring: set-up',
      fr: 'Télésurveillance : mise en service',
    },
  },
  pricing: { charge },
  coverage: { widen },
})
