import type { Check } from '../pricing/index.ts'
import { movable } from './allowed-moves.ts'
import { ChecksRefused, NotOfferable, PluginBuildDiffers, QuoteEmpty } from './errors.ts'
import { refuseUnfreezable } from './frozen-json.ts'
import { nextRevision } from './quote-parts.ts'
import type { AwaitingApprovalQuote, DraftQuote, OfferedQuote, Quote } from './quote.ts'
import { validityOf } from './validity.ts'
import type { OfferedWording } from './offered-wording.ts'
import { wordingOf, type Wording } from './wording.ts'

export interface Submission {
  readonly by: string
  /** ISO date. */
  readonly today: string
  /** Of the plugins that run now. */
  readonly pluginBuild: string
  /** Last day on which it can be accepted; absent: 30 days from the day on which it is offered. */
  readonly validUntil?: string
  /** With it the texts are fixed now, so that no later build of an add-on changes a word of the offer. */
  readonly wording?: Wording
}

/**
 * A draft offered to the customer or, where a check needs approval or can't be answered, sent for approval. Throws
 * QuoteMoveForbidden, {@link PluginBuildDiffers}, {@link QuoteEmpty}, {@link NotOfferable}, {@link ChecksRefused},
 * CoverNotFreezable, ValidityOver, and what rendering refuses.
 */
export function submitQuote(quote: Quote, submission: Submission): OfferedQuote | AwaitingApprovalQuote {
  const draft = movable(quote, 'submit')
  refuseUnsound(draft, submission.pluginBuild)
  const validUntil = validityOf(submission.validUntil, submission.today)
  const wording: { wording?: OfferedWording } =
    submission.wording === undefined ? {} : { wording: wordingOf(draft.decision, submission.wording) }
  const neededFor = draft.decision.checks.filter(needsApproval).map((check) => check.code)
  if (neededFor.length === 0) {
    return {
      ...nextRevision(draft),
      status: 'offered',
      submittedBy: submission.by,
      offeredOn: submission.today,
      validUntil,
      ...wording,
    }
  }
  return {
    ...nextRevision(draft),
    status: 'awaiting-approval',
    submittedBy: submission.by,
    neededFor: [...new Set(neededFor)],
    ...(submission.validUntil === undefined ? {} : { validUntil }),
    ...wording,
  }
}

/** What of the ladder can't be known was acknowledged, or refused, when the catalog was published. */
function needsApproval({ code, outcome }: Check): boolean {
  return outcome === 'approval-needed' || (outcome === 'unknown' && code !== 'ladder')
}

function refuseUnsound(draft: DraftQuote, pluginBuild: string): void {
  const { decision, request } = draft
  if (draft.pluginBuild !== pluginBuild) throw new PluginBuildDiffers(draft.number)
  if (request.lines.length === 0) throw new QuoteEmpty(draft.number)
  // First, because a decision also lists a refused check among its refusals: the rule is what is to be named.
  const refused = decision.checks.filter((check) => check.outcome === 'refused')
  if (refused.length > 0) throw new ChecksRefused(draft.number, refused)
  const against = [...decision.refusals, ...decision.unknowns]
  if (!decision.offerable || against.length > 0) throw new NotOfferable(draft.number, against)
  refuseUnfreezable(decision)
}
