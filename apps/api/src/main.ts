import { openDatabase } from './db/database.ts'
import { type Env, readEnv } from './env.ts'
import { StartFailure } from './embedded-postgres.ts'
import { adminFolder } from './http/admin-pages.ts'
import { startOfferExpiry } from './jobs/expire-offers.ts'
import { startReleaseScheduler } from './jobs/release-scheduler.ts'
import { type Aftercare, startAftercare } from './start-aftercare.ts'
import { type ReadyDatabase, startDatabase } from './start-database.ts'

// What has been opened so far, last first: a signal may come at any moment of the start.
const opened: (() => Promise<void>)[] = []
let stopping: Promise<never> | undefined

function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    for (const close of opened.toReversed())
      await close().catch((error: unknown) => logFault({ error, requestId: 'stop' }))
    process.exit(code)
  })()
  return stopping
}

function say(sentence: string): void {
  console.log(sentence)
}

/** One line of JSON for each fault, for whoever collects logs. */
function logFault({ error, ...about }: { readonly error: unknown; readonly requestId: string }): void {
  const fault =
    error instanceof Error ? { message: error.message, stack: error.stack, cause: causeOf(error) } : { error }
  console.error(JSON.stringify({ at: new Date().toISOString(), level: 'error', ...about, ...fault }))
}

function causeOf(error: Error): string | undefined {
  return error.cause instanceof Error ? error.cause.message : undefined
}

async function start(env: Env): Promise<{ aftercare: Aftercare; database: ReadyDatabase }> {
  const database = await startDatabase(env, say)
  opened.push(() => database.stop())
  const pool = openDatabase(database.appUrl, {
    onError: (error) => (stopping === undefined ? logFault({ error, requestId: 'pool' }) : undefined),
  })
  const closePool = () => pool.close()
  opened.push(closePool)
  const aftercare = await startAftercare({ env, database: pool, adminFolder, log: say, logFault })
  opened.splice(opened.indexOf(closePool), 1, () => aftercare.stop())
  await listen(aftercare, env)
  const scheduler = startReleaseScheduler(aftercare.installation, { hear: logFault })
  opened.push(() => scheduler.stop())
  const expiry = startOfferExpiry(aftercare.installation, { hear: logFault })
  opened.push(() => expiry.stop())
  return { aftercare, database }
}

async function listen({ server }: Aftercare, { host, port }: Env): Promise<void> {
  try {
    await server.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new StartFailure(
        `Port ${port} is in use: stop the program that holds it, or choose another with PORT.`,
      )
    if (code === 'EACCES')
      throw new StartFailure(
        `Port ${port} needs more rights than this user has: choose one above 1023 with PORT.`,
      )
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartFailure(`This machine has no address ${host}: correct AFTERCARE_HOST.`)
    throw error
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  const env = readEnv()
  const { aftercare, database } = await start(env)
  if (stopping === undefined) {
    void database.ended.then(() => {
      if (stopping !== undefined) return
      logFault({ error: new Error('The database ended by itself.'), requestId: 'database' })
      return stop(1)
    })
    const url = env.publicUrl ?? `http://localhost:${aftercare.server.port()}`
    if (aftercare.invitation !== undefined)
      say(`Nobody can sign in yet. The first administrator is made here, once: ${aftercare.invitation}`)
    say(`Aftercare is ready: ${url}`)
  }
} catch (error) {
  if (error instanceof StartFailure) console.error(error.message)
  else logFault({ error, requestId: 'start' })
  await stop(1)
}
