import { Client } from 'pg'
import { migrate } from './db/migrate.ts'
import { databaseErrorOf } from './db/database-error.ts'
import { startPostgres, StartFailure } from './embedded-postgres.ts'
import type { Env } from './env.ts'

/** A migrated database, and how to let go of it. */
export interface ReadyDatabase {
  readonly appUrl: string
  /** Settles when a server of our own has ended, asked or not; never with a foreign one. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/**
 * The database of DATABASE_URL, else the embedded one, migrated by its owner.
 * @throws {StartFailure} one sentence with the cure
 */
export async function startDatabase(
  env: Pick<Env, 'database' | 'dataDir'>,
  log: (sentence: string) => void,
): Promise<ReadyDatabase> {
  if (env.database !== undefined) {
    await requireReachable(env.database.ownerUrl, 'AFTERCARE_DATABASE_OWNER_URL or DATABASE_URL')
    await migrateAs(env.database.ownerUrl)
    await requireReachable(env.database.appUrl, 'DATABASE_URL')
    return { appUrl: env.database.appUrl, ended: new Promise(() => undefined), stop: async () => undefined }
  }
  const server = await startPostgres({ dataDir: env.dataDir, durable: true, log })
  try {
    await migrateAs(server.ownerUrl)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { appUrl: server.appUrl, ended: server.ended, stop: server.stop }
}

async function migrateAs(ownerUrl: string): Promise<void> {
  try {
    await migrate(ownerUrl)
  } catch (error) {
    const code = databaseErrorOf(error)?.code
    if (code === '42501')
      throw new StartFailure(
        'The role that connects may not change the tables: give the owner of the database in AFTERCARE_DATABASE_OWNER_URL.',
        { cause: error },
      )
    if (code === '42704')
      throw new StartFailure(
        'The database has no role aftercare_app: make it first (CREATE ROLE aftercare_app LOGIN PASSWORD …) and connect ' +
          'as it with DATABASE_URL; the owner goes into AFTERCARE_DATABASE_OWNER_URL.',
        { cause: error },
      )
    throw error
  }
}

/** Says in one sentence why a database of one's own can't be used. */
async function requireReachable(url: string, variable: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>('SHOW server_version_num')
    const version = Number(rows[0]?.version)
    if (version < 180_000)
      throw new StartFailure(
        `The database of ${variable} is PostgreSQL ${Math.floor(version / 10_000)}, and Aftercare needs 18 or later.`,
      )
  } catch (error) {
    if (error instanceof StartFailure) throw error
    const { hostname, port, pathname } = new URL(url)
    const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : ''
    throw new StartFailure(
      `The database ${pathname.slice(1)} at ${hostname}:${port || '5432'} can't be used (${reason}): see that it runs, and ` +
        `check ${variable}.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
