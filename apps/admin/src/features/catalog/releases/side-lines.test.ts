import { expect, test } from 'vitest'
import type { Change, Conflict } from './merge.graphql.ts'
import { baseLines, sideLines, titleOf } from './side-lines.ts'

const change = (given: Partial<Change>): Change => ({
  path: '/a',
  kind: 'changed',
  sentence: 'A changed.',
  place: null,
  beforeText: null,
  afterText: null,
  ...given,
})
const conflict = (ours: readonly Change[], theirs: readonly Change[]): Conflict => ({
  path: '/tiers/gold/title',
  chosen: null,
  ours: { changes: [...ours] },
  theirs: { changes: [...theirs] },
})

test('a conflict about one value shows the three values alone, under its place', () => {
  const ours = [change({ place: 'Gold, price', beforeText: '€1', afterText: '€2' })]
  const theirs = [change({ place: 'Gold, price', beforeText: '€1', afterText: '€3' })]
  const found = conflict(ours, theirs)
  expect(titleOf(found)).toBe('Gold, price')
  expect([baseLines(found), sideLines(ours), sideLines(theirs)]).toEqual([['€1'], ['€2'], ['€3']])
})

test('a renamed thing is headed by the name it had', () => {
  const found = conflict([change({ beforeText: 'Gold', afterText: 'Or' })], [change({ beforeText: 'Gold' })])
  expect(titleOf(found)).toBe('Gold')
})

test('a conflict over several places is told in sentences, with what each place was', () => {
  const ours = [
    change({ path: '/a', place: 'A', beforeText: '1', afterText: '2', sentence: 'A: 1 became 2.' }),
    change({ path: '/b', place: 'B', beforeText: '3', afterText: '4', sentence: 'B: 3 became 4.' }),
  ]
  const found = conflict(ours, [change({ sentence: 'Removed: A and B.', kind: 'removed' })])
  expect(sideLines(found.ours.changes)).toEqual(['A: 1 became 2.', 'B: 3 became 4.'])
  expect(sideLines(found.theirs.changes)).toEqual(['Removed: A and B.'])
  expect(baseLines(found)).toEqual(['A: 1', 'B: 3'])
})

test('what no sentence says is named by its path', () => {
  expect(titleOf(conflict([change({})], [change({})]))).toBe('/tiers/gold/title')
})
