import { isTierSold, type ContextShelf } from './context-shelf.ts'
import type { LadderPair } from './declared-pairs.ts'
import { demandsOf, meetsAll } from './demand.ts'
import type { LadderReading, LadderVerdict } from './ladder-report.ts'
import { matterOf } from './matters.ts'
import type { PackageOffer, PackagePricer } from './package-offer.ts'
import { cheapestSelection } from './search/cheapest-selection.ts'
import { USUAL_LIMITS, type SearchLimits } from './search/question.ts'
import type { Choice, Selection } from './selection.ts'

export type OtherReading = Exclude<LadderReading, 'standard'>

/** What a reading that was switched on finds of a declared pair in one context. */
export interface ReadingFinding {
  readonly reading: OtherReading
  readonly verdict: Extract<LadderVerdict, 'proved' | 'undercut' | 'overlap' | 'unknown' | 'not-proven'>
  /** Of a breach: the package below, and what it is held against. */
  readonly breach?: {
    readonly below: PackageOffer
    readonly above: PackageOffer
    readonly dimensions: readonly string[]
  }
  /** Of unknown: what keeps a package from surely breaching it, or surely not. */
  readonly matters?: readonly string[]
}

export interface ReadWith {
  readonly leftOut: readonly string[]
  readonly limits?: SearchLimits
}

/**
 * The other readings of "no lower tier delivers as much" (domain §5), by going through the packages of the lower tier
 * one by one: past the limit nothing is claimed, and where a package may breach it nothing is proved. Null when the
 * two are not both sold here. Pauses between packages.
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
  let doubts: readonly string[] | null = null
  let gaveUp = false
  for (const selection of selectionsOf(offered)) {
    count += 1
    if (count > limits.priced) return { reading, verdict: 'not-proven' }
    if (count % PAUSE_AFTER === 0) yield
    const offer = lower.price(selection)
    if (offer.sold === 'no') continue
    const judged = judgements[reading]({ offer, above, upper, shelf, leftOut, limits })
    if (judged.is === 'breach') {
      const { breach } = judged
      return { reading, verdict: reading === 'same-choice' ? 'undercut' : 'overlap', breach }
    }
    if (judged.is === 'in-doubt') doubts ??= judged.matters
    if (judged.is === 'not-found-out') gaveUp = true
  }
  if (doubts !== null) return { reading, verdict: 'unknown', matters: [...new Set(doubts)] }
  return { reading, verdict: gaveUp ? 'not-proven' : 'proved' }
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

type Breach = NonNullable<ReadingFinding['breach']>

/** What a package comes to by a reading. */
type Judgement =
  | { readonly is: 'breach'; readonly breach: Breach }
  | { readonly is: 'in-doubt'; readonly matters: readonly string[] }
  | { readonly is: 'no-breach' }
  | { readonly is: 'not-found-out' }

const judgements: Readonly<Record<OtherReading, (held: Held) => Judgement>> = {
  'same-choice': sameChoice,
  reach: outOfReach,
  'nowhere-above': above,
}

/** A breach, unless something about it isn't known. */
function breaching(breach: Breach, matters: readonly string[]): Judgement {
  return matters.length === 0 ? { is: 'breach', breach } : { is: 'in-doubt', matters }
}

/** The same add-ons on the upper tier deliver no more and cost more. */
function sameChoice({ offer, upper, leftOut }: Held): Judgement {
  const beside = upper.price(offer.selection)
  if (beside.sold === 'no') return { is: 'no-breach' }
  const [own, other] = [offer.priceMinor, beside.priceMinor]
  if (own !== null && other !== null && own >= other) return { is: 'no-breach' }
  const demands = demandsOf(beside.cover, upper.rules, leftOut)
  const { verdict, unknown } = meetsAll(offer.cover, demands, upper.rules)
  if (verdict === 'no') return { is: 'no-breach' }
  const price = own === null || other === null ? ['price'] : []
  const matters = [...unknown, ...doubtsOf(offer), ...doubtsOf(beside), ...price]
  return breaching({ below: offer, above: beside, dimensions: [] }, matters)
}

/** Nothing on the upper tier delivers as much as this package. */
function outOfReach({ offer, above: bare, upper, shelf, leftOut, limits }: Held): Judgement {
  const demands = demandsOf(offer.cover, upper.rules, leftOut)
  const doubtsOfReach = (other: PackageOffer) => {
    const { verdict, unknown } = meetsAll(other.cover, demands, upper.rules)
    return verdict === 'no' || other.sold === 'no' ? null : [...unknown, ...doubtsOf(other)]
  }
  const reaches = (other: PackageOffer) => doubtsOfReach(other)?.length === 0
  if (reaches(bare) || reaches(upper.price(offer.selection))) return { is: 'no-breach' }
  const search = (mode: 'possible' | 'certain') =>
    cheapestSelection({
      pricer: upper,
      choices: shelf.choices,
      demands,
      mode,
      underMinor: null,
      forbidden: [],
      limits,
      anyWillDo: true,
    })
  const { cheapest: possible, complete } = search('possible')
  if (possible !== null) {
    const matters = doubtsOfReach(possible) ?? []
    const isSure = matters.length === 0 || search('certain').cheapest !== null
    return isSure ? { is: 'no-breach' } : { is: 'in-doubt', matters }
  }
  if (!complete) return { is: 'not-found-out' }
  const dimensions = meetsAll(bare.cover, demands, upper.rules).missing
  return breaching({ below: offer, above: bare, dimensions }, doubtsOf(offer))
}

/** Somewhere the package surely delivers more than the bare upper tier. */
function above({ offer, above: bare, upper, leftOut }: Held): Judgement {
  const own = demandsOf(offer.cover, upper.rules, leftOut)
  const { verdict, missing, unknown } = meetsAll(bare.cover, own, upper.rules)
  if (verdict === 'yes') return { is: 'no-breach' }
  if (verdict === 'unknown') return { is: 'in-doubt', matters: unknown }
  return breaching({ below: offer, above: bare, dimensions: missing }, doubtsOf(offer))
}

/** What keeps a package from being surely sold. */
function doubtsOf({ sold, capsInDoubt, unknowns, refusals }: PackageOffer): readonly string[] {
  return sold === 'unknown' ? [...capsInDoubt, ...[...unknowns, ...refusals].map(matterOf)] : []
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
