import { evaluatePredicate, factsOf, type AssetFacts, type Availability } from '../catalog/index.ts'
import type { LocalizedText } from '../text/index.ts'
import { saidOf, SITE_COUNTRY, type FactsReader } from './facts-reader.ts'
import { finding } from './finding.ts'
import type { LineRun } from './line-run.ts'
import type { Finding } from './price-decision.ts'

/** What is sold: a tier, or an add-on on a tier. */
export interface Sold {
  readonly title: LocalizedText | string
  readonly availability: Availability | undefined
  readonly addOn?: string
  readonly tier: { readonly id: string; readonly title: LocalizedText }
}

/** Whether it is sold at all: tiers, fleet minimum, dates. */
export function saleRefusals(
  { title, availability = {}, addOn, tier }: Sold,
  quote: { readonly fleet: number; readonly priceDate: string },
): readonly Finding[] {
  const { tiers, fleetMinimum, from, until } = availability
  const refusals: Finding[] = []
  if (tiers !== undefined && !tiers.includes(tier.id))
    refusals.push(
      finding('not-sold-on-tier', { what: title, tier: tier.title, tiers: tiers.join(', ') }, addOn),
    )
  if (fleetMinimum !== undefined && quote.fleet < fleetMinimum)
    refusals.push(
      finding('fleet-too-small', { what: title, minimum: fleetMinimum, fleet: quote.fleet }, addOn),
    )
  const date = { date: quote.priceDate }
  if (from !== undefined && quote.priceDate < from)
    refusals.push(finding('not-yet-sold', { what: title, from: { date: from }, date }, addOn))
  if (until !== undefined && quote.priceDate > until)
    refusals.push(finding('no-longer-sold', { what: title, until: { date: until }, date }, addOn))
  return refusals
}

/** Whether it is sold for this asset: country of its site, predicate over its facts. Gives the facts it lacks. */
export function checkAssetAvailability(
  { title, availability = {}, addOn, tier }: Sold,
  run: LineRun,
): readonly string[] {
  const { countries, asset: predicate } = availability
  if (countries !== undefined) {
    const country = run.facts.read(SITE_COUNTRY)
    const known = String(saidOf(country))
    if (!countries.includes(known))
      run.refusals.push(
        finding(
          'not-sold-in-country',
          { what: title, country: known, countries: countries.join(', ') },
          addOn,
        ),
      )
  }
  if (predicate === undefined) return []
  const named = [...new Set(factsOf(predicate))]
  const facts = factsFor(run.facts, named)
  const { holds } = evaluatePredicate(predicate, facts)
  const missing = holds === 'unknown' ? named.filter((id) => !Object.hasOwn(facts, id)) : []
  // Unknown with every fact there: the fact has no order with the figure it is compared with, so it can't meet it.
  if (holds === 'no' || (holds === 'unknown' && missing.length === 0))
    run.refusals.push(
      finding('not-sold-for-asset', { what: title, tier: tier.title, facts: named.join(', ') }, addOn),
    )
  return missing
}

/** The named facts of an asset as rules read them, each recorded; a missing one is left out. */
export function factsFor(reader: FactsReader, ids: readonly string[]): AssetFacts {
  const facts: Record<string, AssetFacts[string]> = {}
  for (const id of ids) {
    const reading = reader.read(id)
    if (reading.state === 'known') facts[id] = { state: 'known', value: reading.value }
    else if (reading.state === 'does-not-apply') facts[id] = reading
  }
  return facts
}
