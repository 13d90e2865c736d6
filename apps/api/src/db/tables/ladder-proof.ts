import { index, json, snakeCase, text } from 'drizzle-orm/pg-core'
import type { LadderProof } from '../../ladder/prove-version.ts'
import { createdAt } from './columns.ts'

/** Proofs of ladders that were worked out, so that no start has to do it again. Nothing is lost with a row but time. */
export const ladderProof = snakeCase.table(
  'ladder_proof',
  {
    /** Of all that the proof depends on: the version, its plugins' builds, the product's own rules. */
    content: text().primaryKey(),
    proof: json().notNull().$type<LadderProof>(),
    createdAt: createdAt(),
  },
  (row) => [index('ladder_proof_by_age').on(row.createdAt)],
)
