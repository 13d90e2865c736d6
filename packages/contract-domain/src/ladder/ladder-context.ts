import type { CatalogVersion } from '../catalog/index.ts'
import {
  bookOf,
  paymentPlan,
  type PricingContext,
  type QuoteFrame,
  type RequestedAsset,
} from '../pricing/index.ts'

/** Where packages are compared (domain §5): one asset, a term, a price book, a date, a number of assets. */
export interface LadderContext {
  /** The same for the same content. */
  readonly id: string
  /** Reference asset of the catalog version; of a quote: its own asset. */
  readonly referenceAsset: string
  readonly asset: RequestedAsset
  readonly termMonths: number
  readonly priceBook: string
  /** ISO date. */
  readonly priceDate: string
  /** Like assets bought together: 1, or a break of the fleet discount; amounts are of all of them. */
  readonly assets: number
  /** Numeric facts set to a side of a step, beside the reference asset's own. */
  readonly varied: Readonly<Record<string, number>>
  /** Of a quote; absent: no promotion, not prepaid. */
  readonly promotionCodes?: readonly string[]
  readonly paymentPlan?: string
  readonly activeLines?: number
  /** Assets of the quote's other lines: they count for the fleet. */
  readonly otherAssets?: number
}

/** What the pipeline asks of a quote in this context. */
export function frameOf(context: LadderContext, pricing: PricingContext): QuoteFrame {
  const book = bookOf(pricing.version, context.priceBook)
  const { assets, activeLines } = fleetOf(context)
  return {
    context: pricing,
    book,
    plan: context.paymentPlan === undefined ? null : paymentPlan(book, context.paymentPlan),
    priceDate: context.priceDate,
    promotionCodes: context.promotionCodes ?? [],
    fleet: assets + activeLines,
  }
}

/** What the fleet discount of the context counts. */
export function fleetOf({ assets, otherAssets = 0, activeLines = 0 }: LadderContext) {
  return { assets: assets + otherAssets, activeLines }
}

/** What identifies the version while the ladder is proved: nothing of it is stored with a price. */
export function pricingOf(version: CatalogVersion, bind: PricingContext['bind']): PricingContext {
  return { version, identity: { number: 0, hash: '' }, bind }
}
