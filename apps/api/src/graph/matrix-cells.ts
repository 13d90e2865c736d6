import {
  type CatalogVersion,
  normalizedTierCover,
  type ServiceTier,
} from '@aftercare/contract-domain/catalog'
import {
  type Coverage,
  describeCell,
  type DimensionDefinition,
  facetKeysOf,
} from '@aftercare/contract-domain/cover'
import { canonicalJson, type Locale } from '@aftercare/contract-domain/text'
import type { MatrixCell } from './matrix-cell.ts'

interface CellsAsked {
  readonly tier: ServiceTier
  readonly version: CatalogVersion
  readonly before: CatalogVersion | null
  readonly dimension: DimensionDefinition
  readonly locale: Locale
}

/** The values of one tier in one row of the matrix, one for each facet key. */
export function cellsOfTier({ tier, version, before, dimension, locale }: CellsAsked): MatrixCell[] {
  const cover = coverOf(version, tier.id)
  const earlier = before?.tiers.some(({ id }) => id === tier.id) ? coverOf(before, tier.id) : null
  return facetKeysOf(dimension).map((facetKey) => {
    const cell = cover[dimension.id]?.[facetKey] ?? { state: 'unknown' as const }
    const was =
      earlier === null ? undefined : (earlier[dimension.id]?.[facetKey] ?? { state: 'unknown' as const })
    const changed = before !== null && (was === undefined || canonicalJson(was) !== canonicalJson(cell))
    return {
      tierKey: tier.id,
      facetKey,
      cell,
      text: describeCell(dimension, cell, locale),
      provenance: tier.provenance?.[dimension.id] ?? (cell.state === 'unknown' ? 'unknown' : 'stated'),
      changed,
      was: changed && was !== undefined ? describeCell(dimension, was, locale) : null,
    }
  })
}

// A version's document never changes while it is held, and a matrix asks for every row of the same tiers.
const covers = new WeakMap<CatalogVersion, Map<string, Coverage>>()

function coverOf(version: CatalogVersion, tier: string): Coverage {
  const known = covers.get(version) ?? new Map<string, Coverage>()
  covers.set(version, known)
  const cover = known.get(tier) ?? normalizedTierCover(version, tier)
  known.set(tier, cover)
  return cover
}
