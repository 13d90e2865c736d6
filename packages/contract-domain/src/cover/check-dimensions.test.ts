import { describe, expect, test } from 'vitest'
import { NEVER } from '../calendar/index.ts'
import { mergeCatalogues, renderMessage } from '../text/index.ts'
import { checkDimensions } from './check-dimensions.ts'
import type { DimensionDefinition, Facet } from './dimension.ts'
import {
  age,
  arrival,
  cause,
  delivery,
  everyKind,
  monitoring,
  OFFICE,
  parts,
  serviceWindow,
  visits,
  zone,
} from './example-dimensions.ts'
import { coverMessages } from './messages.ts'

const key = (id: string) => ({ id, title: { en: id, fr: id } })
const withFacet = (facet: Partial<Facet>): readonly DimensionDefinition[] => [
  { ...visits, facets: [{ ...cause, ...facet }] },
]
const windowBy = (...facets: readonly Facet[]): DimensionDefinition => ({ ...serviceWindow, facets })
const arrivalBy = (...facets: readonly Facet[]): DimensionDefinition => ({ ...arrival, facets })
const wide = (id: string): Facet => {
  return { ...cause, id, keys: Array.from({ length: 100 }, (_, place) => key(`k${place}`)) }
}

test('sound dimensions have no problems', () => {
  expect(checkDimensions(everyKind)).toEqual([])
  expect(checkDimensions([windowBy(zone), arrivalBy(cause, zone)])).toEqual([])
  expect(checkDimensions(withFacet({ keys: [key('a'), key('other')] }))).toEqual([])
  expect(checkDimensions([{ ...visits, facets: [age], cap: 1 }])).toEqual([])
  expect(checkDimensions(withFacet({ keys: [key('a'), key('b'), key('other')] }))).toEqual([])
  expect(checkDimensions([{ ...parts, facets: [zone, cause] }])).toEqual([])
  for (const dueMinute of [0, 1440])
    expect(
      checkDimensions([visits, serviceWindow, { ...arrival, reference: { window: OFFICE, dueMinute } }]),
    ).toEqual([])
})

describe('a problem is named with its place', () => {
  test.each<readonly [string, readonly DimensionDefinition[], string, readonly string[]]>([
    ['one id twice', [visits, visits], 'cover.dimension-duplicate', ['core:visits', 'id']],
    [
      'an id without namespace',
      [{ ...visits, id: 'visits' }],
      'cover.dimension-id-invalid',
      ['visits', 'id'],
    ],
    [
      'an id with something before it',
      [{ ...visits, id: 'the core:visits' }],
      'cover.dimension-id-invalid',
      ['the core:visits', 'id'],
    ],
    [
      'an id with a space',
      [{ ...visits, id: 'core:planned visits' }],
      'cover.dimension-id-invalid',
      ['core:planned visits', 'id'],
    ],
    [
      'a window that isn’t there',
      [arrival],
      'cover.window-dimension-unknown',
      ['core:arrival', 'windowDimension'],
    ],
    [
      'a window that isn’t one',
      [{ ...arrival, windowDimension: visits.id }, visits],
      'cover.window-dimension-unknown',
      ['core:arrival', 'windowDimension'],
    ],
    [
      'a facet of the window alone',
      [windowBy(zone), arrivalBy(cause)],
      'cover.window-facets-differ',
      ['core:arrival', 'facets'],
    ],
    [
      'a key that the window lacks',
      [windowBy({ ...zone, keys: [key('near')] }), arrivalBy(zone)],
      'cover.window-facets-differ',
      ['core:arrival', 'facets'],
    ],
    [
      'a reference that never opens',
      [serviceWindow, { ...arrival, reference: { window: NEVER, dueMinute: 0 } }],
      'cover.reference-invalid',
      ['core:arrival', 'reference'],
    ],
    [
      'a reference outside the day',
      [serviceWindow, { ...arrival, reference: { window: { ...NEVER, mon: [[0, 2000]] }, dueMinute: 0 } }],
      'cover.reference-invalid',
      ['core:arrival', 'reference'],
    ],
    [
      'a reference due after midnight',
      [serviceWindow, { ...arrival, reference: { window: OFFICE, dueMinute: 1441 } }],
      'cover.reference-invalid',
      ['core:arrival', 'reference'],
    ],
    [
      'a reference due before midnight',
      [serviceWindow, { ...arrival, reference: { window: OFFICE, dueMinute: -1 } }],
      'cover.reference-invalid',
      ['core:arrival', 'reference'],
    ],
    [
      'a reference due between minutes',
      [serviceWindow, { ...arrival, reference: { window: OFFICE, dueMinute: 0.5 } }],
      'cover.reference-invalid',
      ['core:arrival', 'reference'],
    ],
    [
      'one facet twice',
      [{ ...visits, facets: [cause, cause] }],
      'cover.facet-duplicate',
      ['core:visits', 'facets', 'cause'],
    ],
    [
      'one key twice',
      withFacet({ keys: [key('a'), key('b'), key('a')] }),
      'cover.facet-key-duplicate',
      ['core:visits', 'facets', 'cause', 'keys', 'a'],
    ],
    [
      'a key with a stroke',
      withFacet({ keys: [key('a/b')] }),
      'cover.facet-key-invalid',
      ['core:visits', 'facets', 'cause', 'keys', 'a/b'],
    ],
    [
      'a key with a star',
      withFacet({ keys: [key('*')] }),
      'cover.facet-key-invalid',
      ['core:visits', 'facets', 'cause', 'keys', '*'],
    ],
    [
      'a key of nothing',
      withFacet({ keys: [key('')] }),
      'cover.facet-key-invalid',
      ['core:visits', 'facets', 'cause', 'keys', ''],
    ],
    [
      'other before another',
      withFacet({ keys: [key('other'), key('a')] }),
      'cover.facet-other-not-last',
      ['core:visits', 'facets', 'cause', 'keys'],
    ],
    [
      'bands that fall',
      withFacet({
        keys: [
          { ...key('a'), from: 5 },
          { ...key('b'), from: 1 },
        ],
      }),
      'cover.facet-bands-unordered',
      ['core:visits', 'facets', 'cause', 'keys'],
    ],
    [
      'one band twice',
      withFacet({
        keys: [
          { ...key('a'), from: 5 },
          { ...key('b'), from: 5 },
        ],
      }),
      'cover.facet-bands-unordered',
      ['core:visits', 'facets', 'cause', 'keys'],
    ],
    [
      'a band from half a month',
      withFacet({ keys: [{ ...key('a'), from: 0.5 }] }),
      'cover.facet-bands-unordered',
      ['core:visits', 'facets', 'cause', 'keys'],
    ],
    [
      'a quote facet without fact',
      withFacet({ knownAt: 'quote' }),
      'cover.facet-fact-missing',
      ['core:visits', 'facets', 'cause', 'fact'],
    ],
    [
      'too many cells',
      [{ ...visits, facets: [wide('a'), wide('b')] }],
      'cover.cells-too-many',
      ['core:visits', 'facets'],
    ],
    [
      'costs without cause',
      [{ ...parts, facets: [zone] }],
      'cover.cause-facet-missing',
      ['core:parts', 'facets'],
    ],
    ['no levels', [{ ...monitoring, levels: [] }], 'cover.choices-invalid', ['core:monitoring', 'levels']],
    [
      'one level twice',
      [{ ...monitoring, levels: [key('a'), key('a')] }],
      'cover.choices-invalid',
      ['core:monitoring', 'levels'],
    ],
    [
      'an empty universe',
      [{ ...delivery, universe: [] }],
      'cover.choices-invalid',
      ['core:delivery', 'universe'],
    ],
    ['a cap of nothing', [{ ...visits, cap: 0 }], 'cover.cap-invalid', ['core:visits', 'cap']],
    ['a fraction of a cap', [{ ...visits, cap: 1.5 }], 'cover.cap-invalid', ['core:visits', 'cap']],
  ])('%s', (_title, definitions, code, path) => {
    const problems = checkDimensions(definitions)
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]])
    const catalogue = mergeCatalogues(coverMessages)
    for (const message of [problems[0]!.message, problems[0]!.cure]) {
      const [en, fr] = (['en', 'fr'] as const).map((locale) => renderMessage(message, locale, catalogue))
      expect(en).not.toBe(fr)
      expect(`${en}${fr}`).not.toMatch(/[{}]/)
    }
  })
})

test('ten thousand cells are still allowed, and every problem of every dimension is listed', () => {
  const hundred = (id: string): Facet => ({ ...wide(id), keys: wide(id).keys.slice(1) })
  expect(checkDimensions([{ ...visits, facets: [hundred('a'), hundred('b')] }])).toEqual([])
  const problems = checkDimensions([
    { ...visits, id: 'x', cap: 0 },
    { ...monitoring, levels: [] },
  ])
  expect(problems.map(({ code }) => code)).toEqual([
    'cover.dimension-id-invalid',
    'cover.cap-invalid',
    'cover.choices-invalid',
  ])
  expect(problems[0]?.message.params).toEqual({ dimension: 'x' })
})
