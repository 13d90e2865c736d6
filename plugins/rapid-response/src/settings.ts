import {
  clockStart,
  dimension,
  facetKeys,
  minutes,
  priceForm,
  strength,
  taxCategory,
  z,
} from '@aftercare/plugin-kit'

/** What the admin decides: how soon, how firmly, for what, at which price. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  withinMinutes: minutes({ en: 'On site within (minutes)', fr: 'Sur site sous (minutes)' }),
  strength: strength('guaranteed'),
  clockStart: clockStart('call-logged'),
  dimension: dimension(
    { en: 'Dimension of arrival', fr: 'Dimension du délai d’intervention' },
    'core:arrival',
  ),
  at: facetKeys({ en: 'Only for (facet → keys)', fr: 'Seulement pour (facette → clés)' }).optional(),
  taxCategory: taxCategory(),
})
