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
import type { ActiveAddOn } from '../../pricing/index.ts'
import type { PackageOffer, PackagePricer } from '../package-offer.ts'
import { choiceKey, type Choice } from '../selection.ts'
import { exactPrice, type ExactTerms } from './exact-prices.ts'

/** A choice as the checker sees it. */
export interface CheckedChoice {
  readonly choice: Choice
  readonly key: string
  readonly addOn: ActiveAddOn
  /** On the tier with nothing else. */
  readonly offer: PackageOffer
  readonly charges: Rational
  /** Nothing it gives has an amount or a rate. */
  readonly free: boolean
}

export function checkedChoice(
  choice: Choice,
  addOn: ActiveAddOn,
  { pricer, terms }: { readonly pricer: PackagePricer; readonly terms: ExactTerms },
): CheckedChoice {
  const offer = pricer.offer([choice])
  const own = offer.yearLines.filter(({ source }) => source.kind === 'plugin' && source.id === choice.addOn)
  const charges = exactPrice(
    own.filter(({ stage }) => stage === 'charge'),
    terms,
    pricer,
  )
  return {
    choice,
    key: choiceKey(choice),
    addOn,
    offer,
    charges: compareRational(charges, ZERO) < 0 ? ZERO : charges,
    free:
      addOn.adjust === undefined &&
      own.every(({ amountMinor, rate }) => amountMinor === 0 && rate === undefined),
  }
}

/** Refusals of one add-on that no other add-on can cure. */
const ITS_OWN: ReadonlySet<string> = new Set([
  'add-on-not-in-catalog',
  'not-sold-on-tier',
  'fleet-too-small',
  'not-yet-sold',
  'no-longer-sold',
  'not-sold-in-country',
  'not-sold-for-asset',
  'cover-target-unknown',
  'price-row-missing',
  'purchase-price-needed',
  'currency-differs',
  'charge-negative',
  'fact-undeclared',
  'recurrences-mixed',
])

/** Whether a choice is refused whatever else is bought. */
export function isNeverSold(choice: Choice, pricer: PackagePricer): boolean {
  const addOn = pricer.addOn(choice)
  if (addOn === null) return true
  return pricer
    .offer([choice])
    .refusals.some(
      ({ code, addOn: named }) =>
        named === choice.addOn &&
        (ITS_OWN.has(code) || (code === 'plugin-answer-refused' && addOn.adjust === undefined)),
    )
}

/**
 * The least that each choice adds when these may be bought together: adjusts take off what they declare at the most,
 * one that declares nothing all charges. Null when a bound on a year's amounts says nothing of the price.
 */
export function leastPrices(
  possible: readonly CheckedChoice[],
  { terms, pricer }: { readonly terms: ExactTerms; readonly pricer: PackagePricer },
): { readonly of: ReadonlyMap<string, Rational>; readonly slack: Rational } | null {
  const adjusting = possible.filter(({ addOn }) => addOn.adjust !== undefined)
  if (adjusting.length === 0)
    return { of: new Map(possible.map(({ key, charges }) => [key, charges])), slack: ZERO }
  if (!terms.level) return null
  const shared = adjusting.reduce((total, { addOn }) => plus(total, shareOfAllCharges(addOn)), ZERO)
  const of = possible.map(({ key, charges, addOn, offer }): [string, Rational] => {
    const taken = atMostOne(plus(shared, shareOfOwn(addOn)))
    return [key, minus(times(charges, minus(ONE, taken)), waived(addOn, offer))]
  })
  return { of: new Map(of), slack: times(rational(adjusting.length), times(terms.rounding, terms.once)) }

  function waived({ adjust, adjustAtMost: bound }: ActiveAddOn, { yearLines }: PackageOffer): Rational {
    if (adjust === undefined || bound === undefined || typeof bound.of === 'string') return ZERO
    const named = bound.of.baseComponents
    const lines = yearLines.filter(
      ({ stage, component }) => (stage === 'base' || stage === 'factor') && named.includes(component),
    )
    const amount = exactPrice(
      lines.filter(({ amountMinor }) => amountMinor !== null),
      terms,
      pricer,
    )
    return times(compareRational(amount, ZERO) < 0 ? ZERO : amount, positive(percent(bound.percent)))
  }
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
