import type { TypedDocumentNode } from '@urql/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useClient, type CombinedError } from 'urql'
import type { ProvedVersion } from './ladder-version.ts'

interface AtRevision {
  readonly revision: number
}

export interface AnswerAt<Version> {
  /** The newest answer there is; null: none yet. */
  readonly version: Version | null
  /** It is of an earlier state of the draft. */
  readonly stale: boolean
  /** The state on screen is being asked for, is not answered whole yet, or waits until editing rests. */
  readonly asking: boolean
  readonly error: CombinedError | undefined
  readonly askAgain: () => void
}

interface AskWith<Version> {
  /** How long editing rests before it is asked, in milliseconds. */
  readonly restMs: number
  /** Whether the answer is all there is to say; absent: it is. Otherwise it is asked again. */
  readonly isWhole?: (version: Version) => boolean
}

/** The server waits a moment itself before it answers in part. */
const ASK_AGAIN_MS = 150

/**
 * What the server says of a version, asked anew once its revision rests, and again until it is answered whole. Until
 * an answer is there the one before stays; a question that was overtaken is taken back. Not `useQuery`: that would ask
 * after every single edit.
 */
export function useAnswerAt<Version extends AtRevision>(
  document: TypedDocumentNode<{ catalogVersion: Version | null }, { id: string }>,
  { id, revision }: ProvedVersion,
  { restMs, isWhole = () => true }: AskWith<Version>,
): AnswerAt<Version> {
  const client = useClient()
  const [attempt, setAttempt] = useState(0)
  /** Of one question: how often it was answered in part. */
  const [round, setRound] = useState(0)
  const [rested] = useDebouncedValue(revision, restMs)
  const [answer, setAnswer] = useState<{
    readonly to: string
    readonly version: Version | null
    readonly error: CombinedError | undefined
  }>()
  useEffect(() => {
    const asked = client
      .query(document, { id }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) =>
        setAnswer((before) => ({
          to: `${id} ${rested} ${attempt}`,
          version: data?.catalogVersion ?? before?.version ?? null,
          error,
        })),
      )
    return () => asked.unsubscribe()
  }, [client, document, id, rested, attempt, round])

  const version = answer?.version ?? null
  const isPart = version !== null && answer?.error === undefined && !isWhole(version)
  useEffect(() => {
    if (!isPart) return undefined
    const later = setTimeout(() => setRound((count) => count + 1), ASK_AGAIN_MS)
    return () => clearTimeout(later)
  }, [isPart, answer])

  return {
    version,
    stale: version !== null && version.revision < revision,
    asking: answer?.to !== `${id} ${revision} ${attempt}` || isPart,
    error: answer?.error,
    askAgain: () => setAttempt((count) => count + 1),
  }
}
