import type { Demand } from '../demand.ts'
import type { RowParts } from './check-rows.ts'
import type { CheckedTier } from './checked-tier.ts'
import type { LeafPrices } from './scaled-prices.ts'

/** What a certificate's tree is held against. */
export interface Checking {
  readonly tier: CheckedTier
  readonly demands: readonly Demand[]
  readonly rows: readonly RowParts[]
  readonly forbidden: readonly (readonly string[])[]
  /** What the certificate claims. */
  readonly atLeastMinor: number
  readonly prices: LeafPrices
}
