import type { PriceBook } from '../catalog/index.ts'
import {
  compareRational,
  parseRational,
  percent,
  rational,
  roundProduct,
  type Rational,
} from '../money/index.ts'
import { DomainError } from '../text/index.ts'
import { finding } from './finding.ts'
import type { PriceLine } from './line.ts'
import type { Finding } from './price-decision.ts'
import type { NegotiatedDiscount } from './price-request.ts'
import { quoteLine } from './quote-line.ts'

export interface Negotiated {
  readonly line: PriceLine | null
  readonly refusals: readonly Finding[]
}

const HUNDRED = rational(100)
const NOTHING = rational(0)

/** Stage 7: one line for the whole quote, a percent of the net after stage 6 or an amount; refused without a reason. */
export function negotiatedDiscount(
  book: PriceBook,
  discount: NegotiatedDiscount | undefined,
  netMinor: number | null,
): Negotiated {
  if (discount === undefined) return { line: null, refusals: [] }
  const refusals = discount.reason.trim() === '' ? [finding('negotiated-without-reason', {})] : []
  const taken = takenBy(discount, { book, netMinor })
  if (taken === null) return { line: null, refusals: [...refusals, finding('negotiated-unclear', {})] }
  if (taken === 'above-net')
    return { line: null, refusals: [...refusals, finding('negotiated-above-net', {})] }
  const { amountMinor } = taken
  const { percent: text, reason } = discount
  const line = quoteLine({
    stage: 'negotiated',
    code: 'negotiated',
    amountMinor: amountMinor === null ? null : 0 - amountMinor,
    inputs: {
      ...(netMinor !== null && { ofMinor: netMinor }),
      ...(text !== undefined && { percent: text }),
      reason,
    },
    message:
      text === undefined
        ? { key: 'pricing.negotiated', params: { reason } }
        : { key: 'pricing.negotiated-percent', params: { reason, percent: { percent: text } } },
  })
  return { line, refusals }
}

interface Of {
  readonly book: PriceBook
  readonly netMinor: number | null
}

/** The amount it takes off: null when neither or both ways are given, or the figure is none. */
function takenBy(
  { percent: text, amountMinor }: NegotiatedDiscount,
  { book, netMinor }: Of,
): { readonly amountMinor: number | null } | 'above-net' | null {
  if ((text === undefined) === (amountMinor === undefined)) return null
  if (amountMinor !== undefined) {
    if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) return null
    return netMinor !== null && amountMinor > netMinor ? 'above-net' : { amountMinor }
  }
  const figure = percentOrNull(text ?? '')
  if (figure === null || compareRational(figure, NOTHING) < 0) return null
  if (compareRational(figure, HUNDRED) > 0) return 'above-net'
  return {
    amountMinor: netMinor === null ? null : roundProduct(netMinor, percent(text ?? ''), book.rounding),
  }
}

function percentOrNull(text: string): Rational | null {
  try {
    return parseRational(text)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
