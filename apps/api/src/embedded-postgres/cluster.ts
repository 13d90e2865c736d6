import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ServerBinaries } from './server-binaries.ts'
import type { ServerPasswords } from './server-passwords.ts'
import type { ServerUser } from './server-user.ts'
import { folderFailure, StartFailure } from './start-failure.ts'

/** All that making a new database cluster needs. */
export interface NewCluster {
  /** The data folder; the cluster becomes its sub-folder `postgres`. */
  readonly dataDir: string
  readonly binaries: ServerBinaries
  readonly passwords: ServerPasswords
  readonly user: ServerUser | undefined
  readonly durable: boolean
}

const run = promisify(execFile)

/** Where the server keeps its files inside a data folder. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres')
}

/**
 * Makes an empty cluster: UTF-8, the same collation on every platform, passwords required of every local process.
 * It is made aside and moved into place, so that an interrupted attempt leaves nothing that looks finished.
 * @throws {StartFailure}
 */
export async function createCluster(cluster: NewCluster): Promise<void> {
  const { dataDir, binaries, user } = cluster
  const draft = join(dataDir, 'postgres.new')
  const passwordFile = join(dataDir, 'postgres.new.password')
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    rmSync(passwordFile, { force: true })
    writeFileSync(passwordFile, cluster.passwords.superuser, { mode: 0o600 })
    if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
    await run(binaries.initdb, initArguments(cluster, draft, passwordFile), {
      ...user,
      cwd: dataDir,
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' },
    })
    renameSync(draft, clusterFolder(dataDir))
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw initFailure(dataDir, error)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Whether this data folder holds a finished cluster. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(clusterFolder(dataDir), 'PG_VERSION'))
}

function initArguments(cluster: NewCluster, folder: string, passwordFile: string): string[] {
  const placed = ['-D', folder, '-U', 'postgres', '--pwfile', passwordFile]
  const settled = ['-A', 'scram-sha-256', '-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  return [...placed, ...settled, '--no-instructions', ...(cluster.durable ? [] : ['--no-sync'])]
}

function initFailure(dataDir: string, error: unknown): StartFailure {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return folderFailure(dataDir, Object.assign(new Error(output), { code: 'ENOSPC' }))
  }
  if (/Permission denied|Read-only file system/.test(output)) {
    return folderFailure(dataDir, Object.assign(new Error(output), { code: 'EACCES' }))
  }
  if (output === '') return folderFailure(dataDir, error)
  const lastLine = output.trim().split('\n').at(-1) ?? ''
  return new StartFailure(
    `PostgreSQL could not prepare ${dataDir} (${lastLine}): repair that, or choose another folder with AFTERCARE_DATA_DIR.`,
    { cause: error },
  )
}
