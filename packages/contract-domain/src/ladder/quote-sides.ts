import { findTier, TRAVEL_ZONE, type CatalogVersion } from '../catalog/index.ts'
import type { AtLeast } from '../cover/index.ts'
import {
  decideLine,
  DISTANCE,
  type AssetGroup,
  type BindAddOn,
  type Finding,
  type PriceRequest,
  type QuoteFrame,
  type RequestedAsset,
  type RequestedLine,
} from '../pricing/index.ts'
import { demandsOf, meetsAll } from './demand.ts'
import { factsOfHooks } from './facts-of-hooks.ts'
import { frameOf, pricingOf, type LadderContext } from './ladder-context.ts'
import { priceOf } from './package-offer.ts'
import { stableText } from './stable-text.ts'

/** Like assets of a line whose package delivers, or may deliver, the tier above. */
export interface Reached {
  readonly verdict: Exclude<AtLeast, 'no'>
  /** Of all of them over the term, after the fleet discount; null: unknown. */
  readonly priceMinor: number | null
  readonly againstMinor: number | null
}

export interface AskedLine {
  readonly request: PriceRequest
  readonly line: RequestedLine
  readonly above: string
}

export interface ReachedBy {
  readonly version: CatalogVersion
  readonly bind: BindAddOn
  readonly leftOut: readonly string[]
}

/**
 * Where a line delivers a tier above. What is covered is compared once for each kind of asset that covers tell apart,
 * which mostly ends it; only then prices are made, for the assets concerned, by groups of like ones as in a quote.
 */
export function reachesIn(asked: AskedLine, by: ReachedBy): readonly Reached[] {
  const frame = frameOf(contextOf(asked, asked.line.assets), pricingOf(by.version, by.bind))
  const kinds = Map.groupBy(asked.line.assets, kindIn(asked, by))
  const reaching = [...kinds.values()].flatMap((assets) => {
    const [first] = assets
    return first !== undefined && comparedIn(asked, [first], { by, frame }).length > 0 ? assets : []
  })
  return reaching.length === 0 ? [] : comparedIn(asked, reaching, { by, frame })
}

/** By the facts that decide what is covered: those of facets known when quoting, and those that hooks may read. */
function kindIn(
  { request, line, above }: AskedLine,
  { version, bind }: ReachedBy,
): (asset: RequestedAsset) => string {
  const options = Object.fromEntries(line.addOns.map((one) => [one.id, [one.options]]))
  const ofFacets = version.dimensions.flatMap(({ facets }) =>
    facets.flatMap(({ knownAt, fact }) => (knownAt === 'quote' && fact !== undefined ? [fact] : [])),
  )
  const compulsory = new Set(findTier(version, above).compulsoryAddOns)
  const bought = {
    addOns: version.addOns.filter(({ id }) => Object.hasOwn(options, id) || compulsory.has(id)),
    priceBooks: version.priceBooks.filter(({ id }) => id === request.priceBook),
  }
  const facts = [...new Set([...ofFacets, ...factsOfHooks(bought, { bind, options })])]
  if (facts.includes(TRAVEL_ZONE)) facts.push(DISTANCE)
  return ({ country, facts: own }) =>
    stableText([country, ...facts.map((fact) => (Object.hasOwn(own, fact) ? own[fact] : null))])
}

interface Comparing {
  readonly by: ReachedBy
  readonly frame: QuoteFrame
}

/** Both sides priced for these assets, and compared for each group that is alike on both. */
function comparedIn(
  asked: AskedLine,
  assets: readonly RequestedAsset[],
  { by, frame }: Comparing,
): readonly Reached[] {
  const { line, above } = asked
  const { version, leftOut } = by
  const own = decideLine({ ...line, assets }, frame)
  const upper = decideLine({ ...line, tier: above, addOns: compulsoryOf(asked, version), assets }, frame)
  const [ownOf, upperOf] = [groupsByAsset(own.decided.groups), groupsByAsset(upper.decided.groups)]
  const alike = Map.groupBy(assets, ({ id }) => `${ownOf.get(id)?.at} ${upperOf.get(id)?.at}`)
  return [...alike.values()].flatMap((group): Reached[] => {
    const [first] = group
    if (first === undefined) return []
    const [package_, tier] = [ownOf.get(first.id)?.group, upperOf.get(first.id)?.group]
    if (package_ === undefined || tier === undefined) return []
    if (!isSoldTo(first, upper.refusals)) return []
    const rules = { definitions: package_.cover.dimensions, eventImplications: version.eventImplications }
    const demands = demandsOf(tier.cover.final, rules, leftOut)
    const { verdict } = meetsAll(package_.cover.final, demands, rules)
    if (verdict === 'no') return []
    const place = { version, book: frame.book, context: contextOf(asked, group) }
    const priceMinor = priceOf(package_.termLines, place)
    return [{ verdict, priceMinor, againstMinor: priceOf(tier.termLines, place) }]
  })
}

/** The tier with its compulsory add-ons; those that are quoted too with the options quoted. */
function compulsoryOf({ line, above }: AskedLine, version: CatalogVersion): RequestedLine['addOns'] {
  const { compulsoryAddOns = [] } = findTier(version, above)
  return compulsoryAddOns.map((id) => line.addOns.find((one) => one.id === id) ?? { id, options: {} })
}

function groupsByAsset(groups: readonly AssetGroup[]) {
  return new Map(groups.flatMap((group, at) => group.assetIds.map((id) => [id, { group, at }] as const)))
}

/** Whether the tier itself is sold for an asset: refusals that name an add-on are another matter. */
function isSoldTo({ id }: RequestedAsset, refusals: readonly Finding[]): boolean {
  return refusals.every(
    ({ addOn, code, assetIds }) =>
      addOn !== undefined || code === 'tier-not-sold' || (assetIds !== undefined && !assetIds.includes(id)),
  )
}

function contextOf({ request, line }: AskedLine, group: readonly RequestedAsset[]): LadderContext {
  const all = new Set(request.lines.flatMap(({ assets }) => assets.map(({ id }) => id))).size
  const [asset = { id: '', country: '', facts: {} }] = group
  return {
    id: line.id,
    referenceAsset: asset.id,
    asset,
    termMonths: line.termMonths,
    priceBook: request.priceBook,
    priceDate: request.priceDate,
    assets: group.length,
    varied: {},
    promotionCodes: request.promotionCodes,
    paymentPlan: request.paymentPlan,
    activeLines: request.activeLineCount,
    otherAssets: all - group.length,
  }
}
