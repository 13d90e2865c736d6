import type { CatalogVersion } from '../catalog/index.ts'
import { factsOfHooks } from './facts-of-hooks.ts'
import { finished } from './finished.ts'
import { ladderContexts } from './ladder-contexts.ts'
import type { LadderContext } from './ladder-context.ts'
import {
  DEFAULT_POLICY,
  type Counterexample,
  type LadderPolicy,
  type LadderReport,
  type PairVerdict,
} from './ladder-report.ts'
import type { ProveLadder } from './proof-request.ts'
import { provingPairs } from './proving-pairs.ts'
import { findRepairs } from './repairs/find-repairs.ts'
import type { Repair } from './repairs/repair.ts'
import { gapOf, worstSeverity, worstVerdicts } from './worst-verdicts.ts'

export type { ProveLadder } from './proof-request.ts'

/** How far a proof has come. */
export interface ProofProgress {
  /** Contexts in which every pair was looked at. */
  readonly contexts: number
  readonly of: number
  /** What was found in them, without what holds a proof. */
  readonly verdicts: readonly PairVerdict[]
}

/**
 * The ladder proof of a version (domain §5): for every pair of tiers and every context a verdict, with what holds it
 * or the counterexample. Pure. Throws what pricing throws for a version that was never read by its reader.
 */
export function proveLadder(version: CatalogVersion, given: ProveLadder): LadderReport {
  return finished(provingLadder(version, given))
}

/** The same, step by step: a host that has other work pauses in between, and may tell what was found so far. */
export function* provingLadder(
  version: CatalogVersion,
  given: ProveLadder,
): Generator<ProofProgress, LadderReport> {
  const policed = { ...given, policy: { ...DEFAULT_POLICY, ...given.policy } }
  const all = contextsOf(version, given)
  const { contexts = all.contexts } = given
  const pairs = provingPairs(version, policed)
  const found: PairVerdict[] = []
  for (const [place, context] of contexts.entries()) {
    const so = { contexts: place, of: contexts.length, verdicts: found }
    found.push(...(yield* steps(pairs.in(context), so)))
    yield { ...so, contexts: place + 1 }
  }
  const worst = given.holdings === 'in-worst-context' ? worstVerdicts(found) : []
  const held = new Map<PairVerdict, PairVerdict>()
  for (const { verdict } of worst) {
    held.set(verdict, pairs.withHoldings(verdict))
    yield { contexts: contexts.length, of: contexts.length, verdicts: found }
  }
  const told = found.map((verdict) => held.get(verdict) ?? verdict)
  const verdicts =
    given.repairs === false ? told : withRepairs(told, { version, everywhere: contexts, given: policed })
  return { verdicts, severity: worstSeverity(verdicts), sampled: all.sampled, contexts: contexts.length }
}

function* steps<Result>(
  work: Generator<void, Result>,
  progress: ProofProgress,
): Generator<ProofProgress, Result> {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    yield progress
  }
}

/** The contexts of a version, its add-ons saying which facts their hooks may read. */
function contextsOf(version: CatalogVersion, { bind, options = {}, priceDate }: ProveLadder) {
  return ladderContexts(version, {
    hookFacts: factsOfHooks(version, { bind, options }),
    ...(priceDate !== undefined && { priceDate }),
  })
}

/** What repairs read of a verdict. */
export type Undercut = Pick<PairVerdict, 'pair' | 'context' | 'reading' | 'verdict' | 'prices'> & {
  readonly counterexample?: Pick<Counterexample, 'priceMinor'>
}

interface RepairsOf {
  readonly version: CatalogVersion
  /** Where a repair must break nothing else. */
  readonly everywhere: readonly LadderContext[]
  readonly given: ProveLadder & { readonly policy: LadderPolicy }
}

/**
 * Repairs of each pair and price book that is undercut: they stand with the widest undercut and hold in every context
 * in which it is undercut.
 */
export function ladderRepairs<Verdict extends Undercut>(
  verdicts: readonly Verdict[],
  { version, everywhere, given }: RepairsOf,
): ReadonlyMap<Verdict, readonly Repair[]> {
  const { bind, rebind, options = {}, policy, limits } = given
  const undercut = verdicts.filter(({ verdict, reading }) => verdict === 'undercut' && reading === 'standard')
  const byPair = Map.groupBy(
    undercut,
    ({ pair, context }) => `${pair.below} ${pair.above} ${context.priceBook}`,
  )
  const repairs = new Map<Verdict, readonly Repair[]>()
  for (const ofPair of byPair.values()) {
    const [widest, ...others] = ofPair.toSorted((left, right) => gapOf(right) - gapOf(left))
    if (widest === undefined) continue
    const found = findRepairs({
      version,
      pair: widest.pair,
      contexts: [widest, ...others].map(({ context }) => context),
      everywhere,
      bind,
      options,
      policy,
      ...(rebind && { rebind }),
      ...(limits && { limits }),
    })
    repairs.set(widest, found)
  }
  return repairs
}

function withRepairs(verdicts: readonly PairVerdict[], around: RepairsOf): readonly PairVerdict[] {
  const repairs = ladderRepairs(verdicts, around)
  return verdicts.map((verdict) => ({ ...verdict, repairs: repairs.get(verdict) ?? [] }))
}
