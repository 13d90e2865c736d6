import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { authUser } from './tables.ts'

/** The names of sign-ins by their ids; whoever is gone, or never signed in, is left out. */
export async function actorNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: authUser.id, name: authUser.name })
    .from(authUser)
    .where(sql`${authUser.id} = any(${sql.param(ids)}::text[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The ids of sign-ins by their addresses. */
export async function signInsByEmail(
  db: Database,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: authUser.id, email: authUser.email })
    .from(authUser)
    .where(sql`${authUser.email} = any(${sql.param(emails)}::text[])`)
  return new Map(rows.map(({ id, email }) => [email, id]))
}
