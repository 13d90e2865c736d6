import { forbids, offendingCombinations } from './forbid-repair.ts'
import { gives } from './give-repairs.ts'
import { firstUnmended, type Mending } from './mending.ts'
import { cuts, raises, raisesOfTwo, type UndercutBy } from './price-repairs.ts'
import type { Repair } from './repair.ts'

/**
 * What mends an undercut, each proved again in every context in which the pair is undercut (domain §5 "Repairs"):
 * raises and cuts of one price, closing combinations, giving the upper tier more; where no one raise is enough, the
 * least pair of them. `newErrors` says what else a change would break.
 */
export function findRepairs(mending: Mending): readonly Repair[] {
  const finding = firstUnmended(mending, mending.version, [])
  const { counterexample } = finding ?? {}
  if (counterexample === undefined || finding?.verdict !== 'undercut') return []
  const { priceMinor, againstMinor } = counterexample
  if (priceMinor === null || againstMinor === null) return []
  const combinations = offendingCombinations(mending)
  const addOns = counterexample.addOns.map(({ id }) => id)
  const undercut: UndercutBy = {
    gapMinor: againstMinor - priceMinor,
    againstMinor,
    addOns,
    allAddOns: [...new Set([...addOns, ...(combinations ?? []).flat()])],
  }
  const single = raises(mending, undercut)
  return [
    ...single,
    ...(single.length === 0 ? raisesOfTwo(mending, undercut) : []),
    ...cuts(mending, undercut),
    ...forbids(mending, combinations),
    ...gives(mending),
  ]
}
