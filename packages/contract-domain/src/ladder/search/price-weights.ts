import { parseRational, percent, type RoundingMode } from '../../money/index.ts'
import { fleetStep, priceTerm, type PreparedTerm, type PriceLine } from '../../pricing/index.ts'
import { fleetOf } from '../ladder-context.ts'
import type { PackagePricer } from '../package-offer.ts'
import { priceByUse } from '../price-by-use.ts'

/**
 * How much of the price one minor unit of a committed line makes: discounts and fleet without their roundings. The
 * lines themselves are rounded whatever else is bought, so they enter as they are. Doubles guide the search only: what
 * it claims is reckoned again, exactly, by the certificate's checker.
 */
export interface PriceWeights {
  /** Of lines that recur yearly. */
  readonly yearly: number
  readonly once: number
  /** The most that the roundings left out can take off. */
  readonly slack: number
  /** The most that one minor unit less in a line of the year takes off the price, however its lines are rounded. */
  readonly most: number
}

export function priceWeights(pricer: PackagePricer): PriceWeights {
  const { book, context, term } = pricer
  const { years, discounts } = term
  let remains = 1
  for (const { ofList, percent: text } of discounts) remains -= asNumber(text) * (ofList ? 1 : remains)
  const step = fleetStep(book, fleetOf(context))
  const fleet = step === null ? 0 : asNumber(step.percent)
  const onceInFleet = book.fleet?.onceLinesIncluded !== false
  const onceDiscounted = book.onceLinesInList ? remains : 1
  const { assets } = context
  const yearly = assets * remains * (1 - fleet)
  const once =
    assets * (onceInFleet ? onceDiscounted * (1 - fleet) : onceDiscounted - fleet * (onceDiscounted - 1))
  const halves = mostLost(book.rounding)
  const ofYears = years.reduce((sum, year) => sum + yearly * Math.ceil(committedShare(year)), 0)
  return {
    yearly,
    once,
    slack: halves * (assets * discounts.length * years.length + (fleet > 0 ? 1 : 0)),
    most: Math.max(once, ofYears),
  }
}

/** What a yearly amount is multiplied by in a contract year. A whole amount never comes to more than it times the next whole number. */
function committedShare({ months, indexText }: PreparedTerm['years'][number]): number {
  return (months / 12) * (indexText === null ? 1 : figure(indexText))
}

/** What the committed form of some yearly lines of one asset comes to. */
export function weigh(lines: readonly PriceLine[], weights: PriceWeights, pricer: PackagePricer): number {
  const committed = priceTerm(pricer.book, lines, { years: pricer.term.years, discounts: [] })
  const { asset, assets } = pricer.context
  const use = priceByUse(committed, { asset, facts: pricer.version.facts, rounding: pricer.book.rounding })
  let total = assets * (use ?? 0)
  for (const { amountMinor, recurrence } of committed)
    total += (amountMinor ?? 0) * (recurrence === 'once' ? weights.once : weights.yearly)
  return total
}

/** Of one rounding: half a minor unit to the nearest, else up to a whole one. */
export function mostLost(rounding: RoundingMode): number {
  return rounding.startsWith('half') ? 0.5 : 1
}

export function asNumber(percentText: string): number {
  const { num, den } = percent(percentText)
  return Number(num) / Number(den)
}

export function figure(text: string): number {
  const { num, den } = parseRational(text)
  return Number(num) / Number(den)
}
