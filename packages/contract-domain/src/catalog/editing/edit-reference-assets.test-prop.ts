import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogHash } from '../catalog-hash.ts'
import type { CatalogVersion, ReferenceAsset } from '../catalog-version.ts'
import { aCatalogVersion } from '../testing/a-catalog-version.ts'
import type { CatalogEdit } from './catalog-edit.ts'
import { editCatalog } from './edit-catalog.ts'

const word = fc.constantFrom('Pump', 'Boiler', 'Press')
const asset = fc.record({
  title: fc.record({ en: word, fr: word }),
  facts: fc.record(
    {
      criticality: fc.constantFrom('A', 'B'),
      'age-months': fc.integer(),
      'purchase-price': fc.nat().map((amountMinor) => ({ amountMinor, currency: 'EUR' })),
      'installed-on': fc.constant('2024-02-29'),
      indoors: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  termMonths: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 }),
})
const assets = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), asset), {
    selector: ([id]) => id,
    maxLength: 4,
  })
  .map((all) => all.map(([id, rest]): ReferenceAsset => ({ id, ...rest })))

const withAssets = (referenceAssets: readonly ReferenceAsset[]) => aCatalogVersion({ referenceAssets })

/** The hash after an edit and the one that takes it back. */
function thereAndBack(version: CatalogVersion, edit: CatalogEdit, inverse: CatalogEdit): string {
  return catalogHash(editCatalog(editCatalog(version, [edit]), [inverse]))
}

test('an asset added and removed again leaves the version as it was', () => {
  fc.assert(
    fc.property(assets, asset, fc.option(fc.nat(5)), (others, added, place) => {
      const edit = { addReferenceAsset: { key: 'new', place, ...added } }
      const version = withAssets(others)
      const back = { removeReferenceAsset: { key: 'new' } }
      expect(thereAndBack(version, edit, back)).toBe(catalogHash(version))
    }),
  )
})

test('an asset removed and added at its place again leaves the version as it was', () => {
  fc.assert(
    fc.property(assets, fc.nat(), (all, any) => {
      fc.pre(all.length > 0)
      const place = any % all.length
      const { id: key, ...rest } = all[place] as ReferenceAsset
      const version = withAssets(all)
      const back = { addReferenceAsset: { key, place, ...rest } }
      expect(thereAndBack(version, { removeReferenceAsset: { key } }, back)).toBe(catalogHash(version))
    }),
  )
})

test('an asset changed and changed back leaves the version as it was, and touches no other', () => {
  fc.assert(
    fc.property(assets, fc.nat(), asset, (all, any, change) => {
      fc.pre(all.length > 0)
      const { id: key, ...rest } = all[any % all.length] as ReferenceAsset
      const version = withAssets(all)
      const edit = { referenceAsset: { key, ...change } }
      const others = (of: CatalogVersion) => of.referenceAssets.filter(({ id }) => id !== key)
      expect(others(editCatalog(version, [edit]))).toEqual(others(version))
      expect(thereAndBack(version, edit, { referenceAsset: { key, ...rest } })).toBe(catalogHash(version))
    }),
  )
})
