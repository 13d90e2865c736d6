import { and, getColumns, lte, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import { type Direction, type Page, pageOf, type SortColumn } from './page.ts'

/** One page of the rows of each of several parents. */
export interface ChildPages<Row> {
  readonly table: PgTable
  /** Those of the table that a row has; absent: all. */
  readonly columns?: Readonly<Record<string, PgColumn>>
  readonly parent: AnyPgColumn
  readonly parentIds: readonly string[]
  readonly order: readonly SortColumn[]
  readonly page: Page
  readonly direction: Direction
  parentOf(row: Row): string
}

/**
 * The same page of every parent's rows in one statement, however many parents. PostgreSQL stops counting a parent's
 * rows once its page is full, when an index begins with the parent and goes on in the list's order.
 */
export async function firstOfEach<Row>(db: Database, pages: ChildPages<Row>): Promise<Map<string, Row[]>> {
  const { where, orderBy } = pageOf(pages.order, pages.page, pages.direction)
  const place = sql<number>`row_number() over (partition by ${pages.parent} order by ${sql.join([...orderBy], sql`, `)})`
  const ranked = db
    .select({ ...(pages.columns ?? getColumns(pages.table)), place: place.as('place') })
    .from(pages.table)
    .where(and(sql`${pages.parent} = any(${sql.param(pages.parentIds)}::uuid[])`, where))
    .as('ranked')
  const rows = await db.select().from(ranked).where(lte(ranked.place, pages.page.limit)).orderBy(ranked.place)
  return Map.groupBy(rows as Row[], (row) => pages.parentOf(row))
}
