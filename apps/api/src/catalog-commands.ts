import {
  type CatalogEdit,
  catalogHash,
  CatalogInvalid,
  type CatalogPlugin,
  type CatalogVersion,
  editCatalog,
  pinPlugins,
} from '@aftercare/contract-domain/catalog'
import type { AuditFacts } from './db/audit-store.ts'
import {
  type CatalogVersionRow,
  discardDraft,
  insertDraft,
  lockCatalog,
  lockCatalogVersion,
  publishDraft,
  updateDraft,
} from './db/catalog-store.ts'
import { insertRelease, isScheduled } from './db/release-store.ts'
import type { Transaction } from './db/transaction.ts'
import { CatalogVersionClosed, CatalogVersionConflict, NotFound, ReasonNeeded } from './errors.ts'
import type { CheckedWith } from './ladder/version-checks.ts'
import { acknowledge, checksOfDraft, type GivenAcknowledgement, refusing } from './release-checks.ts'
import { DraftScheduled } from './release-errors.ts'

/** Who changes a catalog, when (ISO instant), with which plugins installed, and who proves its ladder. */
export interface CatalogActor extends CheckedWith {
  readonly by: string
  readonly at: string
}

/** A version that changed, and what the record says of it. */
export interface Changed {
  readonly version: CatalogVersionRow
  readonly audit: AuditFacts
}

/** A draft that begins as a version is, with the builds of its plugins that are installed now. */
export async function draftCatalogVersion(
  tx: Transaction,
  fromId: string,
  actor: CatalogActor,
): Promise<Changed> {
  const from = await lockCatalogVersion(tx, fromId)
  if (from === undefined) throw new NotFound('CatalogVersion', ['input', 'fromVersionId'])
  const version = await insertDraft(tx, {
    catalogId: from.catalogId,
    document: withInstalledPlugins(from.document, actor.plugins),
    basedOn: from.id,
    createdBy: actor.by,
    at: actor.at,
  })
  return { version, audit: auditOf(version, { after: { basedOn: from.id } }) }
}

/** Changes a draft, whole or not at all. Throws the refusals of the domain's editCatalog. */
export async function editCatalogDraft(
  tx: Transaction,
  edit: {
    readonly draftId: string
    readonly expectedRevision: number
    readonly changes: readonly CatalogEdit[]
  },
  actor: CatalogActor,
): Promise<Changed> {
  const draft = await lockDraft(tx, edit)
  const document = editCatalog(draft.document, edit.changes, actor.plugins)
  const version = await updateDraft(tx, draft.id, document)
  return { version, audit: auditOf(version, { after: { changes: edit.changes } }) }
}

/** A draft to be published, and why. */
export interface Publication {
  readonly draftId: string
  readonly expectedRevision: number
  readonly reason: string
  /** Absent: the reason says that every check was seen. Given: each check that needs it has to be named. */
  readonly acknowledgements?: readonly GivenAcknowledgement[] | null | undefined
}

/**
 * Publishes a draft under the next number, as a release of its own. Throws CatalogInvalid with every check that
 * refuses, and ChecksUnacknowledged.
 */
export async function publishCatalogVersion(
  tx: Transaction,
  publication: Publication,
  actor: CatalogActor,
): Promise<Changed> {
  const { draft, acknowledged } = await lockReadyDraft(tx, publication, actor)
  const version = await publishDraft(tx, {
    id: draft.id,
    catalogId: draft.catalogId,
    hash: catalogHash(draft.document),
    by: actor.by,
    reason: publication.reason,
    at: actor.at,
  })
  await insertRelease(
    tx,
    {
      catalogId: draft.catalogId,
      versionId: draft.id,
      reason: publication.reason,
      requestedAt: actor.at,
      requestedBy: actor.by,
      publishAt: null,
    },
    acknowledged,
  )
  return {
    version,
    audit: auditOf(version, {
      reason: publication.reason,
      after: { number: version.number, hash: version.hash },
    }),
  }
}

export async function discardCatalogDraft(
  tx: Transaction,
  discard: { readonly draftId: string; readonly expectedRevision: number; readonly reason: string | null },
  actor: CatalogActor,
): Promise<Changed> {
  const draft = await lockDraft(tx, discard)
  const version = await discardDraft(tx, { id: draft.id, by: actor.by, reason: discard.reason, at: actor.at })
  return { version, audit: auditOf(version, { reason: discard.reason }) }
}

/** A draft that may be published as it is, its catalog held so that nobody else publishes meanwhile. */
export async function lockReadyDraft(tx: Transaction, publication: Publication, actor: CatalogActor) {
  const { reason, acknowledgements = null } = publication
  if (reason.trim() === '') throw new ReasonNeeded()
  const draft = await lockDraft(tx, publication)
  await lockCatalog(tx, draft.catalogId)
  const checks = await checksOfDraft(tx, draft, actor)
  const problems = refusing(checks)
  if (problems.length > 0) throw new CatalogInvalid(problems)
  return { draft, acknowledged: acknowledge(checks, { given: acknowledgements, reason }) }
}

async function lockDraft(
  tx: Transaction,
  { draftId, expectedRevision }: { readonly draftId: string; readonly expectedRevision: number },
) {
  const draft = await lockCatalogVersion(tx, draftId)
  if (draft === undefined) throw new NotFound('CatalogVersion', ['input', 'draftId'])
  // Who comes second to a publication learns both: that it is closed, and what it is now.
  if (draft.revision !== expectedRevision) throw new CatalogVersionConflict(draft, expectedRevision)
  if (draft.status !== 'draft') throw new CatalogVersionClosed(draft.status)
  if (await isScheduled(tx, draft.id)) throw new DraftScheduled()
  return draft
}

/** What is drafted is to be sold with what is installed now; an add-on whose plugin is gone keeps its pin. */
export function withInstalledPlugins(
  document: CatalogVersion,
  plugins: readonly CatalogPlugin[],
): CatalogVersion {
  const addOns = document.addOns.map((addOn) => {
    const plugin = plugins.find(({ id }) => id === addOn.id)
    return plugin === undefined ? addOn : { ...addOn, pluginVersion: plugin.version, pluginHash: plugin.hash }
  })
  // Dimensions that a newer build brings are copied in, as when it is put into a catalog.
  return pinPlugins({ ...document, addOns }, plugins) as CatalogVersion
}

export function auditOf(version: CatalogVersionRow, facts: Omit<AuditFacts, 'subject'>): AuditFacts {
  return { subject: { type: 'CatalogVersion', id: version.id }, ...facts }
}
