import type { Repair } from '@aftercare/contract-domain/ladder'
import { expect, test } from 'vitest'
import { groupRepairs } from './group-repairs.ts'

const message = { key: 'said', params: {} }
const raise = (path: string, after: string): Repair => ({
  kind: 'raise',
  change: { field: { path, owner: { tier: 'plus' }, unit: 'minor' }, by: 1, before: '0', after },
  message,
  newErrors: [],
})
const base = (book: string, after: string) =>
  raise(`/priceBooks/${book}/tiers/plus/default/price/amountMinor`, after)
const give = (level: string, ...newErrors: string[]): Repair => ({
  kind: 'give',
  tier: 'plus',
  dimension: 'care',
  facetKey: '*',
  value: { kind: 'level', level },
  message,
  newErrors,
})
const forbid: Repair = {
  kind: 'forbid',
  tier: 'essential',
  combinations: [['a', 'b']],
  message,
  newErrors: [],
}
const grouped = (...ofPair: Parameters<typeof groupRepairs>[0]) =>
  groupRepairs(ofPair).map(({ parts, everywhere }) => [
    everywhere,
    ...parts.map(({ repair, books }) => `${repair.kind} in ${books.join('+')}`),
  ])

test('what is the same in every book is offered once', () => {
  const books = [
    { priceBook: 'direct', repairs: [give('more', 'a'), forbid] },
    { priceBook: 'dealers', repairs: [give('more', 'a', 'b'), forbid] },
  ]
  expect(grouped(...books)).toEqual([
    [true, 'give in direct+dealers'],
    [true, 'forbid in direct+dealers'],
  ])
  expect(groupRepairs(books)[0]?.parts[0]?.repair.newErrors).toEqual(['a', 'b'])
})

test('a price that each book has for itself is changed in all of them together', () => {
  expect(
    grouped(
      { priceBook: 'direct', repairs: [base('direct', '10')] },
      { priceBook: 'dealers', repairs: [base('dealers', '12')] },
    ),
  ).toEqual([[true, 'raise in direct', 'raise in dealers']])
})

test('a price of an add-on that one book has for itself goes with the one of the others', () => {
  expect(
    grouped(
      { priceBook: 'direct', repairs: [raise('/addOns/a/settings/price/amountMinor', '5')] },
      { priceBook: 'dealers', repairs: [raise('/addOns/a/bookPrices/dealers/price/amountMinor', '7')] },
    ),
  ).toEqual([[true, 'raise in direct', 'raise in dealers']])
})

test('one price that two books ask different figures of stays two repairs, each of its book', () => {
  const shared = (after: string) => raise('/addOns/a/settings/price/amountMinor', after)
  expect(
    grouped(
      { priceBook: 'direct', repairs: [shared('5')] },
      { priceBook: 'dealers', repairs: [shared('7')] },
    ),
  ).toEqual([
    [false, 'raise in direct'],
    [false, 'raise in dealers'],
  ])
})

test('what mends every book comes before what mends one', () => {
  expect(
    grouped(
      { priceBook: 'direct', repairs: [give('some'), forbid] },
      { priceBook: 'dealers', repairs: [give('more'), forbid] },
    ),
  ).toEqual([
    [true, 'forbid in direct+dealers'],
    [false, 'give in direct'],
    [false, 'give in dealers'],
  ])
})
