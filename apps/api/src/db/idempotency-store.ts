import { and, eq } from 'drizzle-orm'
import { IdempotencyConflict } from '../errors.ts'
import { idempotencyRecord } from './tables.ts'
import type { Transaction } from './transaction.ts'

/** One caller's request under one key. */
export interface KeyedRequest {
  readonly actorId: string
  readonly key: string
  readonly operation: string
  /** SHA-256 of the canonical input. */
  readonly bodyHash: string
}

/**
 * Takes a key for this transaction. A second request with the key waits here until the first has ended.
 * @returns the answer that the first one left, undefined when this is the first
 * @throws {IdempotencyConflict} when the key stands for another operation or another body
 */
export async function takeKey(
  tx: Transaction,
  request: KeyedRequest,
): Promise<{ readonly answer: unknown } | undefined> {
  const taken = await tx
    .insert(idempotencyRecord)
    .values(request)
    .onConflictDoNothing()
    .returning({ key: idempotencyRecord.key })
  if (taken.length === 1) return undefined
  const [kept] = await tx.select().from(idempotencyRecord).where(isOf(request))
  if (kept?.operation !== request.operation || kept.bodyHash !== request.bodyHash)
    throw new IdempotencyConflict(request.key)
  return { answer: kept.answer }
}

/** Keeps the answer beside the key, for whoever sends the same again. */
export async function keepAnswer(tx: Transaction, request: KeyedRequest, answer: unknown): Promise<void> {
  await tx.update(idempotencyRecord).set({ answer }).where(isOf(request))
}

function isOf({ actorId, key }: KeyedRequest) {
  return and(eq(idempotencyRecord.actorId, actorId), eq(idempotencyRecord.key, key))
}
