import type { AssetFacts, JsonObject } from '../catalog/index.ts'

export type { AssetFacts }

/** What is to be priced: a whole quote, each line a selection on one tier for some assets. */
export interface PriceRequest {
  readonly priceBook: string
  /** ISO date: day of first pricing, also for validity. */
  readonly priceDate: string
  readonly lines: readonly RequestedLine[]
  readonly paymentPlan: string
  readonly promotionCodes: readonly string[]
  readonly negotiatedDiscount?: NegotiatedDiscount
  /** Role of who quotes, for discount authority. */
  readonly role: string
  /** The account's active lines of the same catalog. */
  readonly activeLineCount: number
}

export interface RequestedLine {
  /** Stable within the quote. */
  readonly id: string
  readonly tier: string
  readonly addOns: readonly { readonly id: string; readonly options: JsonObject }[]
  readonly termMonths: number
  /** ISO date of the first covered day. */
  readonly start: string
  readonly assets: readonly RequestedAsset[]
}

export interface RequestedAsset {
  readonly id: string
  /** Country of its site, for tax and availability. */
  readonly country: string
  readonly facts: AssetFacts
}

/** Percent of, or amount off, the net after the fleet stage. Refused without a reason. */
export interface NegotiatedDiscount {
  readonly reason: string
  readonly percent?: string
  readonly amountMinor?: number
}
