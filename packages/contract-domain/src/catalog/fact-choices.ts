import type { CatalogVersion, FactDefinition } from './catalog-version.ts'

/** The fact that says in which of the catalog's travel zones an asset stands. */
export const TRAVEL_ZONE = 'travel-zone'

/**
 * The values that a fact is chosen from: its own keys, else, of the travel zone, the zones that the catalog draws;
 * null: any value of its type.
 */
export function factChoices(
  { id, keys }: FactDefinition,
  { travelZones }: Pick<CatalogVersion, 'travelZones'>,
): NonNullable<FactDefinition['keys']> | null {
  return keys ?? (id === TRAVEL_ZONE ? (travelZones?.bands ?? null) : null)
}
