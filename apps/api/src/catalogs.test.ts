import { canonicalJson, mergeCatalogues } from '@aftercare/contract-domain/text'
import {
  catalogHash,
  catalogMessages,
  checkCatalogAgainstPlugins,
  normalizedTierCover,
  publishChecks,
  readCatalogVersion,
  type CatalogVersion,
} from '@aftercare/contract-domain/catalog'
import { coverMessages } from '@aftercare/contract-domain/cover'
import { describe, expect, test } from 'vitest'
import {
  installation,
  readShipped,
  shippedCatalogs,
  shippedFile,
  type ShippedCatalog,
} from './testing/shipped-catalogs.ts'

function versionOf(name: ShippedCatalog): CatalogVersion {
  const { version, problems } = readShipped(name)
  if (version === null) throw new Error(JSON.stringify(problems, null, 1))
  return version
}

/** What a buyer has to choose; of the other add-ons nothing. */
const chosen: Readonly<Record<string, { readonly window: string }>> = {
  'extended-hours': { window: 'six-days' },
}

describe.each(shippedCatalogs)('the shipped catalog %s', (name) => {
  test('reads with no problem', () => {
    expect(readShipped(name).problems).toEqual([])
  })

  test('fits the plugins installed, in every price book', () => {
    const version = versionOf(name)
    expect(checkCatalogAgainstPlugins(version, installation.plugins)).toEqual([])
    const bind = installation.bindAddOn(version)
    for (const { id: priceBook } of version.priceBooks)
      for (const { id: addOn } of version.addOns)
        expect(bind({ addOn, priceBook, options: chosen[addOn] ?? {} })).toMatchObject({ id: addOn })
  })

  test('can be published: nothing is refused', () => {
    const refused = publishChecks(versionOf(name), installation.plugins).filter(
      ({ outcome }) => outcome === 'refused',
    )
    expect(refused).toEqual([])
  })

  test('is what it was after export and import, to the hash', () => {
    const version = versionOf(name)
    const again = readCatalogVersion(JSON.parse(canonicalJson(version)))
    expect(again.version && catalogHash(again.version)).toBe(catalogHash(version))
  })

  test('keeps every value of the file: only what the import pins is added', () => {
    const file = shippedFile(name) as CatalogVersion
    const { addOns, dimensions, ...rest } = versionOf(name)
    expect({ ...rest }).toEqual({ ...rest, ...without(file, ['addOns', 'dimensions']) })
    expect(dimensions.slice(0, file.dimensions.length)).toEqual(file.dimensions)
    expect(addOns.map((addOn) => without(addOn, ['pluginVersion', 'pluginHash']))).toEqual(file.addOns)
  })

  test('says that its prices are illustrative', () => {
    const version = versionOf(name)
    expect(version.catalog.illustrativePrices).toBe(true)
    const unpriced = version.addOns.filter(
      ({ notes = [] }) => !notes.some(({ topic, status }) => topic === 'price' && status === 'illustrative'),
    )
    expect(unpriced).toEqual([])
  })
})

function without(whole: object, members: readonly string[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !members.includes(name)))
}

/** What the vendors don't publish, tier by tier: it must stand as unknown in every cell, never as none or zero. */
const unpublished: readonly (readonly [ShippedCatalog, string, readonly string[]])[] = [
  [
    'it-hardware',
    'next-business-day',
    [
      'trade:consumables',
      'trade:loaner-or-exchange',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
    ],
  ],
  [
    'it-hardware',
    'four-hour-24x7',
    [
      'core:visits',
      'trade:consumables',
      'trade:loaner-or-exchange',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
    ],
  ],
  [
    'it-hardware',
    'six-hour-repair-24x7',
    [
      'core:visits',
      'trade:consumables',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
      'core:helpdesk-window',
      'northwind:call-back',
    ],
  ],
  [
    'lab-instruments',
    'base-warranty',
    [
      'core:restoration',
      'trade:loaner-or-exchange',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
      'helix:qualification',
    ],
  ],
  [
    'lab-instruments',
    'bronze',
    [
      'core:restoration',
      'trade:loaner-or-exchange',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
      'helix:qualification',
    ],
  ],
  [
    'lab-instruments',
    'silver',
    [
      'core:restoration',
      'trade:loaner-or-exchange',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
      'helix:qualification',
    ],
  ],
  [
    'lab-instruments',
    'gold',
    [
      'core:restoration',
      'trade:loaner-or-exchange',
      'core:uptime',
      'trade:account-management',
      'core:monitoring',
    ],
  ],
  [
    'lifts-fr',
    'minimal',
    [
      'core:arrival',
      'core:restoration',
      'core:delivery',
      'core:travel',
      'core:software',
      'trade:loaner-or-exchange',
      'core:uptime',
      'core:monitoring',
      'ascensia:parts-availability',
    ],
  ],
  [
    'lifts-fr',
    'extended',
    [
      'core:arrival',
      'core:restoration',
      'core:delivery',
      'core:travel',
      'trade:consumables',
      'core:software',
      'trade:loaner-or-exchange',
      'core:uptime',
      'core:monitoring',
      'ascensia:ropes-interval',
    ],
  ],
]

describe('what a vendor does not publish', () => {
  test.each(unpublished)('%s, %s: is unknown, and said to be', (name, tier, dimensions) => {
    const version = versionOf(name)
    const cover = normalizedTierCover(version, tier)
    const known = dimensions.filter((id) =>
      Object.values(cover[id] ?? {}).some(({ state }) => state !== 'unknown'),
    )
    expect(known).toEqual([])
  })

  test.each(unpublished)('%s, %s: no dimension is left out of the tier', (name, tier) => {
    const version = versionOf(name)
    const written = version.tiers.find(({ id }) => id === tier)?.cover ?? {}
    const brought = installation.plugins.flatMap(({ dimensions }) => dimensions.map(({ id }) => id))
    const missing = version.dimensions.filter(
      ({ id }) => !Object.hasOwn(written, id) && !brought.includes(id),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})

test('the texts of catalog and cover don’t clash with those of the plugins', () => {
  expect(() => mergeCatalogues(catalogMessages, coverMessages, installation.messages)).not.toThrow()
})
