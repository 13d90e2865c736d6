import { desc, eq, inArray } from 'drizzle-orm'
import type { LadderProof } from '../ladder/prove-version.ts'
import type { Database } from './database.ts'
import { ladderProof } from './tables.ts'

/** Whole proofs, by all that they depend on. */
export interface ProofStore {
  read(content: string): Promise<LadderProof | null>
  write(content: string, proof: LadderProof): Promise<void>
}

/** Proofs that are kept: what is published, and what was lately waited for. */
const MOST_KEPT = 200

/** Proofs are worked out again when they are lost; kept, no start has to. */
export function proofStore(db: Database): ProofStore {
  return {
    async read(content) {
      const [found] = await db
        .select({ proof: ladderProof.proof })
        .from(ladderProof)
        .where(eq(ladderProof.content, content))
      return found?.proof ?? null
    },
    async write(content, proof) {
      await db.insert(ladderProof).values({ content, proof }).onConflictDoNothing()
      const tooMany = db
        .select({ content: ladderProof.content })
        .from(ladderProof)
        .orderBy(desc(ladderProof.createdAt))
        .offset(MOST_KEPT)
      await db.delete(ladderProof).where(inArray(ladderProof.content, tooMany))
    },
  }
}
