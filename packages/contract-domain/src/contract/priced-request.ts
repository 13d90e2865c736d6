import type { CatalogVersion } from '../catalog/index.ts'
import type { PriceDecision, PriceRequest } from '../pricing/index.ts'
import type { StartRule } from './contract-terms.ts'
import { CatalogVersionMoved, DecisionOfAnotherRequest, StartRuleNotSold } from './errors.ts'

/** A request with the decision that answers it, and the day on which its cover starts. */
export interface PricedRequest {
  readonly request: PriceRequest
  readonly startRule: StartRule
  readonly decision: PriceDecision
}

/** Throws {@link DecisionOfAnotherRequest} unless the decision answers the request: a quote must not show another's price. */
export function refuseOtherDecision(request: PriceRequest, decision: PriceDecision): void {
  const asked = new Set(request.lines.map((line) => line.id))
  const answers =
    decision.priceBook === request.priceBook &&
    decision.priceDate === request.priceDate &&
    decision.lines.every((line) => asked.has(line.lineId))
  if (!answers) throw new DecisionOfAnotherRequest()
}

/** Throws {@link CatalogVersionMoved}: a quote keeps its catalog version until it expires, whatever is published. */
export function refuseOtherCatalog(before: PriceDecision, after: PriceDecision): void {
  const same = before.catalog.id === after.catalog.id && before.catalog.hash === after.catalog.hash
  if (!same) throw new CatalogVersionMoved(before.catalog, after.catalog)
}

/** Throws {@link StartRuleNotSold} when a tier of the request is not sold with this start rule. */
export function refuseStartRule(
  startRule: StartRule,
  request: PriceRequest,
  tiers: CatalogVersion['tiers'],
): void {
  for (const line of request.lines) {
    const tier = tiers.find((each) => each.id === line.tier)
    if (tier?.starts !== undefined && !tier.starts.includes(startRule.kind)) {
      throw new StartRuleNotSold(tier.title, startRule.kind, tier.starts)
    }
  }
}
