import {
  amount,
  dimension,
  facetKeys,
  group,
  inOneCurrency,
  listOf,
  percentText,
  priceForm,
  taxCategory,
  wholeNumber,
  z,
} from '@aftercare/plugin-kit'

const coveredClass = inOneCurrency(
  group(
    { en: 'Parts', fr: 'Pièces' },
    {
      at: facetKeys({
        en: 'Causes and classes of parts (facet → keys)',
        fr: 'Causes et familles de pièces (facette → clés)',
      }),
      sharePercent: percentText({ en: 'Share we bear (%)', fr: 'Part à notre charge (%)' }),
      cap: amount({ en: 'At most, a year', fr: 'Au plus, par an' }).optional(),
      deductible: amount({ en: 'Deductible per incident', fr: 'Franchise par incident' }).optional(),
      unitPriceCeiling: amount({ en: 'Only parts up to', fr: 'Seulement les pièces jusqu’à' }).optional(),
      ageLimitMonths: wholeNumber(
        { en: 'Only parts younger than (months)', fr: 'Seulement les pièces de moins de (mois)' },
        { least: 1, most: 600 },
      ).optional(),
    },
  ),
  ({ cap, deductible, unitPriceCeiling }) => [cap, deductible, unitPriceCeiling],
)

/** What the admin decides: which classes of parts for which causes, our share, the limits, the price. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  classes: listOf({ en: 'Classes of parts covered', fr: 'Familles de pièces couvertes' }, coveredClass),
  dimension: dimension({ en: 'Dimension of parts', fr: 'Dimension des pièces' }, 'core:parts'),
  taxCategory: taxCategory(),
})
