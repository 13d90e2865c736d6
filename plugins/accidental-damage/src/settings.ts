import {
  amount,
  dimensionId,
  facetKeys,
  inOneCurrency,
  listOf,
  percentText,
  priceForm,
  taxCategory,
  text,
  wholeNumber,
  z,
} from '@aftercare/plugin-kit'

/** What the admin decides: the cause, which costs are borne, how often, and what the customer still pays. */
export const settings = inOneCurrency(
  z.strictObject({
    price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
    causes: listOf({ en: 'Causes covered', fr: 'Causes couvertes' }, z.string().min(1)).default(['accident']),
    dimensions: listOf(
      { en: 'Dimensions of cost covered', fr: 'Dimensions de coût couvertes' },
      dimensionId({ en: 'Dimension', fr: 'Dimension' }),
    ).default(['core:parts', 'core:labour']),
    causeFacet: text({ en: 'Facet that holds the causes', fr: 'Facette qui porte les causes' }).default(
      'cause',
    ),
    at: facetKeys({
      en: 'Only for (other facet → keys)',
      fr: 'Seulement pour (autre facette → clés)',
    }).optional(),
    sharePercent: percentText({ en: 'Share we bear (%)', fr: 'Part à notre charge (%)' }).default('100'),
    incidentsPerYear: wholeNumber(
      { en: 'Incidents a year', fr: 'Incidents par an' },
      { least: 1, most: 100 },
    ).optional(),
    deductible: amount({ en: 'Deductible per incident', fr: 'Franchise par incident' }).optional(),
    cap: amount({ en: 'At most, a year', fr: 'Au plus, par an' }).optional(),
    taxCategory: taxCategory(),
  }),
  ({ deductible, cap }) => [deductible, cap],
)
