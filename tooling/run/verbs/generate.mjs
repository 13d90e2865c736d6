import { runPackageScript } from '../pnpm.mjs'

/** The generated files, in the order in which each needs the one before. */
const scripts = /** @type {const} */ ([
  ['@aftercare/api', 'schema'],
  ['@aftercare/graphql-client', 'generate'],
  ['@aftercare/admin', 'generate'],
  ['@aftercare/admin', 'extract'],
])

/** Writes schema.graphql and what is made from it. */
export async function run() {
  for (const [packageName, script] of scripts) {
    const code = await runPackageScript(packageName, script)
    if (code !== 0) return code
  }
  return 0
}
