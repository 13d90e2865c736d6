import type { Client, CombinedError } from 'urql'
import {
  AcceptQuoteMutation,
  ApproveQuoteMutation,
  DeclineQuoteMutation,
  RejectQuoteMutation,
  RepriceQuoteMutation,
  SubmitQuoteMutation,
  WithdrawQuoteMutation,
} from './quote-commands.graphql.ts'

/** In the order in which their buttons stand. */
export const quoteCommands = [
  'reprice',
  'submit',
  'approve',
  'accept',
  'reject',
  'decline',
  'withdraw',
] as const
export type QuoteCommand = (typeof quoteCommands)[number]

export interface CommandedQuote {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly allowedCommands: readonly string[]
}

interface Given {
  readonly command: QuoteCommand
  readonly quote: CommandedQuote
  readonly reason: string
  /** ISO date; empty: the server's rule. */
  readonly validUntil: string
  readonly idempotencyKey: string
}

type Answer =
  | { readonly __typename: 'Quote'; readonly id: string }
  | { readonly __typename: 'ServiceContract'; readonly id: string }
  | {
      readonly __typename:
        | 'IdempotencyConflict'
        | 'InvalidInput'
        | 'NotFound'
        | 'QuoteConflict'
        | 'RefusedByRule'
      readonly message: string
      readonly cure: string | null
    }

/** Gives a quote one command, at the revision on screen. */
export async function giveCommand(
  client: Client,
  { command, quote, reason, validUntil, idempotencyKey }: Given,
): Promise<{ answer: Answer | undefined; error: CombinedError | undefined }> {
  const at = { quoteId: quote.id, expectedRevision: quote.revision }
  const once = { ...at, idempotencyKey }
  const closing = { input: { ...once, reason: reason === '' ? null : reason } }
  switch (command) {
    case 'submit': {
      const input = { ...once, ...(validUntil === '' ? {} : { validUntil }) }
      const { data, error } = await client.mutation(SubmitQuoteMutation, { input })
      return { answer: data?.submitQuote, error }
    }
    case 'reprice': {
      const { data, error } = await client.mutation(RepriceQuoteMutation, { input: at })
      return { answer: data?.repriceQuote, error }
    }
    case 'approve': {
      const { data, error } = await client.mutation(ApproveQuoteMutation, { input: { ...once, reason } })
      return { answer: data?.approveQuote, error }
    }
    case 'reject': {
      const { data, error } = await client.mutation(RejectQuoteMutation, { input: { ...once, reason } })
      return { answer: data?.rejectQuote, error }
    }
    case 'accept': {
      const { data, error } = await client.mutation(AcceptQuoteMutation, {
        input: { quoteId: quote.id, idempotencyKey },
      })
      return { answer: data?.acceptQuote, error }
    }
    case 'decline': {
      const { data, error } = await client.mutation(DeclineQuoteMutation, closing)
      return { answer: data?.declineQuote, error }
    }
    case 'withdraw': {
      const { data, error } = await client.mutation(WithdrawQuoteMutation, closing)
      return { answer: data?.withdrawQuote, error }
    }
  }
}
