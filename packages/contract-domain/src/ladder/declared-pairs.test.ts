import { expect, test } from 'vitest'
import { aTier } from '../testing/index.ts'
import { ladderPairs } from './declared-pairs.ts'

/** Pairs as `below < above`, peers as `one ~ other`. */
function pairsOf(tiers: string, ...order: readonly (readonly [above: string, below: string])[]) {
  return ladderPairs({
    tiers: Array.from(tiers, (id) => aTier({ id })),
    order: order.map(([above, below]) => ({ above, below })),
  }).map(({ below, above, relation }) => `${below} ${{ declared: '<', peers: '~' }[relation]} ${above}`)
}

test('one tier, or none, is no pair', () => {
  expect([pairsOf(''), pairsOf('a')]).toEqual([[], []])
})

test('tiers without an order are peers, each pair once', () => {
  expect(pairsOf('abc')).toEqual(['a ~ b', 'a ~ c', 'b ~ c'])
})

test('a declared pair stands as declared, whichever tier is listed first', () => {
  expect(pairsOf('ab', ['b', 'a'])).toEqual(['a < b'])
  expect(pairsOf('ba', ['b', 'a'])).toEqual(['a < b'])
})

test('what stands above the tier above stands above too', () => {
  expect(pairsOf('abcd', ['b', 'a'], ['c', 'b'], ['d', 'c'])).toEqual([
    'a < b',
    'a < c',
    'a < d',
    'b < c',
    'b < d',
    'c < d',
  ])
})

test('two columns over one floor are peers of each other', () => {
  expect(pairsOf('abc', ['b', 'a'], ['c', 'a'])).toEqual(['a < b', 'a < c', 'b ~ c'])
})

test('two ways to the same tier are one', () => {
  expect(pairsOf('abcd', ['b', 'a'], ['c', 'a'], ['d', 'b'], ['d', 'c'])).toEqual([
    'a < b',
    'a < c',
    'a < d',
    'b ~ c',
    'b < d',
    'c < d',
  ])
})

test('an order that goes round comes to an end', () => {
  expect(pairsOf('ab', ['b', 'a'], ['a', 'b'])).toEqual(['a < b'])
})
