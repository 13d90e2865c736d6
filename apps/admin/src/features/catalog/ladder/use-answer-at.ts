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
  /** The state on screen is being asked for, or waits until editing rests. */
  readonly asking: boolean
  readonly error: CombinedError | undefined
  readonly askAgain: () => void
}

/**
 * What the server says of a version, asked anew once its revision rests for `restMs` milliseconds. Until the answer
 * is there the one before stays; a question that was overtaken is taken back. Not `useQuery`: that would ask after
 * every single edit.
 */
export function useAnswerAt<Version extends AtRevision>(
  document: TypedDocumentNode<{ catalogVersion: Version | null }, { id: string }>,
  { id, revision }: ProvedVersion,
  restMs: number,
): AnswerAt<Version> {
  const client = useClient()
  const [attempt, setAttempt] = useState(0)
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
  }, [client, document, id, rested, attempt])

  const version = answer?.version ?? null
  return {
    version,
    stale: version !== null && version.revision < revision,
    asking: answer?.to !== `${id} ${revision} ${attempt}`,
    error: answer?.error,
    askAgain: () => setAttempt((count) => count + 1),
  }
}
