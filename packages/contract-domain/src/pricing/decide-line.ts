import {
  offersTerm,
  type CatalogAddOn,
  type CatalogVersion,
  type PaymentPlan,
  type PriceBook,
  type ServiceTier,
} from '../catalog/index.ts'
import { addMonths, readDate } from '../time/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import { checkAssetAvailability, saleRefusals, type Sold } from './check-availability.ts'
import { judgeIds } from './cover-needs.ts'
import { costOf, type Cost } from './cost.ts'
import { distanceBeyondZones, SITE_COUNTRY } from './facts-reader.ts'
import { finding, mergeFindings } from './finding.ts'
import { coverOf, preparedCover, type PreparedCover } from './group-cover.ts'
import { groupLikeAssets, type LikeAssets } from './like-assets.ts'
import type { PriceLine } from './line.ts'
import { bindOrRefuse, preparedLine, preparedTerm, type PricingContext } from './prepare-line.ts'
import type { AssetGroup, DecidedLine, Finding, GroupCover } from './price-decision.ts'
import { priceTerm, priceYear, type PreparedLine, type PreparedTerm } from './price-line.ts'
import type { RequestedAsset, RequestedLine } from './price-request.ts'
import { sumOf } from './unknown.ts'

/** What a line needs to know of its quote. */
export interface QuoteFrame {
  readonly context: PricingContext
  readonly book: PriceBook
  readonly plan: PaymentPlan | null
  readonly priceDate: string
  readonly promotionCodes: readonly string[]
  /** The account's assets on this quote plus its active lines of the same catalog. */
  readonly fleet: number
}

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
  const { context, book } = frame
  const tier = context.version.tiers.find(({ id }) => id === requested.tier)
  const months = requested.termMonths
  if (tier === undefined || !Number.isSafeInteger(months) || months < 1)
    return unpriced(requested, tier === undefined ? tierUnknown(requested) : termRefusal(requested, tier))
  const { bound, entries, refusals } = bindAddOns(requested, frame)
  const prepared: Prepared = {
    line: preparedLine({ book, tier, bound, termMonths: months }, context),
    term: preparedTerm(book, {
      termMonths: months,
      priceDate: frame.priceDate,
      plan: frame.plan,
      promotionCodes: frame.promotionCodes,
    }),
    cover: preparedCover(context.version, tier, entries),
    sold: soldOf(tier, entries, bound),
  }
  const groups = groupLikeAssets(requested.assets, prepared.line.factRules, (asset) =>
    priceAsset(prepared, asset),
  )
  const found = groups.flatMap((group) => findingsOf(group, { tier, version: context.version }))
  const selection = selectionRefusals({ requested, tier, bound, frame }, prepared.sold)
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
      ...refusals,
      ...assetRefusals(requested, prepared.line),
      ...found.flatMap((one) => one.refusals),
    ]),
    unknowns: onLine(
      requested,
      found.flatMap((one) => one.unknowns),
    ),
  }
}

interface Prepared {
  readonly line: PreparedLine
  readonly term: PreparedTerm
  readonly cover: PreparedCover
  readonly sold: readonly Sold[]
}

interface PricedAsset {
  readonly yearLines: readonly PriceLine[]
  readonly termLines: readonly PriceLine[]
  readonly quoteLines: readonly PriceLine[]
  readonly cover: GroupCover
  /** Facts that availability and cover lack; what the lines lack is said by the lines. */
  readonly missingFacts: readonly string[]
  readonly refusals: readonly Finding[]
}

function priceAsset(prepared: Prepared, asset: RequestedAsset) {
  const { line, term } = prepared
  const { lines, quoteLines, hookRun } = priceYear(line, asset)
  const { run } = hookRun
  const termLines = priceTerm(line.book, lines, term)
  const { cover, missingFacts } = coverOf(prepared.cover, line.addOns, hookRun)
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

function findingsOf(
  { assets, priced }: LikeAssets<PricedAsset>,
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

function bindAddOns(requested: RequestedLine, { context, book }: QuoteFrame) {
  const bound: ActiveAddOn[] = []
  const entries: CatalogAddOn[] = []
  const refusals: Finding[] = []
  for (const { id, options } of requested.addOns) {
    const entry = context.version.addOns.find((one) => one.id === id)
    if (entry === undefined) refusals.push(finding('add-on-not-in-catalog', { addOn: id }, id))
    else if (entries.includes(entry)) refusals.push(finding('add-on-twice', { addOn: id }, id))
    else {
      const answer = bindOrRefuse(context.bind, { addOn: id, priceBook: book.id, options })
      if ('refusal' in answer) refusals.push(answer.refusal)
      else bound.push(answer.addOn)
      entries.push(entry)
    }
  }
  return { bound, entries, refusals }
}

function soldOf(
  tier: ServiceTier,
  entries: readonly CatalogAddOn[],
  bound: readonly ActiveAddOn[],
): readonly Sold[] {
  const ofTier = { id: tier.id, title: tier.title }
  const addOns = entries.map((entry) => ({
    title: entry.title ?? bound.find(({ id }) => id === entry.id)?.title ?? entry.id,
    availability: entry.availability,
    addOn: entry.id,
    tier: ofTier,
  }))
  return [{ title: tier.title, availability: tier.availability, tier: ofTier }, ...addOns]
}

interface Selected {
  readonly requested: RequestedLine
  readonly tier: ServiceTier
  readonly bound: readonly ActiveAddOn[]
  readonly frame: QuoteFrame
}

function selectionRefusals(
  { requested, tier, bound, frame }: Selected,
  sold: readonly Sold[],
): readonly Finding[] {
  const refusals: Finding[] = []
  if (tier.notSold === true) refusals.push(finding('tier-not-sold', { tier: tier.title }))
  if (!offersTerm(tier.terms, requested.termMonths)) refusals.push(...termRefusal(requested, tier))
  if (requested.assets.length === 0) refusals.push(finding('no-assets', { tier: tier.title }))
  refusals.push(...sold.flatMap((one) => saleRefusals(one, frame)))
  const chosen = new Set(requested.addOns.map(({ id }) => id))
  for (const addOn of tier.compulsoryAddOns ?? []) {
    if (!chosen.has(addOn))
      refusals.push(finding('compulsory-add-on', { tier: tier.title, addOn: titleOf(addOn) }, addOn))
  }
  for (const judged of bound) {
    const others = new Map(bound.filter(({ id }) => id !== judged.id).map((one) => [one.id, one]))
    refusals.push(...judgeIds(judged, others, titleOf))
  }
  return refusals

  function titleOf(addOn: string) {
    const entry = frame.context.version.addOns.find(({ id }) => id === addOn)
    return entry?.title ?? bound.find(({ id }) => id === addOn)?.title ?? addOn
  }
}

function assetRefusals({ assets }: RequestedLine, { factRules }: PreparedLine): readonly Finding[] {
  const seen = new Set<string>()
  return assets.flatMap((asset) => {
    const refusals: Finding[] = []
    if (seen.has(asset.id))
      refusals.push({ ...finding('asset-twice', { asset: asset.id }), assetIds: [asset.id] })
    seen.add(asset.id)
    const distance = distanceBeyondZones(factRules, asset)
    if (distance !== null) {
      const params = {
        distance,
        furthest: factRules.travelZones?.bands.at(-1)?.upTo ?? 0,
        unit: factRules.travelZones?.unit ?? '',
      }
      refusals.push({ ...finding('beyond-travel-zones', params), assetIds: [asset.id] })
    }
    return refusals
  })
}

function termRefusal({ termMonths }: RequestedLine, tier: ServiceTier): Finding[] {
  const { terms } = tier
  const offered =
    'months' in terms
      ? terms.months.join(', ')
      : `${terms.minMonths}–${terms.maxMonths} (${terms.stepMonths})`
  return [finding('term-not-offered', { tier: tier.title, months: String(termMonths), offered })]
}

function tierUnknown({ tier }: RequestedLine): Finding[] {
  return [finding('tier-unknown', { tier })]
}

function onLine({ id }: RequestedLine, findings: readonly Finding[]): readonly Finding[] {
  return mergeFindings(findings.map((one) => ({ ...one, lineId: id })))
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

/** Without a tier or a term there is nothing to price: no group, no total. */
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
