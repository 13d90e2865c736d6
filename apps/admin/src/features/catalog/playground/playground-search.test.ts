import { expect, test } from 'vitest'
import { playgroundSearch } from './playground-search.ts'

test('an address holds what is tried', () => {
  const search = {
    addOn: 'call',
    term: 36,
    count: 5,
    facts: { age: 40 },
    beside: ['watch'],
    pending: { settings: { hours: 6 } },
  }
  expect(playgroundSearch({ ...search, utm: 'x' })).toEqual(search)
})

test('what was written by hand into another shape is as if it were not there', () => {
  expect(
    playgroundSearch({ addOn: 7, term: 'long', facts: [1], beside: 'watch', pending: null, from: NaN }),
  ).toEqual({})
})
