import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterFolder } from './cluster.ts'
import { isHeld } from './folder-lock.ts'
import { readPasswords } from './server-passwords.ts'
import { appRole } from './server-roles.ts'

/**
 * Where the server listens that another process of ours runs on a data folder, for programs that only want to talk
 * to it. Undefined when none runs there, or it is not ready yet.
 */
export function runningServerUrl(dataDir: string, database: string): string | undefined {
  if (!isHeld(dataDir)) return undefined
  const port = readyPort(clusterFolder(dataDir))
  const passwords = readPasswords(dataDir)
  if (port === undefined || passwords === undefined) return undefined
  return `postgresql://${appRole}:${passwords.app}@127.0.0.1:${port}/${database}`
}

/** The server writes its number, folder, start, port, sockets, address, memory and state into its folder, line by line. */
function readyPort(folder: string): number | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    const port = Number(lines[3])
    return lines[7]?.trim() === 'ready' && Number.isInteger(port) && port > 0 ? port : undefined
  } catch {
    return undefined
  }
}
