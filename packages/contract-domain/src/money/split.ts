import { SplitImpossible } from './errors.ts'
import { safeAmount } from './money.ts'
import { formatRational, parseRational } from './parse-rational.ts'
import type { Rational } from './rational.ts'
import { roundRational, type RoundingMode } from './rounding.ts'

/** A whole number or an exact fraction, zero or more. */
export type Weight = number | Rational

/**
 * Splits minor units by weights: each gets its share rounded down, and the units left over go to the largest
 * remainders, ties to the earliest. A negative total is split as its absolute value, then negated (domain §4.8,
 * method `largest-remainder`: instalments, tax categories). Throws {@link SplitImpossible}, AmountOutOfRange.
 */
export function splitLargestRemainder(total: number, weights: readonly Weight[]): number[] {
  const { parts, whole } = commonWeights(weights)
  const magnitude = BigInt(Math.abs(safeAmount(total)))
  const shares = parts.map((part, index) => ({
    index,
    floor: Number((magnitude * part) / whole),
    remainder: (magnitude * part) % whole,
  }))
  const left = Number(magnitude) - shares.reduce((given, share) => given + share.floor, 0)
  const amounts = shares.map((share) => share.floor)
  // The sort is stable, so equal remainders keep the order of the weights.
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0,
  )
  for (const { index, floor } of byRemainder.slice(0, left)) amounts[index] = floor + 1
  return total < 0 ? amounts.map((amount) => (amount === 0 ? 0 : -amount)) : amounts
}

/**
 * Splits minor units by weights: each part but the last is its share rounded by the mode, the last takes the rest
 * (domain §4, method `rest-to-last`: periods of one amount, revenue by days). Throws {@link SplitImpossible}, AmountOutOfRange.
 */
export function splitRestToLast(total: number, weights: readonly Weight[], mode: RoundingMode): number[] {
  const { parts, whole } = commonWeights(weights)
  const exact = BigInt(safeAmount(total))
  const amounts = parts.slice(0, -1).map((part) => roundRational({ num: exact * part, den: whole }, mode))
  const given = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)
  return [...amounts, safeAmount(Number(exact - given))]
}

/** The weights over one denominator: whole parts and their sum. */
function commonWeights(weights: readonly Weight[]): {
  readonly parts: readonly bigint[]
  readonly whole: bigint
} {
  const exact = weights.map((weight) => (typeof weight === 'number' ? parseRational(weight) : weight))
  const denominator = exact.reduce((product, { den }) => (product % den === 0n ? product : product * den), 1n)
  const parts = exact.map(({ num, den }) => num * (denominator / den))
  const whole = parts.reduce((sum, part) => sum + part, 0n)
  if (whole <= 0n || parts.some((part) => part < 0n)) throw new SplitImpossible(exact.map(formatRational))
  return { parts, whole }
}
