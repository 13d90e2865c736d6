import { runPackageScript } from '../pnpm.mjs'

/**
 * Ends the API without warning while it works, a hundred times, and looks at what it left.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runPackageScript('@aftercare/api', 'faults', args)
}
