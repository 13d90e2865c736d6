import { AmountOutOfRange } from './errors.ts'
import type { Rational } from './rational.ts'

/**
 * How an exact figure becomes a whole number. `half-…` modes go to the nearest and name what happens at the half;
 * `up` is towards plus infinity, `down` towards minus infinity. A price book's default is half away from zero (domain §4).
 */
export type RoundingMode =
  | 'half-away-from-zero'
  | 'half-towards-zero'
  | 'half-even'
  | 'up'
  | 'down'
  | 'towards-zero'
  | 'away-from-zero'

/** What lies between a figure and its truncation. */
interface Remainder {
  /** Sign of the figure: −1 or 1 (a remainder of zero is never asked about). */
  readonly sign: number
  /** Its distance from the truncation compared with one half: −1, 0, 1. */
  readonly againstHalf: number
  /** Whether the truncation is odd. */
  readonly odd: boolean
}

/** Whether each mode takes one step away from zero, from the truncation. */
const stepsAway: Readonly<Record<RoundingMode, (remainder: Remainder) => boolean>> = {
  'half-away-from-zero': ({ againstHalf }) => againstHalf >= 0,
  'half-towards-zero': ({ againstHalf }) => againstHalf > 0,
  'half-even': ({ againstHalf, odd }) => againstHalf > 0 || (againstHalf === 0 && odd),
  up: ({ sign }) => sign > 0,
  down: ({ sign }) => sign < 0,
  'towards-zero': () => false,
  'away-from-zero': () => true,
}

export const roundingModes = Object.keys(stepsAway) as readonly RoundingMode[]

/**
 * dividend/divisor as a whole number; both safe integers, the divisor above zero. Exact: below 2^53 a quotient that
 * falls short of an integer k does so by 1/divisor or more, over half the spacing of doubles at k, so it is never
 * rounded up to k; multiplying back and doubling lose no bit either.
 */
export function roundQuotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const magnitude = Math.abs(dividend)
  const truncated = Math.floor(magnitude / divisor)
  const rest = magnitude - truncated * divisor
  const whole = stepsUp({ dividend, divisor, truncated, rest }, mode) ? truncated + 1 : truncated
  return dividend < 0 ? 0 - whole : whole
}

interface Division {
  readonly dividend: number
  readonly divisor: number
  readonly truncated: number
  readonly rest: number
}

function stepsUp({ dividend, divisor, truncated, rest }: Division, mode: RoundingMode): boolean {
  if (rest === 0) return false
  // The default mode is asked for every price line, so it takes no detour over the table.
  if (mode === 'half-away-from-zero') return 2 * rest >= divisor
  const againstHalf = Math.sign(2 * rest - divisor)
  return stepsAway[mode]({ sign: dividend < 0 ? -1 : 1, againstHalf, odd: truncated % 2 !== 0 })
}

/** The figure as a whole number. Throws {@link AmountOutOfRange} outside the safe integers. */
export function roundRational(figure: Rational, mode: RoundingMode): number {
  const { num, den } = figure
  const truncated = num / den
  const rest = num % den
  if (rest === 0n) return toSafeNumber(truncated)
  const distance = 2n * (rest < 0n ? -rest : rest)
  const remainder = {
    sign: rest < 0n ? -1 : 1,
    againstHalf: distance > den ? 1 : distance < den ? -1 : 0,
    odd: truncated % 2n !== 0n,
  }
  return toSafeNumber(stepsAway[mode](remainder) ? truncated + BigInt(remainder.sign) : truncated)
}

/**
 * amountMinor × factor, rounded once: the way every percent, ratio and factor makes its amount. Plain numbers while
 * the product is a safe integer (then nothing was lost), big integers beyond. Throws {@link AmountOutOfRange}.
 */
export function roundProduct(amountMinor: number, factor: Rational, mode: RoundingMode): number {
  if (!Number.isSafeInteger(amountMinor)) throw new AmountOutOfRange(amountMinor)
  // A big integer beyond the safe range becomes a number beyond it, so the check below sees it.
  const num = Number(factor.num)
  const den = Number(factor.den)
  const product = amountMinor * num
  if (Number.isSafeInteger(product) && Number.isSafeInteger(num) && Number.isSafeInteger(den)) {
    return roundQuotient(product, den, mode)
  }
  return roundRational({ num: BigInt(amountMinor) * factor.num, den: factor.den }, mode)
}

/** {@link roundProduct} by one factor that is prepared once: for rules that price thousands of lines. */
export function productRounder(factor: Rational, mode: RoundingMode): (amountMinor: number) => number {
  const num = Number(factor.num)
  const den = Number(factor.den)
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den)) {
    return (amountMinor) => roundProduct(amountMinor, factor, mode)
  }
  const awayAtHalf = mode === 'half-away-from-zero'
  return (amountMinor) => {
    const product = amountMinor * num
    if (Number.isSafeInteger(product) && Number.isSafeInteger(amountMinor)) {
      if (!awayAtHalf || product <= 0) return roundQuotient(product, den, mode)
      // The same as `roundQuotient`, for what nearly every line asks: the default mode, above zero (minus zero is not).
      const truncated = Math.floor(product / den)
      return 2 * (product - truncated * den) >= den ? truncated + 1 : truncated
    }
    return roundProduct(amountMinor, factor, mode)
  }
}

function toSafeNumber(figure: bigint): number {
  const number = Number(figure)
  if (!Number.isSafeInteger(number)) throw new AmountOutOfRange(figure)
  return number
}
