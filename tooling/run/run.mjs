// The only file that runs on whatever Node the machine has (20 or later). Everything else runs on the Node
// that the lockfile pins, so that no two machines disagree.
import { repositoryRoot } from './repository.mjs'
import { Failure, say } from './say.mjs'

const oldest = 20

/** @type {Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>} */
const verbs = {
  start: () => import('./verbs/start.mjs'),
  dev: () => import('./verbs/dev.mjs'),
  test: () => import('./verbs/test.mjs'),
  check: () => import('./verbs/check.mjs'),
  reset: () => import('./verbs/reset.mjs'),
  generate: () => import('./verbs/generate.mjs'),
  'import-catalog': () => import('./verbs/import-catalog.mjs'),
  acceptance: () => import('./verbs/acceptance.mjs'),
  bench: () => import('./verbs/bench.mjs'),
  mutation: () => import('./verbs/mutation.mjs'),
  'ladder-proof': () => import('./verbs/ladder-proof.mjs'),
  faults: () => import('./verbs/faults.mjs'),
  format: () => import('./verbs/format.mjs'),
  'new:plugin': () => import('./verbs/new-plugin.mjs'),
}

async function main() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldest) {
    throw new Failure(
      `Aftercare needs Node ${oldest} or later to begin, and this is ${process.versions.node}.`,
    )
  }
  const [name = '', ...args] = process.argv.slice(2)
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (verb === undefined) {
    throw new Failure(`There is no verb "${name}". Use one of: ${Object.keys(verbs).join(', ')}.`)
  }
  process.chdir(repositoryRoot)
  const { install } = await import('./install.mjs')
  const { assertRuntime } = await import('./runtime.mjs')
  await install()
  assertRuntime()
  return (await verb()).run(args)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  say(error.message)
  process.exitCode = 1
}
