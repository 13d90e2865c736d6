import type { LadderPair } from './declared-pairs.ts'
import type { LadderSeverity, LadderVerdict, PairVerdict } from './ladder-report.ts'

/** What a pair of tiers comes to by one reading. */
export interface WorstVerdict {
  readonly verdict: PairVerdict
  /** In how many contexts the pair was compared. */
  readonly contexts: number
}

/** The worst verdict of each pair and reading over its contexts, the worst of all first. */
export function worstVerdicts(verdicts: readonly PairVerdict[]): readonly WorstVerdict[] {
  const byPair = Map.groupBy(verdicts, ({ pair, reading }) => `${reading} ${pairKey(pair)}`)
  const worst = [...byPair.values()].flatMap((ofPair): WorstVerdict[] => {
    const [first, ...rest] = ofPair
    if (first === undefined) return []
    const verdict = rest.reduce((most, other) => (compare(other, most) < 0 ? other : most), first)
    return [{ verdict, contexts: ofPair.length }]
  })
  return worst.sort((left, right) => compare(left.verdict, right.verdict))
}

/** Whether two pairs are of the same tiers: of peers the dearer stands above, which may differ by context. */
export function samePair(left: LadderPair, right: LadderPair): boolean {
  return pairKey(left) === pairKey(right)
}

export function worstSeverity(verdicts: readonly PairVerdict[]): LadderSeverity {
  return verdicts.reduce<LadderSeverity>(
    (most, { severity }) => (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(most) ? severity : most),
    'passed',
  )
}

interface Gap extends Pick<PairVerdict, 'prices'> {
  readonly counterexample?: { readonly priceMinor: number | null }
}

/** By how much the counterexample is under the upper tier's price; below zero for an overlap, 0 without one. */
export function gapOf({ prices, counterexample }: Gap): number {
  return counterexample === undefined ? 0 : (prices.above ?? 0) - (counterexample.priceMinor ?? 0)
}

const SEVERITIES: readonly LadderSeverity[] = ['error', 'warning', 'passed']
const VERDICTS: readonly LadderVerdict[] = [
  'undercut',
  'inversion',
  'overlap',
  'unknown',
  'not-proven',
  'incomparable',
  'proved',
]

function compare(left: PairVerdict, right: PairVerdict): number {
  return (
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    VERDICTS.indexOf(left.verdict) - VERDICTS.indexOf(right.verdict) ||
    gapOf(right) - gapOf(left)
  )
}

function pairKey({ below, above }: LadderPair): string {
  return [below, above].sort().join(' ')
}
