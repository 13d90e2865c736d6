import { finding } from './finding.ts'
import { LikenessIndex } from './like-assets.ts'
import { onLine, openLine, saleFindings, type OpenLine } from './open-line.ts'
import { groupFindings, priceAsset, type Prepared, type PricedAsset } from './price-asset.ts'
import type { Finding } from './price-decision.ts'
import type { RequestedAsset, RequestedLine } from './price-request.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { assetRefusals } from './selection-rules.ts'

/** What one asset of a package comes to in one quote. */
export interface PackageDecision {
  /** Null for a term that nobody sells. */
  readonly priced: PricedAsset | null
  readonly refusals: readonly Finding[]
  readonly unknowns: readonly Finding[]
}

/** One package, asked about for one asset at a time in quotes that differ by their fleet alone. */
export type PackageLine = (asset: RequestedAsset, fleet: number) => PackageDecision

/**
 * Decides a package as `decideLine` does for a single asset, bound once for all who ask: assets that are like are
 * priced once, whenever they come.
 */
export function packageLine(requested: Omit<RequestedLine, 'assets'>, frame: QuoteFrame): PackageLine {
  const open = openLine(requested, frame)
  if (open === null) {
    const refusals = onLine(requested, [finding('tier-unknown', { tier: requested.tier })])
    return () => ({ priced: null, refusals, unknowns: [] })
  }
  const priceOf = open.prepared && pricedOnce(open.prepared)
  return (asset, fleet) => {
    const line = { ...requested, assets: [asset] }
    const ofSale = saleFindings(open, line, { ...frame, fleet })
    if (priceOf === null) return { priced: null, refusals: onLine(line, ofSale), unknowns: [] }
    const priced = priceOf(asset)
    const ofAsset = assetFindings(asset, { open, priced, frame })
    return {
      priced,
      refusals: onLine(line, [...ofSale, ...assetRefusals(line, priceOf.rules), ...ofAsset.refusals]),
      unknowns: onLine(line, ofAsset.unknowns),
    }
  }
}

function pricedOnce(prepared: Prepared) {
  const rules = prepared.line.factRules
  const known = new LikenessIndex<PricedAsset>(rules)
  const price = (asset: RequestedAsset): PricedAsset => {
    const like = known.find(asset)
    if (like !== undefined) return like
    const { priced, facts } = priceAsset(prepared, asset)
    known.remember(facts, priced)
    return priced
  }
  return Object.assign(price, { rules })
}

function assetFindings(
  asset: RequestedAsset,
  {
    open,
    priced,
    frame,
  }: { readonly open: OpenLine; readonly priced: PricedAsset; readonly frame: QuoteFrame },
) {
  return groupFindings({ assets: [asset], priced }, { tier: open.tier, version: frame.context.version })
}
