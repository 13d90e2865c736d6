import { expect, test } from 'vitest'
import { listSearch, newQuoteSearch, tabSearch } from './search-params.ts'

test('an address keeps what a list knows and drops the rest', () => {
  expect(listSearch({ search: 'Dumont', status: 'DRAFT,OFFERED', page: 3, after: { x: 1 } })).toEqual({
    search: 'Dumont',
    status: 'DRAFT,OFFERED',
  })
})

test('a search for a number is a text', () => {
  expect(listSearch({ search: 2026 })).toEqual({ search: '2026' })
})

test('a new quote starts for a customer and its assets', () => {
  expect(newQuoteSearch({ account: 'a', assets: 'x,y', other: 'z' })).toEqual({ account: 'a', assets: 'x,y' })
  expect(tabSearch({ tab: 'quotes' })).toEqual({ tab: 'quotes' })
})
