import { offersTerm, type ServiceTier } from '../catalog/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import { saleRefusals, type Sold } from './check-availability.ts'
import { judgeIds } from './cover-needs.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { distanceBeyondZones, type FactRules } from './facts-reader.ts'
import { finding } from './finding.ts'
import type { Finding } from './price-decision.ts'
import type { RequestedLine } from './price-request.ts'

export interface Selected {
  readonly requested: RequestedLine
  readonly tier: ServiceTier
  readonly bound: readonly ActiveAddOn[]
  readonly frame: QuoteFrame
}

/** Whether the selection is sold at all (domain §3): tier, term, dates, fleet, compulsory add-ons, needs and excludes by id. */
export function selectionRefusals(
  { requested, tier, bound, frame }: Selected,
  sold: readonly Sold[],
): readonly Finding[] {
  const refusals: Finding[] = []
  if (tier.notSold === true) refusals.push(finding('tier-not-sold', { tier: tier.title }))
  if (!offersTerm(tier.terms, requested.termMonths)) refusals.push(termRefusal(requested, tier))
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

/** Assets named twice, and those beyond the last travel zone. */
export function assetRefusals({ assets }: RequestedLine, factRules: FactRules): readonly Finding[] {
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

function termRefusal({ termMonths }: RequestedLine, tier: ServiceTier): Finding {
  const { terms } = tier
  const offered =
    'months' in terms
      ? terms.months.join(', ')
      : `${terms.minMonths}–${terms.maxMonths} (${terms.stepMonths})`
  return finding('term-not-offered', { tier: tier.title, months: String(termMonths), offered })
}
