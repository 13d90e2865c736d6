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

/** Every selection there is, priced by the pipeline one by one: what the search is held against, and no part of it. */
export function bruteForce(
  pricer: PackagePricer,
  choices: readonly Choice[],
  demands: readonly Demand[],
): BruteForce {
  let cheapest: PackageOffer | null = null
  let possibleMinor: number | null = null
  for (const selection of allSelections(choices)) {
    const offer = pricer.price(selection)
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

function* allSelections(choices: readonly Choice[]): Generator<Selection> {
  const byAddOn = [...Map.groupBy(choices, ({ addOn }) => addOn).values()]
  yield* from(0, [])

  function* from(place: number, taken: Selection): Generator<Selection> {
    const own = byAddOn[place]
    if (own === undefined) {
      yield taken
      return
    }
    yield* from(place + 1, taken)
    for (const choice of own) yield* from(place + 1, [...taken, choice])
  }
}
