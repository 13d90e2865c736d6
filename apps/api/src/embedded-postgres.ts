import { existsSync, mkdirSync, rmSync, rmdirSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clusterFolder, createCluster, hasCluster, type NewCluster } from './embedded-postgres/cluster.ts'
import { lockFolder } from './embedded-postgres/folder-lock.ts'
import { stopOrphan } from './embedded-postgres/orphan.ts'
import { startPostmaster, type Postmaster } from './embedded-postgres/postmaster.ts'
import { runningServerUrl } from './embedded-postgres/running-server.ts'
import { findServerBinaries } from './embedded-postgres/server-binaries.ts'
import { passwordFileName, readOrMakePasswords } from './embedded-postgres/server-passwords.ts'
import { appRole, ensureDatabase, ensureRoles, ownerRole } from './embedded-postgres/server-roles.ts'
import { findServerUser, makePassable } from './embedded-postgres/server-user.ts'
import { folderFailure, StartFailure } from './embedded-postgres/start-failure.ts'

export { StartFailure } from './embedded-postgres/start-failure.ts'

/** How the embedded PostgreSQL is to run. */
export interface EmbeddedPostgresSettings {
  /** The folder that holds the data; made when it does not exist. */
  readonly dataDir: string
  /** True: what is committed survives a crash of the machine. False, for tests: faster, and lost with it. */
  readonly durable: boolean
  /** Receives one sentence for each step that takes long or changes something outside the folder. */
  readonly log: (sentence: string) => void
}

/** A running PostgreSQL that belongs to this process. */
export interface EmbeddedPostgres {
  /** The server's superuser on its database `postgres`: makes databases in tests, nothing else. */
  readonly superuserUrl: string
  /** The owner of the database `aftercare`: migrates and resets. */
  readonly ownerUrl: string
  /** The role that the API and the workers serve with. */
  readonly appUrl: string
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>
  /** Stops the server, after its clients have closed, and gives the folder back. A second call does nothing. */
  readonly stop: () => Promise<void>
}

const database = 'aftercare'
const roomForFirstStart = 200 * 1024 * 1024
const roomForLaterStarts = 32 * 1024 * 1024

/**
 * Starts the PostgreSQL that came with the packages (else an installed one) on a data folder, and makes its two
 * roles and its database. A server that an earlier run left behind on the same folder is stopped first.
 * @throws {StartFailure} one sentence with the cure: no binary, folder in use, unwritable or full
 */
export async function startPostgres(settings: EmbeddedPostgresSettings): Promise<EmbeddedPostgres> {
  const dataDir = resolve(settings.dataDir)
  const { durable, log } = settings
  prepareFolder(dataDir)
  const unlock = lockFolder(dataDir)
  try {
    const user = findServerUser()
    if (user) makePassable(dataDir, log)
    const passwords = readOrMakePasswords(dataDir, hasCluster(dataDir))
    const cluster: NewCluster = {
      dataDir,
      binaries: await findServerBinaries(user),
      passwords,
      user,
      durable,
    }
    await stopOrphan(dataDir, log)
    if (!hasCluster(dataDir)) {
      log('Preparing the database (once) …')
      await createCluster(cluster)
    }
    const postmaster = await startPostmaster(cluster, log)
    return await handOver(postmaster, cluster, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** The application's database on the server that another process of ours runs there now; undefined: none does. */
export function runningPostgres(dataDir: string): string | undefined {
  return runningServerUrl(resolve(dataDir), database)
}

/**
 * Forgets everything an embedded PostgreSQL keeps in a data folder, and the folder when nothing else is in it.
 * @returns false when there was nothing
 * @throws {StartFailure} when it is in use
 */
export async function removePostgresData(dataDir: string, log: (sentence: string) => void): Promise<boolean> {
  const folder = resolve(dataDir)
  if (!existsSync(join(folder, passwordFileName)) && !existsSync(clusterFolder(folder))) return false
  const unlock = lockFolder(folder)
  try {
    await stopOrphan(folder, log)
    for (const name of ['postgres', 'postgres.new', 'postgres.log', 'postgres.log.1', passwordFileName]) {
      rmSync(join(folder, name), { recursive: true, force: true })
    }
  } catch (error) {
    throw error instanceof StartFailure ? error : folderFailure(folder, error)
  } finally {
    unlock()
  }
  try {
    rmdirSync(folder)
  } catch {
    // Something else is kept there: it stays.
  }
  return true
}

async function handOver(
  postmaster: Postmaster,
  cluster: NewCluster,
  unlock: () => void,
): Promise<EmbeddedPostgres> {
  const { passwords } = cluster
  const urlOf = (role: string, password: string, name: string): string =>
    `postgresql://${role}:${password}@127.0.0.1:${postmaster.port}/${name}`
  const superuserUrl = urlOf('postgres', passwords.superuser, 'postgres')
  try {
    await ensureRoles(superuserUrl, passwords)
    await ensureDatabase(superuserUrl, database)
  } catch (error) {
    await postmaster.stop()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    superuserUrl,
    ownerUrl: urlOf(ownerRole, passwords.owner, database),
    appUrl: urlOf(appRole, passwords.app, database),
    ended: postmaster.ended,
    stop: () => (stopping ??= postmaster.stop().finally(unlock)),
  }
}

function prepareFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    const { bavail, bsize } = statfsSync(dataDir)
    const needed = hasCluster(dataDir) ? roomForLaterStarts : roomForFirstStart
    const free = bavail * bsize
    if (free < needed) {
      throw new StartFailure(
        `Only ${toMegabytes(free)} MB are free for ${dataDir} and ${toMegabytes(needed)} MB are needed: free some, or ` +
          'choose a folder on another disk with AFTERCARE_DATA_DIR.',
      )
    }
  } catch (error) {
    throw error instanceof StartFailure ? error : folderFailure(dataDir, error)
  }
}

function toMegabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024)
}
