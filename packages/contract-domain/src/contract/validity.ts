import { readDate } from '../time/index.ts'
import { OfferLapsed, ValidityOver } from './errors.ts'
import type { OfferedQuote, QuoteOutline } from './quote.ts'

/** Days that an offer stands when nobody says otherwise. */
export const DEFAULT_VALIDITY_DAYS = 30

/** Last day on which an offer made today can be accepted. Throws {@link ValidityOver} when that day has passed. */
export function validityOf(asked: string | undefined, today: string): string {
  const until = asked ?? readDate(today).add({ days: DEFAULT_VALIDITY_DAYS }).toString()
  if (readDate(until).toString() < readDate(today).toString()) throw new ValidityOver(until, today)
  return until
}

/** Whether an offer's last day has passed: it can only expire. */
export function offerLapsed(quote: QuoteOutline, today: string): boolean {
  return quote.status === 'offered' && quote.validUntil < today
}

/** Throws {@link OfferLapsed} after the offer's last day. */
export function refuseLapsed(quote: OfferedQuote, today: string): void {
  if (offerLapsed(quote, today)) throw new OfferLapsed(quote.number, quote.validUntil)
}
