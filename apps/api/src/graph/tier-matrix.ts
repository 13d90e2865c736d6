import {
  basePriceText,
  type CatalogAddOn,
  type CatalogVersion,
  type ComponentPrice,
  type PriceBook,
  type ServiceTier,
} from '@aftercare/contract-domain/catalog'
import { type DimensionDefinition, facetKeysOf } from '@aftercare/contract-domain/cover'
import { canonicalJson, type Locale, type LocalizedText } from '@aftercare/contract-domain/text'
import { apiMessages } from '../api-messages.ts'
import { builder } from '../builder.ts'
import { CatalogAddOnRef } from './catalog-add-on.ts'
import { DimensionRef, facetTitle } from './dimension.ts'
import { enumValues } from './enums.ts'
import { MatrixCellRef } from './matrix-cell.ts'
import { cellsOfTier } from './matrix-cells.ts'
import { PriceBookRef } from './price-book.ts'
import { ServiceTierRef } from './service-tier.ts'

/** A version and, for a draft, what it was made from. */
export interface VersionPair {
  readonly version: CatalogVersion
  readonly before: CatalogVersion | null
}

interface DimensionRow extends VersionPair {
  readonly dimension: DimensionDefinition
}
interface AddOnRow extends VersionPair {
  readonly addOn: CatalogAddOn
}
interface PriceRow extends VersionPair {
  readonly book: PriceBook
  readonly component: string
  readonly title: LocalizedText | null
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

interface PriceCell {
  readonly tierKey: string
  readonly price: ComponentPrice | undefined
  readonly text: string
  readonly changed: boolean
  readonly was: string | null
}

const PriceCellRef = builder.objectRef<PriceCell>('MatrixPriceCell').implement({
  fields: (t) => ({
    tierKey: t.exposeString('tierKey'),
    price: t.field({ type: 'JSON', nullable: true, resolve: ({ price }) => price?.price ?? null }),
    text: t.exposeString('text'),
    cost: t.string({
      nullable: true,
      description:
        'Marginal cost per asset and year, exact, in minor units; null: unknown, or not yours to see.',
      resolve: ({ price }, _args, { viewer }) =>
        viewer?.permissions.includes('cost.read') === true ? (price?.cost ?? null) : null,
    }),
    taxCategory: t.string({ nullable: true, resolve: ({ price }) => price?.taxCategory ?? null }),
    changed: t.exposeBoolean('changed'),
    was: t.exposeString('was', { nullable: true }),
  }),
})

const PriceRowRef = builder.objectRef<PriceRow>('MatrixPriceRow').implement({
  fields: (t) => ({
    priceBook: t.field({ type: PriceBookRef, resolve: ({ book }) => book }),
    component: t.exposeString('component'),
    title: t.string({
      resolve: ({ title, book }, _args, { locale }) => (title ?? book.title)[locale],
    }),
    cells: t.field({
      type: [PriceCellRef],
      resolve: ({ version, before, book, component }, _args, { locale }) =>
        version.tiers.map((tier) => priceCell({ version, before, book, component, tier, locale })),
    }),
  }),
})

interface PriceCellAsked extends VersionPair {
  readonly book: PriceBook
  readonly component: string
  readonly tier: ServiceTier
  readonly locale: Locale
}

function priceCell({ version, before, book, component, tier, locale }: PriceCellAsked): PriceCell {
  const price = priceOf(book, tier.id, component)
  const earlierBook = before?.priceBooks.find(({ id }) => id === book.id)
  const earlier = earlierBook && priceOf(earlierBook, tier.id, component)
  const changed = before !== null && !same(price, earlier)
  const say = (one: ComponentPrice | undefined) => {
    if (one !== undefined)
      return basePriceText({ before: version, after: version }, one.price, book.currency)[locale]
    const free = tier.timeAndMaterials === true || tier.notSold === true
    return apiMessages[free ? 'api.price-none' : 'api.price-unknown'][locale]
  }
  return { tierKey: tier.id, price, text: say(price), changed, was: changed ? say(earlier) : null }
}

function priceOf(book: PriceBook, tier: string, component: string): ComponentPrice | undefined {
  return book.tiers[tier]?.find((price) => price.component === component)
}

function same(left: ComponentPrice | undefined, right: ComponentPrice | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return canonicalJson(left) === canonicalJson(right)
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
      type: [PriceRowRef],
      description: 'Empty for those who may not read prices: the rest of the table is theirs to see.',
      resolve: ({ version, before }, _args, { viewer }) =>
        viewer?.permissions.includes('price.read') === true
          ? version.priceBooks.flatMap((book) =>
              componentsOf(book).map((row) => ({ version, before, book, ...row })),
            )
          : [],
    }),
  }),
})

function componentsOf(book: PriceBook): { component: string; title: LocalizedText | null }[] {
  const found = new Map<string, LocalizedText | null>()
  for (const price of Object.values(book.tiers).flat())
    if (found.get(price.component) == null) found.set(price.component, price.title ?? null)
  return [...found].map(([component, title]) => ({ component, title }))
}
