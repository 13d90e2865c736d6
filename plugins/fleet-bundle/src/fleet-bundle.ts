import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { adjust } from './pricing.ts'
import { settings } from './settings.ts'

export const fleetBundle = definePlugin({
  id: 'fleet-bundle',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Fleet bundle', fr: 'Lot d’options' },
  description: {
    en: 'Several add-ons on one asset cost less together.',
    fr: 'Plusieurs options sur un équipement coûtent moins ensemble.',
  },
  settings,
  options,
  messages: {
    'fleet-bundle.discount': {
      en: 'Fleet bundle: {percent} off {count} add-ons',
      fr: 'Lot d’options : {percent} sur {count} options',
    },
  },
  pricing: { adjust },
  coverage: { widen },
})
