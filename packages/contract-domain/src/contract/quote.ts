import type { PriceDecision, PriceRequest } from '../pricing/index.ts'
import type { StartRule } from './contract-terms.ts'
import type { OfferedWording } from './offered-wording.ts'

/**
 * A quote's life (domain §9): draft → (awaiting approval) → offered → accepted | declined | expired | withdrawn.
 * What is offered is immutable: accepting takes the stored lines and never calls a hook.
 */
export type Quote = DraftQuote | AwaitingApprovalQuote | OfferedQuote | AcceptedQuote | ClosedQuote

export interface QuoteCommon {
  readonly id: string
  /** `Q-2026-000123`. */
  readonly number: string
  readonly accountId: string
  /** Kept until the quote expires, whatever is published later. */
  readonly catalogVersionId: string
  readonly request: PriceRequest
  readonly startRule: StartRule
  /** Priced when last changed; a draft priced under another plugin build says so and is priced again before offering. */
  readonly decision: PriceDecision
  readonly pluginBuild: string
  /** Optimistic concurrency: raised by every change. */
  readonly revision: number
  readonly createdBy: string
}

export interface DraftQuote extends QuoteCommon {
  readonly status: 'draft'
  /** Why it was last sent back; until it is submitted again. */
  readonly rejection?: Approval
}
export interface AwaitingApprovalQuote extends QuoteCommon {
  readonly status: 'awaiting-approval'
  readonly submittedBy: string
  /** Codes of the checks that need approval, each once. */
  readonly neededFor: readonly string[]
  /** Asked for when submitting; absent: counted from the approval. */
  readonly validUntil?: string
  readonly wording?: OfferedWording
}
/** Who approved (or rejected) a quote, when and why. */
export interface Approval {
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly reason: string
}
export interface OfferedQuote extends QuoteCommon {
  readonly status: 'offered'
  readonly offeredOn: string
  /** ISO date, last day on which it can be accepted. */
  readonly validUntil: string
  readonly submittedBy?: string
  readonly approval?: Approval
  /** Texts as they read when submitted: a later build of an add-on changes no word of an offer. */
  readonly wording?: OfferedWording
}
/** What is kept of the offer once the quote is accepted or closed. */
export interface OfferHistory {
  readonly submittedBy?: string
  readonly offeredOn?: string
  readonly validUntil?: string
  readonly approval?: Approval
}
export interface AcceptedQuote extends QuoteCommon, OfferHistory {
  readonly status: 'accepted'
  readonly acceptedOn: string
  readonly contractId: string
}
export interface ClosedQuote extends QuoteCommon, OfferHistory {
  readonly status: 'declined' | 'expired' | 'withdrawn'
  readonly closedOn: string
  readonly reason?: string
}

/** A quote without its large parts: what it is, not what was asked, priced and worded. */
export type QuoteOutline = OutlineOf<Quote>
type OutlineOf<One> = One extends Quote ? Omit<One, 'request' | 'decision' | 'wording'> : never
