import { betweenCorners } from './between-corners.ts'
import { everySelection } from './every-selection.ts'
import { solverOptimum } from './solver-optimum.ts'
import type { ProofPart } from './proof-part.ts'

/** Everything that the ladder's proof is held against (`npm run ladder-proof`). */
export async function proofParts(): Promise<readonly ProofPart[]> {
  return [everySelection, await solverOptimum(), betweenCorners(1000)]
}
