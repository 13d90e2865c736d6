import type { LocalizedText } from '../text/index.ts'

/** What time and materials cost; frozen into terms by version (domain §8). Amounts are minor units. */
export interface RateCard {
  readonly id: string
  readonly title: LocalizedText
  readonly currency: string
  readonly validFrom: string
  readonly validTo?: string
  readonly labour: readonly {
    readonly role: string
    readonly title: LocalizedText
    readonly perHourMinor: number
  }[]
  readonly minimumMinutes: number
  readonly roundingStepMinutes: number
  readonly travel: {
    readonly zones: readonly { readonly zone: string; readonly amountMinor: number }[]
    readonly perKmMinor?: number
  }
  /** Markup on cost of parts, by unit cost from this many minor units on. */
  readonly partsMarkup: readonly { readonly fromMinor: number; readonly percent: string }[]
  readonly timeBands: readonly {
    readonly id: string
    readonly title: LocalizedText
    readonly percent: string
  }[]
}
