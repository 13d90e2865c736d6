import type { CatalogVersion, ServiceTier } from './catalog-version.ts'
import { TierUnknown } from './errors.ts'

/** The tier of this id. Throws {@link TierUnknown}. */
export function findTier(version: CatalogVersion, tier: string): ServiceTier {
  const found = version.tiers.find(({ id }) => id === tier)
  if (found === undefined) throw new TierUnknown(tier)
  return found
}
