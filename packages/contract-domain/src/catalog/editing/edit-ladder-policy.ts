import type { CatalogVersion } from '../catalog-version.ts'
import { ladderPolicyOf } from '../ladder-policy.ts'
import { ladderPolicy } from '../schema/ladder-policy.ts'
import type { CatalogEdits } from './catalog-edit.ts'
import { parsePart } from './parse-part.ts'

/** Another policy for the ladder. The standard reading is always read, and is no member of the readings. */
export function editLadderPolicy(
  version: CatalogVersion,
  { strict, unsettled, leftOut, readings }: CatalogEdits['ladderPolicy'],
): CatalogVersion {
  const before = ladderPolicyOf(version)
  const policy = {
    strict: strict ?? before.strict,
    unsettled: unsettled ?? before.unsettled,
    leftOut: leftOut ?? before.leftOut,
    readings: readings?.filter((reading) => reading !== 'standard') ?? before.readings,
  }
  return { ...version, ladder: parsePart(ladderPolicy, policy, ['ladder']) }
}
