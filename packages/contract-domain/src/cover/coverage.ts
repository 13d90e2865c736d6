import type { LocalizedText } from '../text/index.ts'
import type { WeeklyWindow } from '../calendar/index.ts'
import type { TimeEvent } from './dimension.ts'

/**
 * A value per dimension (domain §3). Plain JSON: the same shape stands in catalog files, catalog versions and
 * frozen terms. A dimension that a tier does not mention is *unknown*, never silently none.
 */
export type Coverage = Readonly<Record<string, DimensionValue>>

/**
 * A cell per key of the facets' product. In files `*` may stand for a segment (`misuse/*`) or for all keys;
 * the more specific key wins; after normalisation every key of the product is present and no wildcard is left
 * (an unfaceted dimension keeps its one key `*`).
 */
export type DimensionValue = Readonly<Record<string, Cell>>

export type Cell =
  | { readonly state: 'known'; readonly value: CellValue; readonly note?: LocalizedText }
  /** Unknown, then raised: some value that is at least this one. */
  | { readonly state: 'at-least'; readonly value: CellValue; readonly note?: LocalizedText }
  /** Promised nothing. */
  | { readonly state: 'none'; readonly note?: LocalizedText }
  /** None, with a reason why the question does not arise. */
  | { readonly state: 'not-applicable'; readonly reason: LocalizedText }
  /** Any value from none to best: not published, or still to be agreed. Blocks a verdict. */
  | { readonly state: 'unknown'; readonly note?: LocalizedText }

/** By kind of the definition; the tag repeats the kind so that a value can be read on its own. */
export type CellValue =
  | { readonly kind: 'time'; readonly promises: readonly TimePromise[] }
  | { readonly kind: 'cover'; readonly promises: readonly CostPromise[] }
  | { readonly kind: 'guarantee'; readonly promises: readonly GuaranteePromise[] }
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'quantity'; readonly quantity: number | 'unlimited' }
  | { readonly kind: 'window'; readonly window: WeeklyWindow }
  | { readonly kind: 'set'; readonly elements: readonly string[] }
  | { readonly kind: 'limit'; readonly limit: number }

export type Strength = 'best-effort' | 'aim' | 'target' | 'guaranteed' | 'guaranteed-with-credit'

/** Exactly one of `minutes` and `days` (business days of the window the dimension names). */
export interface TimePromise {
  readonly minutes?: number
  readonly days?: number
  /** Minute of the day by which the last day is due; absent: closing of the window as published. Days only. */
  readonly dueMinute?: number
  readonly event: TimeEvent
  readonly clockStart: 'call-logged' | 'diagnosis-ended' | 'part-arrived' | 'date-agreed'
  readonly strength: Strength
}

/** What the provider bears of one cost head, for one cause. A missing cap, deductible… = no such limit = best. */
export interface CostPromise {
  /** Percent the provider bears, decimal text: `100`, `20`. Zero is none and is dropped. */
  readonly sharePercent: string
  readonly capMinor?: number
  readonly deductibleMinor?: number
  /** Needed when a cap, deductible or ceiling is given: currency belongs to an amount. */
  readonly currency?: string
  readonly incidentsPerYear?: number
  readonly unitPriceCeilingMinor?: number
  readonly ageLimitMonths?: number
}

export interface GuaranteePromise {
  /** Percent, decimal text: `99.5`. */
  readonly levelPercent: string
  readonly basis: string
  readonly period: 'month' | 'quarter' | 'year'
  /** Percent of the period's fee given back when missed. */
  readonly creditPercent?: string
}
