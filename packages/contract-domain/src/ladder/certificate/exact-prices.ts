import {
  compareRational,
  minus,
  ONE,
  parseRational,
  percent,
  plus,
  rational,
  times,
  ZERO,
  type Rational,
} from '../../money/index.ts'
import { fleetStep, priceTerm, type PriceLine } from '../../pricing/index.ts'
import { fleetOf } from '../ladder-context.ts'
import type { PackagePricer } from '../package-offer.ts'
import { priceByUse } from '../price-by-use.ts'

/**
 * The price as a sum over what is bought, exactly, with the discounts and the fleet discount not rounded: what one
 * minor unit of a committed line makes of it, and the most that the roundings replaced can come to (half a minor unit
 * each, one where the book rounds another way).
 */
export interface ExactTerms {
  readonly yearly: Rational
  readonly once: Rational
  readonly rounding: Rational
  readonly slack: Rational
  /** The most that one minor unit less in a line of the year takes off the price, however its lines are rounded. */
  readonly most: Rational
}

export function exactTerms(pricer: PackagePricer): ExactTerms {
  const { book, context, term } = pricer
  const { years, discounts } = term
  let remains = ONE
  for (const { ofList, percent: text } of discounts)
    remains = minus(remains, times(percent(text), ofList ? ONE : remains))
  const step = fleetStep(book, fleetOf(context))
  const fleet = step === null ? ZERO : percent(step.percent)
  const onceNet = book.onceLinesInList ? remains : ONE
  // A fleet discount without `once` lines still has the whole of the discount lines in it.
  const onceInFleet = book.fleet?.onceLinesIncluded === false ? minus(onceNet, ONE) : onceNet
  const assets = rational(context.assets)
  const yearly = times(assets, times(remains, minus(ONE, fleet)))
  const once = times(assets, minus(onceNet, times(fleet, onceInFleet)))
  const rounding = book.rounding.startsWith('half') ? rational(1, 2) : ONE
  const replaced = context.assets * discounts.length * years.length + (step === null ? 0 : 1)
  // Whole amounts, so each is rounded to no more than itself times the next whole number of what it is multiplied by.
  const ofYears = years.reduce(
    (sum, { months, indexText }) =>
      plus(sum, times(yearly, wholeAbove(times(rational(months, 12), parseRational(indexText ?? '1'))))),
    ZERO,
  )
  return {
    yearly,
    once,
    rounding,
    slack: times(rounding, rational(replaced)),
    most: compareRational(once, ofYears) > 0 ? once : ofYears,
  }
}

function wholeAbove({ num, den }: Rational): Rational {
  return rational((num + den - 1n) / den)
}

/** What some lines of one year of one asset come to in the price. */
export function exactPrice(lines: readonly PriceLine[], terms: ExactTerms, pricer: PackagePricer): Rational {
  const committed = priceTerm(pricer.book, lines, { years: pricer.term.years, discounts: [] })
  const { asset, assets } = pricer.context
  const stated = { asset, facts: pricer.version.facts, rounding: pricer.book.rounding }
  const used = priceByUse(committed, stated) ?? 0
  return committed.reduce(
    (total, { amountMinor, recurrence }) =>
      plus(total, times(rational(amountMinor ?? 0), recurrence === 'once' ? terms.once : terms.yearly)),
    rational(used * assets),
  )
}
