import type { Message } from '../text/index.ts'

/** Stages in the order of domain §4; lines sort by stage, source, code, component, contract year. */
export type Stage =
  | 'base'
  | 'factor'
  | 'charge'
  | 'adjust'
  | 'commitment'
  | 'discount'
  | 'fleet'
  | 'negotiated'
  | 'surcharge'

export type Recurrence = 'once' | 'per-year' | 'per-unit' | 'per-event'

export type LineSource =
  | { readonly kind: 'core' }
  | { readonly kind: 'plugin'; readonly id: string; readonly version: string }

/**
 * One explained figure. Lines are additive: a total is the sum of the lines as their stage leaves them. An
 * amount of null is *unknown*: `unknownFacts` says which facts are missing; it is shown and can't be offered.
 */
export interface PriceLine {
  readonly stage: Stage
  readonly source: LineSource
  readonly code: string
  readonly component: string
  /** 0-based contract year; null before the commitment stage and for lines of the whole quote. */
  readonly contractYear: number | null
  readonly recurrence: Recurrence
  /** `asset`: of one asset of the group; `quote`: of the whole quote, in no term price of one asset. */
  readonly per: 'asset' | 'quote'
  /** Null for lines that are split over categories (discounts, fleet, negotiated, surcharge). */
  readonly taxCategory: string | null
  /** What the amount was made from, named: JSON scalars (amounts in minor units, percents as decimal text). */
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  /** Minor units; null when unknown, and for rates. */
  readonly amountMinor: number | null
  /** Exact decimal text in minor units per unit or event; only for recurrence per-unit and per-event. */
  readonly rate?: string
  /** Marginal cost, exact rational text in minor units; absent: unknown. */
  readonly cost?: string
  readonly unknownFacts?: readonly string[]
  /** Facts whose catalog default was used. */
  readonly assumedFacts?: readonly string[]
  readonly message: Message
}

/** A line while it is made: members that only some lines have are added one by one, which is faster than spreading. */
export type Mutable<Made> = { -readonly [Member in keyof Made]: Made[Member] }
