import { normalizeCoverage, type Coverage } from '../cover/index.ts'
import type { CatalogVersion } from './catalog-version.ts'
import { findTier } from './find-tier.ts'

/** The tier's own cover, total: every dimension and key, unknown where nothing is written. Throws TierUnknown, CoverageInvalid. */
export function normalizedTierCover(version: CatalogVersion, tier: string): Coverage {
  return normalizeCoverage(findTier(version, tier).cover, version.dimensions)
}
