import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isAlive } from './embedded-postgres/process-identity.ts'
import {
  removePostgresData,
  startPostgres,
  StartFailure,
  type EmbeddedPostgres,
} from './embedded-postgres.ts'

let dataDir: string
let logged: string[]
let running: EmbeddedPostgres | undefined
let child: ChildProcess | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'aftercare-embedded-'))
  logged = []
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  if (child !== undefined) await killElsewhere()
  await removePostgresData(dataDir, () => undefined)
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedPostgres> {
  running = await startPostgres({ dataDir, durable: true, log: (sentence) => logged.push(sentence) })
  return running
}

/** Starts the server in another process and gives what that process said first. */
async function startElsewhere(): Promise<{ ownerUrl: string; superuserUrl: string; refused?: string }> {
  const script = join(import.meta.dirname, 'testing', 'run-embedded-postgres.ts')
  child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout === null) throw new Error('the other process has no output')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return JSON.parse(String(line))
}

async function killElsewhere(): Promise<void> {
  if (child === undefined) throw new Error('there is no other process')
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
  child = undefined
}

async function query(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

function postmasterOf(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

describe('a first start', () => {
  test('gives a PostgreSQL 18 in which the owner makes tables and the application may not', async () => {
    const { ownerUrl, appUrl } = await start()
    expect(await query(ownerUrl, 'SELECT current_database() AS name, current_user AS role')).toEqual([
      { name: 'aftercare', role: 'aftercare_owner' },
    ])
    expect(statSync(join(dataDir, 'postgres')).uid, 'the account that the server runs under').not.toBe(0)
    expect(
      await query(ownerUrl, "SELECT current_setting('server_version_num')::int / 10000 AS major"),
    ).toEqual([{ major: 18 }])
    await query(ownerUrl, 'CREATE TABLE site (id int)')
    await expect(query(appUrl, 'CREATE TABLE depot (id int)')).rejects.toMatchObject({ code: '42501' })
  })

  test('makes a durable cluster that orders text the same everywhere and knows French capitals', async () => {
    const { ownerUrl } = await start()
    expect(
      await query(ownerUrl, "SELECT current_setting('fsync') AS fsync, lower('ÉTÉ') AS lowered"),
    ).toEqual([{ fsync: 'on', lowered: 'été' }])
  })

  test('asks every local process for a password, and keeps it where only this user reads it', async () => {
    const { ownerUrl } = await start()
    const stranger = new URL(ownerUrl)
    stranger.password = 'guessed'
    await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600)
  })
})

describe('a later start', () => {
  test('finds the data of the one before', async () => {
    const first = await start()
    await query(first.ownerUrl, 'CREATE TABLE site AS SELECT 42 AS id')
    await first.stop()
    const second = await start()
    expect(await query(second.ownerUrl, 'SELECT id FROM site')).toEqual([{ id: 42 }])
    expect(logged.filter((sentence) => sentence.startsWith('Preparing'))).toHaveLength(1)
  })

  test('keeps what was committed when the process and its server were killed without warning', async () => {
    const { ownerUrl } = await startElsewhere()
    await query(ownerUrl, 'CREATE TABLE site AS SELECT generate_series(1, 1000) AS id')
    const server = postmasterOf()
    await killElsewhere()
    process.kill(server, 'SIGKILL')
    const { ownerUrl: after } = await start()
    expect(await query(after, 'SELECT count(*)::int AS sites FROM site')).toEqual([{ sites: 1000 }])
  })

  test('stops the server that outlived its process, and keeps its data', async () => {
    const { ownerUrl } = await startElsewhere()
    await query(ownerUrl, 'CREATE TABLE site AS SELECT 7 AS id')
    const orphan = postmasterOf()
    await killElsewhere()
    expect(isAlive(orphan)).toBe(true)
    const { ownerUrl: after } = await start()
    expect(isAlive(orphan)).toBe(false)
    expect(logged).toContain(`Stopping the database that the last run left behind (process ${orphan}) …`)
    expect(await query(after, 'SELECT id FROM site')).toEqual([{ id: 7 }])
  })

  test('survives being killed again and again', async () => {
    const { ownerUrl } = await startElsewhere()
    await query(ownerUrl, 'CREATE TABLE visit (id serial)')
    for (let round = 1; round <= 3; round += 1) {
      const server = postmasterOf()
      await killElsewhere()
      process.kill(server, 'SIGKILL')
      const { ownerUrl: next } = await startElsewhere()
      await query(next, 'INSERT INTO visit DEFAULT VALUES')
      expect(await query(next, 'SELECT count(*)::int AS visits FROM visit')).toEqual([{ visits: round }])
    }
  })

  test('is not misled by a process number that now belongs to another program', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(
      join(dataDir, 'in-use.json'),
      JSON.stringify({ pid: process.pid, identity: 'another life' }),
    )
    const second = await start()
    expect(await query(second.ownerUrl, 'SELECT 1 AS answers')).toEqual([{ answers: 1 }])
  })
})

describe('a start that cannot be', () => {
  test('leaves a running Aftercare alone, and says which process holds the data', async () => {
    const { ownerUrl } = await startElsewhere()
    const holder = child?.pid
    await expect(start()).rejects.toThrow(`is in use by process ${holder}: stop that Aftercare first`)
    expect(await query(ownerUrl, 'SELECT 1 AS answers')).toEqual([{ answers: 1 }])
  })

  test('says what to do when the passwords were lost', async () => {
    const { stop } = await start()
    await stop()
    rmSync(join(dataDir, 'postgres-passwords.json'))
    await expect(start()).rejects.toThrow(/passwords of the database in .* are missing: .* npm run reset/)
  })

  test('says what to do when the folder is a file', async () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    const attempt = startPostgres({ dataDir: file, durable: true, log: () => undefined })
    await expect(attempt).rejects.toThrow(StartFailure)
    await expect(startPostgres({ dataDir: file, durable: true, log: () => undefined })).rejects.toThrow(
      /is not a folder: move that file away, or choose another with AFTERCARE_DATA_DIR/,
    )
  })
})

describe('the folder', () => {
  test('that was private is made passable for the account of the server, and its content stays unreadable', async () => {
    chmodSync(dataDir, 0o700)
    await start()
    expect(statSync(dataDir).mode & 0o077).toBe(process.getuid?.() === 0 ? 0o011 : 0)
  })

  test('is empty again after a reset, and a new start begins anew', async () => {
    const first = await start()
    await query(first.ownerUrl, 'CREATE TABLE site AS SELECT 1 AS id')
    await first.stop()
    expect(await removePostgresData(dataDir, () => undefined)).toBe(true)
    expect(await removePostgresData(dataDir, () => undefined)).toBe(false)
    const second = await start()
    await expect(query(second.ownerUrl, 'SELECT * FROM site')).rejects.toMatchObject({ code: '42P01' })
  })
})
