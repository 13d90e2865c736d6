import type { Cell, CoverComparison, CoverVerdict } from '../cover/index.ts'
import type { JsonObject, LadderReading } from '../catalog/index.ts'
import type { PriceLine } from '../pricing/index.ts'
import type { Message } from '../text/index.ts'
import type { LadderCertificate } from './certificate/certificate.ts'
import type { LadderContext } from './ladder-context.ts'
import type { LadderPair } from './declared-pairs.ts'
import type { Repair } from './repairs/repair.ts'

export { DEFAULT_POLICY, type LadderPolicy, type LadderReading } from '../catalog/index.ts'

export type LadderVerdict =
  | 'proved'
  | 'undercut'
  | 'overlap'
  | 'inversion'
  | 'incomparable'
  | 'unknown'
  | 'not-proven'

export type LadderSeverity = 'passed' | 'warning' | 'error'

/** The verdict on one pair of tiers in one context, by one reading. */
export interface PairVerdict {
  readonly pair: LadderPair
  readonly context: LadderContext
  readonly reading: LadderReading
  readonly verdict: LadderVerdict
  readonly severity: LadderSeverity
  /** Of the two tiers with their compulsory add-ons, in minor units of `currency`; null: unknown. */
  readonly prices: { readonly below: number | null; readonly above: number | null }
  readonly currency: string
  /** The upper tier's cover beside the lower one's: crossing points when incomparable, what matters when unknown. */
  readonly comparison: CoverComparison
  /** Of an undercut or overlap the cheapest package; of unknown, one that may be. */
  readonly counterexample?: Counterexample
  /** What holds a proof: without these dimensions there would be an undercut. */
  readonly heldBy: readonly Holding[]
  /** Held by light dimensions only. */
  readonly thin: boolean
  /** Dimensions, facts or findings that keep it from being known. */
  readonly matters: readonly string[]
  /** Why there is no undercut, or nothing cheaper than the counterexample. */
  readonly certificate?: LadderCertificate
  readonly repairs: readonly Repair[]
  readonly message: Message
}

export interface Counterexample {
  readonly tier: string
  readonly addOns: readonly CounterexampleAddOn[]
  readonly priceMinor: number | null
  readonly againstMinor: number | null
  /** Stage 5 of one asset, as the pipeline priced it. */
  readonly termLines: readonly PriceLine[]
  /** Both sides, cell by cell, where either promises something; the verdict is the package's. */
  readonly sides: readonly ComparedCell[]
}

export interface CounterexampleAddOn {
  readonly id: string
  readonly option: number
  readonly options: JsonObject
}

export interface ComparedCell {
  readonly dimension: string
  readonly facetKey: string
  readonly package: Cell
  readonly above: Cell
  readonly verdict: CoverVerdict
}

/** Dimensions that a package under the upper tier's price lacks, none of which it could do without. */
export interface Holding {
  readonly dimensions: readonly string[]
  /** All of them are light. */
  readonly light: boolean
  /** The cheapest package that lacks only these. */
  readonly addOns: readonly CounterexampleAddOn[]
  readonly priceMinor: number | null
}

export interface LadderReport {
  readonly verdicts: readonly PairVerdict[]
  /** The worst of them. */
  readonly severity: LadderSeverity
  /** Reference assets of which not every crossing of steps was looked at. */
  readonly sampled: readonly string[]
  /** In how many contexts each pair was looked at, at the most; verdicts hold at these values. */
  readonly contexts: number
}
