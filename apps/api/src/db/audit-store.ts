import { and, desc, eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { auditEntry } from './tables.ts'
import type { Transaction } from './transaction.ts'

/** What one change says about itself. */
export interface AuditFacts {
  readonly subject: { readonly type: string; readonly id: string }
  readonly reason?: string | null
  /** Plain JSON of what matters, not whole documents. */
  readonly before?: unknown
  readonly after?: unknown
}

/** Who did it, under which name, in which request. */
export interface AuditSource {
  readonly actorId: string
  readonly action: string
  readonly requestId: string | null
}

/** Writes one row for each change, in the transaction of the change. */
export async function recordAudit(
  tx: Transaction,
  source: AuditSource,
  facts: readonly AuditFacts[],
): Promise<void> {
  if (facts.length === 0) return
  await tx.insert(auditEntry).values(
    facts.map(({ subject, reason, before, after }) => ({
      ...source,
      subjectType: subject.type,
      subjectId: subject.id,
      reason: reason ?? null,
      before: before ?? null,
      after: after ?? null,
    })),
  )
}

/** Everything done to one subject, the latest first. */
export function listAudit(db: Database, subject: AuditFacts['subject']) {
  return db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.subjectType, subject.type), eq(auditEntry.subjectId, subject.id)))
    .orderBy(desc(auditEntry.id))
}
