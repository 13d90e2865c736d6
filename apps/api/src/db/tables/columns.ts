import { sql } from 'drizzle-orm'
import { customType, text, uuid } from 'drizzle-orm/pg-core'

/** Ids grow with time, so that new rows lie together on disk. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`)

/** An instant to the millisecond, read and written as ISO text in UTC; the domain knows no `Date`. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})

export const createdAt = () =>
  instant()
    .notNull()
    .default(sql`now()`)

/** Who did something: the id of a sign-in, or `system`. Rows outlive sign-ins, so it is no foreign key. */
export const actor = () => text()

/** `column in ('a', 'b')` for a CHECK constraint. */
export function isOneOf(column: unknown, values: readonly string[]) {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`
}
