import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { systemClock } from './clock.ts'
import { textOf } from './context.ts'
import { openDatabase } from './db/database.ts'
import { hasSignIns, isEmpty } from './db/installation-store.ts'
import { proofStore } from './db/ladder-proof-store.ts'
import { rememberPlugins } from './db/plugin-store.ts'
import { runningPostgres, StartFailure } from './embedded-postgres.ts'
import { type Env, readEnv, readTerminalLocale } from './env.ts'
import { type CatalogFileImport, importCatalogFile } from './import-catalog-file.ts'
import { importCatalogMessages } from './import-catalog-messages.ts'
import { startLadderProver } from './ladder/ladder-prover.ts'
import { hostPlugins } from './plugin-host.ts'
import { pluginPackages } from './plugins.ts'
import { startDatabase } from './start-database.ts'

// `npm run import-catalog -- <file> [--dry-run] [--publish --reason "…"]`: ends with 1 when the file is not taken.
const locale = readTerminalLocale()
const say = (line: string) => console.log(line)
const complain = (line: string) => console.error(line)
const speak = (key: keyof typeof importCatalogMessages) =>
  textOf({ key, params: {} }, locale, importCatalogMessages)

/** @throws {StartFailure} what is missing, in one sentence */
function asked(args: readonly string[]): CatalogFileImport {
  let given
  try {
    given = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        reason: { type: 'string', default: '' },
      },
    })
  } catch (error) {
    throw new StartFailure(speak('import.usage'), { cause: error })
  }
  const { 'dry-run': dryRun, publish, reason } = given.values
  const [file, ...more] = given.positionals
  if (file === undefined || more.length > 0) throw new StartFailure(speak('import.usage'))
  if (publish && !dryRun && reason.trim() === '') throw new StartFailure(speak('import.reason-missing'))
  return { file: resolve(file), dryRun, publish, reason }
}

/** The database that an Aftercare serves from at this moment, else one that is started for the import. */
async function database(env: Env): Promise<{ readonly appUrl: string; stop(): Promise<void> }> {
  const running = env.database === undefined ? runningPostgres(env.dataDir) : undefined
  return running === undefined
    ? startDatabase(env, complain)
    : { appUrl: running, stop: async () => undefined }
}

async function run(wish: CatalogFileImport, env: Env): Promise<boolean> {
  const plugins = hostPlugins(pluginPackages, { guarded: false })
  const opened = await database(env)
  const pool = openDatabase(opened.appUrl)
  const { db } = pool
  const ladder = startLadderProver(plugins, proofStore(db))
  try {
    if (!wish.dryRun && env.demo && (await isEmpty(db)) && !(await hasSignIns(db)))
      throw new StartFailure(speak('import.demo-not-loaded'))
    if (!wish.dryRun) await rememberPlugins(db, plugins.plugins)
    const clock = systemClock(env.timeZone)
    return await importCatalogFile(wish, { db, clock, plugins, ladder, locale, say, complain })
  } finally {
    await ladder.stop()
    await pool.close()
    await opened.stop()
  }
}

try {
  const taken = await run(asked(process.argv.slice(2)), readEnv())
  process.exitCode = taken ? 0 : 1
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error)
  process.exitCode = 1
}
