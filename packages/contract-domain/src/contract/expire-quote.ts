import { movable } from './allowed-moves.ts'
import { closed } from './close-quote.ts'
import { OfferStillValid } from './errors.ts'
import type { ClosedQuote, Quote } from './quote.ts'
import { offerLapsed } from './validity.ts'

/** An offer whose last day has passed. Throws QuoteMoveForbidden, {@link OfferStillValid}. */
export function expireQuote(quote: Quote, { today }: { readonly today: string }): ClosedQuote {
  const offered = movable(quote, 'expire')
  if (!offerLapsed(offered, today)) throw new OfferStillValid(offered.number, offered.validUntil)
  return closed(offered, 'expired', { today })
}
