import type { Decisions } from './decisions.ts'

/** What only the catalog knows of a selection. */
export interface CoverOracle<Reason> {
  /** Why nothing that is still allowed is an answer; null: nothing is known against it. Asked after each decision. */
  refuses(decisions: Decisions): Refusal<Reason> | null
  /** An add-on that is open and without which nothing that is taken is an answer; null: there is none. */
  readonly needed?: (decisions: Decisions) => number | null
  /** Add-ons that are refused beside a column, whichever of their columns is taken. */
  readonly clashes?: (column: number) => readonly Clash<Reason>[]
  /** The least that columns add, where it depends on what may still be taken. @returns what roundings may take off besides */
  readonly costs?: (decisions: Decisions, costs: Float64Array) => number
  /** Prices what is taken exactly; all rows are met. */
  settle(taken: readonly number[], budget: number): Settled
}

export interface Refusal<Reason> {
  readonly because: Reason
  /** An add-on that must be known to be left out for it; absent: what is taken is enough. */
  readonly without?: number
}

export interface Clash<Reason> {
  readonly addOn: number
  readonly because: Reason
}

export interface Settled {
  /** Whole minor units; null: unknown, which may be nothing. */
  readonly priceMinor: number | null
  /** An answer under the budget: what is looked for from here on must cost less than this. Null: it is none. */
  readonly newBudget: number | null
  /** Add-ons that might make an answer of what is none: they are branched on next. */
  readonly needs: readonly number[]
}

export interface SearchSettings {
  /** Only what costs less is looked for, in whole minor units; Infinity: at any price. */
  readonly budget: number
  /** Add-ons to branch on before all others. */
  readonly first: readonly number[]
  /** Add-ons that may not be left out. */
  readonly compulsory: ReadonlySet<number>
  /** By column: 1 when a price stays the same with it. */
  readonly chargesNothing: Uint8Array
  /** By column: 1 when it may take off what others charge. */
  readonly adjusting: Uint8Array
  readonly limits: SearchLimits
  /** False: the tree is of no use to anybody. */
  readonly proof: boolean
  /** No more columns than this are of use. */
  readonly mostTaken: () => number
}

export interface SearchLimits {
  /** Selections priced exactly, and nodes of the tree, before the search gives up. */
  readonly priced: number
  readonly nodes: number
}
