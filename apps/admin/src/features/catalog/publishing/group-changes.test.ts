import { expect, test } from 'vitest'
import { groupedChanges, groupOf } from './group-changes.ts'

test.for([
  ['/tiers/gold', 'tiers'],
  ['/tiers/gold/title/en', 'tiers'],
  ['/tiers/gold/cover/core:arrival/near', 'promises'],
  ['/addOns/rapid-response/settings/hours', 'add-ons'],
  ['/addOns/rapid-response/settings/price', 'prices'],
  ['/addOns/rapid-response/bookPrices/direct', 'prices'],
  ['/priceBooks/direct/tiers/gold/default/price', 'prices'],
  ['/rateCards/field/hour', 'prices'],
  ['/order', 'ladder'],
  ['/ladder/strict', 'ladder'],
  ['/referenceAssets/pump', 'ladder'],
  ['/dimensions/core:arrival/title', 'other'],
  ['', 'other'],
] as const)('a change of %s is one of the %s', ([path, group]) => {
  expect(groupOf(path)).toBe(group)
})

test('changes are read tiers first, prices after the add-ons, each group in its own order', () => {
  const paths = ['/priceBooks/b', '/notes/n', '/tiers/b', '/tiers/a', '/addOns/x']
  const grouped = groupedChanges(paths.map((path) => ({ path })))
  expect(grouped.map(({ group, changes }) => [group, changes.map(({ path }) => path)])).toEqual([
    ['tiers', ['/tiers/b', '/tiers/a']],
    ['add-ons', ['/addOns/x']],
    ['prices', ['/priceBooks/b']],
    ['other', ['/notes/n']],
  ])
})
