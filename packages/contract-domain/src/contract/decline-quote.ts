import { movable } from './allowed-moves.ts'
import { closed, type Closing } from './close-quote.ts'
import type { ClosedQuote, Quote } from './quote.ts'
import { refuseLapsed } from './validity.ts'

/** The customer says no to an offer that stands. Throws QuoteMoveForbidden, OfferLapsed. */
export function declineQuote(quote: Quote, closing: Closing): ClosedQuote {
  const offered = movable(quote, 'decline')
  refuseLapsed(offered, closing.today)
  return closed(offered, 'declined', closing)
}
