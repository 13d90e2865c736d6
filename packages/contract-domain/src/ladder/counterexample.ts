import { cellAtLeast, cellOf, facetKeysOf, type Cell, type CoverVerdict } from '../cover/index.ts'
import type { ComparedCell, Counterexample, CounterexampleAddOn } from './ladder-report.ts'
import type { PackageOffer, PackagePricer } from './package-offer.ts'
import { inOrder, type Selection } from './selection.ts'

/** A package beside what it is held against, dimension by dimension. */
export function counterexampleOf(
  offer: PackageOffer,
  above: PackageOffer,
  pricer: PackagePricer,
): Counterexample {
  return {
    tier: pricer.tier.id,
    addOns: namedAddOns(offer.selection),
    priceMinor: offer.priceMinor,
    againstMinor: above.priceMinor,
    termLines: offer.termLines,
    sides: sidesOf(offer, above, pricer),
  }
}

export function namedAddOns(selection: Selection): readonly CounterexampleAddOn[] {
  return inOrder(selection).map(({ addOn: id, option, options }) => ({ id, option, options }))
}

function sidesOf(
  offer: PackageOffer,
  above: PackageOffer,
  { rules }: PackagePricer,
): readonly ComparedCell[] {
  return rules.definitions.flatMap((definition) =>
    facetKeysOf(definition).flatMap((facetKey): ComparedCell[] => {
      const own = cellOf(offer.cover[definition.id], facetKey)
      const other = cellOf(above.cover[definition.id], facetKey)
      if (isNone(own) && isNone(other)) return []
      const more = cellAtLeast(definition, facetKey, own, other, rules)
      const less = cellAtLeast(definition, facetKey, other, own, rules)
      return [
        { dimension: definition.id, facetKey, package: own, above: other, verdict: verdictOf(more, less) },
      ]
    }),
  )
}

function isNone({ state }: Cell): boolean {
  return state === 'none' || state === 'not-applicable'
}

function verdictOf(more: string, less: string): CoverVerdict {
  if (more === 'unknown' || less === 'unknown') return 'unknown'
  if (more === 'yes') return less === 'yes' ? 'equal' : 'more'
  return less === 'yes' ? 'less' : 'incomparable'
}
