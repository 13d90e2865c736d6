import type { CatalogAddOn, ServiceTier } from '../catalog/index.ts'
import type { ActiveAddOn } from './active-add-on.ts'
import type { Sold } from './check-availability.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { finding } from './finding.ts'
import { bindOrRefuse } from './prepare-line.ts'
import type { Finding } from './price-decision.ts'
import type { RequestedLine } from './price-request.ts'

/** The add-ons of a line, bound, with their catalog entries; what is unknown, doubled or can't be bound is refused. */
export function bindAddOns(requested: Pick<RequestedLine, 'addOns'>, { context, book }: QuoteFrame) {
  const bound: ActiveAddOn[] = []
  const entries: CatalogAddOn[] = []
  const refusals: Finding[] = []
  for (const { id, options } of requested.addOns) {
    const entry = context.version.addOns.find((one) => one.id === id)
    if (entry === undefined) refusals.push(finding('add-on-not-in-catalog', { addOn: id }, id))
    else if (entries.includes(entry)) refusals.push(finding('add-on-twice', { addOn: id }, id))
    else {
      const answer = bindOrRefuse(context.bind, { addOn: id, priceBook: book.id, options })
      if ('refusal' in answer) refusals.push(answer.refusal)
      else bound.push(answer.addOn)
      entries.push(entry)
    }
  }
  return { bound, entries, refusals }
}

/** The tier and its add-ons as things that are sold, each under its conditions. */
export function soldOf(
  tier: ServiceTier,
  entries: readonly CatalogAddOn[],
  bound: readonly ActiveAddOn[],
): readonly Sold[] {
  const ofTier = { id: tier.id, title: tier.title }
  const addOns = entries.map((entry) => ({
    title: entry.title ?? bound.find(({ id }) => id === entry.id)?.title ?? entry.id,
    availability: entry.availability,
    addOn: entry.id,
    tier: ofTier,
  }))
  return [{ title: tier.title, availability: tier.availability, tier: ofTier }, ...addOns]
}
