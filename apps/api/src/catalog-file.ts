import {
  type CatalogChange,
  CatalogInvalid,
  type CatalogProblem,
  type CatalogVersion,
  checkCatalogAgainstPlugins,
  describeCatalogChanges,
  pinPlugins,
  readCatalogVersion,
} from '@aftercare/contract-domain/catalog'
import { auditOf, type CatalogActor, type Changed, publishCatalogVersion } from './catalog-commands.ts'
import {
  catalogByKey,
  catalogDocument,
  insertDraft,
  lockOrMakeCatalog,
  publishedVersionOf,
} from './db/catalog-store.ts'
import type { Database } from './db/database.ts'
import type { Transaction } from './db/transaction.ts'
import { type CheckedWith, versionChecks } from './ladder/version-checks.ts'
import { refusing } from './release-checks.ts'

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
  checkedWith: CheckedWith,
): Promise<CatalogFileReading> {
  const { plugins } = checkedWith
  const reading = readCatalogVersion(pinPlugins(file.document, plugins))
  if (reading.version === null) return { document: null, problems: reading.problems, changes: [] }
  const unfit = checkCatalogAgainstPlugins(reading.version, plugins)
  const problems =
    unfit.length === 0 && file.publish ? refusing(await versionChecks(reading.version, checkedWith)) : unfit
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
  const { document, problems, changes } = await readCatalogFile(tx, file, actor)
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
