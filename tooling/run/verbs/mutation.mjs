import { runPackageScript } from '../pnpm.mjs'

/**
 * Changes the domain's code in small ways and counts the changes that no test notices.
 * @param {readonly string[]} args
 */
export function run(args) {
  return runPackageScript('@aftercare/contract-domain', 'mutation', args)
}
