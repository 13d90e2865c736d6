import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const accidentalDamage = definePlugin({
  id: 'accidental-damage',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Accidental damage', fr: 'Dommages accidentels' },
  description: {
    en: 'Covers what a fall, a spill or a blow breaks, so many times a year.',
    fr: 'Couvre ce qu’une chute, un liquide ou un choc casse, tant de fois par an.',
  },
  settings,
  options,
  messages: {
    'accidental-damage.charge': { en: 'Accidental damage', fr: 'Dommages accidentels' },
  },
  pricing: { charge },
  coverage: { widen },
})
