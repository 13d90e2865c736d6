import type { CatalogVersion } from '../catalog-version.ts'
import type { RateCard } from '../rate-card.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { duplicates, emptyPeriod, notAscending, unknownReference } from './faults.ts'

/** Rate cards and tax rates. */
export function checkRateCards(version: CatalogVersion): readonly Fault[] {
  const { rateCards, taxRates } = version
  return [
    ...duplicates(
      rateCards.map(({ id }) => id),
      { path: ['rateCards'], noun: 'rateCard' },
    ),
    ...rateCards.flatMap((card, index) => cardFaults(version, card, ['rateCards', index])),
    ...duplicates(
      taxRates.map(({ country, category, validFrom }) => `${country} ${category} ${validFrom}`),
      { path: ['taxRates'], noun: 'taxRate' },
    ),
  ]
}

function cardFaults({ travelZones }: CatalogVersion, card: RateCard, path: Path): readonly Fault[] {
  const zones = { path: [...path, 'travel', 'zones'], noun: 'travelZone' } as const
  const bands = travelZones?.bands
  return [
    ...emptyPeriod(card, path),
    ...duplicates(
      card.labour.map(({ role }) => role),
      { path: [...path, 'labour'], noun: 'role' },
    ),
    ...duplicates(
      card.travel.zones.map(({ zone }) => zone),
      zones,
    ),
    ...card.travel.zones.flatMap(({ zone }, index) =>
      bands === undefined || bands.some(({ id }) => id === zone)
        ? []
        : [unknownReference([...zones.path, index, 'zone'], 'travelZone', zone)],
    ),
    ...notAscending(
      card.partsMarkup.map(({ fromMinor }) => fromMinor),
      [...path, 'partsMarkup'],
    ),
    ...duplicates(
      card.timeBands.map(({ id }) => id),
      { path: [...path, 'timeBands'], noun: 'timeBand' },
    ),
  ]
}
