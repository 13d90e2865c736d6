import {
  acceptQuoteMutation,
  createQuoteMutation,
  submitQuoteMutation,
  type AftercareClient,
} from '@aftercare/graphql-client'
import { accountsWithAssetsQuery } from './documents.ts'

export interface QuotedAsset {
  readonly accountId: string
  readonly assetId: string
}

/** Some account with an asset in France: the rows that quote don't mind which. */
export async function someAsset(client: AftercareClient): Promise<QuotedAsset> {
  const { accounts } = await client.query(accountsWithAssetsQuery)
  for (const { node } of accounts.edges) {
    const asset = node.assets.edges.find((edge) => edge.node.site.country === 'FR')?.node
    if (asset !== undefined) return { accountId: node.id, assetId: asset.id }
  }
  throw new Error('The demo has no account with an asset in France.')
}

export interface QuoteAsked extends QuotedAsset {
  readonly catalogVersionId: string
  readonly tier: string
  readonly termMonths: number
  /** ISO date of the first covered day. */
  readonly start: string
}

/** A priced draft. Each of these throws the refusal's own words. */
export async function draftQuote(client: AftercareClient, asked: QuoteAsked) {
  const { createQuote } = await client.mutate(createQuoteMutation, {
    input: {
      accountId: asked.accountId,
      catalogVersionId: asked.catalogVersionId,
      priceBook: 'direct-eur',
      paymentPlan: 'lump-sum',
      startRule: { kind: 'DATE', date: asked.start },
      lines: [
        {
          key: 'line-1',
          tier: asked.tier,
          addOns: [],
          termMonths: asked.termMonths,
          start: asked.start,
          assetIds: [asked.assetId],
        },
      ],
    },
  })
  if (createQuote.__typename !== 'Quote') throw new Error(`No quote was made: ${createQuote.message}`)
  return createQuote
}

export async function offerQuote(client: AftercareClient, asked: QuoteAsked) {
  const draft = await draftQuote(client, asked)
  const { submitQuote } = await client.mutate(submitQuoteMutation, {
    input: { quoteId: draft.id, expectedRevision: draft.revision, idempotencyKey: `offer-${draft.id}` },
  })
  if (submitQuote.__typename !== 'Quote') throw new Error(`Not offered: ${submitQuote.message}`)
  if (submitQuote.status !== 'OFFERED') throw new Error(`Not offered: the quote is ${submitQuote.status}.`)
  return submitQuote
}

/** Signs, and answers the contract's id. */
export async function acceptQuote(client: AftercareClient, quoteId: string): Promise<string> {
  const { acceptQuote: accepted } = await client.mutate(acceptQuoteMutation, {
    input: { quoteId, idempotencyKey: `accept-${quoteId}` },
  })
  if (accepted.__typename !== 'ServiceContract') throw new Error(`Not accepted: ${accepted.message}`)
  return accepted.id
}
