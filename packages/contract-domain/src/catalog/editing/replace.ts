import type { CatalogAddOn, CatalogVersion, ServiceTier } from '../catalog-version.ts'
import { AddOnUnknown } from '../errors.ts'
import { findTier } from '../find-tier.ts'

/** The version with one tier changed. Throws TierUnknown. */
export function replaceTier(
  version: CatalogVersion,
  id: string,
  change: (tier: ServiceTier) => ServiceTier,
): CatalogVersion {
  const found = findTier(version, id)
  return { ...version, tiers: version.tiers.map((tier) => (tier === found ? change(tier) : tier)) }
}

/** The version with one add-on changed. Throws AddOnUnknown. */
export function replaceAddOn(
  version: CatalogVersion,
  id: string,
  change: (addOn: CatalogAddOn) => CatalogAddOn,
): CatalogVersion {
  const found = version.addOns.find((addOn) => addOn.id === id)
  if (found === undefined) throw new AddOnUnknown(id)
  return { ...version, addOns: version.addOns.map((addOn) => (addOn === found ? change(addOn) : addOn)) }
}

/** The record with the member set, or without it when the value is null or undefined: never `undefined` in a document. */
export function withMember<Whole extends object, Member extends keyof Whole>(
  whole: Whole,
  member: Member,
  value: Whole[Member] | null | undefined,
): Whole {
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== member)) as Whole
  return value == null ? rest : { ...whole, [member]: value }
}
