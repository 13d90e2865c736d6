import { compareCover } from '../cover/index.ts'
import { joinTexts, type LocalizedText, type Message } from '../text/index.ts'
import { addOnTitles } from './add-on-titles.ts'
import type { ContextShelf } from './context-shelf.ts'
import { counterexampleOf } from './counterexample.ts'
import type { LadderPair } from './declared-pairs.ts'
import type { LadderPolicy, LadderSeverity, PairVerdict } from './ladder-report.ts'
import { mattersTitles } from './matters.ts'
import type { OtherReading, ReadingFinding } from './other-readings.ts'
import type { PairFinding } from './prove-pair.ts'

/** A finding as the report gives it: with its severity by the policy and its text. */
export function pairVerdict(finding: PairFinding, shelf: ContextShelf, policy: LadderPolicy): PairVerdict {
  const { below, above, inverted: _why, thin: seen, ...found } = finding
  const matters = mattersOf(finding)
  const thin = found.verdict === 'proved' && (seen ?? found.heldBy.some(({ light }) => light))
  return {
    ...found,
    matters,
    context: shelf.context,
    reading: 'standard',
    severity: thin ? 'warning' : severityOf(finding, shelf, policy),
    prices: { below: below.priceMinor, above: above.priceMinor },
    currency: shelf.pricer(finding.pair.below).book.currency,
    thin,
    repairs: [],
    message: messageOf({ ...finding, matters }, shelf, thin),
  }
}

/** Of tiers that cross: the dimensions of which the lower one has more. */
function mattersOf({ verdict, matters, comparison }: PairFinding): readonly string[] {
  if (verdict !== 'incomparable' || matters.length > 0) return matters
  const crossing = comparison.points.filter(
    (point) => point.verdict === 'less' || point.verdict === 'incomparable',
  )
  return [...new Set(crossing.map(({ dimension }) => dimension))]
}

/** A finding of another reading, in the same form. */
export function readingVerdict(
  { reading, verdict, breach, matters = [] }: ReadingFinding,
  {
    pair,
    shelf,
    policy,
  }: { readonly pair: LadderPair; readonly shelf: ContextShelf; readonly policy: LadderPolicy },
): PairVerdict {
  const [below, above] = [shelf.ownOffer(pair.below), shelf.ownOffer(pair.above)]
  const pricer = shelf.pricer(pair.below)
  const finding: PairFinding = {
    pair,
    verdict,
    below,
    above,
    comparison: compareCover(above.cover, below.cover, pricer.rules),
    heldBy: [],
    matters: breach?.dimensions ?? matters,
    ...(breach && { counterexample: counterexampleOf(breach.below, breach.above, pricer) }),
  }
  const made = { ...pairVerdict(finding, shelf, policy), reading }
  if (breach !== undefined) return { ...made, message: breachMessage(reading, finding, shelf) }
  if (verdict !== 'unknown') return made
  return { ...made, message: { ...made.message, key: 'ladder.reading-unknown' } }
}

function breachMessage(reading: OtherReading, finding: PairFinding, shelf: ContextShelf): Message {
  const { pair, counterexample, matters } = finding
  const { tier, book, rules } = shelf.pricer(pair.below)
  const titles = rules.definitions.filter(({ id }) => matters.includes(id)).map(({ title }) => title)
  const amount = (amountMinor: number | null | undefined) =>
    amountMinor == null ? '?' : { amountMinor, currency: book.currency }
  return {
    key: `ladder.${reading}`,
    params: {
      below: tier.title,
      above: shelf.pricer(pair.above).tier.title,
      addOns: addOnNames(counterexample?.addOns.map(({ id }) => id) ?? [], shelf),
      ...(reading === 'same-choice' && {
        price: amount(counterexample?.priceMinor),
        against: amount(counterexample?.againstMinor),
      }),
      ...(reading === 'nowhere-above' && { dimensions: joinTexts(titles, ', ') }),
    },
  }
}

function severityOf(
  { verdict, pair }: PairFinding,
  shelf: ContextShelf,
  policy: LadderPolicy,
): LadderSeverity {
  switch (verdict) {
    case 'proved':
      return 'passed'
    case 'undercut':
      return 'error'
    case 'overlap':
      return policy.strict ? 'error' : 'warning'
    case 'inversion':
      return shelf.pricer(pair.below).tier.notSold === true ? 'warning' : 'error'
    case 'incomparable':
    case 'unknown':
    case 'not-proven':
      return policy.unsettled
  }
}

function messageOf(finding: PairFinding, shelf: ContextShelf, thin: boolean): Message {
  const { verdict, pair, counterexample, above, below } = finding
  const { tier, book } = shelf.pricer(pair.below)
  const amount = (amountMinor: number | null) =>
    amountMinor === null ? '?' : { amountMinor, currency: book.currency }
  const params = { below: tier.title, above: shelf.pricer(pair.above).tier.title }
  switch (verdict) {
    case 'undercut':
    case 'overlap':
      return {
        key: `ladder.${verdict}`,
        params: {
          ...params,
          addOns: addOnNames(counterexample?.addOns.map(({ id }) => id) ?? [], shelf),
          price: amount(counterexample?.priceMinor ?? null),
          against: amount(above.priceMinor),
        },
      }
    case 'inversion':
      return {
        key: `ladder.inversion.${finding.inverted ?? 'cover'}`,
        params: {
          ...params,
          ...(finding.inverted === 'price' && {
            price: amount(below.priceMinor),
            against: amount(above.priceMinor),
          }),
        },
      }
    case 'unknown':
    case 'incomparable': {
      const matters = mattersTitles(finding.matters, shelf.version)
      return { key: `ladder.${verdict}`, params: { ...params, matters } }
    }
    case 'proved':
      return { key: thin ? 'ladder.proved.thin' : 'ladder.proved', params }
    case 'not-proven':
      return { key: 'ladder.not-proven', params }
  }
}

/** Titles of the add-ons, as the catalog or else the plugins name them. */
export function addOnNames(ids: readonly string[], shelf: ContextShelf): LocalizedText {
  return addOnTitles(ids, shelf, shelf.context.priceBook)
}
