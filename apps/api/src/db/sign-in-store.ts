import { inArray } from 'drizzle-orm'
import type { Database } from './database.ts'
import { authUser } from './tables.ts'

/** The names of sign-ins, by id; whoever is gone has none. */
export async function namesOfSignIns(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: authUser.id, name: authUser.name })
    .from(authUser)
    .where(inArray(authUser.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
