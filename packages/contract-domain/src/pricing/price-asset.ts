import type { CatalogVersion, ServiceTier } from '../catalog/index.ts'
import { checkAssetAvailability, type Sold } from './check-availability.ts'
import { SITE_COUNTRY } from './facts-reader.ts'
import { finding } from './finding.ts'
import { coverOf, type PreparedCover } from './group-cover.ts'
import type { LikeAssets } from './like-assets.ts'
import type { PriceLine } from './line.ts'
import type { Finding, GroupCover } from './price-decision.ts'
import { priceTerm, priceYear, type PreparedLine, type PreparedTerm } from './price-line.ts'
import type { RequestedAsset } from './price-request.ts'
import { sumOf } from './unknown.ts'

/** A line of a quote, made ready. */
export interface Prepared {
  readonly line: PreparedLine
  readonly term: PreparedTerm
  readonly cover: PreparedCover
  readonly sold: readonly Sold[]
}

/** One asset: its price, its cover, and why it can't be had. */
export interface PricedAsset {
  readonly yearLines: readonly PriceLine[]
  readonly termLines: readonly PriceLine[]
  readonly quoteLines: readonly PriceLine[]
  readonly cover: GroupCover
  /** Facts that availability and cover lack; what the lines lack is said by the lines. */
  readonly missingFacts: readonly string[]
  readonly refusals: readonly Finding[]
}

/** Prices and covers one asset; every fact it reads on the way is recorded. */
export function priceAsset(prepared: Prepared, asset: RequestedAsset) {
  const { line, term } = prepared
  const { lines, quoteLines, run } = priceYear(line, asset)
  const termLines = priceTerm(line.book, lines, term)
  const { cover, missingFacts } = coverOf(prepared.cover, line.addOns, run)
  const lacking = prepared.sold.flatMap((sold) => checkAssetAvailability(sold, run))
  // Tax is by the country of the site, so assets of two countries are never like.
  run.facts.read(SITE_COUNTRY)
  if ((sumOf(termLines) ?? 0) < 0) run.refusals.push(finding('term-price-negative', {}))
  const priced: PricedAsset = {
    yearLines: lines,
    termLines,
    quoteLines,
    cover,
    missingFacts: [...missingFacts, ...lacking],
    refusals: run.refusals,
  }
  return { priced, facts: run.facts }
}

/** What was refused or is unknown of a group of like assets. */
export function groupFindings(
  { assets, priced }: Pick<LikeAssets<PricedAsset>, 'assets' | 'priced'>,
  { tier, version }: { readonly tier: ServiceTier; readonly version: CatalogVersion },
) {
  const assetIds = assets.map(({ id }) => id)
  const lines = [...priced.yearLines, ...priced.quoteLines]
  const byLine = lines.flatMap(({ unknownFacts, source }) =>
    (unknownFacts ?? []).map((fact) => ({ fact, addOn: source.kind === 'plugin' ? source.id : undefined })),
  )
  const named = new Set(byLine.map(({ fact }) => fact))
  const others = priced.missingFacts
    .filter((fact) => !named.has(fact))
    .map((fact) => ({ fact, addOn: undefined }))
  const unknowns = [...byLine, ...others].map(({ fact, addOn }) =>
    finding('fact-missing', { fact: titleOf(fact) }, addOn),
  )
  if (lines.some(({ message }) => message.key === 'pricing.not-priced'))
    unknowns.push(finding('tier-not-priced', { tier: tier.title }))
  const at = (found: readonly Finding[]) => found.map((one) => ({ ...one, assetIds }))
  return { refusals: at(priced.refusals), unknowns: at(unknowns) }

  function titleOf(fact: string) {
    return version.facts.find(({ id }) => id === fact)?.title ?? fact
  }
}
