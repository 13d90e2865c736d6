import { type CatalogVersion, offeredTerms } from '@aftercare/contract-domain/catalog'
import { priceCase, type PricedCase, type PricedVersion, type TriedSelection } from './price-case.ts'

/** Terms side by side at the most: what fits a screen. */
const MOST_TERMS = 6

/** Every tier that is sold with every term it is sold for, the rest of the selection as it is. */
export function gridOfCases(on: PricedVersion, tried: TriedSelection): readonly PricedCase[] {
  const terms = termsSideBySide(on.version, tried.termMonths)
  return on.version.tiers
    .filter(({ notSold }) => notSold !== true)
    .flatMap((tier) => {
      const offered = offeredTerms(tier.terms)
      return terms
        .filter((months) => offered.includes(months))
        .map((termMonths) => priceCase(on, { ...tried, tier: tier.id, termMonths }))
    })
}

/** Of many terms the whole years, shortest first; the one that is tried is always among them. */
function termsSideBySide({ tiers }: CatalogVersion, chosen: number): readonly number[] {
  const sold = new Set(
    tiers.filter(({ notSold }) => notSold !== true).flatMap(({ terms }) => offeredTerms(terms)),
  )
  const all = [...sold].sort((left, right) => left - right)
  if (all.length <= MOST_TERMS) return all
  const years = all.filter((months) => months % 12 === 0 && months !== chosen)
  const others = (years.length > 0 ? years : all.filter((months) => months !== chosen)).slice(
    0,
    sold.has(chosen) ? MOST_TERMS - 1 : MOST_TERMS,
  )
  return [...others, ...(sold.has(chosen) ? [chosen] : [])].sort((left, right) => left - right)
}
