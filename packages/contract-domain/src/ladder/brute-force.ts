import type { Demand } from './demand.ts'
import { meetsAll } from './demand.ts'
import type { PackageOffer, PackagePricer } from './package-offer.ts'
import { compareSelections, type Choice, type Selection } from './selection.ts'

export interface BruteForce {
  /** The cheapest package that surely meets the demands, at any price. */
  readonly cheapest: PackageOffer | null
  /** The least that a package may cost which may meet them; null: none may. */
  readonly possibleMinor: number | null
}

export interface TryAll {
  /** False: also what only adds to a package that can never be sold, which is what skipping it is held against. */
  readonly skipRefused: boolean
}

/** Every selection there is, priced by the pipeline one by one: what the search is held against, and no part of it. */
export function bruteForce(
  pricer: PackagePricer,
  choices: readonly Choice[],
  { demands, ...how }: { readonly demands: readonly Demand[] } & Partial<TryAll>,
): BruteForce {
  let cheapest: PackageOffer | null = null
  let possibleMinor: number | null = null
  for (const offer of allOffers(pricer, choices, { skipRefused: true, ...how })) {
    if (offer.sold === 'no') continue
    const { verdict } = meetsAll(offer.cover, demands, pricer.rules)
    if (verdict === 'no') continue
    possibleMinor = Math.min(possibleMinor ?? Infinity, offer.priceMinor ?? 0)
    if (verdict !== 'yes' || offer.sold !== 'yes' || offer.priceMinor === null) continue
    if (cheapest === null || isBetter(offer, cheapest)) cheapest = offer
  }
  return { cheapest, possibleMinor }
}

function isBetter(offer: PackageOffer, than: PackageOffer): boolean {
  const difference = (offer.priceMinor ?? 0) - (than.priceMinor ?? 0)
  return difference < 0 || (difference === 0 && compareSelections(offer.selection, than.selection) < 0)
}

/**
 * Refusals that no further add-on takes back (domain §3): two that exclude each other, something withdrawn that another
 * touches, a quantity past its cap, an add-on that isn't sold here.
 */
const NEVER_TAKEN_BACK: ReadonlySet<string> = new Set([
  'add-on-excluded',
  'withdrawal-clash',
  'cap-exceeded',
  'not-sold-on-tier',
  'fleet-too-small',
  'not-sold-for-asset',
])

/** Each selection once, smaller ones before what is added to them. */
export function* allOffers(
  pricer: PackagePricer,
  choices: readonly Choice[],
  { skipRefused }: TryAll,
): Generator<PackageOffer> {
  const byAddOn = [...Map.groupBy(choices, ({ addOn }) => addOn).values()]
  yield* from(0, [])

  function* from(place: number, taken: Selection): Generator<PackageOffer> {
    const offer = pricer.price(taken)
    yield offer
    if (skipRefused && offer.refusals.some(({ code }) => NEVER_TAKEN_BACK.has(code))) return
    for (let next = place; next < byAddOn.length; next += 1)
      for (const choice of byAddOn[next] ?? []) yield* from(next + 1, [...taken, choice])
  }
}
