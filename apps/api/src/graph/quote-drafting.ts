import { draftQuote, changeQuote, quoteNumber } from '@aftercare/contract-domain/contract'
import { builder } from '../builder.ts'
import { accountsById } from '../db/account-store.ts'
import { catalogDocument, catalogVersionsById, supersededVersions } from '../db/catalog-store.ts'
import { nextNumber } from '../db/number-store.ts'
import { insertQuotes, type StoredQuote } from '../db/quote-store.ts'
import { NotFound, VersionNotSold } from '../errors.ts'
import { newId } from '../new-id.ts'
import { priceOn, priceRequestOf } from '../price-request.ts'
import { quotedLines } from '../quoted-lines.ts'
import { AccountRef } from './account.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { mutation } from './mutation.ts'
import { auditOf, changeOf, pricedVersion } from './quote-change.ts'
import { QuoteConflict } from './quote-conflict.ts'
import {
  NegotiatedDiscountInputRef,
  QuoteLineInputRef,
  StartRuleInputRef,
  startRuleOf,
} from './quote-inputs.ts'
import { QuoteRef } from './quote.ts'

const CreateQuoteInputRef = builder.inputType('CreateQuoteInput', {
  fields: (t) => ({
    accountId: t.globalID({ for: AccountRef, required: true }),
    catalogVersionId: t.globalID({ for: CatalogVersionRef, required: true }),
    priceBook: t.string({ description: 'Absent: the book of direct sales that holds today.' }),
    lines: t.field({ type: [QuoteLineInputRef], required: true }),
    paymentPlan: t.string({ description: 'Absent: `lump-sum`.' }),
    promotionCodes: t.stringList(),
    negotiatedDiscount: t.field({ type: NegotiatedDiscountInputRef }),
    startRule: t.field({ type: StartRuleInputRef, description: 'Absent: each line on its own day.' }),
    idempotencyKey: t.string({ description: 'The same key gives the same quote again.' }),
  }),
})

mutation('createQuote', {
  description:
    'Prices a selection today and keeps it as a draft. What can’t be offered can still be drafted.',
  permission: 'quote.create',
  type: QuoteRef,
  input: CreateQuoteInputRef,
  idempotent: true,
  act: async ({ input, tx, viewer, context }) => {
    const { clock, plugins } = context
    const priceDate = clock.today()
    const [account] = await accountsById(tx, [input.accountId.id])
    if (account == null) throw new NotFound('Account', ['input', 'accountId'])
    const [row] = await catalogVersionsById(tx, [input.catalogVersionId.id])
    if (row == null) throw new NotFound('CatalogVersion', ['input', 'catalogVersionId'])
    if (row.status !== 'published' || (await supersededVersions(tx, [row.id])).has(row.id))
      throw new VersionNotSold()
    const version = await catalogDocument(tx, row.id)
    const lines = await quotedLines(tx, input.lines, { accountId: account.id, priceDate })
    const around = { version, lines, priceDate, role: viewer.role, accountId: account.id }
    const request = await priceRequestOf(tx, input, around)
    const startRule = startRuleOf(input.startRule, firstStart(lines, priceDate))
    const decision = priceOn(row, version, { request, plugins })

    const year = Number(priceDate.slice(0, 4))
    const quote = draftQuote({
      id: newId(),
      number: quoteNumber(year, await nextNumber(tx, 'quote', year)),
      accountId: account.id,
      catalogVersionId: row.id,
      tiers: version.tiers,
      request,
      startRule,
      decision,
      pluginBuild: plugins.buildOf(version),
      createdBy: viewer.id,
    })

    const createdAt = clock.now()
    await insertQuotes(tx, [{ quote, createdAt }])
    const stored: StoredQuote = { id: quote.id, quote, createdAt, decisionBefore: null }
    return { answer: stored, audit: auditOf(quote) }
  },
})

const ChangeQuoteInputRef = builder.inputType('ChangeQuoteInput', {
  description: 'The whole of what a draft asks for: what is left out is as absent as when creating.',
  fields: (t) => ({
    quoteId: t.globalID({ for: QuoteRef, required: true }),
    expectedRevision: t.int({ required: true }),
    priceBook: t.string({ description: 'Absent: the book of direct sales that holds on the price date.' }),
    lines: t.field({ type: [QuoteLineInputRef], required: true }),
    paymentPlan: t.string({ description: 'Absent: `lump-sum`.' }),
    promotionCodes: t.stringList(),
    negotiatedDiscount: t.field({ type: NegotiatedDiscountInputRef }),
    startRule: t.field({ type: StartRuleInputRef, description: 'Absent: each line on its own day.' }),
  }),
})

mutation('changeQuote', {
  description: 'Asks a draft anew and prices it again, on its own catalog version and price date.',
  permission: 'quote.create',
  type: QuoteRef,
  input: ChangeQuoteInputRef,
  refusals: [QuoteConflict],
  idempotent: false,
  act: (work) =>
    changeOf(work, async (quote) => {
      const { input, tx, viewer, context } = work
      const { row, version } = await pricedVersion(tx, quote)
      const { accountId } = quote
      const { priceDate } = quote.request
      const lines = await quotedLines(tx, input.lines, { accountId, priceDate })
      const around = { version, lines, priceDate, role: viewer.role, accountId }
      const request = await priceRequestOf(tx, input, around)
      return {
        quote: changeQuote(quote, {
          request,
          startRule: startRuleOf(input.startRule, firstStart(lines, priceDate)),
          decision: priceOn(row, version, { request, plugins: context.plugins }),
          tiers: version.tiers,
          pluginBuild: context.plugins.buildOf(version),
        }),
      }
    }),
})

function firstStart(lines: readonly { readonly start: string }[], otherwise: string): string {
  return lines.map(({ start }) => start).toSorted()[0] ?? otherwise
}
