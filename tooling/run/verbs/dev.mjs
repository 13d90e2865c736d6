import { join } from 'node:path'
import { startChild, waitForAll } from '../child.mjs'
import { requireFreePort } from '../port.mjs'
import { inRepository, programs } from '../repository.mjs'
import { node } from '../runtime.mjs'
import { say } from '../say.mjs'

/** The API restarting on each change, and the admin reloading in the browser; either ending ends the other. */
export async function run() {
  await requireFreePort()
  say('Open the address that vite prints: it hands /graphql and /auth to the API.')
  const api = startChild(node, ['--watch', '--watch-preserve-output', inRepository('apps/api/src/main.ts')])
  const admin = startChild(join(programs, 'pnpm'), ['--silent', '--filter', '@aftercare/admin', 'dev'])
  return waitForAll([api, admin])
}
