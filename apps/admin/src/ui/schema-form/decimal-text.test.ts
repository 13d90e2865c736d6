import { expect, test } from 'vitest'
import { minorDigits, readDecimal, shiftPoint } from './decimal-text.ts'

test.each([
  ['1250', -2, '12.5'],
  ['3.5', -2, '0.035'],
  ['5', -2, '0.05'],
  ['0', -2, '0'],
  ['100', 0, '100'],
  ['12.5', 2, '1250'],
  ['0.035', 2, '3.5'],
  ['0.0001', 2, '0.01'],
  ['9007199254740993.15', 2, '900719925474099315'],
])('moves the point of %s by %i places: %s', (decimal, places, moved) => {
  expect(shiftPoint(decimal, places)).toBe(moved)
})

test('moving there and back loses nothing, whatever the figure', () => {
  for (let whole = 0; whole < 2000; whole += 7) {
    for (const fraction of ['', '.1', '.05', '.999', '.000001']) {
      const figure = `${whole}${fraction}`
      for (const places of [-3, -2, 0, 2]) {
        expect(shiftPoint(shiftPoint(figure, places)!, -places)).toBe(figure)
      }
    }
  }
})

test('a fraction has no point to move', () => {
  expect(shiftPoint('3/4', 2)).toBeNull()
})

test.each([
  ['12,5', '12.5'],
  ['12.5', '12.5'],
  ['1 200,50', '1200.50'],
  ['1\u202f200', '1200'],
  ['', null],
  ['-3', null],
  ['1,2,3', null],
  ['.5', null],
  ['12,', null],
])('reads %s as people type it', (typed, read) => {
  expect(readDecimal(typed)).toBe(read)
})

test('a half-typed currency code breaks nothing', () => {
  expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('EU')]).toEqual([2, 0, 2])
})
