import { and, count, eq, ilike, or, sql } from 'drizzle-orm'
import { byIds } from './by-ids.ts'
import type { Database } from './database.ts'
import { firstOfEach } from './first-of-each.ts'
import { likePattern, type Page, pageOf, type SortColumn } from './page.ts'
import { site } from './tables.ts'

export type Site = typeof site.$inferSelect

export interface SiteFilter {
  readonly accountId?: string | null | undefined
  /** Words of the name or city. */
  readonly search?: string | null | undefined
}

const order: readonly SortColumn[] = [
  { column: site.name, type: 'text' },
  { column: site.id, type: 'uuid' },
]

/** Sites by name. */
export function listSites(db: Database, filter: SiteFilter, page: Page): Promise<Site[]> {
  const { where, orderBy } = pageOf(order, page, 'ascending')
  return db
    .select()
    .from(site)
    .where(and(matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.limit)
}

export async function countSites(db: Database, filter: SiteFilter): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(site).where(matches(filter))
  return row?.rows ?? 0
}

/** The same page of every account's sites, in one statement. */
export function listSitesOf(
  db: Database,
  accountIds: readonly string[],
  page: Page,
): Promise<Map<string, Site[]>> {
  return firstOfEach<Site>(db, {
    table: site,
    parent: site.accountId,
    parentIds: accountIds,
    order,
    page,
    direction: 'ascending',
    parentOf: (row) => row.accountId,
  })
}

export async function countSitesOf(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ accountId: site.accountId, rows: count() })
    .from(site)
    .where(sql`${site.accountId} = any(${sql.param(accountIds)}::uuid[])`)
    .groupBy(site.accountId)
  return new Map(rows.map(({ accountId, rows }) => [accountId, rows]))
}

/** The sites of these ids, in their order; null where there is none. */
export async function sitesById(db: Database, ids: readonly string[]): Promise<(Site | null)[]> {
  const rows = await db
    .select()
    .from(site)
    .where(sql`${site.id} = any(${sql.param(ids)}::uuid[])`)
  return byIds(ids, rows)
}

function matches({ accountId, search }: SiteFilter) {
  const pattern = search?.trim() ? likePattern(search) : undefined
  return and(
    accountId == null ? undefined : eq(site.accountId, accountId),
    pattern === undefined ? undefined : or(ilike(site.name, pattern), ilike(site.city, pattern)),
  )
}
