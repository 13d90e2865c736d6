import type { CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import { contextShelf } from './context-shelf.ts'
import { ladderPairs } from './declared-pairs.ts'
import { factsOfHooks } from './facts-of-hooks.ts'
import { ladderContexts } from './ladder-contexts.ts'
import type { LadderContext } from './ladder-context.ts'
import {
  DEFAULT_POLICY,
  type Counterexample,
  type LadderPolicy,
  type LadderReport,
  type PairVerdict,
} from './ladder-report.ts'
import { readOtherwise } from './other-readings.ts'
import { findRepairs } from './repairs/find-repairs.ts'
import { provePair, type PairFinding } from './prove-pair.ts'
import type { Repair } from './repairs/repair.ts'
import type { SearchLimits } from './search/question.ts'
import type { OptionCandidates } from './selection.ts'
import { pairVerdict, readingVerdict } from './verdict.ts'
import { gapOf, samePair, worstSeverity, worstVerdicts } from './worst-verdicts.ts'

export interface ProveLadder {
  readonly bind: BindAddOn
  readonly policy?: Partial<LadderPolicy>
  /** The options to try for each add-on, enumerated by the host; one not listed is tried with none. */
  readonly options?: OptionCandidates
  /** ISO date; absent: every date within a book on which something starts or ends being sold. */
  readonly priceDate?: string
  readonly limits?: SearchLimits
  /** Binds the add-ons of a changed version, so that repairs of their prices can be proved. */
  readonly rebind?: (version: CatalogVersion) => BindAddOn
  /** Repairs of undercuts are looked for unless this is false. */
  readonly repairs?: boolean
  /** Only these, of `ladderContexts`: an editor may ask for a few while somebody types. */
  readonly contexts?: readonly LadderContext[]
  /** What holds a proof is told in every context, unless only the worst of each pair is looked at. */
  readonly holdings?: 'everywhere' | 'in-worst-context'
}

/**
 * The ladder proof of a version (domain §5): for every pair of tiers and every context a verdict, with what holds it
 * or the counterexample. Pure. Throws what pricing throws for a version that was never read by its reader.
 */
export function proveLadder(version: CatalogVersion, given: ProveLadder): LadderReport {
  const proving = provingLadder(version, given)
  for (;;) {
    const { done, value } = proving.next()
    if (done === true) return value
  }
}

/** The same, step by step: a host that has other work pauses between two contexts. */
export function* provingLadder(version: CatalogVersion, given: ProveLadder): Generator<void, LadderReport> {
  const policy = { ...DEFAULT_POLICY, ...given.policy }
  const all = contextsOf(version, given)
  const { contexts = all.contexts } = given
  const found: PairVerdict[] = []
  for (const context of contexts) {
    found.push(...verdictsIn(context, version, { ...given, policy }))
    yield
  }
  const held =
    given.holdings === 'in-worst-context' ? withHoldings(found, version, { ...given, policy }) : found
  const verdicts =
    given.repairs === false
      ? held
      : withRepairs(held, { version, everywhere: contexts, given: { ...given, policy } })
  return { verdicts, severity: worstSeverity(verdicts), sampled: all.sampled, contexts: contexts.length }
}

/** The contexts of a version, its add-ons saying which facts their hooks may read. */
function contextsOf(version: CatalogVersion, { bind, options = {}, priceDate }: ProveLadder) {
  return ladderContexts(version, {
    hookFacts: factsOfHooks(version, { bind, options }),
    ...(priceDate !== undefined && { priceDate }),
  })
}

/** The verdicts, of which the worst of each pair tell what holds them. */
function withHoldings(
  verdicts: readonly PairVerdict[],
  version: CatalogVersion,
  given: ProveLadder & { readonly policy: LadderPolicy },
): readonly PairVerdict[] {
  const worst = new Set(worstVerdicts(verdicts).map(({ verdict }) => verdict))
  return verdicts.map((verdict) => {
    if (!worst.has(verdict) || verdict.reading !== 'standard' || verdict.verdict !== 'proved') return verdict
    const again = verdictsIn(verdict.context, version, { ...given, holdings: 'everywhere' })
    return (
      again.find(({ pair, reading }) => reading === 'standard' && samePair(pair, verdict.pair)) ?? verdict
    )
  })
}

/** The verdicts of every pair that is sold in one context. */
export function verdictsIn(
  context: LadderContext,
  version: CatalogVersion,
  { bind, policy, options = {}, limits, holdings }: ProveLadder & { readonly policy: LadderPolicy },
): readonly PairVerdict[] {
  const shelf = contextShelf({ version, bind, options }, context)
  const limited = limits === undefined ? {} : { limits }
  return ladderPairs(version).flatMap((pair): PairVerdict[] => {
    const finding: PairFinding | null = provePair(pair, shelf, {
      bind,
      policy,
      holdings: holdings !== 'in-worst-context',
      ...limited,
    })
    const otherwise = policy.readings.flatMap((reading) => {
      const found = readOtherwise(reading, { pair, shelf }, { leftOut: policy.leftOut, ...limited })
      return found === null ? [] : [readingVerdict(found, { pair, shelf, policy })]
    })
    return finding === null ? otherwise : [pairVerdict(finding, shelf, policy), ...otherwise]
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
