import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
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
      description: 'The worst of all.',
      resolve: ({ proof }) => proof.severity,
    }),
    contexts: t.int({
      description: 'In how many contexts it was looked at: assets, terms, price books, fleets.',
      resolve: ({ proof }) => proof.contexts,
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

export async function ladderOf(
  catalogVersionId: string,
  version: CatalogVersion,
  { ladder }: Pick<Context, 'ladder'>,
): Promise<ShownLadder> {
  return { proof: await ladder.proofOf(version), version, catalogVersionId }
}
