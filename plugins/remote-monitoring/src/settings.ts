import { dimension, priceForm, taxCategory, text, z } from '@aftercare/plugin-kit'

/** What the admin decides: the level of the catalog's own scale, and the price. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  setUp: priceForm({
    en: 'Price of the set-up, once',
    fr: 'Prix de la mise en service, une fois',
  }).optional(),
  level: text({ en: 'Level given', fr: 'Niveau accordé' }).default('alerts'),
  dimension: dimension(
    { en: 'Dimension of monitoring', fr: 'Dimension de la télésurveillance' },
    'core:monitoring',
  ),
  taxCategory: taxCategory(),
})
