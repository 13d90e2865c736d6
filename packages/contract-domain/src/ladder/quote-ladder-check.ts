import { findTier, type CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn, Check, PriceRequest, RequestedAsset, RequestedLine } from '../pricing/index.ts'
import type { Message } from '../text/index.ts'
import { contextShelf, isTierSold, type ContextShelf } from './context-shelf.ts'
import { ladderPairs } from './declared-pairs.ts'
import { demandsOf, meetsAll } from './demand.ts'
import type { LadderContext } from './ladder-context.ts'
import { DEFAULT_POLICY, type LadderPolicy } from './ladder-report.ts'
import type { PackageOffer } from './package-offer.ts'
import { stableText } from './stable-text.ts'
import { addOnNames } from './verdict.ts'

export interface CheckQuote {
  readonly version: CatalogVersion
  readonly bind: BindAddOn
  readonly policy?: Partial<LadderPolicy>
}

/**
 * The ladder when quoting (domain §5): whether a package of the quote delivers a dearer tier for less, for its own
 * asset, term, count and discounts (fleet included, the negotiated one not: it is approved on its own and the dearer
 * tier could be given it too). An undercut needs approval, like a discount.
 */
export function quoteLadderCheck(request: PriceRequest, { version, bind, policy }: CheckQuote): Check {
  const { leftOut } = { ...DEFAULT_POLICY, ...policy }
  let worst: Check = {
    code: 'ladder',
    outcome: 'passed',
    message: { key: 'ladder.quote.passed', params: {} },
  }
  for (const { line, context } of contextsOf(request)) {
    if (!version.tiers.some(({ id }) => id === line.tier)) continue
    const options = Object.fromEntries(line.addOns.map((one) => [one.id, [one.options]]))
    const shelf = contextShelf({ version, bind, options }, context)
    for (const above of dearerTiers(version, line.tier)) {
      const found = judge({ line, above, leftOut }, shelf)
      if (found?.outcome === 'approval-needed') return found
      if (found !== null) worst = found
    }
  }
  return worst
}

interface LineContext {
  readonly line: RequestedLine
  readonly context: LadderContext
}

/** Each line for each kind of its assets: those with the same facts and country. */
function contextsOf(request: PriceRequest): readonly LineContext[] {
  const all = new Set(request.lines.flatMap(({ assets }) => assets.map(({ id }) => id))).size
  return request.lines.flatMap((line) => {
    const alike = Map.groupBy(line.assets, ({ facts, country }) => stableText({ facts, country }))
    return [...alike.values()].flatMap((assets): LineContext[] => {
      const [asset] = assets
      return asset === undefined
        ? []
        : [{ line, context: contextOf({ request, line, asset, count: assets.length, all }) }]
    })
  })
}

interface Quoted {
  readonly request: PriceRequest
  readonly line: RequestedLine
  readonly asset: RequestedAsset
  readonly count: number
  readonly all: number
}

function contextOf({ request, line, asset, count, all }: Quoted): LadderContext {
  return {
    id: `${line.id} | ${asset.id}`,
    referenceAsset: asset.id,
    asset,
    termMonths: line.termMonths,
    priceBook: request.priceBook,
    priceDate: request.priceDate,
    assets: count,
    varied: {},
    promotionCodes: request.promotionCodes,
    paymentPlan: request.paymentPlan,
    activeLines: request.activeLineCount,
    otherAssets: all - count,
  }
}

/** Tiers that stand above, and peers: of those the dearer ones matter, which the price decides. */
function dearerTiers(version: CatalogVersion, tier: string): readonly string[] {
  return ladderPairs(version).flatMap(({ below, above, relation }) => {
    if (below === tier) return [above]
    return above === tier && relation === 'peers' ? [below] : []
  })
}

interface Judged {
  readonly line: RequestedLine
  readonly above: string
  readonly leftOut: readonly string[]
}

function judge({ line, above, leftOut }: Judged, shelf: ContextShelf): Check | null {
  const tierAbove = findTier(shelf.version, above)
  const upper = shelf.ownOffer(above)
  if (tierAbove.notSold === true || !isTierSold(upper)) return null
  const pricer = shelf.pricer(line.tier)
  const asked = new Set(line.addOns.map(({ id }) => id))
  const offer = pricer.offer(shelf.choices.filter(({ addOn }) => asked.has(addOn)))
  const { verdict } = meetsAll(offer.cover, demandsOf(upper.cover, pricer.rules, leftOut), pricer.rules)
  const isCheaper =
    offer.priceMinor === null || upper.priceMinor === null ? null : offer.priceMinor < upper.priceMinor
  if (verdict === 'no' || isCheaper === false) return null
  const unsure = verdict === 'unknown' || isCheaper === null
  return {
    code: 'ladder',
    outcome: unsure ? 'unknown' : 'approval-needed',
    message: messageOf({ line, offer, upper, above, unsure }, shelf),
  }
}

interface Said {
  readonly line: RequestedLine
  readonly offer: PackageOffer
  readonly upper: PackageOffer
  readonly above: string
  readonly unsure: boolean
}

function messageOf({ line, offer, upper, above, unsure }: Said, shelf: ContextShelf): Message {
  const { tier, book } = shelf.pricer(line.tier)
  const params = {
    below: tier.title,
    above: findTier(shelf.version, above).title,
    addOns: addOnNames(offer.selection.map(({ addOn }) => addOn).sort(), shelf),
  }
  if (unsure) return { key: 'ladder.quote.unknown', params }
  const amount = (amountMinor: number | null) => ({ amountMinor: amountMinor ?? 0, currency: book.currency })
  return {
    key: 'ladder.quote.undercut',
    params: { ...params, price: amount(offer.priceMinor), against: amount(upper.priceMinor) },
  }
}
