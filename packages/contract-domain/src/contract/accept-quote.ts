import { movable } from './allowed-moves.ts'
import { freezeTerms } from './freeze-terms.ts'
import { nextRevision, offerHistory } from './quote-parts.ts'
import type { AcceptedQuote, Quote } from './quote.ts'
import type { ServiceContract } from './service-contract.ts'
import { termsHash } from './terms-hash.ts'
import type { TermsToFreeze } from './terms-parts.ts'
import { refuseLapsed } from './validity.ts'

export interface Acceptance extends Omit<TermsToFreeze, 'quote' | 'signedOn'> {
  readonly contractId: string
  /** `C-2026-000123`. */
  readonly contractNumber: string
  /** ISO date of `signedAt` where the business is: the day of signing. */
  readonly today: string
  /** ISO instant. */
  readonly signedAt: string
}

/**
 * The customer accepts an offer that stands: the quote is closed and the contract signed, with the stored lines as
 * its terms. No hook is called. Throws QuoteMoveForbidden, OfferLapsed, and what freezeTerms refuses.
 */
export function acceptQuote(
  quote: Quote,
  acceptance: Acceptance,
): { readonly quote: AcceptedQuote; readonly contract: ServiceContract } {
  const offered = movable(quote, 'accept')
  refuseLapsed(offered, acceptance.today)
  const terms = freezeTerms({ ...acceptance, quote: offered, signedOn: acceptance.today })
  return {
    quote: {
      ...nextRevision(offered),
      ...offerHistory(offered),
      status: 'accepted',
      acceptedOn: acceptance.today,
      contractId: acceptance.contractId,
    },
    contract: {
      id: acceptance.contractId,
      number: acceptance.contractNumber,
      accountId: offered.accountId,
      quoteId: offered.id,
      storedStatus: 'signed',
      terms,
      termsHash: termsHash(terms),
      signedAt: acceptance.signedAt,
    },
  }
}
