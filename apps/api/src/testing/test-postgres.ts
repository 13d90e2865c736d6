import { Client, escapeIdentifier } from 'pg'
import { appRole, ownerRole, type RolePasswords } from '../embedded-postgres/server-roles.ts'

/** What a test file needs to make a database of its own. */
export interface TestPostgres {
  readonly superuserUrl: string
  readonly passwords: RolePasswords
  /** A database with every migration applied, that nobody is connected to. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: TestPostgres
  }
}

/** The URL of the role that serves. */
export function appUrlOf(postgres: TestPostgres, database: string): string {
  return urlOf(postgres.superuserUrl, { role: appRole, password: postgres.passwords.app, database })
}

/** The URL of the role that migrates. */
export function ownerUrlOf(postgres: TestPostgres, database: string): string {
  return urlOf(postgres.superuserUrl, { role: ownerRole, password: postgres.passwords.owner, database })
}

/** Drops a database with whoever is still connected to it. */
export async function dropDatabase(superuserUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  try {
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}

function urlOf(serverUrl: string, login: { role: string; password: string; database: string }): string {
  const url = new URL(serverUrl)
  url.username = login.role
  url.password = login.password
  url.pathname = `/${login.database}`
  return url.href
}
