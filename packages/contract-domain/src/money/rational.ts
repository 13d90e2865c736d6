import { DivisionByZero, RationalUnreadable } from './errors.ts'

/** An exact fraction in lowest terms, `den` above zero. Made only by the functions of this file. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

export const ZERO: Rational = { num: 0n, den: 1n }
export const ONE: Rational = { num: 1n, den: 1n }

/** num/den in lowest terms. Throws {@link DivisionByZero}, and {@link RationalUnreadable} for a number that is not a safe integer. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  return reduced(whole(num), whole(den))
}

export function plus(left: Rational, right: Rational): Rational {
  return reduced(left.num * right.den + right.num * left.den, left.den * right.den)
}

export function minus(left: Rational, right: Rational): Rational {
  return reduced(left.num * right.den - right.num * left.den, left.den * right.den)
}

export function times(left: Rational, right: Rational): Rational {
  return reduced(left.num * right.num, left.den * right.den)
}

/** Throws {@link DivisionByZero}. */
export function dividedBy(left: Rational, right: Rational): Rational {
  return reduced(left.num * right.den, left.den * right.num)
}

export function negated(figure: Rational): Rational {
  return { num: -figure.num, den: figure.den }
}

/** figure^exponent for a whole exponent of zero or more (an index over contract years). */
export function power(figure: Rational, exponent: number): Rational {
  const by = whole(exponent)
  if (by < 0n) throw new RationalUnreadable(String(exponent))
  return { num: figure.num ** by, den: figure.den ** by }
}

/** Below zero when the left is less, zero when equal, above zero when more. */
export function compareRational(left: Rational, right: Rational): number {
  const difference = left.num * right.den - right.num * left.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isZeroRational(figure: Rational): boolean {
  return figure.num === 0n
}

function whole(figure: bigint | number): bigint {
  if (typeof figure === 'bigint') return figure
  if (!Number.isSafeInteger(figure)) throw new RationalUnreadable(String(figure))
  return BigInt(figure)
}

function reduced(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new DivisionByZero()
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den < 0n ? -den : den)
  const signed = den < 0n ? -divisor : divisor
  return { num: num / signed, den: den / signed }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
