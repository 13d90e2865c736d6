import { Worker } from 'node:worker_threads'
import { catalogHash, type CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { PluginHost } from '../plugin-host.ts'
import type { ProverAnswer, ProverQuestion } from './ladder-worker.ts'
import type { LadderProof, PairRepairs } from './prove-version.ts'

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

/** A prover whose thread starts with its first question. */
export function startLadderProver({ buildOf }: Pick<PluginHost, 'buildOf'>): LadderProver {
  const kept = new Map<string, Promise<unknown>>()
  const asked = new Map<number, PromiseWithResolvers<unknown>>()
  let worker: Worker | null = null
  let last = 0

  function started(): Worker {
    if (worker !== null) return worker
    const begun = new Worker(new URL('ladder-worker.ts', import.meta.url))
    // Nobody waits for a process to end because of a proof.
    begun.unref()
    begun.on('message', ({ id, answer, fault }: ProverAnswer) => {
      if (fault === undefined) asked.get(id)?.resolve(answer)
      else asked.get(id)?.reject(fault)
      settled(id)
    })
    begun.on('error', (error) => lost(begun, error))
    begun.on('exit', () => lost(begun, new Error('the thread that proves ladders has ended')))
    worker = begun
    return begun
  }

  function lost(of: Worker, error: unknown): void {
    if (worker !== of) return
    worker = null
    for (const [id, waiting] of asked) {
      asked.delete(id)
      waiting.reject(error)
    }
  }

  function settled(id: number): void {
    asked.delete(id)
    if (asked.size === 0) worker?.unref()
  }

  function ask(question: Omit<ProverQuestion, 'id'>): Promise<unknown> {
    const id = (last += 1)
    const waiting = Promise.withResolvers<unknown>()
    asked.set(id, waiting)
    const thread = started()
    thread.ref()
    thread.postMessage({ ...question, id } satisfies ProverQuestion)
    return waiting.promise
  }

  function keeping(kind: ProverQuestion['kind'], version: CatalogVersion): Promise<unknown> {
    const content = `${catalogHash(version)} ${buildOf(version)}`
    const key = `${kind} ${content}`
    const known = kept.get(key)
    kept.delete(key)
    const answer = known ?? ask({ kind, content, version })
    kept.set(key, answer)
    // What failed is asked again.
    if (known === undefined) answer.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    return answer
  }

  return {
    proofOf: (version) => keeping('proof', version) as Promise<LadderProof>,
    repairsOf: (version) => keeping('repairs', version) as Promise<readonly PairRepairs[]>,
    stop: async () => {
      await worker?.terminate()
    },
  }
}
