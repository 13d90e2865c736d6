import { buildAdmin } from '../admin-build.mjs'
import { runChild } from '../child.mjs'
import { requireFreePort } from '../port.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'

/**
 * Builds the admin when its inputs changed, then runs the API, which starts its database, migrates, loads the
 * demo and prints the address.
 */
export async function run() {
  await requireFreePort()
  await buildAdmin()
  return runChild(
    node,
    ['--import', inRepository('tooling/run/stop-with-parent.mjs'), inRepository('apps/api/src/main.ts')],
    {
      guarded: true,
    },
  )
}
