import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createPlugin, NotWritten } from './create-plugin.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const [id, ...more] = process.argv.slice(2)

if (id === undefined || more.length > 0) {
  console.error('Name the plugin: npm run new:plugin -- battery-care')
  process.exitCode = 1
} else {
  try {
    const { name, written } = createPlugin(root, id)
    for (const path of written) console.error(`  ${path}`)
    const locked = lock()
    console.error(
      [
        '',
        locked
          ? `${name.package} is written and in the lockfile; the next command installs it.`
          : 'The lockfile could not be brought up to date: run node_modules/.bin/pnpm install --no-frozen-lockfile',
        `1. Edit settings.ts, options.ts, pricing.ts and coverage.ts in plugins/${id}/src, and the cases of its test.`,
        `2. Try it: npm test  (it alone: node_modules/.bin/pnpm --filter ${name.package} test)`,
        '3. npm run dev, and put it into a catalog.',
      ].join('\n'),
    )
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** The lockfile names every package of the workspace; nothing new has to be fetched for this one. */
function lock(): boolean {
  const pnpm = join(root, 'node_modules', '.bin', 'pnpm')
  const flags = ['install', '--lockfile-only', '--no-frozen-lockfile', '--prefer-offline', '--loglevel=error']
  return spawnSync(pnpm, flags, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
