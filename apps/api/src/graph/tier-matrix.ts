import type { CatalogAddOn, CatalogVersion, ServiceTier } from '@aftercare/contract-domain/catalog'
import { type DimensionDefinition, facetKeysOf } from '@aftercare/contract-domain/cover'
import { apiMessages } from '../api-messages.ts'
import { builder } from '../builder.ts'
import { CatalogAddOnRef } from './catalog-add-on.ts'
import { DimensionRef, facetTitle } from './dimension.ts'
import { enumValues } from './enums.ts'
import { MatrixCellRef } from './matrix-cell.ts'
import { cellsOfTier } from './matrix-cells.ts'
import { MatrixPriceRowRef, priceRowsOf, type VersionPair } from './matrix-price-row.ts'
import { ServiceTierRef } from './service-tier.ts'

interface DimensionRow extends VersionPair {
  readonly dimension: DimensionDefinition
}
interface AddOnRow extends VersionPair {
  readonly addOn: CatalogAddOn
}

const MatrixFacetKeyRef = builder
  .objectRef<{ readonly key: string; readonly title: string }>('MatrixFacetKey')
  .implement({ fields: (t) => ({ key: t.exposeString('key'), title: t.exposeString('title') }) })

const DimensionRowRef = builder.objectRef<DimensionRow>('MatrixDimensionRow').implement({
  fields: (t) => ({
    dimension: t.field({ type: DimensionRef, resolve: ({ dimension }) => dimension }),
    facetKeys: t.field({
      type: [MatrixFacetKeyRef],
      resolve: ({ dimension }, _args, { locale }) =>
        facetKeysOf(dimension).map((key) => ({ key, title: facetTitle(dimension, key, locale) })),
    }),
    cells: t.field({
      type: [MatrixCellRef],
      description: 'Tier by tier, in the order of `tiers`; within a tier, facet key by facet key.',
      resolve: ({ version, before, dimension }, _args, { locale }) =>
        version.tiers.flatMap((tier) => cellsOfTier({ tier, version, before, dimension, locale })),
    }),
  }),
})

const AddOnPlaceRef = builder.enumType('AddOnPlace', {
  values: enumValues(['compulsory', 'available', 'not-sold']),
})

type Place = 'compulsory' | 'available' | 'not-sold'

const AddOnCellRef = builder
  .objectRef<{ readonly tierKey: string; readonly place: Place; readonly changed: boolean }>(
    'MatrixAddOnCell',
  )
  .implement({
    fields: (t) => ({
      tierKey: t.exposeString('tierKey'),
      place: t.expose('place', { type: AddOnPlaceRef }),
      text: t.string({
        resolve: ({ place }, _args, { locale }) => apiMessages[`api.add-on.${place}`][locale],
      }),
      changed: t.exposeBoolean('changed'),
    }),
  })

const AddOnRowRef = builder.objectRef<AddOnRow>('MatrixAddOnRow').implement({
  fields: (t) => ({
    addOn: t.field({ type: CatalogAddOnRef, resolve: ({ addOn }) => addOn }),
    cells: t.field({
      type: [AddOnCellRef],
      resolve: ({ version, before, addOn }) =>
        version.tiers.map((tier) => {
          const place = placeOf(addOn, tier)
          const earlier = before && earlierPlace(before, addOn.id, tier.id)
          return { tierKey: tier.id, place, changed: before !== null && earlier !== place }
        }),
    }),
  }),
})

function placeOf({ id, availability }: CatalogAddOn, tier: ServiceTier): Place {
  if (tier.compulsoryAddOns?.includes(id) === true) return 'compulsory'
  return (availability?.tiers?.includes(tier.id) ?? true) && tier.notSold !== true ? 'available' : 'not-sold'
}

function earlierPlace(before: CatalogVersion, addOnId: string, tierId: string): Place | null {
  const addOn = before.addOns.find(({ id }) => id === addOnId)
  const tier = before.tiers.find(({ id }) => id === tierId)
  return addOn === undefined || tier === undefined ? null : placeOf(addOn, tier)
}

export const TierMatrixRef = builder.objectRef<VersionPair>('TierMatrix').implement({
  description: 'The version as a table: tiers are columns.',
  fields: (t) => ({
    tiers: t.field({
      type: [ServiceTierRef],
      resolve: ({ version, before }) => version.tiers.map((tier) => ({ tier, version, before })),
    }),
    dimensionRows: t.field({
      type: [DimensionRowRef],
      resolve: ({ version, before }) =>
        version.dimensions.map((dimension) => ({ version, before, dimension })),
    }),
    addOnRows: t.field({
      type: [AddOnRowRef],
      resolve: ({ version, before }) => version.addOns.map((addOn) => ({ version, before, addOn })),
    }),
    priceRows: t.field({
      type: [MatrixPriceRowRef],
      description: 'Empty for those who may not read prices: the rest of the table is theirs to see.',
      resolve: (pair, _args, { viewer }) =>
        viewer?.permissions.includes('price.read') === true ? priceRowsOf(pair) : [],
    }),
  }),
})
