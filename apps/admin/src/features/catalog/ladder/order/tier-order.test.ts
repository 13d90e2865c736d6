import { expect, test } from 'vitest'
import { allAbove, closesCircle, followsFromOthers, heights, moved } from './tier-order.ts'

const chain = [
  { above: 'gold', below: 'silver' },
  { above: 'platinum', below: 'gold' },
]

test('what stands above a tier is found over several pairs', () => {
  expect([...allAbove(chain, 'silver')].sort()).toEqual(['gold', 'platinum'])
  expect([...allAbove(chain, 'platinum')]).toEqual([])
})

test.each([
  [{ above: 'silver', below: 'platinum' }, true],
  [{ above: 'gold', below: 'gold' }, true],
  [{ above: 'platinum', below: 'silver' }, false],
  [{ above: 'silver', below: 'basic' }, false],
])('%o closes a circle: %s', (pair, answer) => {
  expect(closesCircle(chain, pair)).toBe(answer)
})

test('a pair that the others say already follows from them', () => {
  const long = { above: 'platinum', below: 'silver' }
  expect(followsFromOthers([...chain, long], long)).toBe(true)
  expect(followsFromOthers([...chain, long], chain[0]!)).toBe(false)
})

test('a tier is drawn above the longest chain of tiers under it, peers at one height', () => {
  const pairs = [...chain, { above: 'platinum', below: 'parts-only' }]
  expect(Object.fromEntries(heights(['silver', 'gold', 'platinum', 'parts-only'], pairs))).toEqual({
    silver: 0,
    gold: 1,
    platinum: 2,
    'parts-only': 0,
  })
})

test('an order that runs in a circle is still drawn', () => {
  const circle = [...chain, { above: 'silver', below: 'platinum' }]
  expect(heights(['silver', 'gold', 'platinum'], circle).size).toBe(3)
})

test('an entry moves by one place, and never past an end', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})
