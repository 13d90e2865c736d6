import { type CatalogVersion, ladderPolicyOf } from '@aftercare/contract-domain/catalog'
import {
  type LadderContext,
  type LadderReport,
  ladderRepairs,
  type LadderSeverity,
  type OptionCandidates,
  type PairVerdict,
  type ProofMemory,
  type ProofProgress,
  provingLadder,
  type Repair,
  type Undercut,
  worstVerdicts,
} from '@aftercare/contract-domain/ladder'
import { DomainError } from '@aftercare/contract-domain/text'
import { optionCandidates } from '../option-candidates.ts'
import type { PluginHost } from '../plugin-host.ts'

/** The proof of a version, as far as it is shown: every pair with its worst verdict. Plain data. */
export interface LadderProof {
  /** False while it goes on: then only what speaks against the ladder is told, and nothing is proved. */
  readonly isComplete: boolean
  readonly severity: LadderSeverity
  /** In how many contexts each pair is to be looked at, at the most; 0 before that is known. */
  readonly contexts: number
  /** In how many of them that was done. */
  readonly provedContexts: number
  /** Reference assets and add-ons of which not every case was looked at. */
  readonly sampled: readonly string[]
  /** Worst first. */
  readonly pairs: readonly ProvedPair[]
  /** Every undercut, in whatever context: what repairs begin with. */
  readonly undercuts: readonly Undercut[]
}

/** Before anything was looked at. */
export const NOTHING_PROVED: LadderProof = {
  isComplete: false,
  severity: 'passed',
  contexts: 0,
  provedContexts: 0,
  sampled: [],
  pairs: [],
  undercuts: [],
}

export interface ProvedPair {
  readonly verdict: PairVerdict
  /** In how many contexts the pair was compared. */
  readonly contexts: number
}

/** What would mend the undercuts of one pair in one price book. */
export interface PairRepairs {
  readonly below: string
  readonly above: string
  readonly priceBook: string
  readonly repairs: readonly Repair[]
}

type Host = Pick<PluginHost, 'plugin' | 'bindAddOn'>

/** Proves a version by the plugins installed, pausing between contexts to say how far it is. */
export function* provingVersion(
  version: CatalogVersion,
  host: Host,
  memory?: ProofMemory,
): Generator<ProofProgress, LadderProof> {
  const { options, partly } = candidatesOf(version, host)
  const report: LadderReport = yield* provingLadder(version, {
    bind: host.bindAddOn(version),
    policy: ladderPolicyOf(version),
    options,
    holdings: 'in-worst-context',
    repairs: false,
    ...(memory && { memory }),
  })
  const { severity, contexts, sampled, verdicts } = report
  return {
    isComplete: true,
    severity,
    contexts,
    provedContexts: contexts,
    sampled: [...sampled, ...partly],
    pairs: worstVerdicts(verdicts),
    undercuts: verdicts.filter(({ verdict }) => verdict === 'undercut').map(withoutSides),
  }
}

/** What can be said of a proof that goes on: where it found something, never that there is nothing. */
export function provedSoFar({ contexts, of, verdicts }: ProofProgress): LadderProof {
  const pairs = worstVerdicts(verdicts).filter(({ verdict }) => verdict.severity !== 'passed')
  return {
    ...NOTHING_PROVED,
    severity: pairs[0]?.verdict.severity ?? 'passed',
    contexts: of,
    provedContexts: contexts,
    pairs,
  }
}

/**
 * What mends each pair that is undercut, proved in every context in which it is. What else a change would break is
 * looked for where each pair fares worst: the whole proof follows when the change is made.
 */
export function repairsOf(
  version: CatalogVersion,
  { undercuts, pairs }: LadderProof,
  host: Host,
): readonly PairRepairs[] {
  const found = ladderRepairs(undercuts, {
    version,
    everywhere: distinct(pairs.map(({ verdict }) => verdict.context)),
    given: {
      bind: host.bindAddOn(version),
      rebind: (changed) => host.bindAddOn(changed),
      policy: ladderPolicyOf(version),
      options: candidatesOf(version, host).options,
    },
  })
  return [...found].map(([{ pair, context }, repairs]) => ({
    below: pair.below,
    above: pair.above,
    priceBook: context.priceBook,
    repairs,
  }))
}

function withoutSides({ pair, context, reading, verdict, prices, counterexample }: PairVerdict): Undercut {
  const { priceMinor = null } = counterexample ?? {}
  return {
    pair,
    context,
    reading,
    verdict,
    prices,
    ...(counterexample && { counterexample: { priceMinor } }),
  }
}

function distinct(contexts: readonly LadderContext[]): readonly LadderContext[] {
  return [...new Map(contexts.map((context) => [context.id, context])).values()]
}

/** What can be chosen of each add-on, and of which not everything is tried. */
function candidatesOf(version: CatalogVersion, host: Host) {
  const options: Record<string, OptionCandidates[string]> = {}
  const partly: string[] = []
  const bind = host.bindAddOn(version)
  for (const { id } of version.addOns) {
    const schema = host.plugin(id)?.optionsSchema
    if (schema === undefined) continue
    const listed = optionCandidates(schema)
    options[id] = listed.options.filter((choice) =>
      version.priceBooks.some((book) =>
        canBeBound(() => bind({ addOn: id, priceBook: book.id, options: choice })),
      ),
    )
    if (!listed.complete) partly.push(id)
  }
  return { options, partly }
}

/** The settings may sell less than the plugin's schema lists: what they refuse need not be tried in every context. */
function canBeBound(bind: () => unknown): boolean {
  try {
    bind()
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
