import type { CatalogVersion } from '../catalog-version.ts'
import type { Fault } from '../reading/problem.ts'
import { duplicates, idsOf, unknownAmong } from './faults.ts'

/** The policy of the ladder leaves known dimensions out, and names nothing twice. */
export function checkLadder({ ladder, dimensions }: CatalogVersion): readonly Fault[] {
  if (ladder === undefined) return []
  const { leftOut, readings } = ladder
  const path = ['ladder', 'leftOut']
  return [
    ...unknownAmong(leftOut, idsOf(dimensions), { path, noun: 'dimension' }),
    ...duplicates(leftOut, { path, noun: 'dimension' }),
    ...duplicates(readings, { path: ['ladder', 'readings'], noun: 'ladderReading' }),
  ]
}
