import type { CatalogAddOn, CatalogVersion } from '../catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { availabilityFaults } from './check-availability.ts'
import { delayFaults } from './check-cover.ts'
import { duplicates, idsOf, unknownReference } from './faults.ts'

/** Add-ons as the catalog knows them; what their plugins say is checked against the installed plugins. */
export function checkAddOns(version: CatalogVersion): readonly Fault[] {
  return [
    ...duplicates(
      version.addOns.map(({ id }) => id),
      { path: ['addOns'], noun: 'addOn' },
    ),
    ...version.addOns.flatMap((addOn, index) => addOnFaults(version, addOn, ['addOns', index])),
  ]
}

function addOnFaults(version: CatalogVersion, addOn: CatalogAddOn, path: Path): readonly Fault[] {
  return [
    ...availabilityFaults(version, addOn.availability, [...path, 'availability']),
    ...delayFaults(version.dimensions, addOn.delay, [...path, 'delay']),
    ...bookPriceFaults(version, addOn, [...path, 'bookPrices']),
  ]
}

function bookPriceFaults(version: CatalogVersion, addOn: CatalogAddOn, path: Path): readonly Fault[] {
  const books = idsOf(version.priceBooks)
  return Object.entries(addOn.bookPrices ?? {}).flatMap(([book, prices]) => [
    ...(books.has(book) ? [] : [unknownReference([...path, book], 'priceBook', book)]),
    ...Object.keys(prices).flatMap((field) =>
      Object.hasOwn(addOn.settings, field)
        ? []
        : [unknownReference([...path, book, field], 'settingsField', field)],
    ),
  ])
}
