import { canonicalJson, sha256Hex } from '@aftercare/contract-domain/text'
import { type AuditFacts, type AuditSource, recordAudit } from './db/audit-store.ts'
import type { Database } from './db/database.ts'
import { keepAnswer, type KeyedRequest, takeKey } from './db/idempotency-store.ts'
import { inTransaction, type Isolation, type Transaction } from './db/transaction.ts'

/** What a command changed: its answer, and one audit entry for each change (none when it changed nothing). */
export interface Done<Answer> {
  readonly answer: Answer
  readonly audit: AuditFacts | readonly AuditFacts[]
}

/** How an answer is kept under an idempotency key and given again. */
export interface AnswerKeeping<Answer> {
  keep(answer: Answer): unknown
  restore(kept: unknown, tx: Transaction): Answer | Promise<Answer>
}

export interface Command<Answer> extends AuditSource {
  /** What was asked, as it came in: its hash tells one request from another under the same key. */
  readonly input: unknown
  /** Absent: not kept, and every call acts. */
  readonly idempotencyKey?: string | null | undefined
  readonly isolation?: Isolation
  readonly keeping: AnswerKeeping<Answer>
  /** May run several times; changes nothing but the database. */
  act(tx: Transaction): Promise<Done<Answer>>
}

/**
 * The one place where something is changed: transaction, repetition on conflict, idempotency, audit. A refusal
 * rolls everything back and keeps no answer: it moved nothing, and the same key may be used when its cause is gone.
 */
export function runCommand<Answer>(db: Database, command: Command<Answer>): Promise<Answer> {
  const keyed = keyedRequestOf(command)
  return inTransaction(
    db,
    async (tx) => {
      const earlier = keyed && (await takeKey(tx, keyed))
      if (earlier !== undefined) return command.keeping.restore(earlier.answer, tx)
      const { answer, audit } = await command.act(tx)
      await recordAudit(tx, sourceOf(command), [audit].flat())
      if (keyed !== undefined) await keepAnswer(tx, keyed, command.keeping.keep(answer))
      return answer
    },
    command.isolation,
  )
}

/** Keeps the domain's plain value whole: what is answered again is what was answered, whatever changed since. */
export function keepWhole<Answer>(): AnswerKeeping<Answer> {
  return { keep: (answer) => answer, restore: (kept) => kept as Answer }
}

function sourceOf({ actorId, action, requestId }: AuditSource): AuditSource {
  return { actorId, action, requestId }
}

function keyedRequestOf<Answer>(command: Command<Answer>): KeyedRequest | undefined {
  const { actorId, action, idempotencyKey } = command
  if (idempotencyKey == null) return undefined
  return { actorId, key: idempotencyKey, operation: action, bodyHash: hashOf(command.input) }
}

function hashOf(input: unknown): string {
  // Through JSON, so that an absent member and an undefined one are the same request. Fractions are legal in
  // JSON scalars, unlike in what is signed: they are hashed as text.
  const plain: unknown = JSON.parse(JSON.stringify(input), (_key, value: unknown) =>
    typeof value === 'number' && !Number.isSafeInteger(value) ? `number ${value}` : value,
  )
  return sha256Hex(canonicalJson(plain))
}
