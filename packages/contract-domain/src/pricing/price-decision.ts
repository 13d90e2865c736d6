import type { Coverage, DimensionDefinition } from '../cover/index.ts'
import type { Message } from '../text/index.ts'
import type { FactValue } from '../catalog/index.ts'
import type { PriceLine } from './line.ts'

/**
 * The one explained answer to "what does this cost, what does it cover, may it be offered". Totals are null
 * when anything they add up is unknown. All amounts in minor units of `currency`.
 */
export interface PriceDecision {
  readonly catalog: { readonly id: string; readonly version: number; readonly hash: string }
  readonly priceBook: string
  readonly currency: string
  readonly priceDate: string
  readonly lines: readonly DecidedLine[]
  /** Fleet, negotiated, surcharge and `per: quote` lines, in stage order. */
  readonly quoteLines: readonly PriceLine[]
  readonly totals: {
    /** Before any discount. */
    readonly listMinor: number | null
    /** After stage 7, before surcharge and tax. */
    readonly netMinor: number | null
    readonly surchargeMinor: number | null
    readonly taxMinor: number | null
    readonly payableMinor: number | null
    readonly costMinor: string | null
  }
  readonly instalments: readonly Instalment[]
  readonly checks: readonly Check[]
  /** Why it can't be offered as asked: each names both sides and the cure. */
  readonly refusals: readonly Finding[]
  readonly unknowns: readonly Finding[]
  /** Nothing refused, nothing unknown (approval may still be needed). */
  readonly offerable: boolean
}

/** One requested line, split into groups of like assets by the facts that were read. */
export interface DecidedLine {
  readonly lineId: string
  readonly tier: string
  readonly addOns: readonly string[]
  readonly termMonths: number
  readonly start: string
  /** First day without cover. */
  readonly endExclusive: string
  readonly groups: readonly AssetGroup[]
}

export interface AssetGroup {
  readonly assetIds: readonly string[]
  readonly factsRead: Readonly<Record<string, FactValue | 'missing' | 'does-not-apply'>>
  /** Stages 1–4: one year, one asset. */
  readonly yearLines: readonly PriceLine[]
  /** Stage 5: the term of one asset; their sum is its term price. */
  readonly termLines: readonly PriceLine[]
  readonly termPriceMinor: number | null
  /** termLines × number of assets. */
  readonly groupTotalMinor: number | null
  readonly cover: GroupCover
}

export interface GroupCover {
  readonly dimensions: readonly DimensionDefinition[]
  /** After all delays. Facets known when quoting are resolved. */
  readonly final: Coverage
  /** While a delay still runs; absent when no add-on is delayed. */
  readonly interim?: Coverage
  /** Which add-ons withdrew, gave or added in which dimension. */
  readonly effects: readonly {
    readonly addOn: string
    readonly dimension: string
    readonly phase: 'withdraw' | 'give' | 'add'
  }[]
}

export interface Instalment {
  readonly number: number
  /** ISO date. */
  readonly dueOn: string
  readonly netMinor: number | null
  readonly tax: readonly {
    readonly category: string
    readonly country: string
    readonly percent: string
    readonly netMinor: number
    readonly taxMinor: number
  }[]
  readonly grossMinor: number | null
}

export interface Check {
  readonly code: 'floor' | 'authority' | 'ladder'
  readonly outcome: 'passed' | 'approval-needed' | 'refused' | 'unknown'
  readonly message: Message
}

export interface Finding {
  /** Stable code, e.g. `add-on-excluded`, `need-not-met`, `term-not-offered`, `cap-exceeded`, `plugin-answer-refused`. */
  readonly code: string
  readonly lineId?: string
  readonly addOn?: string
  /** The assets of the line it holds for; absent: all, or none in particular. */
  readonly assetIds?: readonly string[]
  readonly message: Message
  readonly cure: Message
}
