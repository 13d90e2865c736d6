import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRational, rational, times } from '../money/index.ts'
import { scaledText } from './scaled-text.ts'

test.each<[string, number, number | bigint, number, string]>([
  ['a whole number of times', 250, 3, 1, '750'],
  ['a tenth', 250, 1, 10, '25'],
  ['a tenth that leaves a rest', 255, 1, 10, '25.5'],
  ['an eighth, without needless zeros', 1, 1, 8, '0.125'],
  ['an eighth that is half', 4, 1, 8, '0.5'],
  ['a rest with a zero in front', 101, 1, 1_000, '0.101'],
  ['a rest of small change', 1_005, 1, 1_000, '1.005'],
  ['a millionth', 7, 1, 1_000_000, '0.000007'],
  ['a ten-millionth, beyond plain figures', 7, 1, 10_000_000, '0.0000007'],
  ['a third, which no decimals end', 10, 1, 3, '10/3'],
  ['a third that goes up', 9, 1, 3, '3'],
  ['nothing', 0, 1, 8, '0'],
  ['less than nothing', -255, 1, 10, '-25.5'],
  ['a factor below zero', 5, -1, 2, '-2.5'],
  ['more than plain numbers keep', 2 ** 53 - 1, 1, 2, '4503599627370495.5'],
  ['a millionth of the most there is', 2 ** 53 - 1, 1, 1_000_000, '9007199254.740991'],
  ['a factor that plain numbers do not keep', 3, 2n ** 53n + 1n, 1, '27021597764222979'],
  ['a divisor that plain numbers do not keep', 1, 1, 10_000_000_000, '0.0000000001'],
])('%s of an amount is written exactly', (_what, amountMinor, num, den, text) => {
  expect(scaledText(rational(num, den))(amountMinor)).toBe(text)
})

test('what plain numbers write is what big integers write', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: -2_000, max: 2_000 }), fc.maxSafeInteger()),
      fc.oneof(fc.integer({ min: -300, max: 300 }), fc.maxSafeInteger()),
      fc.oneof(
        fc.integer({ min: 1, max: 130 }),
        fc.constantFrom(1_000, 8_000, 10_000, 1_000_000, 64_000_000),
      ),
      (amountMinor, num, den) => {
        const factor = rational(num, den)
        expect(scaledText(factor)(amountMinor)).toBe(formatRational(times(rational(amountMinor), factor)))
      },
    ),
    { numRuns: 300 },
  )
})
