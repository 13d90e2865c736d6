import type { CatalogVersion } from '../catalog-version.ts'
import type { Fault } from '../reading/problem.ts'
import { circleOf } from './circle.ts'
import { duplicates, idsOf, unknownReference } from './faults.ts'

/** The declared order of tiers and of events: known ids, nothing twice, no circle. */
export function checkOrder({ order, tiers, eventImplications }: CatalogVersion): readonly Fault[] {
  const known = idsOf(tiers)
  const circle = circleOf(order.map(({ above, below }) => [above, below]))
  const events = circleOf(eventImplications.map(({ event, implies }) => [event, implies]))
  return [
    ...order.flatMap((pair, index) =>
      (['above', 'below'] as const).flatMap((side) =>
        known.has(pair[side]) ? [] : [unknownReference(['order', index, side], 'tier', pair[side])],
      ),
    ),
    ...duplicates(
      order.map(({ above, below }) => `${above} > ${below}`),
      { path: ['order'], noun: 'tierPair' },
    ),
    ...(circle === null ? [] : [circular(['order'], circle)]),
    ...duplicates(
      eventImplications.map(({ event, implies }) => `${event} → ${implies}`),
      { path: ['eventImplications'], noun: 'implication' },
    ),
    ...(events === null ? [] : [circular(['eventImplications'], events)]),
  ]
}

function circular(path: readonly string[], members: readonly string[]): Fault {
  return { path, code: 'circular', params: { members: members.join(' → ') } }
}
