import { describe, expect, test } from 'vitest'
import type { FactValue, Json } from '../catalog/index.ts'
import { chooseRow, rowTable } from './choose-row.ts'

const table = rowTable(
  [
    { is: 'K100', row: 'model K100' },
    { is: 'true', row: 'yes' },
    { is: '3', row: 'exactly 3' },
    { is: 'K100', row: 'a slip' },
    { is: 'null', row: 'the text null' },
    { is: '[object Object]', row: 'an object as text' },
    { is: 'undefined', row: 'the text undefined' },
    { from: 10, row: 'from 10' },
    { from: 0, row: 'from 0' },
    { from: 5, row: 'from 5' },
  ],
  ({ row }) => row,
  'all else',
)

describe('the row of a table', () => {
  test.each<[string, FactValue | Json | undefined, string]>([
    ['its key', 'K100', 'model K100'],
    ['a truth value’s key', true, 'yes'],
    ['a whole number’s key before its band', 3, 'exactly 3'],
    ['the band that begins with it', 5, 'from 5'],
    ['the highest band not above it', 9.99, 'from 5'],
    ['the last band', 1_000, 'from 10'],
    ['all else below the first band', -0.01, 'all else'],
    ['money by its minor units', { amountMinor: 4_999, currency: 'EUR' }, 'from 10'],
    ['money by its minor units as a key', { amountMinor: 3, currency: 'EUR' }, 'exactly 3'],
    ['all else for a text without a key', 'K200', 'all else'],
    ['all else for a truth value without a key', false, 'all else'],
    ['all else for a text that looks like a number of a band', '7', 'all else'],
    ['all else for nothing', null, 'all else'],
    ['all else for what is not there', undefined, 'all else'],
    ['all else for an object', { window: '24x7' }, 'all else'],
  ])('is %s', (_what, value, row) => {
    expect(chooseRow(table, value)).toBe(row)
  })

  test('is none where no row holds and there is none for all else', () => {
    const bands = rowTable([{ from: 1, row: 'from 1' }], ({ row }) => row, undefined)
    expect([chooseRow(bands, 0.5), chooseRow(bands, 'K100'), chooseRow(bands, '2')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is read only for the rows that can hold: a later row of a key is not', () => {
    const read: string[] = []
    const rows = [
      { is: 'A', row: 'first' },
      { is: 'A', row: 'later' },
    ]
    rowTable(rows, ({ row }) => read.push(row), undefined)
    expect(read).toEqual(['first'])
  })
})
