import { expect, test } from 'vitest'
import { DimensionTemplatesDiffer } from './errors.ts'
import { delivery, monitoring, visits } from './example-dimensions.ts'
import { mergeDimensionTemplates } from './merge-dimension-templates.ts'

test('copies in what the catalog lacks, its own first', () => {
  const templates = [
    { id: 'preventive-visits', dimensions: [visits, monitoring] },
    { id: 'remote-monitoring', dimensions: [{ ...monitoring }, delivery] },
  ]
  expect(mergeDimensionTemplates([visits], templates)).toEqual([visits, monitoring, delivery])
  expect(mergeDimensionTemplates([], [])).toEqual([])
})

test('one id with different content is refused, naming both sources', () => {
  const other = { ...visits, cap: 24 }
  const refusalOf = (merge: () => unknown) => {
    try {
      merge()
    } catch (error) {
      return error
    }
    return undefined
  }
  const twoPlugins = refusalOf(() =>
    mergeDimensionTemplates(
      [monitoring],
      [
        { id: 'preventive-visits', dimensions: [visits] },
        { id: 'extra-visits', dimensions: [other] },
      ],
    ),
  )
  expect(twoPlugins).toBeInstanceOf(DimensionTemplatesDiffer)
  expect(twoPlugins).toMatchObject({
    code: 'cover.dimension-templates-differ',
    params: { dimension: visits.id, first: 'preventive-visits', second: 'extra-visits' },
    path: ['dimensions', visits.id],
  })
  expect(
    refusalOf(() => mergeDimensionTemplates([visits], [{ id: 'extra-visits', dimensions: [other] }])),
  ).toMatchObject({ params: { first: 'catalog', second: 'extra-visits' } })
})

test('the order of members in a file doesn’t make content different', () => {
  const { id, ...rest } = visits
  expect(mergeDimensionTemplates([visits], [{ id: 'p', dimensions: [{ ...rest, id }] }])).toEqual([visits])
})
