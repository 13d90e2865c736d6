import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFailure, StartFailure } from './start-failure.ts'

/** The passwords of the three roles of an embedded server; random, and known to this data folder alone. */
export interface ServerPasswords {
  readonly superuser: string
  readonly owner: string
  readonly app: string
}

export const passwordFileName = 'postgres-passwords.json'

/**
 * Reads the passwords kept beside the data, or makes them before the first start.
 * @param clusterExists whether there is a database that the passwords must fit
 * @throws {StartFailure} when there is a database but its passwords are gone
 */
export function readOrMakePasswords(folder: string, clusterExists: boolean): ServerPasswords {
  const file = join(folder, passwordFileName)
  const kept = readPasswords(folder)
  if (kept !== undefined) return kept
  if (clusterExists) {
    throw new StartFailure(
      `The passwords of the database in ${folder} are missing: put ${passwordFileName} back from a copy, or begin ` +
        'anew with npm run reset.',
    )
  }
  const made: ServerPasswords = { superuser: makePassword(), owner: makePassword(), app: makePassword() }
  try {
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  } catch (error) {
    throw folderFailure(folder, error)
  }
  return made
}

/** The passwords kept in a data folder; undefined when there are none, or they can’t be read. */
export function readPasswords(folder: string): ServerPasswords | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, passwordFileName), 'utf8'))
    if (typeof value !== 'object' || value === null) return undefined
    const { superuser, owner, app } = value as Partial<Record<keyof ServerPasswords, unknown>>
    if (typeof superuser !== 'string' || typeof owner !== 'string' || typeof app !== 'string')
      return undefined
    return { superuser, owner, app }
  } catch {
    return undefined
  }
}

/** 192 random bits in characters that need no escaping in a URL. */
function makePassword(): string {
  return randomBytes(24).toString('base64url')
}
