import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const extendedHours = definePlugin({
  id: 'extended-hours',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Extended hours', fr: 'Plage étendue' },
  description: {
    en: 'Service during more hours of the week.',
    fr: 'Le service pendant plus d’heures de la semaine.',
  },
  settings,
  options,
  check: ({ settings, options }) =>
    settings.windows[options.window] === undefined ? [{ path: '/window', text: notOffered }] : [],
  messages: {
    'extended-hours.charge': {
      en: 'Extended hours: {hours}',
      fr: 'Plage étendue : {hours}',
    },
  },
  pricing: { charge },
  coverage: { widen },
})

const notOffered = {
  en: 'These hours are not sold in this catalog.',
  fr: 'Cette plage n’est pas vendue dans ce catalogue.',
}
