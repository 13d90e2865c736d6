import { movable } from './allowed-moves.ts'
import { ReasonMissing } from './errors.ts'
import { nextRevision } from './quote-parts.ts'
import type { Approval, DraftQuote, Quote } from './quote.ts'

/**
 * Sent back to its author as a draft, with the reason; a rejected quote is not closed, it is mended. The submitter
 * may take it back in the same way. Throws QuoteMoveForbidden, {@link ReasonMissing}.
 */
export function rejectQuote(quote: Quote, rejection: Approval): DraftQuote {
  const awaiting = movable(quote, 'reject')
  if (rejection.reason.trim() === '') throw new ReasonMissing('reject')
  return {
    ...nextRevision(awaiting),
    status: 'draft',
    rejection: { by: rejection.by, at: rejection.at, reason: rejection.reason },
  }
}
