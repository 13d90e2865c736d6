import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { clusterFolder, type NewCluster } from './cluster.ts'
import { passwordFileName } from './server-passwords.ts'
import { StartFailure } from './start-failure.ts'

/** A running server of ours. */
export interface Postmaster {
  readonly port: number
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>
  /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>
}

// After a kill -9, the old server's processes and shared memory need a moment to go.
const retryFor = 10_000
// Replaying the log after a crash is bounded by the checkpoint interval; this is far above it.
const recoverFor = 180_000
const stopFor = 30_000
const logLimit = 5 * 1024 * 1024

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}
const forTests = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/**
 * Starts the server on a free port of this machine alone and waits until it answers.
 * @throws {StartFailure} with the server's own last words
 */
export async function startPostmaster(
  cluster: NewCluster,
  log: (sentence: string) => void,
): Promise<Postmaster> {
  const giveUpAt = Date.now() + retryFor
  for (;;) {
    const attempt = await tryToStart(cluster, log)
    if ('port' in attempt) return attempt
    if (Date.now() > giveUpAt) {
      throw new StartFailure(
        `PostgreSQL did not start (${attempt.lastWords}): see postgres.log in ${cluster.dataDir}, free the disk or ` +
          'memory it lacks, and start again.',
      )
    }
    await sleep(500)
  }
}

async function tryToStart(
  cluster: NewCluster,
  log: (sentence: string) => void,
): Promise<Postmaster | { readonly lastWords: string }> {
  const port = await freePort()
  const logFile = join(cluster.dataDir, 'postgres.log')
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimit)
    renameSync(logFile, `${logFile}.1`)
  const output = openSync(logFile, 'a', 0o600)
  const from = statSync(logFile).size
  const settings = Object.entries({ ...always, port, ...(cluster.durable ? {} : forTests) })
  const child = spawn(
    cluster.binaries.postgres,
    [
      '-D',
      clusterFolder(cluster.dataDir),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...cluster.user,
      cwd: clusterFolder(cluster.dataDir),
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' },
      // A session of its own: Ctrl-C in the terminal must reach it through us, after the API has closed.
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  closeSync(output)
  child.unref()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const stop = () => stopChild(child, ended)
  try {
    const answers = untilReady(port, cluster.passwords.superuser, log)
    if (await Promise.race([answers, ended.then(() => false)])) return { port, ended, stop }
  } catch (error) {
    await stop()
    throw error
  }
  if (child.exitCode === null && child.signalCode === null) await stop()
  return { lastWords: lastWords(logFile, from) }
}

async function untilReady(port: number, password: string, log: (sentence: string) => void): Promise<boolean> {
  const begun = Date.now()
  for (let told = false; Date.now() - begun < recoverFor;) {
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '28P01') throw wrongPasswords()
      if (!told && Date.now() - begun > 3_000) {
        log('The database is putting itself right after its last stop …')
        told = true
      }
      await sleep(25)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}

function wrongPasswords(): StartFailure {
  return new StartFailure(
    `The passwords in ${passwordFileName} are not those of this database: put the right file back from a copy, or begin ` +
      'anew with npm run reset.',
  )
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  // Counted among the reasons to stay alive only now: an API that has closed would otherwise end before it.
  child.ref()
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(signal)
    const done = await Promise.race([ended.then(() => true), sleep(stopFor, false, { ref: false })])
    if (done) return
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function lastWords(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n')
  const telling = lines.findLast((line) => /FATAL|PANIC|could not|error/i.test(line)) ?? lines.at(-1) ?? ''
  return telling.replace(/^.*?(FATAL|PANIC|LOG|HINT|DETAIL): +/, '') || 'it said nothing'
}
