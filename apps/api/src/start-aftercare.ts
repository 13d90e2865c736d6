import { randomBytes } from 'node:crypto'
import { mergeCatalogues } from '@aftercare/contract-domain/text'
import { type Auth, openAuth } from './auth.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Installation } from './context.ts'
import type { OpenDatabase } from './db/database.ts'
import { loadHolidays } from './db/holiday-store.ts'
import { hasSignInsBesides, isEmpty, settingOrMade } from './db/installation-store.ts'
import { proofStore } from './db/ladder-proof-store.ts'
import { rememberPlugins } from './db/plugin-store.ts'
import { demoAccounts } from './demo/demo-accounts.ts'
import { seedDemo } from './demo/seed.ts'
import type { Env } from './env.ts'
import { openFirstAdmin } from './http/first-admin.ts'
import { trustOrigins } from './http/origins.ts'
import { startLadderProver } from './ladder/ladder-prover.ts'
import { coreMessages } from './messages.ts'
import { hostPlugins } from './plugin-host.ts'
import { pluginPackages } from './plugins.ts'
import { createServer, type Server, type ServerSettings } from './server.ts'

export interface Aftercare {
  readonly installation: Installation
  readonly auth: Auth
  readonly server: Server
  /** A link for the first administrator, when nobody can sign in yet. */
  readonly invitation: string | undefined
  /** Stops answering, then lets go of the database. */
  stop(): Promise<void>
}

export interface AftercareSettings {
  readonly env: Env
  readonly database: OpenDatabase
  readonly adminFolder: string
  readonly clock?: Clock
  /** Fills an empty database while the demo is on; absent: the demo itself. */
  readonly seedDemo?: typeof seedDemo
  readonly log: (sentence: string) => void
  readonly logFault: ServerSettings['log']
}

/** Everything between a migrated database and a server that can listen. */
export async function startAftercare(settings: AftercareSettings): Promise<Aftercare> {
  const { env, database, log } = settings
  const { db } = database
  const publicUrl = env.publicUrl ?? `http://localhost:${env.port}`
  const plugins = hostPlugins(pluginPackages, { guarded: env.demo })
  const ladder = startLadderProver(plugins, proofStore(db))
  const clock = settings.clock ?? systemClock(env.timeZone)
  const trustsOrigin = trustOrigins({
    own: [publicUrl, `http://localhost:${env.port}`, `http://127.0.0.1:${env.port}`],
    loopback: env.demo,
  })
  await rememberPlugins(db, plugins.plugins)
  await loadHolidays(db)
  const secret =
    env.secret ?? (await settingOrMade(db, 'session-secret', () => randomBytes(32).toString('base64url')))
  const auth = openAuth({ db, secret, publicUrl, limitSignIns: !env.demo })
  const demoEmails = demoAccounts.map(({ email }) => email)
  // A start that was cut short may have left the demo's sign-ins, and nothing to sign in for.
  if (env.demo && (await isEmpty(db)) && !(await hasSignInsBesides(db, demoEmails)))
    await (settings.seedDemo ?? seedDemo)({ db, auth, clock, plugins, log })
  const firstAdmin = openFirstAdmin(db, auth)
  const invitation = await firstAdmin.invite(publicUrl)
  const installation: Installation = {
    db,
    clock,
    plugins,
    ladder,
    messages: mergeCatalogues(coreMessages, plugins.messages),
    demoAccounts: env.demo ? demoAccounts : [],
  }
  const server = await createServer({
    installation,
    auth,
    firstAdmin,
    trustsOrigin,
    publicUrl,
    adminFolder: settings.adminFolder,
    log: settings.logFault,
  })
  return {
    installation,
    auth,
    server,
    invitation,
    stop: async () => {
      await server.stop()
      await ladder.stop()
      await database.close()
    },
  }
}
