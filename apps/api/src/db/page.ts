import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** A stretch of a list in its order. Places are the values of its sort columns, the last one unique. */
export interface Page {
  readonly limit: number
  readonly after?: readonly string[]
  readonly before?: readonly string[]
  /** True: the last `limit` rows of the stretch, from its end. */
  readonly backwards: boolean
}

/** A column of a list's order, with the SQL type that its text in a cursor is read back as. */
export interface SortColumn {
  readonly column: AnyPgColumn
  readonly type: 'text' | 'uuid' | 'timestamptz'
}

export type Direction = 'ascending' | 'descending'

/**
 * Condition and order of a page by keyset: every column runs in the same direction, so that PostgreSQL compares
 * rows and walks one index.
 */
export function pageOf(
  columns: readonly SortColumn[],
  page: Page,
  direction: Direction,
): { readonly where: SQL | undefined; readonly orderBy: readonly SQL[] } {
  const row = sql`(${sql.join(
    columns.map(({ column }) => sql`${column}`),
    sql`, `,
  )})`
  const forwards = direction === 'ascending'
  const conditions = [
    ...(page.after === undefined
      ? []
      : [sql`${row} ${sql.raw(forwards ? '>' : '<')} ${place(columns, page.after)}`]),
    ...(page.before === undefined
      ? []
      : [sql`${row} ${sql.raw(forwards ? '<' : '>')} ${place(columns, page.before)}`]),
  ]
  const order = sql.raw(forwards === page.backwards ? 'desc' : 'asc')
  return {
    where: conditions.length === 0 ? undefined : sql.join(conditions, sql` and `),
    orderBy: columns.map(({ column }) => sql`${column} ${order}`),
  }
}

// A forged cursor of the wrong shape finds nothing, instead of a fault in the statement.
function place(columns: readonly SortColumn[], values: readonly string[]): SQL {
  return sql`(${sql.join(
    columns.map(({ type }, index) => {
      const value = values[index]
      return value === undefined || !readable[type].test(value)
        ? sql`null::${sql.raw(type)}`
        : sql`${value}::${sql.raw(type)}`
    }),
    sql`, `,
  )})`
}

const readable = {
  text: /^[^\0]*$/s,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/,
}

/** A search text as a pattern for `ILIKE`: its words in this order, its wildcards meant literally. */
export function likePattern(search: string): string {
  const words = search.trim().split(/\s+/).filter(Boolean)
  return `%${words.map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`)).join('%')}%`
}
