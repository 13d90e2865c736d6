import type { TravelZoneTable } from './catalog-version.ts'

/**
 * The zone of a site so far from its depot, in the unit of the table: the first band it is not beyond (`upTo` is
 * inclusive). Null beyond the last band, where nothing is offered, and for a figure that is no distance.
 */
export function travelZoneOf(table: TravelZoneTable, distance: number): string | null {
  if (!(distance >= 0)) return null
  return table.bands.find(({ upTo }) => distance <= upTo)?.id ?? null
}
