import { setTimeout } from 'node:timers/promises'
import { databaseErrorOf } from './database-error.ts'
import type { Database } from './database.ts'

/** A transaction: every store takes one in place of the pool. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * `read committed`: what a command decides on is read with `FOR UPDATE`, and unique constraints decide races.
 * `serializable`: what it decides on can't be locked row by row (a count, an absence).
 */
export type Isolation = 'read committed' | 'serializable'

const attempts = 8
// Serialization failure and deadlock: nothing of the transaction happened, and the same again may succeed.
const repeatable = new Set(['40001', '40P01'])

/**
 * Runs `act` in a transaction, again from the start when PostgreSQL asks for it. So `act` may run several times:
 * it changes nothing but the database.
 */
export async function inTransaction<T>(
  db: Database,
  act: (tx: Transaction) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(act, { isolationLevel: isolation })
    } catch (error) {
      const code = databaseErrorOf(error)?.code ?? ''
      if (!repeatable.has(code) || attempt === attempts) throw error
      // Jittered, so that those who met do not meet again.
      await setTimeout(Math.random() * 2 ** attempt * 5)
    }
  }
}
