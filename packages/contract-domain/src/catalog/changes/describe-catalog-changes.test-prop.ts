import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, DomainError, renderMessage } from '../../text/index.ts'
import { catalogHash } from '../catalog-hash.ts'
import type { CatalogVersion, Json } from '../catalog-version.ts'
import type { CatalogEdit } from '../editing/catalog-edit.ts'
import { editCatalog } from '../editing/edit-catalog.ts'
import { CatalogInvalid } from '../errors.ts'
import { catalogMessages } from '../messages.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion, text } from '../testing/a-catalog-version.ts'
import { pathsOf, withValue } from '../testing/at-path.ts'
import { describeCatalogChanges } from './describe-catalog-changes.ts'

const version = aCatalogVersion()
const tier = fc.constantFrom('silver', 'gold', 'on-demand', 'bronze')
const words = fc.constantFrom('Or', 'Argent').map(text)
const cell = fc.oneof(
  fc.constantFrom({ state: 'none' }, { state: 'unknown' }),
  fc.nat(14).map((quantity) => ({ state: 'known', value: { kind: 'quantity', quantity } })),
)
const price = fc.oneof(
  fc.nat(300000).map((amountMinor) => ({ form: 'flat', amountMinor })),
  fc.constantFrom(
    { form: 'ratio-to-tier', tier: 'silver', ratio: '4/3' },
    { form: 'percent-of-purchase-price', percent: '3' },
  ),
)
const key = fc.constant('remote-monitoring')
const assetKey = fc.constantFrom('pump', 'boiler', 'press')
const facts = fc.record(
  {
    criticality: fc.constantFrom('A', 'B', 'Z'),
    'age-months': fc.nat(600),
    'purchase-price': fc.nat(10 ** 9).map((amountMinor) => ({ amountMinor, currency: 'EUR' })),
    indoors: fc.boolean(),
  },
  { requiredKeys: [] },
)
const termMonths = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })

const edit: fc.Arbitrary<CatalogEdit> = fc.oneof(
  fc
    .record({
      tier,
      dimension: fc.constantFrom('core:visits', 'core:labour', 'core:arrival'),
      facetKey: fc.constantFrom('*', 'misuse', 'near'),
      cell,
    })
    .map((tierCover) => ({ tierCover })),
  fc.record({ tier, title: words, description: fc.option(words) }).map((tierTexts) => ({ tierTexts })),
  fc
    .record({ tier, months: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }) })
    .map((tierTerms) => ({ tierTerms })),
  fc
    .record({ tier, availability: fc.constantFrom(null, { countries: ['FR'] }) })
    .map((tierAvailability) => ({ tierAvailability })),
  fc
    .record({ key: fc.constantFrom('bronze', 'gold'), title: words, copyOf: fc.option(tier) })
    .map((addTier) => ({ addTier })),
  tier.map((removed) => ({ removeTier: { tier: removed } })),
  fc.array(fc.record({ above: tier, below: tier }), { maxLength: 3 }).map((pairs) => ({ order: { pairs } })),
  fc
    .record({
      priceBook: fc.constant('direct-eur'),
      tier,
      component: fc.constantFrom('default', 'parts'),
      price,
      cost: fc.option(fc.constant('1/3')),
      taxCategory: fc.constant('service'),
    })
    .map((basePrice) => ({ basePrice })),
  fc.record({ key, settings: fc.record({ price }) }).map((addOnSettings) => ({ addOnSettings })),
  fc
    .record({
      key,
      settings: fc.record({ price }),
      delay: fc.constantFrom(null, { after: 'start', days: 3, interim: {} }),
    })
    .map((putAddOn) => ({ putAddOn })),
  fc
    .record({ key: assetKey, title: words, facts, termMonths, place: fc.option(fc.nat(3)) })
    .map((addReferenceAsset) => ({ addReferenceAsset })),
  fc
    .record({
      key: assetKey,
      title: fc.option(words),
      facts: fc.option(facts),
      termMonths: fc.option(termMonths),
    })
    .map((referenceAsset) => ({ referenceAsset })),
  assetKey.map((gone) => ({ removeReferenceAsset: { key: gone } })),
  fc
    .record({ key, priceBook: fc.constant('direct-eur'), prices: fc.option(fc.record({ price })) })
    .map((addOnBookPrices) => ({ addOnBookPrices })),
)

/** The edits that are not refused, one after the other. */
function afterEdits(edits: readonly CatalogEdit[]): CatalogVersion {
  return edits.reduce((draft, one) => {
    try {
      return editCatalog(draft, [one], [aCatalogPlugin()])
    } catch (error) {
      if (error instanceof DomainError) return draft
      throw error
    }
  }, version)
}

function expectDescribed(before: CatalogVersion, after: CatalogVersion) {
  const changes = describeCatalogChanges(before, after)
  for (const { message, path, kind, ...sides } of changes) {
    for (const locale of ['en', 'fr'] as const)
      expect(renderMessage(message, locale, catalogMessages)).toMatch(/\.$/)
    expect(path).toMatch(/^\//)
    expect(kind).toBe('before' in sides ? ('after' in sides ? 'changed' : 'removed') : 'added')
  }
  return changes
}

describe('edits and their description', () => {
  test(
    'what was edited is described exactly when the document says something else',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
          const after = afterEdits(edits)
          expect(expectDescribed(version, after).length > 0).toBe(catalogHash(after) !== catalogHash(version))
        }),
      )
    },
  )

  test(
    'an edited version reads without problems, and written and read again is the same',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
          const after = afterEdits(edits)
          const again = readCatalogVersion(JSON.parse(canonicalJson(after)))
          expect(again.problems).toEqual([])
          expect(again.version && catalogHash(again.version)).toBe(catalogHash(after))
        }),
      )
    },
  )

  test('a refused edit is a refusal with a code, never a fault', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(edit, fc.jsonValue(), (one, junk) => {
        const [kind = '', inside] = Object.entries(one)[0] ?? []
        const spoilt = {
          [kind]: {
            ...(inside as object),
            cell: junk,
            availability: junk,
            delay: junk,
            settings: junk,
            prices: junk,
            price: junk,
          },
        } as CatalogEdit
        try {
          editCatalog(version, [spoilt], [aCatalogPlugin()])
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
          if (error instanceof CatalogInvalid) expect(error.problems.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('both directions tell the same places, with the sides swapped', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const after = afterEdits(edits)
        const there = expectDescribed(version, after)
        const back = expectDescribed(after, version)
        const places = (changes: typeof there) => [...new Set(changes.map(({ path }) => path))].sort()
        expect(places(back)).toEqual(places(there))
      }),
    )
  })

  test('any other value anywhere is described', { timeout: 30_000 }, () => {
    const document = JSON.parse(JSON.stringify(version)) as Json
    const leaves = pathsOf(document).filter((path) => path.length > 0)
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        fc.oneof(fc.nat(100), fc.constant('other'), fc.constant(undefined)),
        (path, value) => {
          const { version: after } = readCatalogVersion(withValue(document, path, value))
          fc.pre(after !== null)
          expect(expectDescribed(version, after).length > 0).toBe(catalogHash(after) !== catalogHash(version))
        },
      ),
      { maxSkipsPerRun: 1000 },
    )
  })
})
