import type { PaymentPlan, PriceBook } from '../catalog/index.ts'
import type { PricingContext } from './prepare-line.ts'

/** What a line needs to know of its quote. */
export interface QuoteFrame {
  readonly context: PricingContext
  readonly book: PriceBook
  readonly plan: PaymentPlan | null
  readonly priceDate: string
  readonly promotionCodes: readonly string[]
  /** The account's assets on this quote plus its active lines of the same catalog. */
  readonly fleet: number
}
