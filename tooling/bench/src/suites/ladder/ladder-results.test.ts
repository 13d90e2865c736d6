import { expect, test } from 'vitest'
import { bestPeerRatios, compared, harness, spent } from './ladder-results.ts'

const ran = {
  measured: new Map([
    ['product', [10, 20]],
    ['again', [10, 20]],
    ['floor', [5, 5]],
    ['slow', [100, 60]],
    ['quick', [70, 80]],
  ]),
  product: 'product',
  floor: 'floor',
  peers: ['slow', 'quick'],
}

test('the best peer is the one that spent least in that round', () => {
  expect(bestPeerRatios(ran)).toEqual([7, 3])
})

test('a line tells the ratio, the floor and every peer; two rounds are too few to keep a goal', () => {
  const line = compared({ name: 'n', ratios: bestPeerRatios(ran), goal: { kind: 'at-least', ratio: 1 } }, ran)
  expect(line).toMatchObject({
    suite: 'ladder',
    name: 'n',
    value: 5,
    ratioToFloor: 3,
    goal: '≥ 1',
    pass: false,
  })
  expect(line.peers).toEqual({ slow: 6.5, quick: 5.5 })
})

test('the product under a second name is measured at 1', () => {
  expect(harness('again', ran)).toMatchObject({ value: 1, pass: true })
})

test('time of a question in milliseconds of CPU', () => {
  expect(spent('growth', 5, ran)).toMatchObject({
    value: 0.003,
    unit: 'CPU ms a question',
    goal: null,
    pass: null,
  })
})
