import { Worker } from 'node:worker_threads'
import type { DroppedQuestion, ProverAnswer, ProverQuestion } from './ladder-worker.ts'
import type { LadderProof } from './prove-version.ts'

/** A thread that answers questions about ladders; it starts with the first one. */
export interface ProverThread {
  /** Hears how far a proof is while it goes on. */
  ask(question: Omit<ProverQuestion, 'id'>, hear?: (soFar: LadderProof) => void): Asked
  stop(): Promise<void>
}

export interface Asked {
  readonly answer: Promise<ProverAnswer['answer']>
  /** Nobody waits for it any more: it is never answered. False when it was. */
  drop(): boolean
}

interface Waiting extends PromiseWithResolvers<ProverAnswer['answer']> {
  readonly hear: (soFar: LadderProof) => void
}

/** @param whenIdle `end`: the thread ends when nothing is asked of it, and another starts with the next question */
export function proverThread(whenIdle: 'end' | 'wait'): ProverThread {
  const asked = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  function started(): Worker {
    if (worker !== null) return worker
    const begun = new Worker(new URL('ladder-worker.ts', import.meta.url))
    begun.on('message', (answer: ProverAnswer) => settle(answer))
    begun.on('error', (error) => lose(begun, error))
    begun.on('exit', () => lose(begun, new Error('the thread that proves ladders has ended')))
    worker = begun
    return begun
  }

  function settle({ id, answer, soFar, fault }: ProverAnswer): void {
    const waiting = asked.get(id)
    if (soFar !== undefined) return waiting?.hear(soFar)
    asked.delete(id)
    if (fault === undefined) waiting?.resolve(answer)
    else waiting?.reject(fault)
    restWhenIdle()
  }

  function restWhenIdle(): void {
    if (asked.size > 0) return
    // A process that has nothing else to do may end.
    worker?.unref()
    if (whenIdle === 'end') void stop()
  }

  function lose(of: Worker, error: unknown): void {
    if (worker !== of) return
    worker = null
    const waiting = [...asked.values()]
    asked.clear()
    for (const { reject } of waiting) reject(error)
  }

  async function stop(): Promise<void> {
    const ending = worker
    if (ending === null) return
    lose(ending, new Error('the thread that proves ladders was stopped'))
    await ending.terminate()
  }

  return {
    ask: (question, hear = () => undefined) => {
      const id = (last += 1)
      const waiting = { ...Promise.withResolvers<ProverAnswer['answer']>(), hear }
      asked.set(id, waiting)
      const thread = started()
      thread.ref()
      thread.postMessage({ ...question, id } satisfies ProverQuestion)
      return {
        answer: waiting.promise,
        drop: () => {
          if (!asked.delete(id)) return false
          worker?.postMessage({ drop: id } satisfies DroppedQuestion)
          restWhenIdle()
          return true
        },
      }
    },
    stop,
  }
}
