import { parentPort } from 'node:worker_threads'
import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { hostPlugins } from '../plugin-host.ts'
import { pluginPackages } from '../plugins.ts'
import { type LadderProof, type PairRepairs, provingVersion, repairsOf } from './prove-version.ts'

/** What a thread that proves ladders is asked. */
export interface ProverQuestion {
  readonly id: number
  readonly version: CatalogVersion
  /** Given: its repairs are asked, not the proof. */
  readonly repairsOf?: LadderProof
}

type Found = LadderProof | readonly PairRepairs[]

export interface ProverAnswer {
  readonly id: number
  readonly answer?: Found
  readonly fault?: unknown
}

/** How long one question is worked on before another may come in between, in milliseconds. */
const SLICE_MS = 20

const host = hostPlugins(pluginPackages, { guarded: false })
const open: { readonly id: number; readonly work: Generator<void, Found> }[] = []

function* workOn({ version, repairsOf: proof }: ProverQuestion): Generator<void, Found> {
  return proof === undefined ? yield* provingVersion(version, host) : repairsOf(version, proof, host)
}

/** The latest question first: while somebody types, what was asked before matters less. */
function advance(): void {
  const latest = open.at(-1)
  if (latest === undefined) return
  const answer = sliceOf(latest)
  if (answer !== null) {
    open.splice(open.indexOf(latest), 1)
    parentPort?.postMessage(answer)
  }
  if (open.length > 0) setImmediate(advance)
}

function sliceOf({ id, work }: (typeof open)[number]): ProverAnswer | null {
  const until = performance.now() + SLICE_MS
  try {
    do {
      const { done, value } = work.next()
      if (done === true) return { id, answer: value }
    } while (performance.now() < until)
    return null
  } catch (fault) {
    return { id, fault }
  }
}

parentPort?.on('message', (question: ProverQuestion) => {
  open.push({ id: question.id, work: workOn(question) })
  if (open.length === 1) setImmediate(advance)
})
