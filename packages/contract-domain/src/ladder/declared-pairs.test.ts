import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aTier } from '../testing/index.ts'
import { ladderPairs } from './declared-pairs.ts'

type Order = readonly (readonly [above: string, below: string])[]

/** Pairs as `below < above`, peers as `one = other`. */
function pairsOf(tiers: readonly string[], order: Order): readonly string[] {
  const version: Pick<CatalogVersion, 'tiers' | 'order'> = {
    tiers: tiers.map((id) => aTier({ id })),
    order: order.map(([above, below]) => ({ above, below })),
  }
  return ladderPairs(version).map(
    ({ below, above, relation }) => `${below} ${relation === 'declared' ? '<' : '='} ${above}`,
  )
}

test.each<[string, readonly string[], Order, readonly string[]]>([
  ['one tier has no pair', ['a'], [], []],
  ['tiers without an order are peers', ['a', 'b'], [], ['a = b']],
  ['a declared pair stands as declared', ['a', 'b'], [['b', 'a']], ['a < b']],
  ['whatever the order of the tiers', ['b', 'a'], [['b', 'a']], ['a < b']],
  [
    'what stands above the tier above stands above, too',
    ['c', 'a', 'b'],
    [
      ['b', 'a'],
      ['c', 'b'],
    ],
    ['a < c', 'b < c', 'a < b'],
  ],
  [
    'two columns over one base are peers',
    ['a', 'b', 'c'],
    [
      ['b', 'a'],
      ['c', 'a'],
    ],
    ['a < b', 'a < c', 'b = c'],
  ],
  [
    'two ways up are one pair',
    ['a', 'b', 'c', 'd'],
    [
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'b'],
      ['d', 'c'],
    ],
    ['a < b', 'a < c', 'a < d', 'b = c', 'b < d', 'c < d'],
  ],
])('%s', (_, tiers, order, pairs) => {
  expect(pairsOf(tiers, order)).toEqual(pairs)
})
