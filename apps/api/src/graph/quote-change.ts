import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { Quote } from '@aftercare/contract-domain/contract'
import type { PriceDecision } from '@aftercare/contract-domain/pricing'
import type { Done } from '../command.ts'
import type { AuditFacts } from '../db/audit-store.ts'
import { catalogDocument, type CatalogVersionRow, catalogVersionsById } from '../db/catalog-store.ts'
import { lockQuote, type StoredQuote, updateQuote } from '../db/quote-store.ts'
import type { Transaction } from '../db/transaction.ts'
import { NotFound } from '../errors.ts'
import type { Work } from './mutation.ts'
import { QuoteConflict } from './quote-conflict.ts'

/** What every command on a quote is given. */
export interface QuoteCommandInput {
  readonly quoteId: { readonly id: string }
  readonly expectedRevision?: number
  readonly reason?: string | null | undefined
}

/** What a command made of a quote. */
export interface ChangedQuote {
  readonly quote: Quote
  /** The price to be shown beside the new one. */
  readonly before?: PriceDecision
}

/** Load, decide, save: the quote is locked, so that of two commands the second sees what the first did. */
export async function changeOf<Input extends QuoteCommandInput>(
  { input, tx, context }: Work<Input>,
  decide: (quote: Quote) => ChangedQuote | Promise<ChangedQuote>,
): Promise<Done<StoredQuote>> {
  const stored = await lockQuote(tx, input.quoteId.id)
  if (stored === undefined) throw new NotFound('Quote', ['input', 'quoteId'])
  const { expectedRevision } = input
  if (expectedRevision !== undefined && stored.quote.revision !== expectedRevision)
    throw new QuoteConflict(stored, expectedRevision)
  const { quote, before } = await decide(stored.quote)
  await updateQuote(tx, quote, { at: context.clock.now(), ...(before === undefined ? {} : { before }) })
  return {
    answer: { ...stored, quote, decisionBefore: before ?? null },
    audit: auditOf(quote, { before: stored.quote, reason: input.reason ?? null }),
  }
}

export function auditOf(
  quote: Quote,
  { before, reason }: { readonly before?: Quote; readonly reason?: string | null } = {},
): AuditFacts {
  return {
    subject: { type: 'Quote', id: quote.id },
    ...(reason === undefined ? {} : { reason }),
    ...(before === undefined ? {} : { before: gist(before) }),
    after: gist(quote),
  }
}

function gist({ number, status, revision, decision }: Quote) {
  return { number, status, revision, netMinor: decision.totals.netMinor, currency: decision.currency }
}

/** The version that a quote stands on, with its document. */
export async function pricedVersion(
  tx: Transaction,
  { catalogVersionId }: Pick<Quote, 'catalogVersionId'>,
): Promise<{ readonly row: CatalogVersionRow; readonly version: CatalogVersion }> {
  const [row] = await catalogVersionsById(tx, [catalogVersionId])
  if (row == null) throw new Error(`catalog version ${catalogVersionId} has no row`)
  return { row, version: await catalogDocument(tx, catalogVersionId) }
}
