import type { CatalogVersion, ServiceTier } from '../catalog-version.ts'
import type { PriceBook } from '../price-book.ts'
import type { Fault } from '../reading/problem.ts'

/** Tiers on sale for a fee that no book prices: they could never be quoted. */
export function unpricedTiers(version: CatalogVersion): readonly Fault[] {
  return pricedTiers(version).flatMap(({ tier, index }) =>
    version.priceBooks.some((book) => isPriced(book, tier))
      ? []
      : [{ path: ['tiers', index], code: 'tier-unpriced', params: { tier: tier.title } } as const],
  )
}

/** Tiers that some book prices and another doesn't: their price is unknown in that channel. */
export function missingPrices(version: CatalogVersion): readonly Fault[] {
  return pricedTiers(version).flatMap(({ tier }) => {
    const lacking = version.priceBooks.filter((book) => !isPriced(book, tier))
    if (lacking.length === version.priceBooks.length) return []
    return lacking.map((book): Fault => {
      const params = { tier: tier.title, book: book.title }
      return {
        path: ['priceBooks', version.priceBooks.indexOf(book), 'tiers'],
        code: 'tier-unpriced-in-book',
        params,
      }
    })
  })
}

/** Neither the warranty that comes with the purchase nor time and materials has a fee. */
function pricedTiers({
  tiers,
}: CatalogVersion): readonly { readonly tier: ServiceTier; readonly index: number }[] {
  return tiers.flatMap((tier, index) =>
    tier.notSold === true || tier.timeAndMaterials === true ? [] : [{ tier, index }],
  )
}

function isPriced({ tiers }: PriceBook, { id }: ServiceTier): boolean {
  return Object.hasOwn(tiers, id) && (tiers[id] ?? []).length > 0
}
