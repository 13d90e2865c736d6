import { betweenCorners } from './between-corners.ts'
import { everyCompletion } from './every-completion.ts'
import { everySelection } from './every-selection.ts'
import { solverOptimum } from './solver-optimum.ts'
import type { ProofPart } from './proof-part.ts'

/** Everything that the ladder's proof is held against (`npm run ladder-proof`). */
export async function proofParts(): Promise<readonly ProofPart[]> {
  return [everySelection, everyCompletion, await solverOptimum(), betweenCorners(1000)]
}
