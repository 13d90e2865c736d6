import type {
  AwaitingApprovalQuote,
  DraftQuote,
  OfferedQuote,
  OfferHistory,
  Quote,
  QuoteCommon,
} from './quote.ts'

/** What every state of a quote has, under the next revision; what belongs to the state left behind falls away. */
export function nextRevision(quote: Quote): QuoteCommon {
  return {
    id: quote.id,
    number: quote.number,
    accountId: quote.accountId,
    catalogVersionId: quote.catalogVersionId,
    request: quote.request,
    startRule: quote.startRule,
    decision: quote.decision,
    pluginBuild: quote.pluginBuild,
    revision: quote.revision + 1,
    createdBy: quote.createdBy,
  }
}

/** What an accepted or closed quote keeps of its offer. */
export function offerHistory(quote: DraftQuote | AwaitingApprovalQuote | OfferedQuote): OfferHistory {
  if (quote.status === 'draft') return {}
  return {
    ...(quote.submittedBy === undefined ? {} : { submittedBy: quote.submittedBy }),
    ...(quote.validUntil === undefined ? {} : { validUntil: quote.validUntil }),
    ...(quote.status === 'offered' ? { offeredOn: quote.offeredOn } : {}),
    ...(quote.status === 'offered' && quote.approval !== undefined ? { approval: quote.approval } : {}),
  }
}
