import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import type { LadderProver } from '../ladder/ladder-prover.ts'
import type { LadderProof } from '../ladder/prove-version.ts'
import { LadderPairVerdictRef, type ShownPair } from './ladder-pair.ts'
import { LadderSeverityRef } from './ladder-policy.ts'

/** A proof with the version it is of. */
export interface ShownLadder {
  readonly proof: LadderProof
  readonly version: CatalogVersion
  readonly catalogVersionId: string
}

export const LadderRef = builder.objectRef<ShownLadder>('Ladder').implement({
  description: 'The proof that no package delivers a dearer tier for less, or what speaks against it.',
  fields: (t) => ({
    severity: t.field({
      type: LadderSeverityRef,
      description: 'The worst of all; while the proof goes on, of what was found by now.',
      resolve: ({ proof }) => proof.severity,
    }),
    isComplete: t.boolean({
      description: 'False while the proof goes on: `pairs` then holds only what speaks against the ladder.',
      resolve: ({ proof }) => proof.isComplete,
    }),
    contexts: t.int({
      description:
        'In how many contexts it is looked at: assets, terms, price books, fleets. 0 before that is known.',
      resolve: ({ proof }) => proof.contexts,
    }),
    provedContexts: t.int({
      description: 'In how many of them that was done by now; the assets as they are come first.',
      resolve: ({ proof }) => proof.provedContexts,
    }),
    sampled: t.stringList({
      description: 'Reference assets and add-ons of which only the listed values were looked at.',
      resolve: ({ proof }) => [...proof.sampled],
    }),
    pairs: t.field({
      type: [LadderPairVerdictRef],
      description: 'The worst verdict of each pair of tiers and reading over its contexts, worst first.',
      resolve: ({ proof, version, catalogVersionId }) =>
        proof.pairs.map((proved): ShownPair => ({ ...proved, version, catalogVersionId })),
    }),
  }),
})

interface AskedFor {
  readonly ladder: LadderProver
  readonly waitAtMost: number | null | undefined
  /** Given while the version may still be edited. */
  readonly draft?: string
}

export async function ladderOf(
  catalogVersionId: string,
  version: CatalogVersion,
  { ladder, waitAtMost, draft }: AskedFor,
): Promise<ShownLadder> {
  const proof =
    waitAtMost == null
      ? await ladder.proofOf(version)
      : await ladder.look(version, { waitAtMost, ...(draft !== undefined && { draft }) })
  return { proof, version, catalogVersionId }
}
