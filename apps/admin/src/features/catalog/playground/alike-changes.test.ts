import { expect, test } from 'vitest'
import { alikeChanges, inOneBreath } from './alike-changes.ts'

const change = (facetTitle: string, after: string) => ({
  dimensionKey: 'core:parts',
  dimensionTitle: 'Parts',
  facetKey: facetTitle,
  facetTitle,
  before: 'none',
  after,
  interim: null,
})

test('cases that change alike are told in one row', () => {
  const rows = alikeChanges([change('Accident', '100%'), change('Misuse', '100%'), change('Wear', '50%')])
  expect(rows.map(({ change: { after }, cases }) => [after, cases])).toEqual([
    ['100%', ['Accident', 'Misuse']],
    ['50%', ['Wear']],
  ])
})

test('what the names of cases have in common is said once', () => {
  expect(inOneBreath(['Accident · Mechanical', 'Accident · Other', 'Misuse · Other'])).toBe(
    'Accident · Mechanical, Other; Misuse · Other',
  )
  expect(inOneBreath(['Near', 'Far'])).toBe('Near, Far')
})
