import type { Auth } from '../auth.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { PluginHost } from '../plugin-host.ts'
import { demoAccounts } from './demo-accounts.ts'

/** What the demo is made with: the same functions that answer requests. */
export interface DemoSurroundings {
  readonly db: Database
  readonly auth: Auth
  readonly clock: Clock
  readonly plugins: PluginHost
  /** Receives one sentence for each step that takes long. */
  readonly log: (sentence: string) => void
}

/** Fills an empty database with the demo. */
export async function seedDemo({ auth, log }: DemoSurroundings): Promise<void> {
  log('Loading the demo (once) …')
  for (const account of demoAccounts) await auth.createSignIn(account)
}
