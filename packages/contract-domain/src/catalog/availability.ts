/** Where a tier or add-on is sold. All given conditions must hold. The admin's data, never code. */
export interface Availability {
  /** Tier ids (add-ons only). */
  readonly tiers?: readonly string[]
  /** Countries of the site, ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  /** Counts the account's assets on this quote plus its active lines of the same catalog. */
  readonly fleetMinimum?: number
  readonly asset?: AssetPredicate
  /** Sold only within these dates (ISO), last day inclusive. */
  readonly from?: string
  readonly until?: string
}

export type AssetPredicate =
  | { readonly all: readonly AssetPredicate[] }
  | { readonly any: readonly AssetPredicate[] }
  | { readonly not: AssetPredicate }
  | {
      readonly fact: string
      readonly op: 'is' | 'is-not' | 'in' | 'at-least' | 'at-most' | 'below' | 'above'
      readonly value: string | number | boolean | readonly (string | number)[]
    }
