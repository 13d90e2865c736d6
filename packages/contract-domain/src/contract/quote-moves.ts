import type { Quote } from './quote.ts'

/**
 * The one table of a quote's moves: command → the states it may be given in. Whatever is not written here is
 * forbidden. The conditions of a command that its state allows stand in the command's own file.
 */
export const allowedMoves = {
  change: ['draft'],
  reprice: ['draft'],
  submit: ['draft'],
  approve: ['awaiting-approval'],
  reject: ['awaiting-approval'],
  accept: ['offered'],
  decline: ['offered'],
  withdraw: ['draft', 'awaiting-approval', 'offered'],
  expire: ['offered'],
} as const satisfies Record<string, readonly Quote['status'][]>

export type QuoteCommand = keyof typeof allowedMoves

export const quoteCommands = Object.keys(allowedMoves) as readonly QuoteCommand[]
