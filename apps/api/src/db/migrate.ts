import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

const migrationsFolder = join(import.meta.dirname, 'migrations')
// Any number, the same for every process: "aftercare" in no particular code.
const lockKey = 4_243_001

/**
 * Applies the migrations that a database lacks. Processes that start together wait for each other: the migrator
 * itself takes no lock, and two at once fail.
 * @param ownerUrl the role that owns the database
 */
export async function migrate(ownerUrl: string): Promise<void> {
  if (!existsSync(migrationsFolder)) return
  const guard = new Client({ connectionString: ownerUrl })
  const client = new Client({ connectionString: ownerUrl })
  try {
    await guard.connect()
    await guard.query('SELECT pg_advisory_lock($1)', [lockKey])
    await client.connect()
    await applyMigrations(drizzle({ client }), { migrationsFolder })
  } finally {
    await client.end().catch(() => undefined)
    // Ending the session gives the lock back.
    await guard.end().catch(() => undefined)
  }
}
