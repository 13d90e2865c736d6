import { betweenCorners } from './between-corners.ts'
import { everyCompletion } from './every-completion.ts'
import { everySelection } from './every-selection.ts'
import { forgedCertificates } from './forged-certificates.ts'
import { leastRepairs } from './least-repairs.ts'
import type { ProofPart } from './proof-part.ts'
import { solverOptimum } from './solver-optimum.ts'

/** Everything that the ladder's proof is held against (`npm run ladder-proof`), the quick ones first. */
export async function proofParts(): Promise<readonly ProofPart[]> {
  const optimum = await solverOptimum()
  return [
    optimum,
    forgedCertificates,
    leastRepairs,
    betweenCorners(1000),
    everyCompletion(400),
    everySelection,
  ]
}
