import { expect, test } from 'vitest'
import { aCounterexample } from '../../../testing/example-ladder.ts'
import { alikeCells } from './alike-cells.ts'
import type { ComparedCell } from './ladder.graphql.ts'

const labour = (facetTitle: string, packageText: string): ComparedCell => ({
  dimensionKey: 'core:labour',
  dimensionTitle: 'Labour',
  facetKey: facetTitle.toLowerCase(),
  facetTitle,
  packageText,
  aboveText: '50 %',
  verdict: packageText === '50 %' ? 'EQUAL' : 'MORE',
})

test('cases that say the same are told in one row, and named only where they differ', () => {
  const cells = [labour('Wear', '100 %'), labour('Misuse', '50 %'), labour('Impact', '100 %')]
  expect(alikeCells(cells).map(({ cell, cases }) => [cell.packageText, cases])).toEqual([
    ['100 %', ['Wear', 'Impact']],
    ['50 %', ['Misuse']],
  ])
  expect(alikeCells(cells.slice(0, 1)).map(({ cases }) => cases)).toEqual([[]])
})

test('dimensions stay in their order, and none is lost', () => {
  const { cells } = aCounterexample()
  expect(alikeCells(cells).map(({ cell }) => cell.dimensionTitle)).toEqual(['Arrival', 'Labour', 'Labour'])
})
