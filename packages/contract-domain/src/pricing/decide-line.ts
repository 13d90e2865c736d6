import { addMonths, readDate } from '../time/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import { costOf, type Cost } from './cost.ts'
import { finding } from './finding.ts'
import { groupLikeAssets, type LikeAssets } from './like-assets.ts'
import type { PriceLine } from './line.ts'
import { onLine, openLine, saleFindings } from './open-line.ts'
import { groupFindings, priceAsset, type PricedAsset } from './price-asset.ts'
import type { AssetGroup, DecidedLine, Finding } from './price-decision.ts'
import type { PreparedTerm } from './price-line.ts'
import type { RequestedLine } from './price-request.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { assetRefusals } from './selection-rules.ts'
import { sumOf } from './unknown.ts'

/** A group of like assets with what the quote adds up. */
export interface PricedGroup {
  readonly group: AssetGroup
  readonly count: number
  readonly country: string
  /** Of one asset over the term. */
  readonly cost: Cost
}

export interface PricedLine {
  readonly decided: DecidedLine
  readonly groups: readonly PricedGroup[]
  /** Yearly and once lines `per: quote`, with the asset that gave them. */
  readonly quoteLines: readonly { readonly line: PriceLine; readonly country: string }[]
  readonly term: PreparedTerm
  readonly refusals: readonly Finding[]
  readonly unknowns: readonly Finding[]
}

/** Prices one line of a quote: its selection once, its assets by groups of like ones. */
export function decideLine(requested: RequestedLine, frame: QuoteFrame): PricedLine {
  const open = openLine(requested, frame)
  if (open === null) return unpriced(requested, [finding('tier-unknown', { tier: requested.tier })])
  const { tier, bound, prepared } = open
  const selection = saleFindings(open, requested, frame)
  if (prepared === null) return unpriced(requested, selection)
  const groups = groupLikeAssets(requested.assets, prepared.line.factRules, (asset) =>
    priceAsset(prepared, asset),
  )
  const found = groups.flatMap((group) => groupFindings(group, { tier, version: frame.context.version }))
  const priced = groups.map((group) => pricedGroup(group))
  return {
    decided: decidedLine(requested, bound, priced),
    groups: priced,
    quoteLines: groups.flatMap(({ assets, priced: { quoteLines } }) =>
      quoteLines.map((line) => ({ line, country: assets[0]?.country ?? '' })),
    ),
    term: prepared.term,
    refusals: onLine(requested, [
      ...selection,
      ...assetRefusals(requested, prepared.line.factRules),
      ...found.flatMap((one) => one.refusals),
    ]),
    unknowns: onLine(
      requested,
      found.flatMap((one) => one.unknowns),
    ),
  }
}

function pricedGroup({ assets, priced, factsRead }: LikeAssets<PricedAsset>): PricedGroup {
  const { yearLines, termLines, cover } = priced
  const termPriceMinor = sumOf(termLines)
  const group: AssetGroup = {
    assetIds: assets.map(({ id }) => id),
    factsRead,
    yearLines,
    termLines,
    termPriceMinor,
    groupTotalMinor: termPriceMinor === null ? null : termPriceMinor * assets.length,
    cover,
  }
  return {
    group,
    count: assets.length,
    country: assets[0]?.country ?? '',
    cost: costOf(yearLines, termLines),
  }
}

function decidedLine(
  requested: RequestedLine,
  bound: readonly ActiveAddOn[],
  groups: readonly PricedGroup[],
): DecidedLine {
  const { id, tier, termMonths, start } = requested
  return {
    lineId: id,
    tier,
    addOns: bound.map((addOn) => addOn.id).sort(),
    termMonths,
    start,
    endExclusive: addMonths(readDate(start), termMonths).toString(),
    groups: groups.map(({ group }) => group),
  }
}

/** Without a tier, or a term that it is sold for, there is nothing to price: no group, no total. */
function unpriced(requested: RequestedLine, refusals: readonly Finding[]): PricedLine {
  const { id, tier, termMonths, start } = requested
  const decided = {
    lineId: id,
    tier,
    addOns: requested.addOns.map((addOn) => addOn.id).sort(),
    termMonths,
    start,
    endExclusive: start,
    groups: [],
  }
  return {
    decided,
    groups: [],
    quoteLines: [],
    term: { years: [], discounts: [] },
    refusals: onLine(requested, refusals),
    unknowns: [],
  }
}
