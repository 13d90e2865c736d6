import { and, count, eq, ilike, or, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { byIds } from './by-ids.ts'
import { likePattern, type Page, pageOf, type SortColumn } from './page.ts'
import { account } from './tables.ts'

export type Account = typeof account.$inferSelect

export interface AccountFilter {
  /** Words of the name, or of the number. */
  readonly search?: string | null | undefined
  readonly country?: string | null | undefined
}

const order: readonly SortColumn[] = [
  { column: account.name, type: 'text' },
  { column: account.id, type: 'uuid' },
]

/** Accounts by name. */
export function listAccounts(db: Database, filter: AccountFilter, page: Page): Promise<Account[]> {
  const { where, orderBy } = pageOf(order, page, 'ascending')
  return db
    .select()
    .from(account)
    .where(and(matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.limit)
}

export async function countAccounts(db: Database, filter: AccountFilter): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(account).where(matches(filter))
  return row?.rows ?? 0
}

/** The accounts of these ids, in their order; null where there is none. */
export async function accountsById(db: Database, ids: readonly string[]): Promise<(Account | null)[]> {
  const rows = await db
    .select()
    .from(account)
    .where(sql`${account.id} = any(${sql.param(ids)}::uuid[])`)
  return byIds(ids, rows)
}

function matches({ search, country }: AccountFilter) {
  const pattern = search?.trim() ? likePattern(search) : undefined
  return and(
    pattern === undefined ? undefined : or(ilike(account.name, pattern), ilike(account.number, pattern)),
    country == null ? undefined : eq(account.country, country),
  )
}
