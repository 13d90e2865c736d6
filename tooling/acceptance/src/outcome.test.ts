import { expect, test } from 'vitest'
import { rowSheet } from './outcome.ts'

test('a row passes when every figure holds and nothing is missing', () => {
  const sheet = rowSheet(22)
  sheet.show('3 instalments', [1080, 1080, 1080], [1080, 1080, 1080])
  expect(sheet.outcome()).toEqual({ row: 22, status: 'pass', figure: '3 instalments' })
})

test('one wrong figure fails the row and is named with what was expected', () => {
  const sheet = rowSheet(22)
  sheet.show('the price', 324_000, 324_000)
  sheet.show('the first instalment', 108_001, 108_000)
  sheet.missing('revenue')
  expect(sheet.outcome()).toEqual({
    row: 22,
    status: 'fail',
    figure: 'the first instalment: got 108001, not 108000; missing: revenue',
  })
})

test('a row of which a part is missing stays todo, with the figures that hold', () => {
  const sheet = rowSheet(21)
  sheet.show('terms of 1 to 4 years accepted', true, true)
  sheet.missing('the verdict of a claim')
  expect(sheet.outcome()).toEqual({
    row: 21,
    status: 'todo',
    figure: 'terms of 1 to 4 years accepted; missing: the verdict of a claim',
  })
})

test('a row that shows nothing fails', () => {
  expect(rowSheet(5).outcome().status).toBe('fail')
})
