import { sql } from 'drizzle-orm'
import type { Transaction } from './transaction.ts'

/**
 * Takes a sweep for this transaction: of several processes one does it.
 * @returns false when another is at it
 */
export async function takeSweep(tx: Transaction, name: string): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`aftercare/${name}`}, 0)) as taken`,
  )
  return rows[0]?.taken === true
}
