import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { and, asc, desc, eq, getColumns, lt, sql } from 'drizzle-orm'
import { byIds } from './by-ids.ts'
import type { Database } from './database.ts'
import { catalog, catalogVersion } from './tables.ts'
import type { PluginPin } from './tables/catalog.ts'
import type { Transaction } from './transaction.ts'

export type Catalog = typeof catalog.$inferSelect

/** A version without its document, which is large: {@link catalogDocuments} reads those. */
export type CatalogVersionRow = Omit<typeof catalogVersion.$inferSelect, 'document'>

const { document: _document, ...row } = getColumns(catalogVersion)

/** All catalogs, by key. */
export function listCatalogs(db: Database): Promise<Catalog[]> {
  return db.select().from(catalog).orderBy(asc(catalog.key))
}

export async function catalogsById(db: Database, ids: readonly string[]): Promise<(Catalog | null)[]> {
  const rows = await db.select().from(catalog).where(isOneOfIds(catalog.id, ids))
  return byIds(ids, rows)
}

export async function catalogByKey(db: Database, key: string): Promise<Catalog | undefined> {
  const [found] = await db.select().from(catalog).where(eq(catalog.key, key))
  return found
}

export async function catalogVersionsById(
  db: Database,
  ids: readonly string[],
): Promise<(CatalogVersionRow | null)[]> {
  const rows = await db.select(row).from(catalogVersion).where(isOneOfIds(catalogVersion.id, ids))
  return byIds(ids, rows)
}

/** Versions of several catalogs in one statement, newest first: drafts as they were begun, then by number. */
export async function versionsOfCatalogs(
  db: Database,
  catalogIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CatalogVersionRow[]>> {
  const rows = await db
    .select(row)
    .from(catalogVersion)
    .where(isOneOfIds(catalogVersion.catalogId, catalogIds))
    .orderBy(desc(catalogVersion.createdAt), desc(catalogVersion.id))
  return Map.groupBy(rows, ({ catalogId }) => catalogId)
}

/** The version of a catalog that is sold today: the published one of the highest number. */
export async function publishedVersionOf(
  db: Database,
  catalogId: string,
): Promise<CatalogVersionRow | undefined> {
  const [found] = await db
    .select(row)
    .from(catalogVersion)
    .where(and(eq(catalogVersion.catalogId, catalogId), eq(catalogVersion.status, 'published')))
    .orderBy(desc(catalogVersion.number))
    .limit(1)
  return found
}

/** The documents of versions, in the order of their ids; null where there is none. */
export async function catalogDocuments(
  db: Database,
  ids: readonly string[],
): Promise<(CatalogVersion | null)[]> {
  const missing = [...new Set(ids)].filter((id) => !published.has(id))
  const read = new Map<string, CatalogVersion>()
  if (missing.length > 0) {
    const rows = await db
      .select({
        id: catalogVersion.id,
        status: catalogVersion.status,
        document: catalogVersion.document,
      })
      .from(catalogVersion)
      .where(isOneOfIds(catalogVersion.id, missing))
    for (const { id, status, document } of rows) {
      read.set(id, document)
      if (status === 'published') remember(id, document)
    }
  }
  return ids.map((id) => read.get(id) ?? published.get(id) ?? null)
}

/** The document of one version. Throws when there is none: its id comes from a row that refers to it. */
export async function catalogDocument(db: Database, id: string): Promise<CatalogVersion> {
  const [document] = await catalogDocuments(db, [id])
  if (document == null) throw new Error(`catalog version ${id} has no row`)
  return document
}

// A published document never changes, so any process may keep it; the oldest gives way.
const published = new Map<string, CatalogVersion>()
const KEPT = 50

function remember(id: string, document: CatalogVersion): void {
  published.set(id, document)
  const [oldest] = published.keys()
  if (published.size > KEPT && oldest !== undefined) published.delete(oldest)
}

/** Finds the catalog of a key, or makes it; until the transaction ends, nobody else numbers its versions. */
export async function lockOrMakeCatalog(tx: Transaction, key: string): Promise<Catalog> {
  await tx.insert(catalog).values({ key }).onConflictDoNothing()
  const [found] = await tx.select().from(catalog).where(eq(catalog.key, key)).for('update')
  if (found === undefined) throw new Error(`catalog ${key} was neither found nor made`)
  return found
}

export async function lockCatalog(tx: Transaction, id: string): Promise<void> {
  await tx.select({ id: catalog.id }).from(catalog).where(eq(catalog.id, id)).for('update')
}

/** A version with its document, locked against other changes until the transaction ends. */
export async function lockCatalogVersion(
  tx: Transaction,
  id: string,
): Promise<(CatalogVersionRow & { readonly document: CatalogVersion }) | undefined> {
  const [found] = await tx.select().from(catalogVersion).where(eq(catalogVersion.id, id)).for('update')
  return found
}

export interface NewDraft {
  readonly catalogId: string
  readonly document: CatalogVersion
  readonly basedOn: string | null
  readonly createdBy: string
  /** ISO instant. */
  readonly at: string
}

export async function insertDraft(tx: Transaction, draft: NewDraft): Promise<CatalogVersionRow> {
  const { at, document, ...values } = draft
  const [made] = await tx
    .insert(catalogVersion)
    .values({ ...values, document, pins: pinsOf(document), createdAt: at })
    .returning(row)
  return the(made)
}

/** Writes a draft's document, as its next revision. */
export async function updateDraft(
  tx: Transaction,
  id: string,
  document: CatalogVersion,
): Promise<CatalogVersionRow> {
  const [changed] = await tx
    .update(catalogVersion)
    .set({ document, pins: pinsOf(document), revision: sql`${catalogVersion.revision} + 1` })
    .where(eq(catalogVersion.id, id))
    .returning(row)
  return the(changed)
}

export interface Publication {
  readonly id: string
  readonly catalogId: string
  readonly hash: string
  readonly by: string
  readonly reason: string | null
  /** ISO instant. */
  readonly at: string
}

/** Gives a draft the next number of its catalog, whose row the caller has locked. */
export async function publishDraft(tx: Transaction, publication: Publication): Promise<CatalogVersionRow> {
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${catalogVersion.number}), 0)`.mapWith(Number) })
    .from(catalogVersion)
    .where(eq(catalogVersion.catalogId, publication.catalogId))
  const [changed] = await tx
    .update(catalogVersion)
    .set({
      status: 'published',
      number: (last?.number ?? 0) + 1,
      hash: publication.hash,
      publishedAt: publication.at,
      publishedBy: publication.by,
      publishReason: publication.reason,
      revision: sql`${catalogVersion.revision} + 1`,
    })
    .where(eq(catalogVersion.id, publication.id))
    .returning(row)
  return the(changed)
}

export async function discardDraft(
  tx: Transaction,
  discard: { readonly id: string; readonly by: string; readonly reason: string | null; readonly at: string },
): Promise<CatalogVersionRow> {
  const [changed] = await tx
    .update(catalogVersion)
    .set({
      status: 'discarded',
      discardedAt: discard.at,
      discardedBy: discard.by,
      discardReason: discard.reason,
      revision: sql`${catalogVersion.revision} + 1`,
    })
    .where(eq(catalogVersion.id, discard.id))
    .returning(row)
  return the(changed)
}

function pinsOf(document: CatalogVersion): readonly PluginPin[] {
  return document.addOns.map(({ id, pluginVersion, pluginHash }) => ({
    id,
    version: pluginVersion,
    hash: pluginHash,
  }))
}

function isOneOfIds(
  column: typeof catalog.id | typeof catalogVersion.id | typeof catalogVersion.catalogId,
  ids: readonly string[],
) {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`
}

function the<Row>(found: Row | undefined): Row {
  if (found === undefined) throw new Error('a catalog version that was locked is gone')
  return found
}

/** Those of the versions that a later published one of their catalog has followed. */
export async function supersededVersions(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select earlier.id from catalog_version earlier
    where earlier.id = any(${sql.param(ids)}::uuid[]) and exists (
      select 1 from catalog_version later
      where later.catalog_id = earlier.catalog_id and later.number > earlier.number)`)
  return new Set(rows.map(({ id }) => id))
}

/** The version of the same catalog that was published before a published one. */
export async function publishedBefore(db: Database, id: string): Promise<CatalogVersionRow | undefined> {
  const own = db
    .select({ catalogId: catalogVersion.catalogId, number: catalogVersion.number })
    .from(catalogVersion)
    .where(eq(catalogVersion.id, id))
    .as('own')
  const [found] = await db
    .select(row)
    .from(catalogVersion)
    .innerJoin(own, and(eq(own.catalogId, catalogVersion.catalogId), lt(catalogVersion.number, own.number)))
    .orderBy(desc(catalogVersion.number))
    .limit(1)
  return found
}
