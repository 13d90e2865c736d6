import type { IForbiddenRuleType } from 'dependency-cruiser'
import { testFile } from './test-file.ts'

/** The rooms of the domain, floor by floor from the ground: a room may import from the floors below it alone. */
export const floors: readonly (readonly string[])[] = [
  ['text'],
  ['money', 'calendar'],
  ['time', 'cover'],
  ['catalog'],
  ['pricing'],
  ['ladder', 'contract'],
  ['entitlement', 'billing', 'maintenance', 'fit', 'selling'],
]

const domain = '^packages/contract-domain/src'

/** One rule a floor: no import of a room that does not lie lower. Tests may use the builders, which know all. */
export const floorRules: IForbiddenRuleType[] = floors.map((rooms, floor) => ({
  name: `domain-floor-${floor}-${rooms.join('-')}`,
  comment:
    `In the domain, ${rooms.join(', ')} may import only from ${lower(floor)}: rooms above or beside it are understood ` +
    'through it, not the other way round. Move what both need to a lower room, or pass it in.',
  severity: 'error',
  from: { path: `${domain}/(${rooms.join('|')})/`, pathNot: testFile },
  to: { path: `${domain}/(${floors.slice(floor).flat().join('|')}|testing)/`, pathNot: `${domain}/$1/` },
}))

function lower(floor: number): string {
  const below = floors.slice(0, floor).flat()
  return below.length === 0 ? 'itself' : `itself and ${below.join(', ')}`
}
