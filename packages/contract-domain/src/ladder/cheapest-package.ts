import type { CatalogVersion } from '../catalog/index.ts'
import { facetKeysOf, type CellValue, type Coverage, type CoverRules } from '../cover/index.ts'
import type { BindAddOn, PriceLine } from '../pricing/index.ts'
import type { LadderCertificate } from './certificate/certificate.ts'
import { certified } from './certified.ts'
import { contextShelf, isTierSold } from './context-shelf.ts'
import { namedAddOns } from './counterexample.ts'
import type { Demand } from './demand.ts'
import type { LadderContext } from './ladder-context.ts'
import type { CounterexampleAddOn } from './ladder-report.ts'
import type { PackageOffer } from './package-offer.ts'
import { cheapestSelection } from './search/cheapest-selection.ts'
import { USUAL_LIMITS, type SearchLimits } from './search/question.ts'
import type { OptionCandidates } from './selection.ts'

/** At least this, in one cell or in every cell of a dimension. */
export interface NeededCover {
  readonly dimension: string
  readonly facetKey?: string
  readonly atLeast: CellValue
}

export interface FindPackage {
  readonly bind: BindAddOn
  /** For which asset, term, book, date and number of assets. */
  readonly context: LadderContext
  /** Absent: every tier that is sold. */
  readonly tiers?: readonly string[]
  readonly options?: OptionCandidates
  readonly limits?: SearchLimits
}

export interface FoundPackage {
  readonly tier: string
  readonly addOns: readonly CounterexampleAddOn[]
  /** Of all assets of the context. */
  readonly priceMinor: number
  readonly cover: Coverage
  readonly termLines: readonly PriceLine[]
  /** That nothing on this tier meets the need for less; absent where something unknown might. */
  readonly certificate?: LadderCertificate
}

export interface CheapestPackage {
  /** The cheapest of all tiers; of equals the one with fewest add-ons, then the earlier tier. Null: none meets the need. */
  readonly cheapest: FoundPackage | null
  /** The cheapest of each tier that has one. */
  readonly byTier: readonly FoundPackage[]
  /** Tiers of which not every package could be looked at. */
  readonly unsettled: readonly string[]
}

/** The cheapest package that surely meets a need (domain §5), by the search of the ladder. */
export function cheapestPackage(
  version: CatalogVersion,
  need: readonly NeededCover[],
  { bind, context, tiers, options = {}, limits = USUAL_LIMITS }: FindPackage,
): CheapestPackage {
  const shelf = contextShelf({ version, bind, options }, context)
  const byTier: FoundPackage[] = []
  const unsettled: string[] = []
  for (const { id, notSold } of version.tiers) {
    if (notSold === true || tiers?.includes(id) === false || !isTierSold(shelf.ownOffer(id))) continue
    const pricer = shelf.pricer(id)
    const demands = need.flatMap((one) => demandsOfNeed(one, pricer.rules))
    const question = {
      pricer,
      choices: shelf.choices,
      demands,
      mode: 'certain',
      underMinor: null,
      forbidden: [],
      limits,
    } as const
    const answer = cheapestSelection(question)
    if (!answer.complete) unsettled.push(id)
    const { cheapest } = answer
    if (cheapest === null || cheapest.priceMinor === null) continue
    const { priceMinor: atLeastMinor } = cheapest
    // Refused where something unknown might cost less: for the checker the unknown counts for the buyer.
    const claim = { shelf, tier: id, against: { need: demands }, atLeastMinor, cheapest }
    byTier.push(foundPackage(id, cheapest, certified(answer, claim)))
  }
  const ordered = byTier.toSorted(
    (left, right) => left.priceMinor - right.priceMinor || left.addOns.length - right.addOns.length,
  )
  return { cheapest: ordered[0] ?? null, byTier, unsettled }
}

/** A dimension that the catalog lacks can't be met: the demand stays, and nothing reaches it. */
function demandsOfNeed(
  { dimension, facetKey, atLeast }: NeededCover,
  { definitions }: CoverRules,
): readonly Demand[] {
  const definition = definitions.find(({ id }) => id === dimension)
  const keys =
    facetKey === undefined && definition !== undefined ? facetKeysOf(definition) : [facetKey ?? '*']
  return keys.map((key) => ({ dimension, facetKey: key, cell: { state: 'known', value: atLeast } }))
}

function foundPackage(
  tier: string,
  { selection, priceMinor, cover, termLines }: PackageOffer,
  certificate: LadderCertificate | null,
): FoundPackage {
  const found = { tier, addOns: namedAddOns(selection), priceMinor: priceMinor ?? 0, cover, termLines }
  return certificate === null ? found : { ...found, certificate }
}
