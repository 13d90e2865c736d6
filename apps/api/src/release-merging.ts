import {
  CatalogInvalid,
  type CatalogProblem,
  type CatalogVersion,
  checkCatalogAgainstPlugins,
  inverseRelease,
  type MergeChoices,
  mergeRelease,
  readReleaseFile,
  type ReleaseMerge,
} from '@aftercare/contract-domain/catalog'
import { auditOf, type CatalogActor, type Changed, withInstalledPlugins } from './catalog-commands.ts'
import {
  catalogByKey,
  catalogDocument,
  insertDraft,
  lockOrMakeCatalog,
  publishedBefore,
  publishedVersionOf,
} from './db/catalog-store.ts'
import type { Database } from './db/database.ts'
import { type CatalogRelease, insertUndo, releasesById } from './db/release-store.ts'
import type { Transaction } from './db/transaction.ts'
import { NotFound } from './errors.ts'
import { FirstRelease, ReleaseConflicts, ReleaseUnpublished } from './release-errors.ts'

/** What a release file would bring. */
export interface ReleaseFileReading {
  readonly catalogKey: string
  /** Null when the file can't be used. */
  readonly document: CatalogVersion | null
  /** With what is sold here; null when nothing is, or the file can't be used. */
  readonly merge: ReleaseMerge | null
  readonly problems: readonly CatalogProblem[]
}

interface Asked {
  readonly choices: MergeChoices
  readonly plugins: CatalogActor['plugins']
}

/**
 * Reads a release file and merges it into what is sold here: base of the file, ours, theirs. Builds of plugins are
 * those installed, on every side: what another installation ran is no change of the catalog. Changes nothing.
 */
export async function readRelease(
  db: Database,
  document: unknown,
  asked: Asked,
): Promise<ReleaseFileReading> {
  const { file, problems } = readReleaseFile(document)
  if (file === null) return { catalogKey: '', document: null, merge: null, problems }
  const { catalog: catalogKey, base, release } = file
  const here = (version: CatalogVersion) => withInstalledPlugins(version, asked.plugins)
  const catalog = await catalogByKey(db, catalogKey)
  const sold = catalog && (await publishedVersionOf(db, catalog.id))
  if (sold === undefined) {
    const theirs = here(release.document)
    const unfit = checkCatalogAgainstPlugins(theirs, asked.plugins)
    return { catalogKey, document: theirs, merge: null, problems: unfit }
  }
  const ours = await catalogDocument(db, sold.id)
  const versions = {
    base: base === null ? null : here(base.document),
    ours: here(ours),
    theirs: here(release.document),
  }
  const merge = mergeRelease(versions, asked.choices)
  return { catalogKey, document: merge.document, merge, problems: problemsOf(merge, asked) }
}

/**
 * Makes a draft of a release file merged into what is sold here. Throws CatalogInvalid with every problem, and
 * ReleaseConflicts while some place that both changed has no side chosen.
 */
export async function importRelease(
  tx: Transaction,
  document: unknown,
  { choices, actor }: { readonly choices: MergeChoices; readonly actor: CatalogActor },
): Promise<Changed & Pick<ReleaseFileReading, 'merge' | 'catalogKey'>> {
  const reading = await readRelease(tx, document, { choices, plugins: actor.plugins })
  const { merge, catalogKey } = reading
  refuseUnsettled(merge)
  if (reading.document === null || reading.problems.length > 0) throw new CatalogInvalid(reading.problems)
  const catalog = await lockOrMakeCatalog(tx, catalogKey)
  const sold = await publishedVersionOf(tx, catalog.id)
  const version = await insertDraft(tx, {
    catalogId: catalog.id,
    document: reading.document,
    basedOn: sold?.id ?? null,
    createdBy: actor.by,
    at: actor.at,
  })
  return { version, merge, catalogKey, audit: auditOf(version, { after: { choices } }) }
}

/** What rolling a release back would make of what is sold today. Throws NotFound, ReleaseUnpublished, FirstRelease. */
export async function inverseOf(db: Database, releaseId: string, asked: Asked) {
  const [release] = await releasesById(db, [releaseId])
  if (release == null) throw new NotFound('CatalogRelease', ['input', 'releaseId'])
  if (release.state !== 'published') throw new ReleaseUnpublished(release.state)
  const sold = await publishedVersionOf(db, release.catalogId)
  const earlier = await publishedBefore(db, release.versionId)
  if (earlier === undefined || sold === undefined) throw new FirstRelease()
  const here = async (id: string) => withInstalledPlugins(await catalogDocument(db, id), asked.plugins)
  const versions = {
    before: await here(earlier.id),
    after: await here(release.versionId),
    current: await here(sold.id),
  }
  return { release, sold, merge: inverseRelease(versions, asked.choices) }
}

/** Begins the draft that is the inverse of a release. Throws what {@link inverseOf} throws, and ReleaseConflicts. */
export async function rollBackRelease(
  tx: Transaction,
  releaseId: string,
  {
    choices,
    actor,
    reason,
  }: { readonly choices: MergeChoices; readonly actor: CatalogActor; readonly reason: string | null },
): Promise<Changed & { readonly release: CatalogRelease }> {
  const asked = { choices, plugins: actor.plugins }
  const { release, sold, merge } = await inverseOf(tx, releaseId, asked)
  refuseUnsettled(merge)
  const problems = problemsOf(merge, asked)
  if (problems.length > 0) throw new CatalogInvalid(problems)
  const version = await insertDraft(tx, {
    catalogId: release.catalogId,
    document: merge.document,
    basedOn: sold.id,
    createdBy: actor.by,
    at: actor.at,
  })
  await insertUndo(tx, { versionId: version.id, releaseId: release.id, reason })
  return { version, release, audit: auditOf(version, { reason, after: { undoes: release.id, choices } }) }
}

function refuseUnsettled(merge: ReleaseMerge | null): void {
  if (merge === null || merge.settled) return
  throw new ReleaseConflicts(merge.conflicts.filter(({ chosen }) => chosen === null))
}

/** What of a merge can't stand here: plugins are asked only about a document that is sound. */
function problemsOf(merge: ReleaseMerge, { plugins }: Asked): readonly CatalogProblem[] {
  return merge.problems.length > 0 ? merge.problems : checkCatalogAgainstPlugins(merge.document, plugins)
}
