import { expect, test } from 'vitest'
import { cellTitle } from './cell-title.ts'
import { parts, visits } from './example-dimensions.ts'

const zone = {
  id: 'zone',
  title: { en: 'Zone', fr: 'Zone' },
  knownAt: 'quote',
  keys: [{ id: 'far', title: { en: 'Far', fr: 'Loin' } }],
} as const

test('a cell is named by its dimension and the title of its key in each facet', () => {
  const [cause] = parts.facets[0]?.keys ?? []
  expect(cellTitle({ ...parts, facets: [...parts.facets, zone] }, `${cause?.id}/far`)).toEqual({
    en: `${parts.title.en} (${cause?.title.en}, Far)`,
    fr: `${parts.title.fr} (${cause?.title.fr}, Loin)`,
  })
})

test('what no key names is said in the reader’s language', () => {
  expect(cellTitle({ ...visits, facets: [zone] }, 'other')).toEqual({
    en: `${visits.title.en} (other)`,
    fr: `${visits.title.fr} (autre)`,
  })
})

test('one cell alone has the title of its dimension', () => {
  expect(cellTitle(visits, '*')).toEqual(visits.title)
})
