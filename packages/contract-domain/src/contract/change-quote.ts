import type { CatalogVersion } from '../catalog/index.ts'
import { movable } from './allowed-moves.ts'
import { PriceDateMoved } from './errors.ts'
import {
  refuseOtherCatalog,
  refuseOtherDecision,
  refuseStartRule,
  type PricedRequest,
} from './priced-request.ts'
import { nextRevision } from './quote-parts.ts'
import type { DraftQuote, Quote } from './quote.ts'

export interface QuoteChange extends PricedRequest {
  readonly tiers: CatalogVersion['tiers']
  readonly pluginBuild: string
}

/**
 * A draft asked anew and priced again, on the catalog version and price date it already has (domain §4: the price
 * date is the day of first pricing). Throws QuoteMoveForbidden, CatalogVersionMoved, {@link PriceDateMoved},
 * DecisionOfAnotherRequest, StartRuleNotSold.
 */
export function changeQuote(quote: Quote, change: QuoteChange): DraftQuote {
  const draft = movable(quote, 'change')
  if (change.request.priceDate !== draft.request.priceDate) {
    throw new PriceDateMoved(draft.request.priceDate, change.request.priceDate)
  }
  refuseOtherDecision(change.request, change.decision)
  refuseOtherCatalog(draft.decision, change.decision)
  refuseStartRule(change.startRule, change.request, change.tiers)
  return {
    ...nextRevision(draft),
    status: 'draft',
    request: change.request,
    startRule: change.startRule,
    decision: change.decision,
    pluginBuild: change.pluginBuild,
    ...(draft.rejection === undefined ? {} : { rejection: draft.rejection }),
  }
}
