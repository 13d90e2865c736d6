import { EventImplicationsCircular } from './errors.ts'

/** A promise of `event` counts as one of `implies` too. Declared by the admin; none unless declared. */
export type EventImplications = readonly { readonly event: string; readonly implies: string }[]

/** Each event with all that it implies, itself left out. */
export type ClosedImplications = ReadonlyMap<string, ReadonlySet<string>>

const closures = new WeakMap<EventImplications, ClosedImplications>()

/** The implications closed transitively. Throws {@link EventImplicationsCircular}, naming the circle. */
export function closeEventImplications(implications: EventImplications): ClosedImplications {
  let closed = closures.get(implications)
  if (closed === undefined) {
    const events = new Set(implications.map(({ event }) => event))
    closed = new Map([...events].map((event) => [event, impliedBy(event, implications, [])]))
    closures.set(implications, closed)
  }
  return closed
}

function impliedBy(
  event: string,
  implications: EventImplications,
  trail: readonly string[],
): ReadonlySet<string> {
  const here = [...trail, event]
  if (trail.includes(event)) throw new EventImplicationsCircular(here.slice(trail.indexOf(event)))
  const direct = implications
    .filter((implication) => implication.event === event)
    .map(({ implies }) => implies)
  return new Set(direct.flatMap((next) => [next, ...impliedBy(next, implications, here)]))
}
