import { compareCover, type CoverComparison } from '../cover/index.ts'
import type { LadderCertificate } from './certificate/certificate.ts'
import { certified } from './certified.ts'
import { counterexampleOf } from './counterexample.ts'
import { isTierSold, type ContextShelf } from './context-shelf.ts'
import type { LadderPair } from './declared-pairs.ts'
import { demandsOf, meetsAll } from './demand.ts'
import { heldBy, isHeldThinly } from './held-by.ts'
import type { Counterexample, Holding, LadderPolicy, LadderVerdict } from './ladder-report.ts'
import { matterOf } from './matters.ts'
import type { PackageOffer } from './package-offer.ts'
import { cheapestSelection, type Answer } from './search/cheapest-selection.ts'
import { answers, USUAL_LIMITS, type Question, type SearchLimits } from './search/question.ts'

/** What the standard reading finds of a pair in one context; severity and texts are put to it by the report. */
export interface PairFinding {
  readonly pair: LadderPair
  readonly verdict: LadderVerdict
  /** Why an inversion is one. */
  readonly inverted?: 'cover' | 'price'
  readonly below: PackageOffer
  readonly above: PackageOffer
  readonly comparison: CoverComparison
  readonly counterexample?: Counterexample
  readonly heldBy: readonly Holding[]
  /** Held by light dimensions only; absent: as `heldBy` says. */
  readonly thin?: boolean
  readonly matters: readonly string[]
  readonly certificate?: LadderCertificate
}

export interface ProvedWith {
  readonly policy: LadderPolicy
  readonly limits?: SearchLimits
  readonly forbidden?: readonly (readonly string[])[]
  /** Left out: only the verdict is wanted, of many versions in turn. */
  readonly verdictOnly?: boolean
  /** False: of what holds a proof only whether it is thin, which one search tells. */
  readonly holdings?: boolean
}

/** The verdict on one pair in one context (domain §5); null when the two are not both sold there. */
export function provePair(declared: LadderPair, shelf: ContextShelf, given: ProvedWith): PairFinding | null {
  const pair = inContext(declared, shelf)
  const [below, above] = [shelf.ownOffer(pair.below), shelf.ownOffer(pair.above)]
  const tierAbove = shelf.pricer(pair.above).tier
  if (tierAbove.notSold === true || !isTierSold(above) || !isTierSold(below)) return null
  const pricer = shelf.pricer(pair.below)
  const { rules } = pricer
  const { leftOut } = given.policy
  const compared = {
    ...rules,
    definitions:
      leftOut.length === 0 ? rules.definitions : rules.definitions.filter(({ id }) => !leftOut.includes(id)),
  }
  const comparison = compareCover(above.cover, below.cover, compared)
  const demands = demandsOf(above.cover, rules, leftOut)
  const base = { pair, below, above, comparison, heldBy: [], matters: [] }
  const bare = meetsAll(below.cover, demands, rules)
  if (pair.relation === 'declared') {
    if (bare.verdict === 'yes') return { ...base, verdict: 'inversion', inverted: 'cover' }
    if (pricer.tier.notSold === true)
      return bare.verdict === 'unknown'
        ? { ...base, verdict: 'unknown', matters: bare.unknown }
        : { ...base, verdict: orderVerdict(comparison), matters: unknownPoints(comparison) }
    if (above.priceMinor !== null && below.priceMinor !== null && above.priceMinor <= below.priceMinor)
      return { ...base, verdict: 'inversion', inverted: 'price' }
  } else if (pricer.tier.notSold === true) return null
  const question: Question = {
    pricer,
    choices: shelf.choices,
    demands,
    mode: 'possible',
    underMinor: above.priceMinor,
    forbidden: given.forbidden ?? [],
    limits: given.limits ?? USUAL_LIMITS,
  }
  return judged(question, base, { shelf, given })
}

/** Peers: the dearer in the context stands above. */
function inContext(pair: LadderPair, shelf: ContextShelf): LadderPair {
  if (pair.relation === 'declared') return pair
  const [one, other] = [shelf.ownOffer(pair.below).priceMinor, shelf.ownOffer(pair.above).priceMinor]
  return one !== null && other !== null && one > other
    ? { ...pair, below: pair.above, above: pair.below }
    : pair
}

function orderVerdict({ verdict }: CoverComparison): LadderVerdict {
  if (verdict === 'unknown') return 'unknown'
  return verdict === 'more' ? 'proved' : 'incomparable'
}

interface Judging {
  readonly shelf: ContextShelf
  readonly given: ProvedWith
}

type Base = Omit<PairFinding, 'verdict'>

function judged(question: Question, base: Base, judging: Judging): PairFinding {
  const possible = cheapestSelection(question)
  if (possible.cheapest !== null) return certainOrUnknown(question, { base, possible }, judging)
  if (!possible.complete) return { ...base, verdict: 'not-proven' }
  const certificate = certificateOf(possible, question.underMinor, { base, judging })
  if (certificate === null) return { ...base, verdict: 'not-proven' }
  const proved = { ...base, ...(certificate !== undefined && { certificate }) }
  const held = () => heldOf(question, judging.given)
  const { pair, comparison } = base
  if (pair.relation === 'peers') return { ...proved, verdict: 'proved', ...held() }
  if (comparison.verdict === 'unknown')
    return { ...proved, verdict: 'unknown', matters: unknownPoints(comparison) }
  const over = cheapestSelection({ ...question, mode: 'certain', underMinor: null })
  if (over.cheapest !== null)
    return {
      ...proved,
      verdict: 'overlap',
      counterexample: counterexampleOf(over.cheapest, base.above, question.pricer),
    }
  if (!over.complete) return { ...proved, verdict: 'not-proven' }
  const perhaps = judging.given.policy.strict ? overlapInDoubt(question, base) : null
  return perhaps === null
    ? { ...proved, verdict: orderVerdict(comparison), ...held() }
    : { ...proved, ...perhaps }
}

/** Where an overlap is an error, a package that only may deliver as much, at any price, is one in doubt. */
function overlapInDoubt(question: Question, base: Base): Pick<PairFinding, 'verdict' | 'matters'> | null {
  const { cheapest, complete } = cheapestSelection({ ...question, underMinor: null })
  if (cheapest !== null) return { verdict: 'unknown', matters: mattersIn(cheapest, question, base) }
  return complete ? null : { verdict: 'not-proven', matters: [] }
}

function heldOf(question: Question, given: ProvedWith): Pick<PairFinding, 'heldBy' | 'thin'> {
  const certain: Question = { ...question, mode: 'certain' }
  if (given.verdictOnly === true) return { heldBy: [] }
  return given.holdings === false
    ? { heldBy: [], thin: isHeldThinly(certain) }
    : { heldBy: heldBy(certain).holdings }
}

/** A package that may be an undercut was found: is one certain? */
function certainOrUnknown(
  question: Question,
  { base, possible }: { readonly base: Base; readonly possible: Answer },
  judging: Judging,
): PairFinding {
  const certainly: Question = { ...question, mode: 'certain' }
  const first = possible.cheapest
  const isSure = first !== null && question.underMinor !== null && answers(first, certainly)
  const certain = isSure || question.underMinor === null ? possible : cheapestSelection(certainly)
  const found = question.underMinor === null ? null : certain.cheapest
  if (found !== null) {
    // Of one price, what the first search found proves as much of a package that is sure.
    const certificate =
      first?.priceMinor === found.priceMinor
        ? certificateOf(possible, found.priceMinor, { base, judging, found })
        : undefined
    return {
      ...base,
      verdict: 'undercut',
      counterexample: counterexampleOf(found, base.above, question.pricer),
      ...(certificate !== undefined && certificate !== null && { certificate }),
    }
  }
  if (question.underMinor !== null && !certain.complete) return { ...base, verdict: 'not-proven' }
  return {
    ...base,
    verdict: 'unknown',
    matters: first === null ? [] : mattersIn(first, question, base),
    ...(first !== null && { counterexample: counterexampleOf(first, base.above, question.pricer) }),
  }
}

/** What keeps a package from being surely an undercut, or surely none. */
function mattersIn(offer: PackageOffer, { pricer, demands }: Question, { above }: Base): readonly string[] {
  const { unknown } = meetsAll(offer.cover, demands, pricer.rules)
  const findings = [...offer.unknowns, ...above.unknowns, ...offer.refusals].map(matterOf)
  const priced = above.priceMinor === null || offer.priceMinor === null ? ['price'] : []
  return [...new Set([...unknown, ...offer.capsInDoubt, ...findings, ...priced])]
}

function unknownPoints({ points }: CoverComparison): readonly string[] {
  return [...new Set(points.flatMap(({ verdict, dimension }) => (verdict === 'unknown' ? [dimension] : [])))]
}

/**
 * The certificate of a search, checked; null when the checker refuses it, undefined when there is none: at any price,
 * or when only the verdict is asked for.
 */
function certificateOf(
  answer: Answer,
  atLeastMinor: number | null,
  { base, judging, found }: { readonly base: Base; readonly judging: Judging; readonly found?: PackageOffer },
): LadderCertificate | null | undefined {
  const { shelf, given } = judging
  if (answer.tree === null || atLeastMinor === null || given.verdictOnly === true) return undefined
  const { pair } = base
  return certified(answer, {
    shelf,
    tier: pair.below,
    against: { tier: pair.above, leftOut: given.policy.leftOut },
    atLeastMinor,
    ...(found !== undefined && { cheapest: found }),
    ...(given.forbidden !== undefined && { forbidden: given.forbidden }),
  })
}
