import type { PriceBook } from '../catalog/index.ts'
import {
  compareRational,
  minus,
  parseRational,
  percent,
  rational,
  roundRational,
  times,
  type Rational,
} from '../money/index.ts'
import type { MessageParams } from '../text/index.ts'
import type { Cost } from './cost.ts'
import type { Check } from './price-decision.ts'
import type { NegotiatedDiscount } from './price-request.ts'
import type { PriceLine } from './line.ts'

/** Floor: the whole quote's net after stage 7 leaves the minimum margin over its marginal cost, exactly. */
export function floorCheck(book: PriceBook, netMinor: number | null, cost: Cost): Check {
  const margin = book.floor.minimumMarginPercent
  const minimum = { percent: margin }
  if (netMinor === null) return floor('unknown', 'floor-price-unknown', { minimum })
  const net = rational(netMinor)
  const left = minus(net, cost.known)
  const params = {
    net: { amountMinor: netMinor, currency: book.currency },
    cost: shown(cost.known, book),
    minimum,
  }
  // What is known of the cost is the least it can be: a margin that it breaks is broken.
  if (compareRational(left, rational(0)) < 0) return floor('refused', 'floor-under-cost', params)
  if (compareRational(left, times(net, percent(margin))) < 0)
    return floor(
      'approval-needed',
      cost.complete ? 'floor-under-margin' : 'floor-under-margin-at-least',
      params,
    )
  return cost.complete
    ? floor('passed', 'floor-passed', params)
    : floor('unknown', 'floor-cost-unknown', params)
}

function floor(outcome: Check['outcome'], key: string, params: MessageParams): Check {
  return { code: 'floor', outcome, message: { key: `pricing.${key}`, params } }
}

/** For reading only: the comparison is exact, and the total keeps the exact cost. */
function shown(cost: Rational, { currency, rounding }: PriceBook) {
  return { amountMinor: roundRational(cost, rounding), currency }
}

/**
 * Authority by role: the most it may give away of the net after the fleet stage. A percent is compared as the
 * percent it is, so that its rounding never costs an approval; an amount exactly.
 */
export function authorityCheck(
  book: PriceBook,
  { role, discount }: { readonly role: string; readonly discount: NegotiatedDiscount | undefined },
  { line, netMinor }: { readonly line: PriceLine | null; readonly netMinor: number | null },
): Check {
  const allowed = book.discountAuthority.find((one) => one.role === role)?.percent ?? '0'
  const params = { role, allowed: { percent: allowed } }
  if (discount === undefined || line === null) return authority('passed', 'authority-not-asked', { role })
  if (netMinor === null || line.amountMinor === null) return authority('unknown', 'authority-unknown', params)
  const within =
    discount.percent === undefined
      ? compareRational(rational(-line.amountMinor), times(rational(netMinor), percent(allowed))) <= 0
      : compareRational(parseRational(discount.percent), parseRational(allowed)) <= 0
  return within
    ? authority('passed', 'authority-passed', params)
    : authority('approval-needed', 'authority-exceeded', params)
}

function authority(outcome: Check['outcome'], key: string, params: MessageParams): Check {
  return { code: 'authority', outcome, message: { key: `pricing.${key}`, params } }
}
