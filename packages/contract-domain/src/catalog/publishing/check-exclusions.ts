import { facetKeysOf, type Coverage, type DimensionDefinition } from '../../cover/index.ts'
import { causesOf } from '../checks/check-tiers.ts'
import type { CatalogVersion, ServiceTier } from '../catalog-version.ts'
import { normalizedTierCover } from '../normalized-tier-cover.ts'
import type { Fault } from '../reading/problem.ts'

/**
 * A cause is excluded exactly when it holds no promise (domain §3): causes that a fee-paying customer would find
 * excluded without a clause that says so, and clauses that exclude what the cover promises.
 */
export function exclusionWarnings(version: CatalogVersion): readonly Fault[] {
  return version.tiers.flatMap((tier, index) => {
    if (tier.notSold === true || tier.timeAndMaterials === true) return []
    const promised = promisesByCause(version, tier)
    const params = (cause: string) => ({ tier: tier.title, cause })
    const unsaid = [...promised]
      .filter(([cause, holds]) => holds === 'no' && !tier.exclusions.some((one) => one.cause === cause))
      .map(([cause]): Fault => ({
        path: ['tiers', index, 'exclusions'],
        code: 'exclusion-unsaid',
        params: params(cause),
      }))
    const contradicted = tier.exclusions.flatMap(({ cause }, place): readonly Fault[] =>
      promised.get(cause) === 'yes'
        ? [
            {
              path: ['tiers', index, 'exclusions', place],
              code: 'exclusion-contradicted',
              params: params(cause),
            },
          ]
        : [],
    )
    return [...unsaid, ...contradicted]
  })
}

/** Whether any cost head bears anything for a cause: `unknown` while a cell of it is and none promises. */
function promisesByCause(
  version: CatalogVersion,
  tier: ServiceTier,
): ReadonlyMap<string, 'yes' | 'no' | 'unknown'> {
  const cover = normalizedTierCover(version, tier.id)
  const heads = version.dimensions.filter(({ role }) => role.startsWith('cover:'))
  return new Map(
    [...causesOf(version)].map((cause) => {
      const states = heads.flatMap((head) => statesFor(head, cover, cause))
      if (states.some((state) => state === 'known' || state === 'at-least')) return [cause, 'yes'] as const
      return [cause, states.length === 0 || states.includes('unknown') ? 'unknown' : 'no'] as const
    }),
  )
}

function statesFor(head: DimensionDefinition, cover: Coverage, cause: string): readonly string[] {
  const place = head.facets.findIndex(({ id }) => id === 'cause')
  return facetKeysOf(head)
    .filter((key) => key.split('/')[place] === cause)
    .map((key) => cover[head.id]?.[key]?.state ?? 'unknown')
}
