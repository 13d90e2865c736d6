import { builder } from '../builder.ts'
import {
  countQuotes,
  countQuotesOf,
  type ListedQuote,
  listQuotes,
  listQuotesOf,
  type QuoteFilter,
  quotesById,
} from '../db/quote-store.ts'
import { AccountRef } from './account.ts'
import { childConnection } from './child-connection.ts'
import { keysetConnection, pageCost } from './connection.ts'
import { QuoteRef, QuoteStatusRef } from './quote.ts'

const place = ({ createdAt, id }: ListedQuote) => [createdAt, id]

builder.objectField(AccountRef, 'quotes', (t) =>
  t.connection({
    type: QuoteRef,
    description: 'The latest first.',
    authScopes: { may: 'quote.read' },
    complexity: pageCost,
    resolve: ({ id }, args, context) =>
      childConnection<ListedQuote>(context, {
        field: 'Account.quotes',
        parentId: id,
        args,
        load: (ids, page) => listQuotesOf(context.db, ids, page),
        count: (ids) => countQuotesOf(context.db, ids),
        place,
      }),
  }),
)

const QuoteFilterRef = builder.inputType('QuoteFilter', {
  fields: (t) => ({
    status: t.field({
      type: [QuoteStatusRef],
      description: 'Any of these, as of today: an offer past its last day is EXPIRED.',
    }),
    accountId: t.globalID({ for: AccountRef }),
    search: t.string({ description: 'Words of the number, or of the account’s name.' }),
  }),
})

builder.queryFields((t) => ({
  quote: t.field({
    type: QuoteRef,
    nullable: true,
    authScopes: { may: 'quote.read' },
    args: { id: t.arg.globalID({ for: QuoteRef, required: true }) },
    resolve: async (_root, { id }, { db }) => (await quotesById(db, [id.id]))[0] ?? null,
  }),
  quotes: t.connection({
    type: QuoteRef,
    description: 'The latest first.',
    authScopes: { may: 'quote.read' },
    complexity: pageCost,
    args: { filter: t.arg({ type: QuoteFilterRef }) },
    resolve: (_root, { filter: given, ...args }, { db, clock }) => {
      const filter: QuoteFilter = { ...given, accountId: given?.accountId?.id, today: clock.today() }
      return keysetConnection<ListedQuote>({
        args,
        load: (page) => listQuotes(db, filter, page),
        count: () => countQuotes(db, filter),
        place,
      })
    },
  }),
  approvals: t.connection({
    type: QuoteRef,
    description: 'Quotes that wait for an approval, the latest first.',
    authScopes: { may: 'quote.read' },
    complexity: pageCost,
    resolve: (_root, args, { db, clock }) => {
      const filter: QuoteFilter = { status: ['awaiting-approval'], today: clock.today() }
      return keysetConnection<ListedQuote>({
        args,
        load: (page) => listQuotes(db, filter, page),
        count: () => countQuotes(db, filter),
        place,
      })
    },
  }),
}))
