import { cellAtLeast, cellOf, facetKeysOf } from '../cover/index.ts'
import { isTierSold, type ContextShelf } from './context-shelf.ts'
import type { LadderPair } from './declared-pairs.ts'
import { demandsOf, meetsAll } from './demand.ts'
import type { LadderReading, LadderVerdict } from './ladder-report.ts'
import type { PackageOffer, PackagePricer } from './package-offer.ts'
import { cheapestSelection } from './search/cheapest-selection.ts'
import { USUAL_LIMITS, type SearchLimits } from './search/question.ts'
import type { Choice, Selection } from './selection.ts'

export type OtherReading = Exclude<LadderReading, 'standard'>

/** What a reading that was switched on finds of a declared pair in one context. */
export interface ReadingFinding {
  readonly reading: OtherReading
  readonly verdict: Extract<LadderVerdict, 'proved' | 'undercut' | 'overlap' | 'not-proven'>
  /** Of a breach: the package below, and what it is held against. */
  readonly breach?: {
    readonly below: PackageOffer
    readonly above: PackageOffer
    readonly dimensions: readonly string[]
  }
}

export interface ReadWith {
  readonly leftOut: readonly string[]
  readonly limits?: SearchLimits
}

/**
 * The other readings of "no lower tier delivers as much" (domain §5), by going through the packages of the lower tier
 * one by one: past the limit nothing is claimed. Null when the two are not both sold here. Pauses between packages.
 */
export function* readingOtherwise(
  reading: OtherReading,
  { pair, shelf }: { readonly pair: LadderPair; readonly shelf: ContextShelf },
  { leftOut, limits = USUAL_LIMITS }: ReadWith,
): Generator<void, ReadingFinding | null> {
  if (pair.relation !== 'declared') return null
  const [below, above] = [shelf.ownOffer(pair.below), shelf.ownOffer(pair.above)]
  const [lower, upper] = [shelf.pricer(pair.below), shelf.pricer(pair.above)]
  if (lower.tier.notSold === true || upper.tier.notSold === true) return null
  if (!isTierSold(below) || !isTierSold(above)) return null
  const offered = shelf.choices.filter((choice) =>
    lower.offer([choice]).refusals.every(({ code }) => code !== 'not-sold-on-tier'),
  )
  let count = 0
  for (const selection of selectionsOf(offered)) {
    count += 1
    if (count > limits.priced) return { reading, verdict: 'not-proven' }
    if (count % PAUSE_AFTER === 0) yield
    const offer = lower.price(selection)
    if (offer.sold !== 'yes') continue
    const breach = breaches[reading]({ offer, above, upper, shelf, leftOut, limits })
    if (breach !== null)
      return { reading, verdict: reading === 'same-choice' ? 'undercut' : 'overlap', breach }
  }
  return { reading, verdict: 'proved' }
}

/** Packages looked at in one go. */
const PAUSE_AFTER = 16

interface Held {
  readonly offer: PackageOffer
  /** The upper tier with its compulsory add-ons. */
  readonly above: PackageOffer
  readonly upper: PackagePricer
  readonly shelf: ContextShelf
  readonly leftOut: readonly string[]
  readonly limits: SearchLimits
}

type Breach = NonNullable<ReadingFinding['breach']> | null

const breaches: Readonly<Record<OtherReading, (held: Held) => Breach>> = {
  'same-choice': sameChoice,
  reach: outOfReach,
  'nowhere-above': above,
}

/** The same add-ons on the upper tier deliver no more and cost more. */
function sameChoice({ offer, upper, leftOut }: Held): Breach {
  const beside = upper.price(offer.selection)
  if (beside.sold !== 'yes' || beside.priceMinor === null || offer.priceMinor === null) return null
  if (offer.priceMinor >= beside.priceMinor) return null
  const { verdict } = meetsAll(offer.cover, demandsOf(beside.cover, upper.rules, leftOut), upper.rules)
  return verdict === 'yes' ? { below: offer, above: beside, dimensions: [] } : null
}

/** Nothing on the upper tier delivers as much as this package. */
function outOfReach({ offer, above: bare, upper, shelf, leftOut, limits }: Held): Breach {
  const demands = demandsOf(offer.cover, upper.rules, leftOut)
  const reaches = (other: PackageOffer) =>
    other.sold === 'yes' && meetsAll(other.cover, demands, upper.rules).verdict === 'yes'
  if (reaches(bare) || reaches(upper.price(offer.selection))) return null
  const { cheapest } = cheapestSelection({
    pricer: upper,
    choices: shelf.choices,
    demands,
    mode: 'possible',
    underMinor: null,
    forbidden: [],
    limits,
    anyWillDo: true,
  })
  if (cheapest !== null) return null
  return { below: offer, above: bare, dimensions: meetsAll(bare.cover, demands, upper.rules).missing }
}

/** Somewhere the package surely delivers more than the bare upper tier. */
function above({ offer, above: bare, upper, leftOut }: Held): Breach {
  const { rules } = upper
  const more = rules.definitions.filter(
    (definition) =>
      !leftOut.includes(definition.id) &&
      facetKeysOf(definition).some((key) => {
        const [own, other] = [cellOf(offer.cover[definition.id], key), cellOf(bare.cover[definition.id], key)]
        return cellAtLeast(definition, key, other, own, rules) === 'no'
      }),
  )
  return more.length === 0 ? null : { below: offer, above: bare, dimensions: more.map(({ id }) => id) }
}

/** Every selection, smaller ones first among those that start alike. */
function* selectionsOf(choices: readonly Choice[]): Generator<Selection> {
  yield* from(0, [])

  function* from(place: number, taken: Selection): Generator<Selection> {
    yield taken
    for (let at = place; at < choices.length; at += 1) {
      const choice = choices[at]
      if (choice === undefined || taken.some(({ addOn }) => addOn === choice.addOn)) continue
      yield* from(at + 1, [...taken, choice])
    }
  }
}
