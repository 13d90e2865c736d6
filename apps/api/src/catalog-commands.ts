import {
  type CatalogEdit,
  catalogHash,
  CatalogInvalid,
  type CatalogChange,
  type CatalogPlugin,
  type CatalogProblem,
  type CatalogVersion,
  checkCatalogAgainstPlugins,
  describeCatalogChanges,
  editCatalog,
  pinPlugins,
  publishChecks,
  readCatalogVersion,
} from '@aftercare/contract-domain/catalog'
import type { AuditFacts } from './db/audit-store.ts'
import {
  catalogByKey,
  catalogDocument,
  type CatalogVersionRow,
  discardDraft,
  insertDraft,
  lockCatalog,
  lockCatalogVersion,
  lockOrMakeCatalog,
  publishDraft,
  publishedVersionOf,
  updateDraft,
} from './db/catalog-store.ts'
import type { Database } from './db/database.ts'
import type { Transaction } from './db/transaction.ts'
import { CatalogVersionClosed, CatalogVersionConflict, NotFound, ReasonNeeded } from './errors.ts'

/** Who changes a catalog, when (ISO instant), and with which plugins installed. */
export interface CatalogActor {
  readonly by: string
  readonly at: string
  readonly plugins: readonly CatalogPlugin[]
}

interface Changed {
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

/** Publishes a draft under the next number. Throws CatalogInvalid with every check that refuses. */
export async function publishCatalogVersion(
  tx: Transaction,
  publication: { readonly draftId: string; readonly expectedRevision: number; readonly reason: string },
  actor: CatalogActor,
): Promise<Changed> {
  if (publication.reason.trim() === '') throw new ReasonNeeded()
  const draft = await lockDraft(tx, publication)
  await lockCatalog(tx, draft.catalogId)
  const problems = unpublishable(draft.document, actor.plugins)
  if (problems.length > 0) throw new CatalogInvalid(problems)
  const version = await publishDraft(tx, {
    id: draft.id,
    catalogId: draft.catalogId,
    hash: catalogHash(draft.document),
    by: actor.by,
    reason: publication.reason,
    at: actor.at,
  })
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

/** What a catalog file would bring, or why it is refused. */
export interface CatalogFileReading {
  /** Null when there is any problem: a file is taken whole or not at all. */
  readonly document: CatalogVersion | null
  readonly problems: readonly CatalogProblem[]
  /** Against the version that is sold today; empty when there is none. */
  readonly changes: readonly CatalogChange[]
}

/**
 * Reads a catalog file against the plugins installed and the version that is sold; changes nothing.
 * @param file `publish`: whether what would refuse its publication counts as a problem too
 */
export async function readCatalogFile(
  db: Database,
  file: { readonly document: unknown; readonly publish: boolean },
  plugins: readonly CatalogPlugin[],
): Promise<CatalogFileReading> {
  const reading = readCatalogVersion(pinPlugins(file.document, plugins))
  if (reading.version === null) return { document: null, problems: reading.problems, changes: [] }
  const unfit = checkCatalogAgainstPlugins(reading.version, plugins)
  const problems = unfit.length === 0 && file.publish ? unpublishable(reading.version, plugins) : unfit
  if (problems.length > 0) return { document: null, problems, changes: [] }
  const catalog = await catalogByKey(db, reading.version.catalog.id)
  const sold = catalog && (await publishedVersionOf(db, catalog.id))
  const changes =
    sold === undefined ? [] : describeCatalogChanges(await catalogDocument(db, sold.id), reading.version)
  return { document: reading.version, problems: [], changes }
}

/**
 * Makes a draft of a catalog file, and publishes it when asked. Throws CatalogInvalid with every problem: a file is
 * taken whole or not at all.
 */
export async function importCatalogDocument(
  tx: Transaction,
  file: { readonly document: unknown; readonly publish: boolean; readonly reason: string },
  actor: CatalogActor,
): Promise<Changed & { readonly changes: readonly CatalogChange[] }> {
  const { document, problems, changes } = await readCatalogFile(tx, file, actor.plugins)
  if (document === null) throw new CatalogInvalid(problems)
  const catalog = await lockOrMakeCatalog(tx, document.catalog.id)
  const sold = await publishedVersionOf(tx, catalog.id)
  const version = await insertDraft(tx, {
    catalogId: catalog.id,
    document,
    basedOn: sold?.id ?? null,
    createdBy: actor.by,
    at: actor.at,
  })
  if (!file.publish) return { version, changes, audit: auditOf(version, { reason: file.reason }) }
  const { id: draftId, revision: expectedRevision } = version
  return {
    ...(await publishCatalogVersion(tx, { draftId, expectedRevision, reason: file.reason }, actor)),
    changes,
  }
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
  return draft
}

function unpublishable(
  document: CatalogVersion,
  plugins: readonly CatalogPlugin[],
): readonly CatalogProblem[] {
  return publishChecks(document, plugins)
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ path, code, message, cure }) => ({ path: path ?? '', code, message, cure: cure ?? message }))
}

/** What is drafted is to be sold with what is installed now; an add-on whose plugin is gone keeps its pin. */
function withInstalledPlugins(document: CatalogVersion, plugins: readonly CatalogPlugin[]): CatalogVersion {
  const addOns = document.addOns.map((addOn) => {
    const plugin = plugins.find(({ id }) => id === addOn.id)
    return plugin === undefined ? addOn : { ...addOn, pluginVersion: plugin.version, pluginHash: plugin.hash }
  })
  // Dimensions that a newer build brings are copied in, as when it is put into a catalog.
  return pinPlugins({ ...document, addOns }, plugins) as CatalogVersion
}

function auditOf(version: CatalogVersionRow, facts: Omit<AuditFacts, 'subject'>): AuditFacts {
  return { subject: { type: 'CatalogVersion', id: version.id }, ...facts }
}
