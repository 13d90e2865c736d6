import { restoredWithin, target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'
import { zoneOf } from './zone-of.ts'

/**
 * Repair in lieu of response: the promise to arrive is withdrawn, the promise to have it running again is given, by
 * the zone of the asset. While the distance is unknown nothing is promised in its place.
 */
export const widen: Widen<typeof settings, typeof options> = (context) => {
  const { restoration, arrival, at, strength, clockStart } = context.settings
  const zone = zoneOf(context)
  const withdraw = [target(arrival)]
  if (zone === null) return { withdraw }
  const value = restoredWithin({ minutes: zone.withinMinutes, strength, clockStart })
  return { withdraw, give: [{ ...target(restoration, at), value }] }
}
