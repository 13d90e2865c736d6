import { movable } from './allowed-moves.ts'
import { closed, type Closing } from './close-quote.ts'
import type { ClosedQuote, Quote } from './quote.ts'
import { refuseLapsed } from './validity.ts'

/** The seller takes a quote back, whether drafted, submitted or offered. Throws QuoteMoveForbidden, OfferLapsed. */
export function withdrawQuote(quote: Quote, closing: Closing): ClosedQuote {
  const open = movable(quote, 'withdraw')
  if (open.status === 'offered') refuseLapsed(open, closing.today)
  return closed(open, 'withdrawn', closing)
}
