import { useRef, useState } from 'react'
import { useMutation, type CombinedError } from 'urql'
import { refusedBy, type Refused } from '../../../ui/refused.ts'
import { instantOf } from './local-instant.ts'
import type { Publishing } from './publishing.graphql.ts'
import {
  PublishDraftMutation,
  ScheduleReleaseMutation,
  type PublicationRefusal,
} from './release-mutations.graphql.ts'
import { asksForReason, byKey, checkKey, type Check } from './use-checks.ts'
import { forgetNotes, type Notes } from './use-notes.ts'

/** Why it was not published: in words, and as the server typed it when it was a refusal. */
export interface RefusedPublication {
  readonly words: Refused
  readonly refusal: PublicationRefusal | null
}

/** Publishes a draft as its notes say, at once or later. Nothing that was written is lost when it is refused. */
export function usePublish({
  version,
  onDone,
  onRefused,
}: {
  version: Publishing
  onDone: (done: 'published' | 'scheduled') => void
  onRefused: () => void
}) {
  const [publishing, publish] = useMutation(PublishDraftMutation)
  const [scheduling, schedule] = useMutation(ScheduleReleaseMutation)
  const [refused, setRefused] = useState<RefusedPublication | null>(null)
  // The same request twice (a double click, a retry after a lost answer) is one publication.
  const keys = useRef(new Map<string, string>())

  function fail(refusal: PublicationRefusal | undefined, error: CombinedError | undefined) {
    const words = refusedBy({ refusal, error })
    setRefused({ words, refusal: refusal ?? null })
    onRefused()
  }

  function done(what: 'published' | 'scheduled') {
    // Of a scheduled one they are wanted again, should it be cancelled or stopped.
    if (what === 'published') forgetNotes(version.id)
    setRefused(null)
    onDone(what)
  }

  async function send(notes: Notes, checks: readonly Check[]) {
    const asked = {
      draftId: version.id,
      expectedRevision: version.revision,
      reason: notes.reason.trim(),
      acknowledgements: byKey(checks.filter(asksForReason)).map(([check]) => ({
        code: check.code,
        path: check.path,
        reason: (notes.reasons[checkKey(check)] ?? '').trim(),
      })),
    }
    const publishAt = notes.later === null ? null : (instantOf(notes.later)?.toISOString() ?? null)
    const content = JSON.stringify([asked, publishAt])
    const idempotencyKey = keys.current.get(content) ?? crypto.randomUUID()
    keys.current.set(content, idempotencyKey)
    if (publishAt === null) {
      const { data, error } = await publish({ input: { ...asked, idempotencyKey } })
      const answer = data?.publishCatalogVersion
      if (answer?.__typename === 'CatalogVersion') return done('published')
      return fail(answer, error)
    }
    const { data, error } = await schedule({ input: { ...asked, publishAt, idempotencyKey } })
    const answer = data?.scheduleCatalogRelease
    if (answer?.__typename === 'CatalogRelease') return done('scheduled')
    return fail(answer, error)
  }

  return { send, busy: publishing.fetching || scheduling.fetching, refused }
}
