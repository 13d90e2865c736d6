import { sql } from 'drizzle-orm'
import { numberSequence } from './tables.ts'
import type { Transaction } from './transaction.ts'

/**
 * The next number of a kind of document in a year: 1, 2, 3 … without holes, because a transaction that fails gives
 * its number back. Others that want one wait until this transaction ends, so ask late.
 */
export async function nextNumber(
  tx: Transaction,
  kind: 'quote' | 'contract' | 'account',
  year: number,
): Promise<number> {
  const [row] = await tx
    .insert(numberSequence)
    .values({ kind, year, last: 1 })
    .onConflictDoUpdate({
      target: [numberSequence.kind, numberSequence.year],
      set: { last: sql`${numberSequence.last} + 1` },
    })
    .returning({ last: numberSequence.last })
  if (row === undefined) throw new Error(`no number of ${kind} ${year} was given`)
  return row.last
}

/** Counts on from a number that was given in another way: the demo's documents, made all at once. */
export async function setNumber(
  tx: Transaction,
  kind: 'quote' | 'contract' | 'account',
  { year, last }: { readonly year: number; readonly last: number },
): Promise<void> {
  await tx
    .insert(numberSequence)
    .values({ kind, year, last })
    .onConflictDoUpdate({ target: [numberSequence.kind, numberSequence.year], set: { last } })
}
