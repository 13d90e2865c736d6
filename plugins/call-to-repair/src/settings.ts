import {
  clockStart,
  dimension,
  fact,
  facetKeys,
  group,
  listOf,
  minutes,
  priceForm,
  refine,
  strength,
  taxCategory,
  text,
  wholeNumber,
  z,
} from '@aftercare/plugin-kit'

const zone = group(
  { en: 'Zone', fr: 'Zone' },
  {
    upTo: wholeNumber(
      { en: 'Distance up to, inclusive', fr: 'Distance jusqu’à, incluse' },
      { least: 0, most: 100_000 },
    ),
    withinMinutes: minutes({ en: 'Repaired within (minutes)', fr: 'Rétabli sous (minutes)' }),
  },
)

/** What the admin decides: the zones with their hours, what is given up for them, what must watch the asset. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  zones: refine(
    listOf(
      {
        en: 'Zones, nearest first; beyond the last it is not sold',
        fr: 'Zones, de la plus proche ; au-delà de la dernière, non vendue',
      },
      zone,
    ),
    (zones) => zones.every(({ upTo }, index) => index === 0 || upTo > (zones[index - 1]?.upTo ?? 0)),
    {
      en: 'Each zone must reach farther than the one before.',
      fr: 'Chaque zone doit aller plus loin que la précédente.',
    },
  ),
  distance: fact({ en: 'Fact that holds the distance', fr: 'Fait qui porte la distance' }, 'distance'),
  strength: strength('guaranteed'),
  clockStart: clockStart('call-logged'),
  restoration: dimension(
    { en: 'Dimension of restoration', fr: 'Dimension du rétablissement' },
    'core:restoration',
  ),
  arrival: dimension(
    { en: 'Dimension it takes the place of', fr: 'Dimension qu’elle remplace' },
    'core:arrival',
  ),
  at: facetKeys({
    en: 'Repaired only for (facet → keys)',
    fr: 'Rétabli seulement pour (facette → clés)',
  }).optional(),
  monitoring: dimension(
    { en: 'Dimension of monitoring', fr: 'Dimension de la télésurveillance' },
    'core:monitoring',
  ),
  monitoringLevel: text({
    en: 'Least level of monitoring',
    fr: 'Niveau minimal de télésurveillance',
  }).default('alerts'),
  taxCategory: taxCategory(),
})
