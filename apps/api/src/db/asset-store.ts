import { and, count, eq, ilike, or, sql } from 'drizzle-orm'
import { byIds } from './by-ids.ts'
import type { Database } from './database.ts'
import { firstOfEach } from './first-of-each.ts'
import { likePattern, type Page, pageOf, type SortColumn } from './page.ts'
import { asset } from './tables.ts'

export type Asset = typeof asset.$inferSelect

export interface AssetFilter {
  readonly accountId?: string | null | undefined
  readonly siteId?: string | null | undefined
  readonly model?: string | null | undefined
  /** Words of the name, model or serial number. */
  readonly search?: string | null | undefined
}

const order: readonly SortColumn[] = [
  { column: asset.name, type: 'text' },
  { column: asset.id, type: 'uuid' },
]

/** Assets by name. */
export function listAssets(db: Database, filter: AssetFilter, page: Page): Promise<Asset[]> {
  const { where, orderBy } = pageOf(order, page, 'ascending')
  return db
    .select()
    .from(asset)
    .where(and(matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.limit)
}

export async function countAssets(db: Database, filter: AssetFilter): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(asset).where(matches(filter))
  return row?.rows ?? 0
}

/** The same page of every account's assets, in one statement. */
export function listAssetsOf(
  db: Database,
  accountIds: readonly string[],
  page: Page,
): Promise<Map<string, Asset[]>> {
  return firstOfEach<Asset>(db, {
    table: asset,
    parent: asset.accountId,
    parentIds: accountIds,
    order,
    page,
    direction: 'ascending',
    parentOf: (row) => row.accountId,
  })
}

export async function countAssetsOf(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ accountId: asset.accountId, rows: count() })
    .from(asset)
    .where(sql`${asset.accountId} = any(${sql.param(accountIds)}::uuid[])`)
    .groupBy(asset.accountId)
  return new Map(rows.map(({ accountId, rows }) => [accountId, rows]))
}

/** The assets of these ids, in their order; null where there is none. */
export async function assetsById(db: Database, ids: readonly string[]): Promise<(Asset | null)[]> {
  const rows = await db
    .select()
    .from(asset)
    .where(sql`${asset.id} = any(${sql.param(ids)}::uuid[])`)
  return byIds(ids, rows)
}

function matches({ accountId, siteId, model, search }: AssetFilter) {
  const pattern = search?.trim() ? likePattern(search) : undefined
  return and(
    accountId == null ? undefined : eq(asset.accountId, accountId),
    siteId == null ? undefined : eq(asset.siteId, siteId),
    model == null ? undefined : eq(asset.model, model),
    pattern === undefined
      ? undefined
      : or(ilike(asset.name, pattern), ilike(asset.model, pattern), ilike(asset.serial, pattern)),
  )
}
