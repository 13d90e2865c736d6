import { useState } from 'react'
import { useClient, useMutation } from 'urql'
import { refusedBy, type Refused } from '../../../ui/refused.ts'
import { DraftAsReleaseQuery, RebaseDraftMutation, type Rebased } from './rebase.graphql.ts'

/** By path of the conflict: OURS is what is sold, THEIRS is the draft. */
export type Choices = Readonly<Record<string, 'OURS' | 'THEIRS'>>

/** Begins a draft anew from what is sold today, with what the draft changes: the three are merged by the server. */
export function useRebase(draftId: string) {
  const client = useClient()
  const [, merge] = useMutation(RebaseDraftMutation)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  async function ask(choices: Choices, dryRun: boolean): Promise<Rebased | null> {
    setBusy(true)
    setRefused(null)
    try {
      const file = await client
        .query(DraftAsReleaseQuery, { versionId: draftId }, { requestPolicy: 'network-only' })
        .toPromise()
      const answer =
        file.data == null
          ? { data: undefined, error: file.error }
          : await merge({
              input: {
                file: file.data.exportCatalogRelease,
                dryRun,
                choices: Object.entries(choices).map(([path, side]) => ({ path, side })),
                idempotencyKey: crypto.randomUUID(),
              },
            })
      const merged = answer.data?.importCatalogRelease
      if (merged?.__typename === 'CatalogReleaseImport') return merged
      setRefused(refusedBy({ refusal: merged, error: answer.error }))
      return null
    } finally {
      setBusy(false)
    }
  }

  return { ask, busy, refused }
}
