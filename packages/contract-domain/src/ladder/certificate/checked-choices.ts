import {
  percent,
  rational,
  times,
  ZERO,
  compareRational,
  ONE,
  plus,
  minus,
  type Rational,
} from '../../money/index.ts'
import type { ActiveAddOn, PriceLine } from '../../pricing/index.ts'
import type { PackageOffer, PackagePricer } from '../package-offer.ts'
import { OF_THE_SALE, OF_THE_SELECTION } from '../refusal-kinds.ts'
import type { Choice } from '../selection.ts'
import { exactPrice, type ExactTerms } from './exact-prices.ts'

/** A choice as the checker sees it. */
export interface CheckedChoice {
  /** Its place among the choices checked. */
  readonly at: number
  readonly choice: Choice
  readonly addOn: ActiveAddOn
  /** On the tier with nothing else. */
  readonly offer: PackageOffer
  /** Dimensions that it withdraws, gives to or adds to. */
  readonly touches: ReadonlySet<string>
  /** Below zero where what is given back over the years is more than what is charged once. */
  readonly charges: Rational
  /** In one year, `once` ones included, in minor units. */
  readonly charged: Rational
  /** Nothing it gives has an amount or a rate. */
  readonly free: boolean
}

export function checkedChoice(
  { choice, addOn, at }: Pick<CheckedChoice, 'choice' | 'addOn' | 'at'>,
  { pricer, terms }: { readonly pricer: PackagePricer; readonly terms: ExactTerms },
): CheckedChoice {
  const offer = pricer.offer([choice])
  const own = offer.yearLines.filter(({ source }) => source.kind === 'plugin')
  const charging = own.filter(({ stage }) => stage === 'charge')
  return {
    at,
    choice,
    addOn,
    offer,
    touches: new Set(offer.effects.map(({ dimension }) => dimension)),
    charges: exactPrice(charging, terms, pricer),
    charged: positive(amountOf(charging)),
    // The amount of a rate is nothing that is known before it is used.
    free: addOn.adjust === undefined && own.every(({ amountMinor }) => amountMinor === 0),
  }
}

/** Whether a choice is refused whatever else is bought. One that adjusts answers by what the others charge. */
export function isNeverSold(choice: Choice, pricer: PackagePricer): boolean {
  const addOn = pricer.addOn(choice)
  if (addOn === null) return true
  const own = pricer.offer([choice]).refusals.filter((refusal) => refusal.addOn === choice.addOn)
  return own.some(({ code }) =>
    addOn.adjust === undefined ? !OF_THE_SELECTION.has(code) : OF_THE_SALE.has(code),
  )
}

/**
 * The least that each choice adds when these adjusting ones may be bought: adjusts take off what they declare at the
 * most, one that declares nothing all charges.
 */
export function leastPrices(
  choices: readonly CheckedChoice[],
  adjusting: readonly CheckedChoice[],
  terms: ExactTerms,
): { readonly of: readonly Rational[]; readonly slack: Rational } {
  if (adjusting.length === 0) return { of: choices.map(({ charges }) => charges), slack: ZERO }
  const shared = adjusting.reduce((total, { addOn }) => plus(total, shareOfAllCharges(addOn)), ZERO)
  const of = choices.map(({ charges, charged, addOn, offer }) => {
    const taken = times(atMostOne(plus(shared, shareOfOwn(addOn))), charged)
    return minus(charges, times(terms.most, plus(taken, waived(addOn, offer))))
  })
  return { of, slack: times(rational(adjusting.length), times(terms.rounding, terms.most)) }
}

function waived({ adjust, adjustAtMost: bound }: ActiveAddOn, { yearLines }: PackageOffer): Rational {
  if (adjust === undefined || bound === undefined || typeof bound.of === 'string') return ZERO
  const named = bound.of.baseComponents
  const lines = yearLines.filter(
    ({ stage, component }) => (stage === 'base' || stage === 'factor') && named.includes(component),
  )
  return times(positive(amountOf(lines)), positive(percent(bound.percent)))
}

function amountOf(lines: readonly PriceLine[]): Rational {
  return rational(lines.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0))
}

function shareOfAllCharges({ adjust, adjustAtMost: bound }: ActiveAddOn): Rational {
  if (adjust === undefined) return ZERO
  if (bound === undefined) return ONE
  return bound.of === 'all-charges' ? atMostOne(positive(percent(bound.percent))) : ZERO
}

function shareOfOwn({ adjust, adjustAtMost: bound }: ActiveAddOn): Rational {
  return adjust !== undefined && bound?.of === 'own-lines' ? positive(percent(bound.percent)) : ZERO
}

function atMostOne(share: Rational): Rational {
  return compareRational(share, ONE) > 0 ? ONE : share
}

function positive(share: Rational): Rational {
  return compareRational(share, ZERO) < 0 ? ZERO : share
}
