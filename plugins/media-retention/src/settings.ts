import { dimension, priceForm, taxCategory, text, wholeNumber, z } from '@aftercare/plugin-kit'

/**
 * What the admin decides: the price, the element of the catalog's set that stands for kept media and, where a fair
 * use is agreed, how many media a year (in the dimension that this plugin brings).
 */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  element: text({ en: 'Element for kept media', fr: 'Élément pour les supports conservés' }).default('media'),
  dimension: dimension(
    { en: 'Dimension of what the customer keeps', fr: 'Dimension de ce que le client conserve' },
    'core:retention',
  ),
  mediaPerYear: wholeNumber(
    { en: 'Media kept a year, at most', fr: 'Supports conservés par an, au plus' },
    { least: 1, most: 10_000 },
  ).optional(),
  taxCategory: taxCategory(),
})
