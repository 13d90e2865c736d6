import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { ApprovalAuthority, Quote } from '@aftercare/contract-domain/contract'
import { authorityCheck } from '@aftercare/contract-domain/pricing'

/**
 * What a role lets through of this quote: the floor and the ladder, and a negotiated discount as far as the price
 * book lets the role go. From the stored lines: nothing is priced again.
 */
export function authorityOf(
  role: string,
  { request, decision }: Pick<Quote, 'request' | 'decision'>,
  { priceBooks }: Pick<CatalogVersion, 'priceBooks'>,
): ApprovalAuthority {
  const book = priceBooks.find(({ id }) => id === decision.priceBook)
  const line = decision.quoteLines.find(({ stage }) => stage === 'negotiated') ?? null
  const { netMinor } = decision.totals
  const taken = line === null ? 0 : line.amountMinor
  const check =
    book &&
    authorityCheck(
      book,
      { role, discount: request.negotiatedDiscount },
      { line, netMinor: netMinor === null || taken === null ? null : netMinor - taken },
    )
  return { role, approves: ['floor', 'ladder', ...(check?.outcome === 'passed' ? ['authority'] : [])] }
}
