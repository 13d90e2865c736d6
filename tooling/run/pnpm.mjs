import { join } from 'node:path'
import { runChild } from './child.mjs'
import { programs } from './repository.mjs'

/**
 * Runs a script of one workspace package. Some programs (drizzle-kit, lingui) exist only there.
 * @param {string} packageName
 * @param {string} script
 * @param {readonly string[]} [args]
 */
export function runPackageScript(packageName, script, args = []) {
  return runChild(join(programs, 'pnpm'), ['--silent', '--filter', packageName, 'run', script, ...args])
}
