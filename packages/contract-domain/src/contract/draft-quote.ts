import type { CatalogVersion } from '../catalog/index.ts'
import { refuseOtherDecision, refuseStartRule, type PricedRequest } from './priced-request.ts'
import type { DraftQuote } from './quote.ts'

export interface QuoteToDraft extends PricedRequest {
  readonly id: string
  readonly number: string
  readonly accountId: string
  readonly catalogVersionId: string
  /** Tiers of that version: they say which start rules they are sold with. */
  readonly tiers: CatalogVersion['tiers']
  /** Of the plugins that priced it. */
  readonly pluginBuild: string
  readonly createdBy: string
}

/**
 * A new quote. What can't be offered may still be drafted: the decision says what stands against it. Throws
 * DecisionOfAnotherRequest, StartRuleNotSold.
 */
export function draftQuote(drafted: QuoteToDraft): DraftQuote {
  refuseOtherDecision(drafted.request, drafted.decision)
  refuseStartRule(drafted.startRule, drafted.request, drafted.tiers)
  return {
    status: 'draft',
    id: drafted.id,
    number: drafted.number,
    accountId: drafted.accountId,
    catalogVersionId: drafted.catalogVersionId,
    request: drafted.request,
    startRule: drafted.startRule,
    decision: drafted.decision,
    pluginBuild: drafted.pluginBuild,
    revision: 1,
    createdBy: drafted.createdBy,
  }
}
