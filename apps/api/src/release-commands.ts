import { catalogHash } from '@aftercare/contract-domain/catalog'
import { type CatalogActor, lockReadyDraft, type Publication } from './catalog-commands.ts'
import type { AuditFacts } from './db/audit-store.ts'
import { lockCatalog, lockCatalogVersion, publishDraft } from './db/catalog-store.ts'
import {
  acknowledgementsOf,
  type CatalogRelease,
  closeRelease,
  insertRelease,
  leaseDueRelease,
  lockRelease,
} from './db/release-store.ts'
import type { Transaction } from './db/transaction.ts'
import { InvalidInput, NotFound, ReasonNeeded } from './errors.ts'
import { checksOfDraft, stopping } from './release-checks.ts'
import { ReleaseClosed } from './release-errors.ts'
import { releaseMessages } from './release-messages.ts'

interface Changed {
  readonly release: CatalogRelease
  readonly audit: AuditFacts
}

/** Later than this after its instant, a release is marked late: nothing ran when it was due. */
const LATE_AFTER_MS = 60_000

/**
 * Lets a draft be published at an instant to come. It is checked now as if it were published now, and again then;
 * until then the draft stays as it is. Throws CatalogInvalid, ChecksUnacknowledged, InvalidInput.
 */
export async function scheduleRelease(
  tx: Transaction,
  publication: Publication & { readonly publishAt: string },
  actor: CatalogActor,
): Promise<Changed> {
  const { publishAt, reason } = publication
  if (publishAt <= actor.at)
    throw new InvalidInput([
      { path: ['input', 'publishAt'], message: releaseMessages['api.publish-at-past'] },
    ])
  const { draft, acknowledged } = await lockReadyDraft(tx, publication, actor)
  const release = await insertRelease(
    tx,
    {
      catalogId: draft.catalogId,
      versionId: draft.id,
      reason,
      requestedAt: actor.at,
      requestedBy: actor.by,
      publishAt,
    },
    acknowledged,
  )
  return { release, audit: auditOf(release, { reason, after: { publishAt, versionId: draft.id } }) }
}

/** Takes a scheduled release back; its draft can be changed again. Throws ReleaseClosed. */
export async function cancelRelease(
  tx: Transaction,
  { releaseId, reason }: { readonly releaseId: string; readonly reason: string },
  actor: CatalogActor,
): Promise<Changed> {
  if (reason.trim() === '') throw new ReasonNeeded()
  const release = await lockRelease(tx, releaseId)
  if (release === undefined) throw new NotFound('CatalogRelease', ['input', 'releaseId'])
  if (release.state !== 'scheduled') throw new ReleaseClosed(release.state)
  const closed = await closeRelease(tx, release.id, {
    state: 'cancelled',
    at: actor.at,
    by: actor.by,
    cancelReason: reason,
  })
  return { release: closed, audit: auditOf(closed, { reason }) }
}

/**
 * Publishes a release whose instant has come, in the name of who scheduled it: checked again, and stopped with its
 * problems when something refuses it now or was not acknowledged. Null when another process has it, or it was
 * cancelled meanwhile.
 */
export async function publishDueRelease(
  tx: Transaction,
  releaseId: string,
  actor: CatalogActor,
): Promise<Changed | null> {
  const { at, by } = actor
  const release = await leaseDueRelease(tx, { id: releaseId, now: at })
  if (release === undefined) return null
  const draft = await lockCatalogVersion(tx, release.versionId)
  if (draft === undefined) throw new Error(`the draft of release ${releaseId} is gone`)
  await lockCatalog(tx, draft.catalogId)
  const acknowledged = await acknowledgementsOf(tx, [releaseId])
  const problems = stopping(await checksOfDraft(tx, draft, actor), acknowledged.get(releaseId) ?? [])
  if (problems.length > 0) {
    const stopped = await closeRelease(tx, releaseId, { state: 'stopped', at, by, problems })
    return { release: stopped, audit: auditOf(stopped, { after: { problems: problems.map(placeOf) } }) }
  }
  const version = await publishDraft(tx, {
    id: draft.id,
    catalogId: draft.catalogId,
    hash: catalogHash(draft.document),
    by: release.requestedBy,
    reason: release.reason,
    at,
  })
  const late = Date.parse(at) - Date.parse(release.publishAt ?? at) > LATE_AFTER_MS
  const published = await closeRelease(tx, releaseId, { state: 'published', at, by, late })
  const after = { number: version.number, hash: version.hash, late }
  return { release: published, audit: auditOf(published, { reason: release.reason, after }) }
}

/** Stops a release that can't be published for a fault of ours, so that it is seen and not tried for ever. */
export async function stopFaultyRelease(
  tx: Transaction,
  { releaseId, attempts }: { readonly releaseId: string; readonly attempts: number },
  { at, by }: Pick<CatalogActor, 'at' | 'by'>,
): Promise<Changed> {
  const params = { attempts: String(attempts), release: releaseId }
  const key = 'api.release-fault'
  const problem = { path: '', code: key, message: { key, params }, cure: { key: `${key}.cure`, params } }
  const release = await closeRelease(tx, releaseId, { state: 'stopped', at, by, problems: [problem] })
  return { release, audit: auditOf(release, { after: { attempts } }) }
}

function placeOf({ code, path }: { readonly code: string; readonly path: string }) {
  return { code, path }
}

function auditOf(release: CatalogRelease, facts: Omit<AuditFacts, 'subject'>): AuditFacts {
  return { subject: { type: 'CatalogRelease', id: release.id }, ...facts }
}
