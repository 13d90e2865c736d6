import { expect, test } from 'vitest'
import { describeFacetKey } from './describe-facet-key.ts'
import type { DimensionDefinition } from './dimension.ts'
import { parts, visits } from './example-dimensions.ts'

const zone = {
  id: 'zone',
  title: { en: 'Zone', fr: 'Zone' },
  knownAt: 'quote',
  keys: [{ id: 'far', title: { en: 'Far', fr: 'Loin' } }],
} as const
const byZone: DimensionDefinition = { ...parts, facets: [...parts.facets, zone] }

test('a case is named by the titles of its keys, what is left over too', () => {
  const [cause] = parts.facets[0]?.keys ?? []
  expect(describeFacetKey(byZone, `${cause?.id}/far`, 'fr')).toBe(`${cause?.title.fr} · Loin`)
  expect(describeFacetKey({ ...byZone, facets: [zone] }, 'other', 'en')).toBe('Any other')
  expect(describeFacetKey({ ...byZone, facets: [zone] }, 'other', 'fr')).toBe('Tout autre')
})

test('of one cell alone no case is named', () => {
  expect(describeFacetKey(visits, '*', 'en')).toBe('')
})
