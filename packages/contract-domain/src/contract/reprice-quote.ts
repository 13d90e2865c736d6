import type { PriceDecision } from '../pricing/index.ts'
import { movable } from './allowed-moves.ts'
import { refuseOtherCatalog, refuseOtherDecision } from './priced-request.ts'
import { nextRevision } from './quote-parts.ts'
import type { DraftQuote, Quote } from './quote.ts'

/** Old and new side by side. */
export interface RepricedQuote {
  readonly quote: DraftQuote
  readonly before: PriceDecision
  readonly after: PriceDecision
  /** New net less old net in minor units; null when either is unknown or the currencies differ. */
  readonly netDifferenceMinor: number | null
}

/**
 * A draft priced again, asked as it was, under the running plugin build. Pricing again under the same build is
 * allowed and gives no difference. Throws QuoteMoveForbidden, CatalogVersionMoved, DecisionOfAnotherRequest.
 */
export function repriceQuote(
  quote: Quote,
  repriced: { readonly decision: PriceDecision; readonly pluginBuild: string },
): RepricedQuote {
  const draft = movable(quote, 'reprice')
  const { decision: after, pluginBuild } = repriced
  refuseOtherDecision(draft.request, after)
  refuseOtherCatalog(draft.decision, after)
  return {
    quote: {
      ...nextRevision(draft),
      status: 'draft',
      decision: after,
      pluginBuild,
      ...(draft.rejection === undefined ? {} : { rejection: draft.rejection }),
    },
    before: draft.decision,
    after,
    netDifferenceMinor: netDifference(draft.decision, after),
  }
}

function netDifference(before: PriceDecision, after: PriceDecision): number | null {
  if (before.currency !== after.currency) return null
  if (before.totals.netMinor === null || after.totals.netMinor === null) return null
  return after.totals.netMinor - before.totals.netMinor
}
