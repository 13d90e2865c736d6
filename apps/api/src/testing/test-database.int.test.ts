import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'

async function ask(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

test('two test files do not see each other, and a dropped database is gone with its connections', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await ask(one.ownerUrl, 'CREATE TABLE left_behind (id int)')
  expect(await ask(other.ownerUrl, "SELECT to_regclass('left_behind') AS found")).toEqual([{ found: null }])
  expect(await ask(other.appUrl, 'SELECT current_user AS role')).toEqual([{ role: 'aftercare_app' }])

  const forgotten = new Client({ connectionString: one.appUrl })
  forgotten.on('error', () => undefined)
  await forgotten.connect()
  await Promise.all([one.drop(), other.drop()])
  await expect(ask(one.ownerUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' })
  await forgotten.end().catch(() => undefined)
})
