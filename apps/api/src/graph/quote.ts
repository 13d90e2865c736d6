import type { QuoteOutline } from '@aftercare/contract-domain/contract'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { supersededVersions } from '../db/catalog-store.ts'
import { listedQuotesById } from '../db/quote-store.ts'
import { quoteStatuses } from '../db/tables.ts'
import { closedOn, commandsFor, statusOn } from '../quote-view.ts'
import { AccountRef } from './account.ts'
import { actorName } from './actor-name.ts'
import { documentOf } from './catalog-loaders.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { enumValues } from './enums.ts'
import type { ShownQuote } from './shown-quote.ts'
import { StartRuleRef } from './start-rule.ts'

export const QuoteStatusRef = builder.enumType('QuoteStatus', { values: enumValues(quoteStatuses) })

export const QuoteRef = builder.loadableNodeRef('Quote', {
  id: { resolve: (shown: ShownQuote) => shown.id },
  load: (ids: string[], { db }) => listedQuotesById(db, ids) as Promise<ShownQuote[]>,
})

const superseded = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, boolean>(async (ids) => {
      const found = await supersededVersions(db, ids)
      return ids.map((id) => found.has(id))
    }),
)

const ApprovalRef = builder
  .objectRef<{ readonly by: string; readonly at: string; readonly reason: string }>('Approval')
  .implement({
    fields: (t) => ({
      by: t.string({ resolve: ({ by }, _args, context) => actorName(context, by) }),
      at: t.expose('at', { type: 'DateTime' }),
      reason: t.exposeString('reason'),
    }),
  })

QuoteRef.implement({
  description: 'What a customer is asked to buy: priced, and signed as it was offered.',
  // A contract names its quote to whoever may read contracts; what it cost is for those who may read quotes.
  authScopes: { $any: { may: 'quote.read', $granted: 'quote-of-contract' } },
  fields: (t) => ({
    number: t.string({ resolve: ({ quote }) => quote.number }),
    status: t.field({
      type: QuoteStatusRef,
      resolve: ({ quote }, _args, { clock }) => statusOn(quote, clock.today()),
    }),
    revision: t.int({
      description: 'Raised by every change: send it back with a command.',
      resolve: ({ quote }) => quote.revision,
    }),
    account: t.field({ type: AccountRef, resolve: ({ quote }) => quote.accountId }),
    catalogVersion: t.field({ type: CatalogVersionRef, resolve: ({ quote }) => quote.catalogVersionId }),
    catalogVersionSuperseded: t.boolean({
      description: 'A later version is sold; the quote keeps its own.',
      resolve: ({ quote }, _args, context) => superseded(context).load(quote.catalogVersionId),
    }),
    stalePluginBuild: t.boolean({
      description: 'A draft that other builds of add-ons priced: price it again before offering.',
      resolve: async ({ quote }, _args, context) =>
        quote.status === 'draft' && quote.pluginBuild !== (await buildOf(quote, context)),
    }),
    startRule: t.field({ type: StartRuleRef, resolve: ({ quote }) => quote.startRule }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    createdBy: t.string({ resolve: ({ quote }, _args, context) => actorName(context, quote.createdBy) }),
    submittedBy: t.string({
      nullable: true,
      resolve: ({ quote }, _args, context) => {
        const by = 'submittedBy' in quote ? quote.submittedBy : undefined
        return by === undefined ? null : actorName(context, by)
      },
    }),
    neededFor: t.stringList({
      description: 'Codes of the checks that need the approval it waits for.',
      resolve: ({ quote }) => ('neededFor' in quote ? [...quote.neededFor] : []),
    }),
    approval: t.field({
      type: ApprovalRef,
      nullable: true,
      resolve: ({ quote }) => ('approval' in quote ? (quote.approval ?? null) : null),
    }),
    rejection: t.field({
      type: ApprovalRef,
      nullable: true,
      description: 'Why a draft was last sent back.',
      resolve: ({ quote }) => ('rejection' in quote ? (quote.rejection ?? null) : null),
    }),
    offeredOn: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ quote }) => ('offeredOn' in quote ? (quote.offeredOn ?? null) : null),
    }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it can be accepted.',
      resolve: ({ quote }) => ('validUntil' in quote ? (quote.validUntil ?? null) : null),
    }),
    acceptedOn: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ quote }) => ('acceptedOn' in quote ? quote.acceptedOn : null),
    }),
    closedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Declined, withdrawn or expired on.',
      resolve: ({ quote }, _args, { clock }) => closedOn(quote, clock.today()),
    }),
    closeReason: t.string({
      nullable: true,
      resolve: ({ quote }) => ('reason' in quote ? (quote.reason ?? null) : null),
    }),
    allowedCommands: t.stringList({
      description: 'What you may do with it now: `change`, `reprice`, `submit`, `approve` …',
      resolve: async ({ quote }, _args, context) => [
        ...commandsFor(quote, {
          viewer: context.viewer,
          today: context.clock.today(),
          pluginBuild: quote.status === 'draft' ? await buildOf(quote, context) : '',
        }),
      ],
    }),
  }),
})

async function buildOf(quote: QuoteOutline, context: Context): Promise<string> {
  return context.plugins.buildOf(await documentOf(context, quote.catalogVersionId))
}
