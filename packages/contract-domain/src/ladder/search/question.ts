import type { Demand } from '../demand.ts'
import { meetsAll } from '../demand.ts'
import type { PackageOffer, PackagePricer } from '../package-offer.ts'
import type { Choice, Selection } from '../selection.ts'
import type { SearchLimits } from './kernel/cover-oracle.ts'

export type { SearchLimits }

/**
 * "Which is the cheapest purchasable selection on this tier that meets these demands, under this price?" What isn't
 * known counts for the buyer when the question is whether one is possible, against when it must be certain: the two
 * completions of domain §3.
 */
export interface Question {
  readonly pricer: PackagePricer
  readonly choices: readonly Choice[]
  readonly demands: readonly Demand[]
  readonly mode: 'possible' | 'certain'
  /** Minor units; null: at any price. */
  readonly underMinor: number | null
  /** Add-ons that may not be bought together. */
  readonly forbidden: readonly (readonly string[])[]
  readonly limits: SearchLimits
  /** Whether there is one at all, not which is the cheapest. */
  readonly anyWillDo?: boolean
}

/** 2^16 selections priced one by one (domain §5 "Opaque adjusts"). */
export const USUAL_LIMITS: SearchLimits = { priced: 65_536, nodes: 200_000 }

/** Whether the offer answers the question, whatever its price. */
export function answers(offer: PackageOffer, { pricer, demands, mode, forbidden }: Question): boolean {
  if (offer.sold === 'no' || (mode === 'certain' && offer.sold !== 'yes')) return false
  if (forbidden.some((together) => holdsAll(offer.selection, together))) return false
  const { verdict } = meetsAll(offer.cover, demands, pricer.rules)
  return mode === 'certain' ? verdict === 'yes' && offer.priceMinor !== null : verdict !== 'no'
}

/** What an unknown price may come to at the least is nothing. */
export function leastPrice({ priceMinor }: PackageOffer): number {
  return priceMinor ?? 0
}

export function holdsAll(selection: Selection, addOns: readonly string[]): boolean {
  return addOns.every((id) => selection.some(({ addOn }) => addOn === id))
}
