import type { DimensionDefinition } from '@aftercare/plugin-kit'

/** Brought for catalogs that agree a fair use: a vendor may end the add-on when it is overused. */
export const keptMedia: DimensionDefinition = {
  id: 'media-retention:media',
  kind: 'quantity',
  role: 'other',
  title: { en: 'Failed media kept', fr: 'Supports défectueux conservés' },
  description: {
    en: 'How many failed media the customer may keep instead of giving them back.',
    fr: 'Combien de supports défectueux le client peut garder au lieu de les rendre.',
  },
  facets: [],
  weight: 'light',
  unit: { en: 'media', fr: 'supports' },
  per: 'year',
}
