import type { CellValue } from './coverage.ts'

/**
 * What an add-on does to cover, in three phases over the whole selection, so that the order of add-ons never
 * matters (domain §3): all withdrawals, then gives and raises together (one join), then adds. Absolute values,
 * never "one step up". An effect names facet keys; the rest is untouched.
 */
export interface CoverEffect {
  readonly withdraw?: readonly CoverTarget[]
  readonly give?: readonly (CoverTarget & { readonly value: CellValue })[]
  /** Quantities sum; past the dimension's cap the selection is refused. */
  readonly add?: readonly (CoverTarget & { readonly quantity: number })[]
}

export interface CoverTarget {
  readonly dimension: string
  /** Facet id → keys; a facet not named means all its keys. */
  readonly at?: Readonly<Record<string, readonly string[]>>
}

/** What one add-on of the selection does to cover. */
export interface AddOnEffect {
  readonly addOn: string
  readonly effect: CoverEffect
}
