import { DomainError } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'
import type { StoredQuote } from '../db/quote-store.ts'
import { QuoteRef } from './quote.ts'
import { RefusalRef } from './refusal.ts'

/** Somebody else changed the quote since it was read. */
export class QuoteConflict extends DomainError {
  readonly current: StoredQuote

  constructor(current: StoredQuote, expected: number) {
    super({
      code: 'api.quote-conflict',
      messageKey: 'api.quote-conflict',
      params: {
        number: current.quote.number,
        expected: String(expected),
        actual: String(current.quote.revision),
      },
      cureKey: 'api.quote-conflict.cure',
      path: ['input', 'expectedRevision'],
    })
    this.current = current
  }
}

builder.objectType(QuoteConflict, {
  name: 'QuoteConflict',
  description: 'Somebody changed the quote meanwhile: `current` is how it stands now.',
  interfaces: [RefusalRef],
  fields: (t) => ({ current: t.field({ type: QuoteRef, resolve: ({ current }) => current }) }),
})
