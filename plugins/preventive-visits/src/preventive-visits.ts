import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const preventiveVisits = definePlugin({
  id: 'preventive-visits',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Preventive visits', fr: 'Visites d’entretien' },
  description: {
    en: 'Planned visits besides those of the tier.',
    fr: 'Des visites planifiées en plus de celles de la formule.',
  },
  settings,
  options,
  check: ({ settings, options }) =>
    options.visits > settings.mostVisits ? [{ path: '/visits', text: tooMany(settings.mostVisits) }] : [],
  messages: {
    'preventive-visits.charge': {
      en: 'Preventive visits: {visits} a year',
      fr: 'Visites d’entretien : {visits} par an',
    },
  },
  pricing: { charge },
  coverage: { widen },
})

function tooMany(most: number) {
  return { en: `At most ${most} visits a year are sold.`, fr: `Au plus ${most} visites par an sont vendues.` }
}
