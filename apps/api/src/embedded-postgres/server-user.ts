import { execFileSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { folderFailure } from './start-failure.ts'

/** The account that PostgreSQL runs under; absent when it runs under ours. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: under root it runs as `nobody`, otherwise as the user we are. */
export function findServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return { uid: idOf('-u', 65534), gid: idOf('-g', 65534) }
}

/**
 * Lets the server's account pass through a folder and all above it, without letting it read them.
 * @throws {StartFailure} when the file system does not let us
 */
export function makePassable(folder: string, log: (sentence: string) => void): void {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const { mode } = statSync(current)
    if ((mode & 0o001) === 0) {
      try {
        chmodSync(current, (mode & 0o7777) | 0o011)
      } catch (error) {
        throw folderFailure(current, error)
      }
      log(
        `Made ${current} passable (mode 711 or wider): the database does not run as root and lies below it.`,
      )
    }
    if (current === dirname(current)) return
  }
}

function idOf(flag: '-u' | '-g', usual: number): number {
  try {
    return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return usual
  }
}
