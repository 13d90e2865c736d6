import { dimension, facetKeys, group, priceForm, taxCategory, window, z } from '@aftercare/plugin-kit'

/**
 * What the admin decides: which hours are sold under each of the three names, and the price: a table by
 * `option:window`, or any other form. A window left out is not sold.
 */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  windows: group(
    { en: 'Hours sold', fr: 'Plages vendues' },
    {
      'long-days': window({ en: 'Long days', fr: 'Journées longues' }).optional(),
      'six-days': window({ en: 'Six days', fr: 'Six jours' }).optional(),
      'around-the-clock': window({ en: 'Around the clock', fr: 'Jour et nuit' }).optional(),
    },
  ),
  dimension: dimension({ en: 'Dimension of the hours', fr: 'Dimension de la plage' }, 'core:service-window'),
  at: facetKeys({ en: 'Only for (facet → keys)', fr: 'Seulement pour (facette → clés)' }).optional(),
  taxCategory: taxCategory(),
})
