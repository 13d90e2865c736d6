import { expect, test } from 'vitest'
import { minorDigits } from './iso-4217.ts'

test.each([
  ['EUR', 2],
  ['GBP', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['XOF', 0],
  ['KWD', 3],
  ['IQD', 3],
  ['CLF', 4],
  ['BGN', 2],
])('%s has %i minor digits', (code, digits) => {
  expect(minorDigits(code)).toBe(digits)
})

test.each(['', 'eur', 'EURO', 'XXX', 'XAU', 'ZZZ', ' EUR'])(
  '“%s” is no currency that anything is billed in',
  (code) => {
    expect(minorDigits(code)).toBeUndefined()
  },
)
