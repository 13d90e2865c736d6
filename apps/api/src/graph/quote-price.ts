import type { Quote } from '@aftercare/contract-domain/contract'
import type { RequestedLine } from '@aftercare/contract-domain/pricing'
import { builder } from '../builder.ts'
import { AssetRef } from './asset.ts'
import { type GivenMoney, MoneyRef, moneyOrNull } from './money.ts'
import { PriceDecisionRef, type ShownDecision } from './price-decision.ts'
import { PriceTotalsRef } from './price-totals.ts'
import { QuoteRef } from './quote.ts'
import { SelectedAddOnRef, selectedAddOns } from './selected-add-on.ts'
import { isWhole, wholeOf } from './shown-quote.ts'

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

// What was asked and what it comes to: read only when an operation selects it.
builder.objectFields(QuoteRef, (t) => ({
  priceBook: t.string({
    resolve: async (shown, _args, context) => (await wholeOf(shown, context)).quote.request.priceBook,
  }),
  priceDate: t.field({
    type: 'Date',
    description: 'The day of first pricing.',
    resolve: async (shown, _args, context) => (await wholeOf(shown, context)).quote.request.priceDate,
  }),
  paymentPlan: t.string({
    resolve: async (shown, _args, context) => (await wholeOf(shown, context)).quote.request.paymentPlan,
  }),
  promotionCodes: t.stringList({
    resolve: async (shown, _args, context) => [
      ...(await wholeOf(shown, context)).quote.request.promotionCodes,
    ],
  }),
  lines: t.field({
    type: [QuoteLineRef],
    resolve: async (shown, _args, context) => {
      const { request, catalogVersionId } = (await wholeOf(shown, context)).quote
      return request.lines.map((line) => ({ line, catalogVersionId }))
    },
  }),
  negotiatedDiscount: t.field({
    type: NegotiatedDiscountRef,
    nullable: true,
    authScopes: { may: 'quote.read' },
    resolve: async (shown, _args, context) => {
      const { quote } = await wholeOf(shown, context)
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
    resolve: async (shown, _args, context) => decisionOf((await wholeOf(shown, context)).quote),
  }),
  totals: t.field({
    type: PriceTotalsRef,
    description: 'Of its decision. Lists that show no more than these read no decision.',
    authScopes: { may: 'quote.read' },
    resolve: (shown) => {
      const { totals, currency } = isWhole(shown) ? shown.quote.decision : shown
      return { totals, currency }
    },
  }),
  repriced: t.field({
    type: RepricedQuoteRef,
    nullable: true,
    authScopes: { may: 'quote.read' },
    resolve: async (shown, _args, context) => {
      const { quote, decisionBefore } = await wholeOf(shown, context)
      return decisionBefore === null
        ? null
        : { before: decisionOf(quote, decisionBefore), after: decisionOf(quote) }
    },
  }),
}))

function decisionOf(quote: Quote, decision = quote.decision): ShownDecision {
  const { lines } = quote.request
  return {
    decision,
    asked: lines,
    catalogVersionId: quote.catalogVersionId,
    storedAssets: new Set(lines.flatMap(({ assets }) => assets.map(({ id }) => id))),
  }
}
