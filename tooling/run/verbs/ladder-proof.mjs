import { runPackageScript } from '../pnpm.mjs'

/**
 * Holds the ladder's proof against the truth on thousands of random catalogs: part by part, or some catalogs of a part.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runPackageScript('@aftercare/contract-domain', 'ladder-proof', args)
}
