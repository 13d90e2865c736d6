/**
 * How the price of an add-on is written in its settings (domain §4 "Two schemas per plugin"), so that the core
 * can evaluate, find, raise and compare it. Plain JSON. `flat`, `percent-of` and `table` give an amount;
 * `per-unit` gives a rate (exact, in no total) or, with a known quantity, that many units.
 */
export type PriceForm =
  | { readonly form: 'flat'; readonly amountMinor: number; readonly cost?: string }
  | {
      readonly form: 'percent-of'
      readonly of: PercentBase
      readonly percent: string
      /** Marginal cost as a percent of the same base. */
      readonly costPercent?: string
    }
  /** Rows by an asset fact (`fact:model`) or one of the buyer's options (`option:window`). No row and no `else`: refused. */
  | {
      readonly form: 'table'
      readonly by: `fact:${string}` | `option:${string}`
      readonly rows: readonly PriceFormRow[]
      readonly else?: PriceForm
    }
  /** Exact decimal text in minor units per unit. */
  | { readonly form: 'per-unit'; readonly unit: string; readonly ratePerUnit: string; readonly cost?: string }

export type PercentBase = 'base' | 'base-before-factors' | 'purchase-price'

export type PriceFormRow =
  | { readonly is: string; readonly price: PriceForm }
  | { readonly from: number; readonly price: PriceForm }
