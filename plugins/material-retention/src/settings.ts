import { dimension, priceForm, taxCategory, text, z } from '@aftercare/plugin-kit'

/** What the admin decides: the price, and the element of the catalog's set that stands for other kept parts. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  element: text({ en: 'Element for kept material', fr: 'Élément pour le matériel conservé' }).default(
    'material',
  ),
  dimension: dimension(
    { en: 'Dimension of what the customer keeps', fr: 'Dimension de ce que le client conserve' },
    'core:retention',
  ),
  taxCategory: taxCategory(),
})
