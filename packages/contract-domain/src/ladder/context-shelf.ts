import { findTier, type CatalogVersion, type ServiceTier } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import type { LadderContext } from './ladder-context.ts'
import { packagePricer, type PackageOffer, type PackagePricer } from './package-offer.ts'
import { choicesOf, type Choice, type OptionCandidates, type Selection } from './selection.ts'

/** All that is compared in one context: a pricer for each tier, made when first asked for. */
export interface ContextShelf extends ShelfOf {
  readonly context: LadderContext
  readonly choices: readonly Choice[]
  pricer(tier: string): PackagePricer
  /** The tier with its compulsory add-ons (domain §3), each with the first of its options. */
  ownOffer(tier: string): PackageOffer
}

export interface ShelfOf {
  readonly version: CatalogVersion
  readonly bind: BindAddOn
  readonly options: OptionCandidates
}

/** Throws TierUnknown for a tier that the version lacks. */
export function contextShelf({ version, bind, options }: ShelfOf, context: LadderContext): ContextShelf {
  const pricers = new Map<string, PackagePricer>()
  const choices = choicesOf(version.addOns, options)
  const pricer = (tier: string) => {
    const found =
      pricers.get(tier) ?? packagePricer({ version, tier: findTier(version, tier), context, bind })
    pricers.set(tier, found)
    return found
  }
  return {
    version,
    bind,
    context,
    options,
    choices,
    pricer,
    ownOffer: (tier) => pricer(tier).offer(compulsoryOf(findTier(version, tier), choices)),
  }
}

function compulsoryOf({ compulsoryAddOns = [] }: ServiceTier, choices: readonly Choice[]): Selection {
  return choices.filter(({ addOn, option }) => option === 0 && compulsoryAddOns.includes(addOn))
}

/** Whether the tier itself is sold in this context: refusals that name an add-on are another matter. */
export function isTierSold({ refusals }: PackageOffer): boolean {
  return refusals.every(({ addOn, code }) => addOn !== undefined || code === 'tier-not-sold')
}
