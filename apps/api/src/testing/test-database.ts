import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { inject } from 'vitest'
import { appRole, ownerRole } from '../embedded-postgres/server-roles.ts'
import { appUrlOf, dropDatabase, ownerUrlOf } from './test-postgres.ts'

/** A migrated, empty database that one test file has to itself. */
export interface TestDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>
}

/**
 * Copies the template. Call it in `beforeAll` and `drop()` in `afterAll`.
 * @example
 * let database: TestDatabase
 * beforeAll(async () => { database = await createTestDatabase() })
 * afterAll(() => database.drop())
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const postgres = inject('postgres')
  const name = `aftercare_test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: postgres.superuserUrl })
  try {
    await client.connect()
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(postgres.template)} ` +
        `OWNER ${escapeIdentifier(ownerRole)}`,
    )
    // Rights on the database itself are not copied from a template.
    await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(name)} TO ${escapeIdentifier(appRole)}`)
  } finally {
    await client.end()
  }
  return {
    ownerUrl: ownerUrlOf(postgres, name),
    appUrl: appUrlOf(postgres, name),
    drop: () => dropDatabase(postgres.superuserUrl, name),
  }
}
