import type { LocalizedText } from '../text/index.ts'
import type { RoundingMode } from '../money/index.ts'

/** Prices of one channel, currency and period (domain §4). Percents are decimal texts; amounts minor units. */
export interface PriceBook {
  readonly id: string
  readonly title: LocalizedText
  readonly currency: string
  readonly rounding: RoundingMode
  /** Price date bounds, ISO dates; `validTo` is the first day on which the book no longer holds. */
  readonly validFrom: string
  readonly validTo?: string
  /** Absent: the direct channel. */
  readonly distributor?: string
  /** Tier id → its components' base prices. A tier without an entry is not priced in this book: unknown. */
  readonly tiers: Readonly<Record<string, readonly ComponentPrice[]>>
  readonly factors: readonly Factor[]
  /** Yearly index: from contract year 1 on, amount × (1 + percent)^k from year 0's amount, rounded once. */
  readonly index?: { readonly percentPerYear: string; readonly appliesToRates: boolean }
  /** In this order; each of what remains unless `of: list`. */
  readonly discounts: readonly TermDiscount[]
  /** Whether `once` lines are part of *list*, so that discounts reach them. */
  readonly onceLinesInList: boolean
  readonly fleet?: FleetDiscount
  readonly floor: PriceFloor
  /** Role → the most it may give away without approval, percent of the net after the fleet stage. */
  readonly discountAuthority: readonly { readonly role: string; readonly percent: string }[]
  readonly paymentPlans: readonly PaymentPlan[]
}

export interface ComponentPrice {
  /** `default` unless the tier is priced in parts. */
  readonly component: string
  readonly title?: LocalizedText
  readonly taxCategory: string
  readonly price: BasePrice
  /** Marginal cost per asset and year: exact decimal text in minor units (zero must be written); absent: unknown. */
  readonly cost?: string
}

/** Base price per asset and year (stage 1). */
export type BasePrice =
  | { readonly form: 'flat'; readonly amountMinor: number }
  | { readonly form: 'percent-of-purchase-price'; readonly percent: string }
  | {
      readonly form: 'table'
      readonly fact: string
      readonly rows: readonly TableRow[]
      readonly elseMinor?: number
    }
  | { readonly form: 'ratio-to-tier'; readonly tier: string; readonly ratio: string }
  | {
      readonly form: 'meter'
      /** Fact holding the expected use per year. */
      readonly meter: string
      readonly minimumMinor: number
      readonly includedUnits: number
      /** Exact minor units per unit above the included ones; invoiced by use. */
      readonly ratePerUnit: string
      readonly pooled: boolean
    }

/** A row holds for a value that `is` the key, or is ≥ `from` (up to the next row's `from`). */
export type TableRow =
  | { readonly is: string; readonly amountMinor: number }
  | { readonly from: number; readonly amountMinor: number }

/** Stage 2. A row for every value or an `else`; a value without a row is refused. */
export interface Factor {
  readonly id: string
  readonly title: LocalizedText
  readonly fact: string
  readonly components: readonly string[]
  readonly rows: readonly (
    | { readonly is: string; readonly factor: string }
    | { readonly from: number; readonly factor: string }
  )[]
  readonly else?: string
}

/** Row with the highest threshold not above the value applies to the whole; below the first row, none. */
export type Steps = readonly { readonly from: number; readonly percent: string }[]

export type TermDiscount =
  | {
      readonly id: string
      readonly kind: 'multi-year'
      readonly title: LocalizedText
      readonly of: 'remains' | 'list'
      readonly byMonths: Steps
    }
  | {
      readonly id: string
      readonly kind: 'prepayment'
      readonly title: LocalizedText
      readonly of: 'remains' | 'list'
      readonly percent: string
    }
  | {
      readonly id: string
      readonly kind: 'promotion'
      readonly title: LocalizedText
      readonly of: 'remains' | 'list'
      readonly percent: string
      /** Applied when the quote names it and the price date lies within. */
      readonly code: string
      readonly validFrom: string
      readonly validTo?: string
    }

export interface FleetDiscount {
  readonly title: LocalizedText
  readonly byCount: Steps
  readonly countsActiveLines: boolean
  readonly onceLinesIncluded: boolean
}

export interface PriceFloor {
  readonly minimumMarginPercent: string
  /** Whether cost is reckoned by months, by factors and by index; each only where the book says so. */
  readonly costFollows: { readonly months: boolean; readonly factors: boolean; readonly index: boolean }
}

export interface PaymentPlan {
  readonly id: string
  readonly title: LocalizedText
  readonly frequency: 'once' | 'year' | 'half-year' | 'quarter' | 'month'
  /** Absent: the periods begun in the term. */
  readonly instalments?: number
  /** The whole term paid before the start: earns the prepayment discount. */
  readonly prepaid: boolean
  readonly surchargePercent: string
  /** Absent: equal. Listed amounts are checked against the payable net; `rest-equal` shares what is left. */
  readonly listed?: { readonly amountsMinor: readonly number[]; readonly then: 'nothing' | 'rest-equal' }
}
