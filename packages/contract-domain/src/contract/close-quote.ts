import { nextRevision, offerHistory } from './quote-parts.ts'
import type { AwaitingApprovalQuote, ClosedQuote, DraftQuote, OfferedQuote } from './quote.ts'

export interface Closing {
  /** ISO date. */
  readonly today: string
  readonly reason?: string
}

/** A quote in one of its last states. The commands that close say when they may. */
export function closed(
  quote: DraftQuote | AwaitingApprovalQuote | OfferedQuote,
  status: ClosedQuote['status'],
  { today, reason }: Closing,
): ClosedQuote {
  return {
    ...nextRevision(quote),
    ...offerHistory(quote),
    status,
    closedOn: today,
    ...(reason === undefined || reason.trim() === '' ? {} : { reason }),
  }
}
