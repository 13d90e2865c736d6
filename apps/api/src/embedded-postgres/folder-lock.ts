import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { processIdentity } from './process-identity.ts'
import { folderFailure, StartFailure } from './start-failure.ts'

interface Holder {
  readonly pid: number
  readonly identity: string
}

export const lockFileName = 'in-use.json'

/**
 * Takes a data folder for this process alone. A holder that no longer lives has left its lock behind, and it is
 * taken over.
 * @returns gives the folder back
 * @throws {StartFailure} when a living process holds it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, lockFileName)
  const own: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (create(file, own)) return () => rmSync(file, { force: true })
    const text = readText(file)
    const holder = parseHolder(text)
    if (holder !== undefined && processIdentity(holder.pid) === holder.identity) throw inUse(folder, holder)
    takeAway(file, text)
  }
  throw inUse(folder, undefined)
}

/** Whether a living process has taken a folder. */
export function isHeld(folder: string): boolean {
  const holder = parseHolder(readText(join(folder, lockFileName)))
  return holder !== undefined && processIdentity(holder.pid) === holder.identity
}

function create(file: string, own: Holder): boolean {
  // Written aside and linked, so that nobody can read a lock that is half written.
  const draft = `${file}.${own.pid}`
  try {
    writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw folderFailure(dirname(file), error)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes a stale lock, and only that: what another process wrote meanwhile is put back. */
function takeAway(file: string, stale: string | undefined): void {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    if (readText(aside) !== stale) linkSync(aside, file)
  } catch {
    // Somebody else took it away first: the next attempt sees what is there now.
  } finally {
    rmSync(aside, { force: true })
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parseHolder(text: string | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('identity' in value))
      return undefined
    const { pid, identity } = value
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : undefined
  } catch {
    return undefined
  }
}

function inUse(folder: string, holder: Holder | undefined): StartFailure {
  const who = holder === undefined ? 'another process' : `process ${holder.pid}`
  return new StartFailure(
    `The data in ${folder} is in use by ${who}: stop that Aftercare first, or give this one another folder with ` +
      'AFTERCARE_DATA_DIR.',
  )
}
