import { dimension, priceForm, taxCategory, wholeNumber, z } from '@aftercare/plugin-kit'

/** What the admin decides: how many visits may be bought, and the price of one. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price of one visit', fr: 'Prix d’une visite' }),
  mostVisits: wholeNumber(
    { en: 'Visits a year that may be bought', fr: 'Visites par an pouvant être achetées' },
    { least: 1, most: 12 },
  ).default(4),
  dimension: dimension({ en: 'Dimension of visits', fr: 'Dimension des visites' }, 'core:visits'),
  taxCategory: taxCategory(),
})
