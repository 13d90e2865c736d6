import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, primaryKey, snakeCase, text } from 'drizzle-orm/pg-core'
import { actor, createdAt } from './columns.ts'

/** One row for every change, written in its transaction. Rows are only added. */
export const auditEntry = snakeCase.table(
  'audit_entry',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    actorId: actor().notNull(),
    /** The name of the mutation or command. */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    reason: text(),
    before: jsonb(),
    after: jsonb(),
    requestId: text(),
  },
  (row) => [
    check(
      'audit_entry_named',
      sql`${row.action} <> '' and ${row.subjectType} <> '' and ${row.subjectId} <> ''`,
    ),
    index('audit_entry_by_subject').on(row.subjectType, row.subjectId, row.id),
    index('audit_entry_by_time').on(row.at, row.id),
  ],
)

/** What a caller was answered under a key. Written first, so that a second call waits for the first. */
export const idempotencyRecord = snakeCase.table(
  'idempotency_record',
  {
    actorId: actor().notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    /** SHA-256 of the canonical input. */
    bodyHash: text().notNull(),
    answer: jsonb(),
    createdAt: createdAt(),
  },
  (row) => [
    primaryKey({ columns: [row.actorId, row.key] }),
    check('idempotency_record_key', sql`length(${row.key}) between 1 and 200`),
    index('idempotency_record_by_time').on(row.createdAt),
  ],
)
