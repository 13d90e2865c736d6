import type { CellValue } from '../../cover/index.ts'
import type { Message } from '../../text/index.ts'

/** A price that can be changed: members from the version's root, ids in place of indexes. */
export interface PriceField {
  readonly path: string
  readonly owner: { readonly tier: string } | { readonly addOn: string }
  /** Amounts in minor units; percents in hundredths of a percent point. */
  readonly unit: 'minor' | 'percent-hundredth'
}

export interface PriceChange {
  readonly field: PriceField
  /** In the unit of the field; below zero for a cut. */
  readonly by: number
  readonly before: string
  readonly after: string
}

/** A change that mends an undercut, proved again; one step less doesn't. */
export type Repair = { readonly message: Message; readonly newErrors: readonly string[] } & (
  | { readonly kind: 'raise'; readonly change: PriceChange }
  | { readonly kind: 'raise-two'; readonly changes: readonly [PriceChange, PriceChange] }
  | { readonly kind: 'cut'; readonly change: PriceChange }
  /** Add-ons not to be sold together on the lower tier. */
  | { readonly kind: 'forbid'; readonly tier: string; readonly combinations: readonly (readonly string[])[] }
  | {
      readonly kind: 'give'
      readonly tier: string
      readonly dimension: string
      readonly facetKey: string
      readonly value: CellValue
    }
)
