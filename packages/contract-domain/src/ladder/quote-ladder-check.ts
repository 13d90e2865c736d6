import { findTier, type CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn, Check, PriceRequest, RequestedLine } from '../pricing/index.ts'
import type { Message } from '../text/index.ts'
import { addOnTitles } from './add-on-titles.ts'
import { ladderPairs } from './declared-pairs.ts'
import { DEFAULT_POLICY, type LadderPolicy } from './ladder-report.ts'
import { reachesIn, type Reached } from './quote-sides.ts'
import { byCodeUnit } from './selection.ts'

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
  for (const line of request.lines) {
    if (!version.tiers.some(({ id }) => id === line.tier)) continue
    for (const above of dearerTiers(version, line.tier)) {
      for (const reached of reachesIn({ request, line, above }, { version, bind, leftOut })) {
        const found = checkOf(reached, { version, bind, request, line, above })
        if (found?.outcome === 'approval-needed') return found
        if (found !== null) worst = found
      }
    }
  }
  return worst
}

/** Tiers that stand above, and peers: of those the dearer ones matter, which the price decides. */
function dearerTiers(version: CatalogVersion, tier: string): readonly string[] {
  return ladderPairs(version).flatMap(({ below, above, relation }) => {
    const other = below === tier ? above : above === tier && relation === 'peers' ? below : null
    return other === null || findTier(version, other).notSold === true ? [] : [other]
  })
}

interface Said extends Pick<CheckQuote, 'version' | 'bind'> {
  readonly request: PriceRequest
  readonly line: RequestedLine
  readonly above: string
}

function checkOf({ verdict, priceMinor, againstMinor }: Reached, said: Said): Check | null {
  const isCheaper = priceMinor === null || againstMinor === null ? null : priceMinor < againstMinor
  if (isCheaper === false) return null
  const params = paramsOf(said)
  if (verdict === 'unknown' || isCheaper === null)
    return { code: 'ladder', outcome: 'unknown', message: { key: 'ladder.quote.unknown', params } }
  const { version, request } = said
  const currency = version.priceBooks.find(({ id }) => id === request.priceBook)?.currency ?? ''
  const amount = (amountMinor: number | null) => ({ amountMinor: amountMinor ?? 0, currency })
  const message: Message = {
    key: 'ladder.quote.undercut',
    params: { ...params, price: amount(priceMinor), against: amount(againstMinor) },
  }
  return { code: 'ladder', outcome: 'approval-needed', message }
}

function paramsOf({ version, bind, request, line, above }: Said) {
  const options = Object.fromEntries(line.addOns.map((one) => [one.id, [one.options]]))
  const ids = line.addOns.map(({ id }) => id).toSorted(byCodeUnit)
  return {
    below: findTier(version, line.tier).title,
    above: findTier(version, above).title,
    addOns: addOnTitles(ids, { version, bind, options }, request.priceBook),
  }
}
