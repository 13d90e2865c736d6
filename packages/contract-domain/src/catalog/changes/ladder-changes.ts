import { joinTexts, type LocalizedText } from '../../text/index.ts'
import { ladderPolicyOf, type LadderPolicy } from '../ladder-policy.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import { sameJson, type Difference } from './diff.ts'
import { both, titleOf } from './titles.ts'

type Member = keyof LadderPolicy
const MEMBERS = ['strict', 'unsettled', 'leftOut', 'readings'] as const satisfies readonly Member[]

/** The policy of the ladder, member by member; a policy that states the default where none stood says so. */
export function ladderChanges(versions: Versions, difference: Difference): readonly CatalogChange[] {
  const [, member] = difference.path
  const [before, after] = [ladderPolicyOf(versions.before), ladderPolicyOf(versions.after)]
  const members = MEMBERS.filter(
    (name) => (member === undefined || name === member) && !sameJson(before[name], after[name]),
  )
  if (members.length === 0) return [changeOf(difference, 'ladder-default', {})]
  return members.map((name) => {
    const stated =
      name === member ? difference : { path: ['ladder', name], before: before[name], after: after[name] }
    return changeOf(stated, `ladder-${KEYS[name]}`, {
      before: told(versions, name, before),
      after: told(versions, name, after),
    })
  })
}

const KEYS = {
  strict: 'strict',
  unsettled: 'unsettled',
  leftOut: 'left-out',
  readings: 'readings',
} as const satisfies Readonly<Record<Member, string>>

function told(versions: Versions, member: Member, policy: LadderPolicy): LocalizedText {
  switch (member) {
    case 'strict':
      return both(policy.strict ? 'catalog.change.text.ladder-error' : 'catalog.change.text.ladder-warning')
    case 'unsettled':
      return both(`catalog.change.text.ladder-${policy.unsettled}`)
    case 'leftOut':
      return listed(policy.leftOut.map((id) => titleOf(versions, 'dimensions', id)))
    case 'readings':
      return listed(policy.readings.map((reading) => both(`catalog.change.text.ladder-${reading}`)))
  }
}

function listed(names: readonly LocalizedText[]): LocalizedText {
  return names.length === 0 ? both('catalog.change.text.nothing') : joinTexts(names, ', ')
}
