import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterFolder } from './cluster.ts'
import { isAlive } from './process-identity.ts'
import { StartFailure } from './start-failure.ts'

/**
 * Stops a server that outlived the process that started it. The caller holds the folder's lock, so nobody uses
 * that server any more; the one started next finds everything it had committed.
 * @throws {StartFailure} when it does not stop
 */
export async function stopOrphan(dataDir: string, log: (sentence: string) => void): Promise<void> {
  const folder = clusterFolder(dataDir)
  const pid = postmasterPid(folder)
  if (pid === undefined || !isPostmasterOf(pid, folder)) return
  log(`Stopping the database that the last run left behind (process ${pid}) …`)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) break
    for (let waited = 0; waited < 15_000; waited += 50) {
      if (!isAlive(pid)) return
      await sleep(50)
    }
  }
  throw new StartFailure(
    `The database that the last run left behind (process ${pid}) does not stop: end it as the user it belongs to ` +
      `(kill -QUIT ${pid}) and start again.`,
  )
}

/** The process number that the server wrote into its folder; it may long be gone, or be another's by now. */
export function postmasterPid(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/** A PostgreSQL server works in the folder of its data: that tells it from another program with its number. */
function isPostmasterOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return commandOf(pid).includes(folder)
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return ''
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    // Gone in the meantime is what was wanted; a foreign one is not ours to stop.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
