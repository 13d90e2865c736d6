import { runPackageScript } from '../pnpm.mjs'

/**
 * Holds the ladder's search against every selection of thousands of random catalogs.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runPackageScript('@aftercare/contract-domain', 'ladder-proof', args)
}
