import type { Quote } from '@aftercare/contract-domain/contract'
import type { RequestedLine } from '@aftercare/contract-domain/pricing'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { supersededVersions } from '../db/catalog-store.ts'
import { quotesById, type StoredQuote } from '../db/quote-store.ts'
import { quoteStatuses } from '../db/tables.ts'
import { closedOn, commandsFor, statusOn } from '../quote-view.ts'
import { AccountRef } from './account.ts'
import { actorName } from './actor-name.ts'
import { AssetRef } from './asset.ts'
import { documentOf } from './catalog-loaders.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { enumValues } from './enums.ts'
import { type GivenMoney, MoneyRef, moneyOrNull } from './money.ts'
import { PriceDecisionRef, type ShownDecision } from './price-decision.ts'
import { SelectedAddOnRef, selectedAddOns } from './selected-add-on.ts'
import { StartRuleRef } from './start-rule.ts'

export const QuoteStatusRef = builder.enumType('QuoteStatus', { values: enumValues(quoteStatuses) })

export const QuoteRef = builder.loadableNodeRef('Quote', {
  id: { resolve: (stored: StoredQuote) => stored.id },
  load: (ids: string[], { db }) => quotesById(db, ids) as Promise<StoredQuote[]>,
})

const superseded = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, boolean>(async (ids) => {
      const found = await supersededVersions(db, ids)
      return ids.map((id) => found.has(id))
    }),
)

const QuoteLineRef = builder
  .objectRef<{ readonly line: RequestedLine; readonly catalogVersionId: string }>('QuoteLine')
  .implement({
    description: 'What one line of a quote asks for.',
    fields: (t) => ({
      key: t.string({ resolve: ({ line }) => line.id }),
      tierKey: t.string({ resolve: ({ line }) => line.tier }),
      addOns: t.field({
        type: [SelectedAddOnRef],
        resolve: ({ line, catalogVersionId }) => selectedAddOns(line.addOns, catalogVersionId),
      }),
      termMonths: t.int({ resolve: ({ line }) => line.termMonths }),
      start: t.field({ type: 'Date', resolve: ({ line }) => line.start }),
      assets: t.field({ type: [AssetRef], resolve: ({ line }) => line.assets.map(({ id }) => id) }),
    }),
  })

const NegotiatedDiscountRef = builder
  .objectRef<{
    readonly reason: string
    readonly percent: string | null
    readonly amount: GivenMoney | null
  }>('NegotiatedDiscount')
  .implement({
    fields: (t) => ({
      reason: t.exposeString('reason'),
      percent: t.exposeString('percent', { nullable: true }),
      amount: t.expose('amount', { type: MoneyRef, nullable: true }),
    }),
  })

const ApprovalRef = builder
  .objectRef<{ readonly by: string; readonly at: string; readonly reason: string }>('Approval')
  .implement({
    fields: (t) => ({
      by: t.string({ resolve: ({ by }, _args, context) => actorName(context, by) }),
      at: t.expose('at', { type: 'DateTime' }),
      reason: t.exposeString('reason'),
    }),
  })

const RepricedQuoteRef = builder
  .objectRef<{ readonly before: ShownDecision; readonly after: ShownDecision }>('RepricedQuote')
  .implement({
    description: 'The price before the last repricing beside the one that holds.',
    fields: (t) => ({
      before: t.expose('before', { type: PriceDecisionRef }),
      after: t.expose('after', { type: PriceDecisionRef }),
      netDifference: t.field({
        type: MoneyRef,
        nullable: true,
        description: 'New net less old net.',
        resolve: ({ before, after }) => {
          const [old, now] = [before.decision, after.decision]
          if (old.totals.netMinor === null || now.totals.netMinor === null) return null
          return moneyOrNull(now.totals.netMinor - old.totals.netMinor, now.currency)
        },
      }),
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
    priceBook: t.string({ resolve: ({ quote }) => quote.request.priceBook }),
    priceDate: t.field({
      type: 'Date',
      description: 'The day of first pricing.',
      resolve: ({ quote }) => quote.request.priceDate,
    }),
    paymentPlan: t.string({ resolve: ({ quote }) => quote.request.paymentPlan }),
    promotionCodes: t.stringList({ resolve: ({ quote }) => [...quote.request.promotionCodes] }),
    startRule: t.field({ type: StartRuleRef, resolve: ({ quote }) => quote.startRule }),
    lines: t.field({
      type: [QuoteLineRef],
      resolve: ({ quote }) =>
        quote.request.lines.map((line) => ({ line, catalogVersionId: quote.catalogVersionId })),
    }),
    negotiatedDiscount: t.field({
      type: NegotiatedDiscountRef,
      nullable: true,
      authScopes: { may: 'quote.read' },
      resolve: ({ quote }) => {
        const { negotiatedDiscount: discount } = quote.request
        if (discount === undefined) return null
        return {
          reason: discount.reason,
          percent: discount.percent ?? null,
          amount: moneyOrNull(discount.amountMinor, quote.decision.currency),
        }
      },
    }),
    decision: t.field({
      type: PriceDecisionRef,
      description: 'As it was priced when last changed; reading never prices again.',
      authScopes: { may: 'quote.read' },
      resolve: ({ quote }) => decisionOf(quote),
    }),
    repriced: t.field({
      type: RepricedQuoteRef,
      nullable: true,
      authScopes: { may: 'quote.read' },
      resolve: ({ quote, decisionBefore }) =>
        decisionBefore === null
          ? null
          : { before: decisionOf(quote, decisionBefore), after: decisionOf(quote) },
    }),
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
      resolve: async (stored, _args, context) => [
        ...commandsFor(stored, {
          viewer: context.viewer,
          today: context.clock.today(),
          pluginBuild: stored.quote.status === 'draft' ? await buildOf(stored.quote, context) : '',
        }),
      ],
    }),
  }),
})

function decisionOf(quote: Quote, decision = quote.decision): ShownDecision {
  const { lines } = quote.request
  return {
    decision,
    asked: lines,
    catalogVersionId: quote.catalogVersionId,
    storedAssets: new Set(lines.flatMap(({ assets }) => assets.map(({ id }) => id))),
  }
}

async function buildOf(quote: Quote, context: Context): Promise<string> {
  return context.plugins.buildOf(await documentOf(context, quote.catalogVersionId))
}
