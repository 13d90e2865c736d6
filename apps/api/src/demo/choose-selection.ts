import { type CatalogVersion, offeredTerms, type ServiceTier } from '@aftercare/contract-domain/catalog'
import {
  type BindAddOn,
  LUMP_SUM,
  type PriceDecision,
  type PriceRequest,
  type RequestedLine,
} from '@aftercare/contract-domain/pricing'
import { type AssetOnSite, requestedAsset } from '../db/priced-assets.ts'
import { pricedAndChecked } from '../price-request.ts'
import { usualPriceBook } from '../price-selection.ts'
import { discountReasons, type DealTaste } from './deals.ts'

/** A catalog of the demo as it is sold. */
export interface SoldCatalog {
  readonly versionId: string
  readonly version: CatalogVersion
  readonly identity: { readonly number: number; readonly hash: string }
  readonly bind: BindAddOn
}

export interface Wish {
  readonly catalog: SoldCatalog
  readonly assets: readonly AssetOnSite[]
  readonly taste: DealTaste
  readonly language: 'en' | 'fr'
  /** ISO dates. */
  readonly priceDate: string
  readonly start: string
  readonly activeLineCount: number
}

export interface Chosen {
  readonly request: PriceRequest
  readonly decision: PriceDecision
  readonly assetIds: readonly string[]
}

/**
 * What the customer asks for, as far as the catalog sells it: assets whose price is unknown are left out, then those
 * that the catalog was not made for, then the add-ons. Null when nothing of it can be offered.
 */
export function chooseSelection(wish: Wish): Chosen | null {
  const known = new Set(wish.assets.map(({ asset }) => asset.id))
  const first = priced(wish)
  for (const { assetIds } of [...first.decision.unknowns, ...first.decision.refusals])
    for (const id of assetIds ?? []) known.delete(id)
  const models = new Set(wish.catalog.version.referenceAssets.map(({ facts }) => facts['model']))
  const priceable = wish.assets.filter(({ asset }) => known.has(asset.id))
  const described = priceable.filter(({ asset }) => models.has(asset.model))
  const plain: DealTaste = { ...wish.taste, wants: () => false }
  const attempts = [
    () => first,
    () => priced({ ...wish, assets: priceable }),
    () => priced({ ...wish, assets: described }),
    () => priced({ ...wish, assets: described, taste: plain }),
  ]
  for (const attempt of attempts) {
    const chosen = attempt()
    if (chosen.decision.offerable) return chosen
  }
  return null
}

function priced(wish: Wish): Chosen {
  const { catalog, assets } = wish
  const request = requestOf(wish)
  const { version, identity, bind } = catalog
  return {
    request,
    decision: pricedAndChecked(request, { version, identity, bind }),
    assetIds: assets.map(({ asset }) => asset.id),
  }
}

function requestOf(wish: Wish): PriceRequest {
  const { catalog, taste, language, priceDate, activeLineCount } = wish
  const priceBook = bookOf(wish)
  const plans = catalog.version.priceBooks.find(({ id }) => id === priceBook)?.paymentPlans ?? []
  return {
    priceBook,
    priceDate,
    lines: linesOf(wish, priceBook),
    paymentPlan: pick(plans, taste.plan)?.id ?? LUMP_SUM,
    promotionCodes: taste.promotion ? promotionsOn(catalog.version, priceBook, priceDate) : [],
    ...(taste.discount === undefined
      ? {}
      : {
          negotiatedDiscount: {
            percent: taste.discount,
            reason: pick(discountReasons[language], taste.reason) ?? '',
          },
        }),
    role: 'sales',
    activeLineCount,
  }
}

/** In the currency that the customer's assets were bought in. */
function bookOf({ catalog: { version }, assets, priceDate }: Wish): string {
  const currency = assets.find(({ asset }) => asset.purchaseCurrency !== null)?.asset.purchaseCurrency
  const own = version.priceBooks.filter((book) => book.currency === currency)
  return usualPriceBook({ priceBooks: own.length > 0 ? own : version.priceBooks }, priceDate)
}

function promotionsOn(version: CatalogVersion, priceBook: string, on: string): string[] {
  const { discounts = [] } = version.priceBooks.find(({ id }) => id === priceBook) ?? {}
  return discounts.flatMap((discount) =>
    discount.kind === 'promotion' &&
    discount.validFrom <= on &&
    (discount.validTo === undefined || on < discount.validTo)
      ? [discount.code]
      : [],
  )
}

function linesOf(wish: Wish, priceBook: string): RequestedLine[] {
  const { catalog, assets, taste } = wish
  const prices = catalog.version.priceBooks.find(({ id }) => id === priceBook)?.tiers ?? {}
  const sold = catalog.version.tiers.filter(({ id, notSold }) => notSold !== true && id in prices)
  const tier = pick(sold, taste.tier)
  if (tier === undefined) return []
  const dearer = sold[sold.indexOf(tier) + 1]
  const half = Math.floor(assets.length / 2)
  if (!taste.twoLines || half === 0 || dearer === undefined)
    return assets.length === 0 ? [] : [lineOf(wish, { key: 'line-1', tier, assets })]
  return [
    lineOf(wish, { key: 'line-1', tier, assets: assets.slice(half) }),
    lineOf(wish, { key: 'line-2', tier: dearer, assets: assets.slice(0, half) }),
  ]
}

function lineOf(
  { catalog, taste, priceDate, start }: Wish,
  { key, tier, assets }: { key: string; tier: ServiceTier; assets: readonly AssetOnSite[] },
): RequestedLine {
  const terms = offeredTerms(tier.terms).filter((months) => months <= 60)
  const compulsory = tier.compulsoryAddOns ?? []
  return {
    id: key,
    tier: tier.id,
    addOns: catalog.version.addOns
      .filter(({ id }) => compulsory.includes(id) || taste.wants(id))
      .map(({ id }) => ({ id, options: optionsOf(id, taste) })),
    termMonths: pick(terms, taste.term) ?? 12,
    start,
    assets: assets.map((asset) => requestedAsset(asset, priceDate)),
  }
}

// What buyers choose; of add-ons that leave them nothing to choose, nothing.
function optionsOf(addOn: string, { visits }: DealTaste) {
  if (addOn === 'preventive-visits') return { visits }
  return addOn === 'extended-hours' ? { window: 'six-days' } : {}
}

function pick<Item>(items: readonly Item[], place: number): Item | undefined {
  return items[place % Math.max(1, items.length)]
}
