import {
  approveQuote,
  declineQuote,
  rejectQuote,
  repriceQuote,
  submitQuote,
  withdrawQuote,
} from '@aftercare/contract-domain/contract'
import { authorityOf } from '../approval-authority.ts'
import { builder } from '../builder.ts'
import { priceOn } from '../price-request.ts'
import { wordingNow } from '../wording-now.ts'
import { mutation } from './mutation.ts'
import { changeOf, pricedVersion } from './quote-change.ts'
import { QuoteConflict } from './quote-conflict.ts'
import { QuoteRef } from './quote.ts'

const RepriceQuoteInputRef = builder.inputType('RepriceQuoteInput', {
  fields: (t) => ({
    quoteId: t.globalID({ for: QuoteRef, required: true }),
    expectedRevision: t.int({ required: true }),
  }),
})

mutation('repriceQuote', {
  description:
    'Prices a draft again, asked as it was, with the add-ons that run today; old and new side by side.',
  permission: 'quote.create',
  type: QuoteRef,
  input: RepriceQuoteInputRef,
  refusals: [QuoteConflict],
  idempotent: false,
  act: (work) =>
    changeOf(work, async (quote) => {
      const { plugins } = work.context
      const { row, version } = await pricedVersion(work.tx, quote)
      const decision = priceOn(row, version, { request: quote.request, plugins })
      return repriceQuote(quote, { decision, pluginBuild: plugins.buildOf(version) })
    }),
})

const SubmitQuoteInputRef = builder.inputType('SubmitQuoteInput', {
  fields: (t) => ({
    quoteId: t.globalID({ for: QuoteRef, required: true }),
    expectedRevision: t.int({ required: true }),
    validUntil: t.field({
      type: 'Date',
      description: 'Last day on which it can be accepted; absent: 30 days from the offer.',
    }),
    idempotencyKey: t.string({ required: true }),
  }),
})

mutation('submitQuote', {
  description: 'Offers a draft to the customer, or sends it for approval where a check needs one.',
  permission: 'quote.create',
  type: QuoteRef,
  input: SubmitQuoteInputRef,
  refusals: [QuoteConflict],
  idempotent: true,
  act: (work) =>
    changeOf(work, async (quote) => {
      const { input, viewer, context } = work
      const { version } = await pricedVersion(work.tx, quote)
      return {
        quote: submitQuote(quote, {
          by: viewer.id,
          today: context.clock.today(),
          pluginBuild: context.plugins.buildOf(version),
          ...(input.validUntil == null ? {} : { validUntil: input.validUntil }),
          wording: wordingNow(context),
        }),
      }
    }),
})

const decided = (name: string) =>
  builder.inputType(name, {
    fields: (t) => ({
      quoteId: t.globalID({ for: QuoteRef, required: true }),
      expectedRevision: t.int({ required: true }),
      reason: t.string({ required: true }),
      idempotencyKey: t.string({ required: true }),
    }),
  })

mutation('approveQuote', {
  description: 'Offers a quote as it was submitted. Nobody approves what they submitted themselves.',
  permission: 'discount.approve',
  type: QuoteRef,
  input: decided('ApproveQuoteInput'),
  refusals: [QuoteConflict],
  idempotent: true,
  act: (work) =>
    changeOf(work, async (quote) => {
      const { input, viewer, context } = work
      const { version } = await pricedVersion(work.tx, quote)
      return {
        quote: approveQuote(quote, {
          by: viewer.id,
          at: context.clock.now(),
          today: context.clock.today(),
          reason: input.reason,
          authority: authorityOf(viewer.role, quote, version),
        }),
      }
    }),
})

mutation('rejectQuote', {
  description: 'Sends a quote back to its author as a draft.',
  permission: 'discount.approve',
  type: QuoteRef,
  input: decided('RejectQuoteInput'),
  refusals: [QuoteConflict],
  idempotent: true,
  act: (work) => {
    const { input, viewer, context } = work
    return changeOf(work, (quote) => ({
      quote: rejectQuote(quote, { by: viewer.id, at: context.clock.now(), reason: input.reason }),
    }))
  },
})

const CloseQuoteInputRef = builder.inputType('CloseQuoteInput', {
  fields: (t) => ({
    quoteId: t.globalID({ for: QuoteRef, required: true }),
    expectedRevision: t.int({ required: true }),
    reason: t.string(),
    idempotencyKey: t.string({ required: true }),
  }),
})

mutation('declineQuote', {
  description: 'Records that the customer said no to an offer.',
  permission: 'quote.accept',
  type: QuoteRef,
  input: CloseQuoteInputRef,
  refusals: [QuoteConflict],
  idempotent: true,
  act: (work) => changeOf(work, (quote) => ({ quote: declineQuote(quote, closing(work)) })),
})

mutation('withdrawQuote', {
  description: 'Takes a draft, a quote that waits for approval or an offer back.',
  permission: 'quote.create',
  type: QuoteRef,
  input: CloseQuoteInputRef,
  refusals: [QuoteConflict],
  idempotent: true,
  act: (work) => changeOf(work, (quote) => ({ quote: withdrawQuote(quote, closing(work)) })),
})

function closing({
  input,
  context,
}: {
  readonly input: { readonly reason?: string | null | undefined }
  readonly context: { readonly clock: { today(): string } }
}) {
  return { today: context.clock.today(), ...(input.reason == null ? {} : { reason: input.reason }) }
}
