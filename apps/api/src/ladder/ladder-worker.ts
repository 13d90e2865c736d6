import { parentPort } from 'node:worker_threads'
import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { ProofMemory, type ProofProgress } from '@aftercare/contract-domain/ladder'
import { hostPlugins } from '../plugin-host.ts'
import { pluginPackages } from '../plugins.ts'
import {
  type LadderProof,
  type PairRepairs,
  provedSoFar,
  provingVersion,
  repairsOf,
} from './prove-version.ts'

/** What a thread that proves ladders is asked. */
export interface ProverQuestion {
  readonly id: number
  readonly version: CatalogVersion
  /** Given: its repairs are asked, not the proof. */
  readonly repairsOf?: LadderProof
}

/** A question that nobody waits for any more. */
export interface DroppedQuestion {
  readonly drop: number
}

type Found = LadderProof | readonly PairRepairs[]

export interface ProverAnswer {
  readonly id: number
  readonly answer?: Found
  /** Of a proof that goes on. */
  readonly soFar?: LadderProof
  readonly fault?: unknown
}

/** How long one question is worked on before another may come in between, in milliseconds. */
const SLICE_MS = 20
/** How often it is told how far a proof is, in milliseconds. */
const TELL_MS = 100

interface Open {
  readonly id: number
  readonly work: Generator<ProofProgress | null, Found>
  toldAt: number
}

const host = hostPlugins(pluginPackages, { guarded: false })
const memory = new ProofMemory()
let open: readonly Open[] = []

function* workOn({ version, repairsOf: proof }: ProverQuestion): Open['work'] {
  return proof === undefined ? yield* provingVersion(version, host, memory) : repairsOf(version, proof, host)
}

/** The latest question first: while somebody types, what was asked before matters less. */
function advance(): void {
  const latest = open.at(-1)
  if (latest === undefined) return
  const answer = sliceOf(latest)
  if (answer !== null) {
    if (answer.soFar === undefined) open = open.filter((one) => one !== latest)
    parentPort?.postMessage(answer)
  }
  if (open.length > 0) setImmediate(advance)
}

function sliceOf(question: Open): ProverAnswer | null {
  const { id, work } = question
  const until = performance.now() + SLICE_MS
  try {
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return { id, answer: value }
      const now = performance.now()
      if (value !== null && now >= question.toldAt + TELL_MS) {
        question.toldAt = now
        return { id, soFar: provedSoFar(value) }
      }
      if (now >= until) return null
    }
  } catch (fault) {
    return { id, fault }
  }
}

parentPort?.on('message', (asked: ProverQuestion | DroppedQuestion) => {
  if ('drop' in asked) {
    open = open.filter(({ id }) => id !== asked.drop)
    return
  }
  open = [...open, { id: asked.id, work: workOn(asked), toldAt: performance.now() - TELL_MS }]
  if (open.length === 1) setImmediate(advance)
})
