import type { CatalogVersion } from '../../catalog/index.ts'
import type { CoverEffect } from '../../cover/index.ts'
import type { Need } from '../../pricing/index.ts'
import type { SettledAddOn } from '../add-ons-by-settings.ts'

/** What random catalogs must hold between them, so that agreeing on them says something. */
export const FEATURES = [
  'needs by id',
  'needs by cover',
  'excludes by id',
  'excludes by cover',
  'compulsory add-ons',
  'bound to a tier',
  'fleet minimum',
  'sold by a fact',
  'options',
  'options with prices of their own',
  'raises',
  'adds',
  'raises and adds at once',
  'withdrawals',
  'withdrawals of one facet key',
  'bounded adjusts',
  'opaque adjusts',
  'once charges',
  'percents',
  'caps',
  'windows',
  'promises of time',
  'promises of cost',
  'guarantees',
  'levels',
  'sets',
  'limits',
  'limits where none is best',
  'quantities',
  'facets known at the claim',
  'facets known when quoting',
  'peers',
  'unknown cover',
  'several years',
  'index',
  'fleet discount',
  'rounding not to the nearest',
] as const

export type Feature = (typeof FEATURES)[number]

/** The features that a version made by {@link aRandomLadder} holds. */
export function featuresOf(version: CatalogVersion): readonly Feature[] {
  const settled = version.addOns.map(({ settings }): SettledAddOn => settings)
  const effects = settled.flatMap(({ effect, effects: byKind = {} }) => [
    ...(effect ? [effect] : []),
    ...Object.values(byKind),
  ])
  const needs = settled.flatMap((one) => one.needs ?? [])
  const excludes = settled.flatMap((one) => one.excludes ?? [])
  const sold = version.addOns.map(({ availability = {} }) => availability)
  const withdrawals = effects.flatMap(({ withdraw = [] }) => withdraw)
  const found: Readonly<Record<Exclude<Feature, OfDimensions | OfPrices>, boolean>> = {
    'needs by id': needs.some(isById),
    'needs by cover': needs.some((need) => !isById(need)),
    'excludes by id': excludes.some(isById),
    'excludes by cover': excludes.some((need) => !isById(need)),
    'compulsory add-ons': version.tiers.some(({ compulsoryAddOns = [] }) => compulsoryAddOns.length > 0),
    'bound to a tier': sold.some(({ tiers }) => tiers !== undefined),
    'fleet minimum': sold.some(({ fleetMinimum }) => fleetMinimum !== undefined),
    'sold by a fact': sold.some(({ asset }) => asset !== undefined),
    options: settled.some(({ effects: byKind }) => byKind !== undefined),
    'options with prices of their own': settled.some(({ price }) => price?.form === 'table'),
    raises: effects.some(({ give = [] }) => give.length > 0),
    adds: effects.some(({ add = [] }) => add.length > 0),
    'raises and adds at once': effects.some(raisesAndAdds),
    withdrawals: withdrawals.length > 0,
    'withdrawals of one facet key': withdrawals.some(({ at }) => at !== undefined),
    'bounded adjusts': settled.some(({ bundle }) => bundle?.atMost !== undefined),
    'opaque adjusts': settled.some(({ bundle }) => bundle !== undefined && bundle.atMost === undefined),
    'once charges': settled.some(({ once }) => once === true),
    percents: settled.some(({ price }) => price?.form === 'percent-of'),
    peers: version.order.length === 0,
    'unknown cover': version.tiers.some(({ cover }) =>
      Object.values(cover).some((value) => Object.values(value).some(({ state }) => state === 'unknown')),
    ),
  }
  return [
    ...FEATURES.filter((feature) => feature in found && found[feature as keyof typeof found]),
    ...dimensionsIn(version),
    ...pricesIn(version),
  ]
}

type OfDimensions =
  | 'caps'
  | 'windows'
  | 'promises of time'
  | 'promises of cost'
  | 'guarantees'
  | 'levels'
  | 'sets'
  | 'limits'
  | 'limits where none is best'
  | 'quantities'
  | 'facets known at the claim'
  | 'facets known when quoting'

type OfPrices = 'several years' | 'index' | 'fleet discount' | 'rounding not to the nearest'

const OF_KIND = {
  window: 'windows',
  time: 'promises of time',
  cover: 'promises of cost',
  guarantee: 'guarantees',
  level: 'levels',
  set: 'sets',
  limit: 'limits',
  quantity: 'quantities',
} as const

function dimensionsIn({ dimensions }: CatalogVersion): readonly OfDimensions[] {
  const found = dimensions.flatMap((definition): OfDimensions[] => [
    OF_KIND[definition.kind],
    ...(definition.kind === 'quantity' && definition.cap !== undefined ? (['caps'] as const) : []),
    ...(definition.kind === 'limit' && definition.absentIs === 'best'
      ? (['limits where none is best'] as const)
      : []),
    ...definition.facets.map(({ knownAt }) =>
      knownAt === 'quote' ? ('facets known when quoting' as const) : ('facets known at the claim' as const),
    ),
  ])
  return [...new Set(found)]
}

function pricesIn({ priceBooks, referenceAssets }: CatalogVersion): readonly OfPrices[] {
  const [book] = priceBooks
  return [
    ...(referenceAssets.some(({ termMonths }) => termMonths.some((months) => months > 12))
      ? (['several years'] as const)
      : []),
    ...(book?.index === undefined ? [] : (['index'] as const)),
    ...(book?.fleet === undefined ? [] : (['fleet discount'] as const)),
    ...(book?.rounding === 'down' ? (['rounding not to the nearest'] as const) : []),
  ]
}

function isById(need: Need): boolean {
  return 'addOn' in need
}

function raisesAndAdds({ give = [], add = [] }: CoverEffect): boolean {
  return add.some(({ dimension }) => give.some((one) => one.dimension === dimension))
}
