import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const partsCover = definePlugin({
  id: 'parts-cover',
  version: '0.1.0',
  kit: '^1',
  title: { en: 'Parts cover', fr: 'Couverture des pièces' },
  description: {
    en: 'Parts are borne by us, class by class, within stated limits.',
    fr: 'Les pièces sont à notre charge, famille par famille, dans des limites écrites.',
  },
  settings,
  options,
  messages: { 'parts-cover.charge': { en: 'Parts cover', fr: 'Couverture des pièces' } },
  pricing: { charge },
  coverage: { widen },
})
