import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../text/index.ts'
import { describeCatalogChanges } from '../changes/describe-catalog-changes.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import { CatalogInvalid } from '../errors.ts'
import { catalogMessages } from '../messages.ts'
import { publishChecks } from '../publishing/publish-checks.ts'
import { mergeRelease } from '../releases/merge-release.ts'
import { aCatalogPlugin } from '../testing/a-catalog-plugin.ts'
import { aCatalogVersion } from '../testing/a-catalog-version.ts'
import type { CatalogEdit } from './catalog-edit.ts'
import { editCatalog } from './edit-catalog.ts'

const plain = aCatalogVersion()
const version: CatalogVersion = {
  ...plain,
  facts: plain.facts.map((fact) => (fact.id === 'age-months' ? { ...fact, least: 0, most: 480 } : fact)),
}
const edited = (edit: CatalogEdit, from = version) => editCatalog(from, [edit])
const boiler = {
  key: 'boiler',
  title: { en: 'A boiler', fr: 'Une chaudière' },
  facts: { criticality: 'B', 'age-months': 12 },
  termMonths: [12],
}
const sentences = (after: CatalogVersion, locale: 'en' | 'fr' = 'en', before = version) =>
  describeCatalogChanges(before, after).map(({ message }) => renderMessage(message, locale, catalogMessages))

describe('the assets at which the ladder is proved', () => {
  test('one more is added at the end, or where it is said to stand', () => {
    const added = edited({ addReferenceAsset: boiler })
    expect(added.referenceAssets.map(({ id }) => id)).toEqual(['pump', 'boiler'])
    const first = edited({ addReferenceAsset: { ...boiler, key: 'press', place: 0 } }, added)
    expect(first.referenceAssets.map(({ id }) => id)).toEqual(['press', 'pump', 'boiler'])
    expect(added.referenceAssets[1]).toEqual({
      id: 'boiler',
      title: boiler.title,
      facts: boiler.facts,
      termMonths: [12],
    })
  })

  test('one is changed in what is said, the rest stays', () => {
    const { referenceAssets } = edited({ referenceAsset: { key: 'pump', termMonths: [24] } })
    expect(referenceAssets).toEqual([{ ...version.referenceAssets[0], termMonths: [24] }])
  })

  test('the last one may go, and the checks say that nothing can be proved then', () => {
    const without = edited({ removeReferenceAsset: { key: 'pump' } })
    expect(without.referenceAssets).toEqual([])
    expect(publishChecks(without, [aCatalogPlugin()])).toContainEqual(
      expect.objectContaining({
        code: 'catalog.reference-assets-none',
        outcome: 'approval-needed',
        path: '/referenceAssets',
      }),
    )
  })

  test('a term that no tier sells is told before publishing', () => {
    const odd = edited({ referenceAsset: { key: 'pump', termMonths: [12, 13] } })
    expect(publishChecks(odd, [aCatalogPlugin()])).toContainEqual(
      expect.objectContaining({ code: 'catalog.term-unsold', path: '/referenceAssets/pump/termMonths/1' }),
    )
  })
})

describe('a reference asset is refused', () => {
  test.each<[string, CatalogEdit, string]>([
    ['a key twice', { addReferenceAsset: { ...boiler, key: 'pump' } }, 'catalog.reference-asset-taken'],
    [
      'changing one that isn’t there',
      { referenceAsset: { key: 'moon', termMonths: [12] } },
      'catalog.reference-asset-unknown',
    ],
    [
      'removing one that isn’t there',
      { removeReferenceAsset: { key: 'moon' } },
      'catalog.reference-asset-unknown',
    ],
  ])('for %s', (_name, edit, code) => {
    expect(() => edited(edit)).toThrow(expect.objectContaining({ code }))
  })

  test.each<[string, object, string, string]>([
    ['an unknown fact', { facts: { colour: 'red' } }, 'facts/colour', 'reference-unknown'],
    [
      'a value not among the choices',
      { facts: { criticality: 'Z' } },
      'facts/criticality',
      'reference-unknown',
    ],
    [
      'a zone that isn’t drawn',
      { facts: { 'travel-zone': 'moon' } },
      'facts/travel-zone',
      'reference-unknown',
    ],
    ['a value of another kind', { facts: { 'age-months': 'old' } }, 'facts/age-months', 'fact-value-wrong'],
    ['a figure under its bound', { facts: { 'age-months': -1 } }, 'facts/age-months', 'fact-below-least'],
    ['a figure over its bound', { facts: { 'age-months': 481 } }, 'facts/age-months', 'fact-above-most'],
    ['no term', { termMonths: [] }, 'termMonths', 'list-empty'],
    ['a term twice', { termMonths: [12, 12] }, 'termMonths/1', 'duplicate'],
    ['a term of nothing', { termMonths: [0] }, 'termMonths/0', 'number-too-small'],
    ['a term over the longest there is', { termMonths: [9999] }, 'termMonths/0', 'number-too-large'],
    ['a title in one language', { title: { en: 'Boiler', fr: ' ' } }, 'title/fr', 'text-missing'],
  ])('for %s', (_name, change, path, code) => {
    for (const edit of [
      { addReferenceAsset: { ...boiler, ...change } },
      { referenceAsset: { key: 'pump', ...change } },
    ]) {
      const key = 'addReferenceAsset' in edit ? 'boiler' : 'pump'
      expect(problemsOf(edit)).toEqual([[`/referenceAssets/${key}/${path}`, `catalog.${code}`]])
    }
  })

  test('for a fraction, whatever else is said of it', () => {
    expect(problemsOf({ referenceAsset: { key: 'pump', facts: { 'age-months': 1.5 } } })).toContainEqual([
      '/referenceAssets/pump/facts/age-months',
      'catalog.number-not-whole',
    ])
  })

  test('bounds belong to numbers and leave one between them', () => {
    const bounded = (id: string, bounds: object): CatalogVersion => ({
      ...plain,
      facts: plain.facts.map((fact) => (fact.id === id ? { ...fact, ...bounds } : fact)),
    })
    const problems = (of: CatalogVersion) => publishChecks(of, []).map(({ code, path }) => [path, code])
    expect(problems(bounded('indoors', { least: 0 }))).toEqual([
      ['/facts/indoors/least', 'catalog.bound-of-no-number'],
    ])
    expect(problems(bounded('age-months', { least: 30, most: 20 }))).toContainEqual([
      '/facts/age-months/most',
      'catalog.bounds-reversed',
    ])
  })
})

function problemsOf(edit: CatalogEdit) {
  try {
    edited(edit)
  } catch (error) {
    if (error instanceof CatalogInvalid) return error.problems.map(({ path, code }) => [path, code])
    throw error
  }
  return []
}

describe('in sentences', () => {
  const changed = edited({
    referenceAsset: {
      key: 'pump',
      title: { en: 'An old pump', fr: 'Une vieille pompe' },
      facts: {
        criticality: 'B',
        'age-months': 48,
        'purchase-price': { amountMinor: 800_000, currency: 'EUR' },
        'installed-on': '2020-03-01',
        'travel-zone': 'near',
      },
      termMonths: [12, 24],
    },
  })

  test('what changed of an asset, each value as people say it', () => {
    expect(sentences(changed)).toEqual([
      'Reference asset: A pump is now called An old pump.',
      'An old pump, Criticality: A became B.',
      'An old pump, Age: 24 months became 48 months.',
      'An old pump, Purchase price: €9,000.00 became €8,000.00.',
      'An old pump, Installed on: 29 February 2024 became 1 March 2020.',
      'An old pump, Indoors: no longer known, yes before.',
      'An old pump, Travel zone: now known, Near.',
      'An old pump: proved for 12, 36 months before, now for 12, 24 months.',
    ])
  })

  test('the same in French', () => {
    expect(sentences(changed, 'fr')).toHaveLength(8)
    expect(sentences(changed, 'fr')[0]).toBe(
      'Équipement de référence : A pump (fr) s’appelle désormais Une vieille pompe.',
    )
  })

  test('one that came, one that went', () => {
    const added = edited({ addReferenceAsset: boiler })
    expect(sentences(added)).toEqual(['Added: reference asset A boiler.'])
    expect(sentences(version, 'fr', added)).toEqual(['Retrait : l’équipement de référence Une chaudière.'])
  })
})

describe('in a release file', () => {
  const older = edited({ referenceAsset: { key: 'pump', facts: { 'age-months': 96 } } })
  const longer = edited({ referenceAsset: { key: 'pump', termMonths: [60] } })

  test('an asset is taken from one side whole, with the sentences of both', () => {
    const merge = mergeRelease({ base: version, ours: older, theirs: longer })
    expect(merge.conflicts).toMatchObject([{ path: '/referenceAssets/pump', chosen: null }])
    expect(merge.conflicts[0]?.theirs.changes).toHaveLength(1)
    const theirs = mergeRelease(
      { base: version, ours: older, theirs: longer },
      { '/referenceAssets/pump': 'theirs' },
    )
    expect(theirs.document.referenceAssets).toEqual(longer.referenceAssets)
  })

  test('two assets that two sides touched do not meet', () => {
    const added = edited({ addReferenceAsset: boiler })
    const merge = mergeRelease({ base: version, ours: older, theirs: added })
    expect(merge.conflicts).toEqual([])
    expect(merge.document.referenceAssets).toEqual([older.referenceAssets[0], added.referenceAssets[1]])
  })
})
