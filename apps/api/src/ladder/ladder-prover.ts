import { catalogHash, type CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { PluginHost } from '../plugin-host.ts'
import type { LadderProof, PairRepairs } from './prove-version.ts'
import { proverThread } from './prover-thread.ts'

/** Proves ladders beside the thread that answers requests. */
export interface LadderProver {
  /** Kept by content and plugin builds: asking again is quick. */
  proofOf(version: CatalogVersion): Promise<LadderProof>
  /** What would mend each pair that is undercut. Takes its time: ask only when somebody looks. */
  repairsOf(version: CatalogVersion): Promise<readonly PairRepairs[]>
  stop(): Promise<void>
}

/** Versions whose proofs are kept: those sold and those that are being typed. */
const MOST_KEPT = 24

export function startLadderProver({ buildOf }: Pick<PluginHost, 'buildOf'>): LadderProver {
  const proving = proverThread('wait')
  // Repairs prove many versions in one go: what is typed meanwhile must not wait for them.
  const mending = proverThread('end')
  const proofs = keeping<LadderProof>(MOST_KEPT)
  const repairs = keeping<readonly PairRepairs[]>(MOST_KEPT)
  const contentOf = (version: CatalogVersion) => `${catalogHash(version)} ${buildOf(version)}`
  const proofOf = (version: CatalogVersion) =>
    proofs(contentOf(version), () => proving.ask({ version }) as Promise<LadderProof>)
  return {
    proofOf,
    repairsOf: (version) =>
      repairs(contentOf(version), async () => {
        const proof = await proofOf(version)
        if (proof.undercuts.length === 0) return []
        return mending.ask({ version, repairsOf: proof }) as Promise<readonly PairRepairs[]>
      }),
    stop: async () => {
      await Promise.all([proving.stop(), mending.stop()])
    },
  }
}

/** For catalogs whose verdicts are known: those shipped are proved by a test of theirs, so the demo starts without. */
export const provedBeforehand: Pick<LadderProver, 'proofOf'> = {
  proofOf: async () => ({ severity: 'passed', contexts: 0, sampled: [], pairs: [], undercuts: [] }),
}

/** Keeps the answers asked for last; what failed is asked again. */
function keeping<Answer>(most: number) {
  const kept = new Map<string, Promise<Answer>>()
  return (key: string, make: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(key)
    const answer = known ?? make()
    kept.delete(key)
    kept.set(key, answer)
    if (known === undefined) answer.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return answer
  }
}
