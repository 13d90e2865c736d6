import { expect, test } from 'vitest'
import { jsonLines, table } from './report.ts'
import type { BenchResult } from './result.ts'

const missed: BenchResult = {
  suite: 'pricing',
  name: 'product, of the floor',
  value: 3.456,
  unit: 'times the CPU',
  ratioToFloor: 3.456,
  interval: [3.4, 3.51],
  rounds: 15,
  peers: { 'zen-engine': 607 },
  goal: '≤ 3.2',
  pass: false,
}
const plain: BenchResult = { ...missed, name: 'floor', value: 3_912_345, goal: null, pass: null }

test('a program reads one JSON object a line', () => {
  const lines = jsonLines([missed, plain]).split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([missed, plain])
})

test('a person reads the figure, its interval, the goal and the verdict', () => {
  const [, first, second] = table([missed, plain]).split('\n')
  expect(first?.split(/ {2,}/)).toEqual([
    'product, of the floor',
    '3.46',
    'times the CPU',
    '3.4 … 3.51',
    '≤ 3.2',
    'FAIL',
  ])
  expect(second?.split(/ {2,}/)).toEqual(['floor', '3,910,000', 'times the CPU', '3.4 … 3.51'])
})
