import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Tells one process from a later one that got the same number: machine start and process start on Linux, start
 * time elsewhere. Undefined when no such process lives.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return startTime(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may hold spaces: count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    // A zombie holds nothing any more: it only waits to be reaped.
    if (state === 'Z' || state === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}-${started}`
  } catch {
    return undefined
  }
}

/** Whether a process with this number lives. */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== undefined
}

function startTime(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  } catch {
    return undefined
  }
}
