import type { CatalogProblem } from '@aftercare/contract-domain/catalog'
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { byIds } from './by-ids.ts'
import type { Database } from './database.ts'
import { catalogRelease, releaseAcknowledgement, releaseUndo } from './tables.ts'
import type { Transaction } from './transaction.ts'

export type CatalogRelease = typeof catalogRelease.$inferSelect
export type ReleaseState = CatalogRelease['state']
export type Acknowledgement = typeof releaseAcknowledgement.$inferSelect
export type NewAcknowledgement = Pick<
  Acknowledgement,
  'code' | 'path' | 'outcome' | 'message' | 'reason' | 'named'
>

export async function releasesById(db: Database, ids: readonly string[]): Promise<(CatalogRelease | null)[]> {
  const rows = await db.select().from(catalogRelease).where(isOneOf(catalogRelease.id, ids))
  return byIds(ids, rows)
}

/** The releases of several catalogs in one statement, the latest request first. */
export async function releasesOfCatalogs(
  db: Database,
  catalogIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CatalogRelease[]>> {
  const rows = await db
    .select()
    .from(catalogRelease)
    .where(isOneOf(catalogRelease.catalogId, catalogIds))
    .orderBy(desc(catalogRelease.requestedAt), desc(catalogRelease.id))
  return Map.groupBy(rows, ({ catalogId }) => catalogId)
}

/** The releases of versions, by version, in one statement: the latest of each. */
export async function latestReleases(
  db: Database,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, CatalogRelease>> {
  const rows = await db
    .selectDistinctOn([catalogRelease.versionId])
    .from(catalogRelease)
    .where(isOneOf(catalogRelease.versionId, versionIds))
    .orderBy(catalogRelease.versionId, desc(catalogRelease.requestedAt), desc(catalogRelease.id))
  return new Map(rows.map((row) => [row.versionId, row]))
}

/** Releases in some states, of all catalogs, the latest request first. */
export function listReleases(
  db: Database,
  states: readonly ReleaseState[],
  limit: number,
): Promise<CatalogRelease[]> {
  return db
    .select()
    .from(catalogRelease)
    .where(inArray(catalogRelease.state, [...states]))
    .orderBy(desc(catalogRelease.requestedAt), desc(catalogRelease.id))
    .limit(limit)
}

/** What was acknowledged, by release, in the order of the checks: one statement for all. */
export async function acknowledgementsOf(
  db: Database,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Acknowledgement[]>> {
  const rows = await db
    .select()
    .from(releaseAcknowledgement)
    .where(isOneOf(releaseAcknowledgement.releaseId, releaseIds))
    .orderBy(asc(releaseAcknowledgement.position))
  return Map.groupBy(rows, ({ releaseId }) => releaseId)
}

/** Whether a draft waits to be published; the caller holds its row. */
export async function isScheduled(tx: Transaction, versionId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: catalogRelease.id })
    .from(catalogRelease)
    .where(and(eq(catalogRelease.versionId, versionId), eq(catalogRelease.state, 'scheduled')))
  return found !== undefined
}

/** A release, locked against other changes until the transaction ends. */
export async function lockRelease(tx: Transaction, id: string): Promise<CatalogRelease | undefined> {
  const [found] = await tx.select().from(catalogRelease).where(eq(catalogRelease.id, id)).for('update')
  return found
}

/** Ids of the releases whose instant has come, the earliest first. */
export async function dueReleases(db: Database, now: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: catalogRelease.id })
    .from(catalogRelease)
    .where(and(eq(catalogRelease.state, 'scheduled'), lte(catalogRelease.publishAt, now)))
    .orderBy(asc(catalogRelease.publishAt), asc(catalogRelease.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/**
 * The lease of a due release: its row's lock, for as long as the transaction lives. Undefined when another process
 * has it, or had it: a process that dies lets go with its connection.
 */
export async function leaseDueRelease(
  tx: Transaction,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<CatalogRelease | undefined> {
  const [leased] = await tx
    .select()
    .from(catalogRelease)
    .where(
      and(
        eq(catalogRelease.id, id),
        eq(catalogRelease.state, 'scheduled'),
        lte(catalogRelease.publishAt, now),
      ),
    )
    .for('update', { skipLocked: true })
  return leased
}

export type NewRelease = Pick<
  CatalogRelease,
  'catalogId' | 'versionId' | 'reason' | 'requestedAt' | 'requestedBy' | 'publishAt'
>

/** A release with what was acknowledged for it: published at once when it names no instant. */
export async function insertRelease(
  tx: Transaction,
  release: NewRelease,
  acknowledgements: readonly NewAcknowledgement[],
): Promise<CatalogRelease> {
  const { requestedAt: at, requestedBy: by, publishAt } = release
  const [made] = await tx
    .insert(catalogRelease)
    .values({
      ...release,
      ...(publishAt === null
        ? { state: 'published', finishedAt: at, finishedBy: by }
        : { state: 'scheduled' }),
    })
    .returning()
  if (made === undefined) throw new Error('a release was not written')
  if (acknowledgements.length > 0)
    await tx.insert(releaseAcknowledgement).values(
      acknowledgements.map((one, index) => ({
        ...one,
        releaseId: made.id,
        position: index + 1,
        acknowledgedAt: at,
        acknowledgedBy: by,
      })),
    )
  return made
}

/** How a scheduled release ends. */
export interface ReleaseEnd {
  readonly state: 'published' | 'stopped' | 'cancelled'
  readonly at: string
  readonly by: string
  readonly late?: boolean
  readonly problems?: readonly CatalogProblem[]
  readonly cancelReason?: string
}

export async function closeRelease(
  tx: Transaction,
  id: string,
  { state, at, by, ...rest }: ReleaseEnd,
): Promise<CatalogRelease> {
  const [closed] = await tx
    .update(catalogRelease)
    .set({ state, finishedAt: at, finishedBy: by, ...rest })
    .where(eq(catalogRelease.id, id))
    .returning()
  if (closed === undefined) throw new Error(`the release ${id} is gone`)
  return closed
}

/** Counts a fault of ours while publishing. @returns how many there were; 0 when it is scheduled no more */
export async function countAttempt(tx: Transaction, id: string): Promise<number> {
  const [counted] = await tx
    .update(catalogRelease)
    .set({ attempts: sql`${catalogRelease.attempts} + 1` })
    .where(and(eq(catalogRelease.id, id), eq(catalogRelease.state, 'scheduled')))
    .returning({ attempts: catalogRelease.attempts })
  return counted?.attempts ?? 0
}

export type ReleaseUndo = typeof releaseUndo.$inferSelect

/** Notes that a draft undoes a release. */
export async function insertUndo(tx: Transaction, undo: ReleaseUndo): Promise<void> {
  await tx.insert(releaseUndo).values(undo)
}

/** What drafts and versions undo, by version, in one statement. */
export async function undosOfVersions(
  db: Database,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, ReleaseUndo>> {
  const rows = await db.select().from(releaseUndo).where(isOneOf(releaseUndo.versionId, versionIds))
  return new Map(rows.map((row) => [row.versionId, row]))
}

/** The drafts and versions that undo releases, by release, in one statement; the oldest first. */
export async function undosOfReleases(
  db: Database,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReleaseUndo[]>> {
  const rows = await db
    .select()
    .from(releaseUndo)
    .where(isOneOf(releaseUndo.releaseId, releaseIds))
    .orderBy(asc(releaseUndo.versionId))
  return Map.groupBy(rows, ({ releaseId }) => releaseId)
}

type IdColumn =
  | typeof catalogRelease.id
  | typeof catalogRelease.catalogId
  | typeof releaseAcknowledgement.releaseId
  | typeof releaseUndo.versionId
  | typeof releaseUndo.releaseId

function isOneOf(column: IdColumn, ids: readonly string[]) {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`
}
