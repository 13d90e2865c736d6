import { startChild, waitForAll } from '../child.mjs'
import { defaultPort, requireFreePort } from '../port.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'
import { say } from '../say.mjs'

/** The API restarting on each change, and the admin reloading in the browser; either ending ends the other. */
export async function run() {
  await requireFreePort()
  const port = process.env['PORT'] ?? String(defaultPort)
  say('Open the address that vite prints: from there, /graphql and /auth go to the API.')
  const api = startChild(node, ['--watch', '--watch-preserve-output', inRepository('apps/api/src/main.ts')], {
    guarded: true,
  })
  const admin = startChild(inRepository('apps/admin/node_modules/.bin/vite'), [], {
    cwd: inRepository('apps/admin'),
    env: { AFTERCARE_API_URL: `http://127.0.0.1:${port}` },
    guarded: true,
  })
  return waitForAll([api, admin])
}
