import { atLevel, definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const callToRepair = definePlugin({
  id: 'call-to-repair',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Call to repair', fr: 'Rétablissement garanti' },
  description: {
    en: 'The asset runs again within stated hours of the call, in place of a promise to arrive.',
    fr: 'L’équipement refonctionne dans un délai garanti après l’appel, au lieu d’un délai d’intervention.',
  },
  settings,
  options,
  needs: ({ monitoring, monitoringLevel }) => [{ dimension: monitoring, atLeast: atLevel(monitoringLevel) }],
  facts: ({ distance }) => [distance],
  messages: {
    'call-to-repair.charge': {
      en: 'Call to repair: running again within {minutes} min',
      fr: 'Rétablissement garanti : en service sous {minutes} min',
    },
    'call-to-repair.charge-unknown-zone': {
      en: 'Call to repair: hours by the distance of the asset',
      fr: 'Rétablissement garanti : délai selon la distance de l’équipement',
    },
    'call-to-repair.beyond': {
      en: 'Call to repair is sold up to a distance of {farthest}; this asset is at {distance}.',
      fr: 'Le rétablissement garanti se vend jusqu’à une distance de {farthest} ; cet équipement est à {distance}.',
    },
    'call-to-repair.beyond.cure': {
      en: 'Quote rapid response for this asset, or leave the add-on out.',
      fr: 'Proposez l’intervention rapide pour cet équipement, ou retirez l’option.',
    },
  },
  pricing: { charge },
  coverage: { widen },
})
