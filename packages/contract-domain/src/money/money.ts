import type { CurrencyCode } from './currency.ts'
import { AmountOutOfRange, CurrencyMismatch } from './errors.ts'

/** An amount in whole minor units (cents) of one currency; always a safe integer, never −0. */
export interface Money<C extends CurrencyCode = CurrencyCode> {
  readonly amountMinor: number
  readonly currency: C
}

/** Whole minor units as they are, or {@link AmountOutOfRange}: what a sum of safe integers must pass to stay exact. */
export function safeAmount(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) throw new AmountOutOfRange(amountMinor)
  return amountMinor + 0
}

/** Throws {@link AmountOutOfRange} unless the amount is a safe integer of minor units. */
export function money<C extends CurrencyCode>(amountMinor: number, currency: C): Money<C> {
  return { amountMinor: safeAmount(amountMinor), currency }
}

/** Throws {@link CurrencyMismatch} and {@link AmountOutOfRange}, as every operation below. */
export function add<C extends CurrencyCode>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> {
  refuseMixing(left, right)
  return money(left.amountMinor + right.amountMinor, left.currency)
}

export function subtract<C extends CurrencyCode>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> {
  refuseMixing(left, right)
  return money(left.amountMinor - right.amountMinor, left.currency)
}

export function negate<C extends CurrencyCode>(amount: Money<C>): Money<C> {
  return money(-amount.amountMinor, amount.currency)
}

/** Times a whole number (a count of assets, of units); fractions go through roundProduct, which names its rounding. */
export function multiply<C extends CurrencyCode>(amount: Money<C>, count: number): Money<C> {
  return money(amount.amountMinor * safeAmount(count), amount.currency)
}

/** Below zero when the left is less, zero when equal, above zero when more. */
export function compareMoney<C extends CurrencyCode>(left: Money<C>, right: Money<NoInfer<C>>): number {
  refuseMixing(left, right)
  return Math.sign(left.amountMinor - right.amountMinor)
}

export function isZeroMoney(amount: Money): boolean {
  return amount.amountMinor === 0
}

/** The sum in the named currency, which an empty list needs. */
export function sum<C extends CurrencyCode>(amounts: readonly Money<NoInfer<C>>[], currency: C): Money<C> {
  return amounts.reduce<Money<C>>((total, amount) => add(total, amount), money(0, currency))
}

function refuseMixing(left: Money, right: Money): void {
  if (left.currency !== right.currency) throw new CurrencyMismatch(left.currency, right.currency)
}
