import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'
import { removePostgresData, startPostgres } from '../embedded-postgres.ts'
import { ensureDatabase, ensureRoles, type RolePasswords } from '../embedded-postgres/server-roles.ts'
import { dropDatabase, ownerUrlOf, type TestPostgres } from './test-postgres.ts'

const folderPrefix = 'aftercare-test-postgres-'

let tearDown: () => Promise<void> = async () => undefined

/** Once per run: one throwaway server (or the one in AFTERCARE_TEST_DATABASE_URL), migrated once into a template. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['AFTERCARE_TEST_DATABASE_URL']
  const server = given ? { superuserUrl: given, stop: async () => undefined } : await startThrowawayServer()
  const passwords = passwordsFor(server.superuserUrl)
  const template = `aftercare_template_${randomBytes(4).toString('hex')}`
  tearDown = async () => {
    if (given) await dropDatabase(given, template)
    await server.stop()
  }
  await ensureRoles(server.superuserUrl, passwords)
  await ensureDatabase(server.superuserUrl, template)
  const postgres: TestPostgres = { superuserUrl: server.superuserUrl, passwords, template }
  await migrate(ownerUrlOf(postgres, template))
  project.provide('postgres', postgres)
}

/** After the last test, also after failures. */
export async function teardown(): Promise<void> {
  await tearDown()
}

async function startThrowawayServer(): Promise<{ superuserUrl: string; stop(): Promise<void> }> {
  await removeLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix))
  const server = await startPostgres({ dataDir, durable: false, log: () => undefined })
  return {
    superuserUrl: server.superuserUrl,
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Servers of runs that were killed before they could stop them. One that is still in use refuses and stays. */
async function removeLeftovers(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(folderPrefix))
  for (const name of folders) {
    await removePostgresData(join(tmpdir(), name), () => undefined).catch(() => false)
  }
}

/** The same for every run on one server, so that two runs at once do not change each other's passwords. */
function passwordsFor(superuserUrl: string): RolePasswords {
  const derive = (role: string): string =>
    createHash('sha256').update(`${role} ${superuserUrl}`).digest('base64url')
  return { owner: derive('owner'), app: derive('app') }
}
