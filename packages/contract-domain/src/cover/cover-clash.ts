import type { CoverTarget } from './effect.ts'

/** Why a selection is refused, naming every add-on in it. */
export type CoverClash = WithdrawalClash | CapClash | TargetUnknownClash

/** One add-on withdraws what the other withdraws, gives, raises or adds. Ids in order. */
export interface WithdrawalClash {
  readonly kind: 'withdrawal'
  readonly dimension: string
  readonly facetKey: string
  readonly addOns: readonly [string, string]
}

/** The selection asks for more than the dimension's cap: nobody pays for what a cap eats. */
export interface CapClash {
  readonly kind: 'cap'
  readonly dimension: string
  readonly facetKey: string
  readonly cap: number
  readonly asked: number | 'unlimited'
  readonly addOns: readonly string[]
}

/** An effect names a dimension, facet or facet key that the catalog doesn't have. */
export interface TargetUnknownClash {
  readonly kind: 'target-unknown'
  readonly addOn: string
  readonly dimension: string
  readonly at?: NonNullable<CoverTarget['at']>
}
