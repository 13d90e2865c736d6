import { expect, test } from 'vitest'
import { writtenCell } from './written-cell.ts'

const of = (figure: number) => ({ state: 'known', value: { kind: 'limit', limit: figure } })
const document = {
  tiers: [
    {
      id: 'gold',
      cover: {
        'core:arrival': { '*': of(1), 'near/*': of(2), 'near/battery': of(3), '*/disk': of(4) },
        'core:visits': { '*': { state: 'none', note: { en: 'an option', fr: 'une option' } } },
      },
    },
  ],
}
const at = (dimension: string, facetKey: string) =>
  writtenCell(document, { tier: 'gold', dimension, facetKey })

test.each([
  ['far/other', 1],
  ['near/other', 2],
  ['near/battery', 3],
  ['far/disk', 4],
])('the key that names most facets holds for %s', (facetKey, figure) => {
  expect(at('core:arrival', facetKey)).toEqual(of(figure))
})

test('a note comes with both its languages', () => {
  expect(at('core:visits', '*')).toMatchObject({ note: { en: 'an option', fr: 'une option' } })
})

test('what is not written is unknown', () => {
  expect(at('core:training', '*')).toEqual({ state: 'unknown' })
  expect(writtenCell(document, { tier: 'silver', dimension: 'core:visits', facetKey: '*' })).toEqual({
    state: 'unknown',
  })
})
