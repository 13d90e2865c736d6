import { count, eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { account, authUser, catalog, installationSetting } from './tables.ts'
import type { Transaction } from './transaction.ts'

/** The value of a setting; the given one when it had none. Of processes that start together, one value wins. */
export async function settingOrMade(db: Database, key: string, make: () => string): Promise<string> {
  const kept = await readSetting(db, key)
  if (kept !== undefined) return kept
  await db.insert(installationSetting).values({ key, value: make() }).onConflictDoNothing()
  const value = await readSetting(db, key)
  if (value === undefined) throw new Error(`the setting ${key} was removed while it was read`)
  return value
}

export async function readSetting(db: Database, key: string): Promise<string | undefined> {
  const [row] = await db.select().from(installationSetting).where(eq(installationSetting.key, key))
  return row?.value
}

export async function writeSetting(db: Database | Transaction, key: string, value: string): Promise<void> {
  await db
    .insert(installationSetting)
    .values({ key, value })
    .onConflictDoUpdate({ target: installationSetting.key, set: { value } })
}

/** Takes a setting away. @returns whether it was there: of two that take it, one gets it */
export async function takeSetting(db: Database | Transaction, key: string): Promise<boolean> {
  const taken = await db
    .delete(installationSetting)
    .where(eq(installationSetting.key, key))
    .returning({ key: installationSetting.key })
  return taken.length === 1
}

/** Whether anybody can sign in. */
export async function hasSignIns(db: Database): Promise<boolean> {
  const [row] = await db.select({ rows: count() }).from(authUser)
  return (row?.rows ?? 0) > 0
}

/** Whether anybody can sign in besides these. */
export async function hasSignInsBesides(db: Database, emails: readonly string[]): Promise<boolean> {
  const [row] = await db
    .select({ rows: count() })
    .from(authUser)
    .where(sql`${authUser.email} <> all(${sql.param(emails)}::text[])`)
  return (row?.rows ?? 0) > 0
}

/** Whether nothing of the trade is stored yet: the demo is loaded only then. */
export async function isEmpty(db: Database): Promise<boolean> {
  const [[accounts], [catalogs]] = await Promise.all([
    db.select({ rows: count() }).from(account),
    db.select({ rows: count() }).from(catalog),
  ])
  return (accounts?.rows ?? 0) === 0 && (catalogs?.rows ?? 0) === 0
}
