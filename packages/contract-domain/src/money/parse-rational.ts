import { RationalUnreadable } from './errors.ts'
import { dividedBy, rational, type Rational } from './rational.ts'

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/
const FRACTION = /^(-?\d+)\/(\d+)$/
const HUNDRED = rational(100)
// A text from outside must not buy seconds of big-integer arithmetic.
const LONGEST_TEXT = 400

/**
 * An exact figure from decimal text ('12.5'), a fraction ('-3/4') or a whole number. Numbers with a fraction are
 * refused: 0.1 is not a tenth. Throws {@link RationalUnreadable}, and DivisionByZero for '1/0'.
 */
export function parseRational(figure: string | number): Rational {
  if (typeof figure === 'number') return rational(figure)
  if (figure.length > LONGEST_TEXT) throw new RationalUnreadable(figure)
  const decimal = DECIMAL.exec(figure)
  if (decimal) {
    const [, sign = '', wholeDigits = '', fraction = ''] = decimal
    return rational(BigInt(`${sign}${wholeDigits}${fraction}`), 10n ** BigInt(fraction.length))
  }
  const parts = FRACTION.exec(figure)
  if (!parts) throw new RationalUnreadable(figure)
  return rational(BigInt(parts[1] ?? ''), BigInt(parts[2] ?? ''))
}

/** A percent as the factor it stands for: '12.5' is 1/8. */
export function percent(figure: string | number): Rational {
  return dividedBy(parseRational(figure), HUNDRED)
}

/** The shortest exact text, which parseRational reads back: '2', '0.75' when the decimals end, else '1/3'. */
export function formatRational(figure: Rational): string {
  const decimals = decimalsOf(figure.den)
  if (decimals === undefined) return `${figure.num}/${figure.den}`
  if (decimals === 0) return String(figure.num)
  const sign = figure.num < 0n ? '-' : ''
  const magnitude = figure.num < 0n ? -figure.num : figure.num
  const digits = String((magnitude * 10n ** BigInt(decimals)) / figure.den).padStart(decimals + 1, '0')
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** How many decimals 1/den takes, undefined when they never end. */
function decimalsOf(den: bigint): number | undefined {
  let [twos, fives, rest] = [0, 0, den]
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  return rest === 1n ? Math.max(twos, fives) : undefined
}
