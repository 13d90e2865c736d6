import type { CatalogVersion } from '../catalog-version.ts'
import { normalizedTierCover } from '../normalized-tier-cover.ts'
import { offersTerm } from '../offered-terms.ts'
import type { Fault } from '../reading/problem.ts'

/** Tiers that a seller would have to explain in their own words. */
export function missingDescriptions({ tiers }: CatalogVersion): readonly Fault[] {
  return tiers.flatMap((tier, index) =>
    tier.description !== undefined || tier.notSold === true
      ? []
      : [
          {
            path: ['tiers', index, 'description'],
            code: 'description-missing',
            params: { tier: tier.title },
          } as const,
        ],
  )
}

/** How many values of each tier nobody knows: they block verdicts that rest on them. */
export function unknownCover(version: CatalogVersion): readonly Fault[] {
  return version.tiers.flatMap((tier, index) => {
    const cells = Object.values(normalizedTierCover(version, tier.id)).flatMap((value) =>
      Object.values(value),
    )
    const count = cells.filter(({ state }) => state === 'unknown').length
    if (count === 0) return []
    const params = { tier: tier.title, count, all: cells.length }
    return [{ path: ['tiers', index, 'cover'], code: 'cover-unknown', params } as const]
  })
}

/** Without a reference asset nothing of the ladder can be proved. */
export function missingReferenceAssets({ tiers, referenceAssets }: CatalogVersion): readonly Fault[] {
  const compared = tiers.length > 1 && referenceAssets.length === 0
  return compared ? [{ path: ['referenceAssets'], code: 'reference-assets-none' }] : []
}

/** Terms for which a reference asset is to be proved, but no tier on sale can be bought. */
export function unsoldTerms({ tiers, referenceAssets }: CatalogVersion): readonly Fault[] {
  const sold = tiers.filter(({ notSold }) => notSold !== true)
  return referenceAssets.flatMap(({ title, termMonths }, index) =>
    termMonths.flatMap((months, place) =>
      sold.some(({ terms }) => offersTerm(terms, months))
        ? []
        : [
            {
              path: ['referenceAssets', index, 'termMonths', place],
              code: 'term-unsold',
              params: { asset: title, months },
            } as const,
          ],
    ),
  )
}
