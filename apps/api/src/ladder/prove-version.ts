import { type CatalogVersion, ladderPolicyOf } from '@aftercare/contract-domain/catalog'
import {
  type LadderContext,
  type LadderReport,
  ladderRepairs,
  type LadderSeverity,
  type OptionCandidates,
  type PairVerdict,
  proveLadder,
  type Repair,
  worstVerdicts,
} from '@aftercare/contract-domain/ladder'
import { optionCandidates } from '../option-candidates.ts'
import type { PluginHost } from '../plugin-host.ts'

/** The proof of a version, as far as it is shown: every pair with its worst verdict. Plain data. */
export interface LadderProof {
  readonly severity: LadderSeverity
  /** In how many contexts each pair was looked at, at the most. */
  readonly contexts: number
  /** Reference assets and add-ons of which not every case was looked at. */
  readonly sampled: readonly string[]
  /** Worst first. */
  readonly pairs: readonly ProvedPair[]
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

/** All verdicts of a version by the plugins installed. */
export function ladderReport(version: CatalogVersion, host: Host): LadderReport {
  return proveLadder(version, {
    bind: host.bindAddOn(version),
    policy: ladderPolicyOf(version),
    options: candidatesOf(version, host).options,
    holdings: 'in-worst-context',
    repairs: false,
  })
}

export function proofOf(version: CatalogVersion, report: LadderReport, host: Host): LadderProof {
  const { severity, contexts, sampled, verdicts } = report
  const { partly } = candidatesOf(version, host)
  return { severity, contexts, sampled: [...sampled, ...partly], pairs: worstVerdicts(verdicts) }
}

/**
 * What mends each pair that is undercut, proved in every context in which it is. What else a change would break is
 * looked for where each pair fares worst: the whole proof follows when the change is made.
 */
export function repairsOf(
  version: CatalogVersion,
  { verdicts }: LadderReport,
  host: Host,
): readonly PairRepairs[] {
  const found = ladderRepairs(verdicts, {
    version,
    everywhere: worstContexts(verdicts),
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

function worstContexts(verdicts: readonly PairVerdict[]): readonly LadderContext[] {
  const contexts = worstVerdicts(verdicts).map(({ verdict }) => verdict.context)
  return [...new Map(contexts.map((context) => [context.id, context])).values()]
}

/** What can be chosen of each add-on, and of which not everything is tried. */
function candidatesOf({ addOns }: CatalogVersion, host: Host) {
  const options: Record<string, OptionCandidates[string]> = {}
  const partly: string[] = []
  for (const { id } of addOns) {
    const schema = host.plugin(id)?.optionsSchema
    if (schema === undefined) continue
    const listed = optionCandidates(schema)
    options[id] = listed.options
    if (!listed.complete) partly.push(id)
  }
  return { options, partly }
}
