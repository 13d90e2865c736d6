import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverMessages } from '../cover/index.ts'
import { canonicalJson, mergeCatalogues, renderMessage } from '../text/index.ts'
import type { Json } from './catalog-version.ts'
import { catalogHash } from './catalog-hash.ts'
import { catalogMessages } from './messages.ts'
import { pinPlugins } from './plugins/pin-plugins.ts'
import { readCatalogVersion } from './read-catalog-version.ts'
import { valueAt } from './reading/path-text.ts'
import { aCatalogPlugin } from './testing/a-catalog-plugin.ts'
import { aCatalogVersion } from './testing/a-catalog-version.ts'
import { pathsOf, withValue } from './testing/at-path.ts'

const texts = mergeCatalogues(catalogMessages, coverMessages)
const document = JSON.parse(JSON.stringify(aCatalogVersion())) as Json
const paths = pathsOf(document)

/** The small catalog with some of its values replaced by anything, or removed. */
const damaged = fc
  .array(
    fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.anything(), fc.constant(undefined), fc.jsonValue())),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((changes) =>
    changes.reduce<unknown>((whole, [path, value]) => withValue(whole, path, value), document),
  )

function expectReadWhole(given: unknown) {
  const { version, problems } = readCatalogVersion(given)
  expect(version === null).toBe(problems.length > 0)
  for (const problem of problems) {
    for (const locale of ['en', 'fr'] as const) {
      expect(renderMessage(problem.message, locale, texts)).not.toBe('')
      expect(renderMessage(problem.cure, locale, texts)).not.toBe('')
    }
  }
  // What was accepted can be hashed and written.
  if (version !== null) expect(catalogHash(version)).toMatch(/^[0-9a-f]{64}$/)
}

describe('reading a catalog document', () => {
  test('never throws, and either gives the version or says why not', { timeout: 30_000 }, () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), expectReadWhole))
  })

  test('never throws on a catalog that was damaged anywhere', { timeout: 30_000 }, () => {
    fc.assert(fc.property(damaged, expectReadWhole), { numRuns: 150 })
  })

  test('never throws on what was made ready for it', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (given) => {
        const { version, problems } = readCatalogVersion(pinPlugins(given, [aCatalogPlugin()]))
        expect(version === null).toBe(problems.length > 0)
      }),
    )
  })

  test(
    'a member left out anywhere is told at its own path or above it, never elsewhere unseen',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...paths.filter((path) => path.length > 0)), (path) => {
          const without = withValue(document, path, undefined)
          const { version, problems } = readCatalogVersion(without)
          // Optional members may go; then the rest must still be the version.
          if (version === null) expect(problems.length).toBeGreaterThan(0)
          else expect(canonicalJson(version)).toBe(canonicalJson(without))
        }),
      )
    },
  )

  test('a version that is written and read again is the same, to the hash', { timeout: 30_000 }, () => {
    const texts = paths.filter((path) => path.at(-1) === 'en' || path.at(-1) === 'fr')
    const amounts = paths.filter((path) => String(path.at(-1)).endsWith('Minor'))
    const change = fc.oneof(
      fc.tuple(fc.constantFrom(...texts), fc.string({ unit: 'binary', minLength: 1 })),
      fc.tuple(fc.constantFrom(...amounts), fc.maxSafeNat()),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const given = changes.reduce<unknown>(
          (whole, [path, value]) => withValue(whole, path, value),
          document,
        )
        const { version } = readCatalogVersion(given)
        fc.pre(version !== null)
        const again = readCatalogVersion(JSON.parse(canonicalJson(version)))
        expect(again.problems).toEqual([])
        expect(again.version && catalogHash(again.version)).toBe(catalogHash(version))
      }),
      { numRuns: 50 },
    )
  })

  test('a member added anywhere is refused with its path', { timeout: 30_000 }, () => {
    const records = paths.filter((path) => {
      const at = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], document)
      const free = path.includes('settings') || path.includes('bookPrices')
      return typeof at === 'object' && !Array.isArray(at) && !free
    })
    fc.assert(
      fc.property(fc.constantFrom(...records), (path) => {
        const { version, problems } = readCatalogVersion(withValue(document, [...path, 'Unheard of'], 1))
        expect(version).toBeNull()
        expect(problems.some(({ path: at }) => at.endsWith('/Unheard of'))).toBe(true)
      }),
    )
  })

  test('the path of a problem leads back into the document', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths.filter((path) => path.length > 0)), (path) => {
        const given = withValue(document, path, { 'no such': 'thing' })
        const astray = readCatalogVersion(given).problems.filter(({ path: at, code }) => {
          const gone =
            code.endsWith('missing') || code === 'catalog.reference-unknown' || code.startsWith('cover.')
          return !gone && valueAt(given, at) === undefined
        })
        expect(astray).toEqual([])
      }),
    )
  })
})
