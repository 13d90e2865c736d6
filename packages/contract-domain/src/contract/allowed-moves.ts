import { QuoteMoveForbidden } from './errors.ts'
import { allowedMoves, quoteCommands, type QuoteCommand } from './quote-moves.ts'
import type { Quote, QuoteOutline } from './quote.ts'
import { offerLapsed } from './validity.ts'

/** The states in which a command may be given. */
export type Movable<Command extends QuoteCommand> = Extract<
  Quote,
  { readonly status: (typeof allowedMoves)[Command][number] }
>

/** The quote, known to be in a state in which the command may be given. Throws {@link QuoteMoveForbidden}. */
export function movable<Command extends QuoteCommand>(quote: Quote, command: Command): Movable<Command> {
  if (!isMovable(quote, command)) throw new QuoteMoveForbidden(quote, command, commandsOf(quote))
  return quote
}

/**
 * What may be done with the quote on a day. Past its last day an offer can only expire. With the running plugin
 * build given, a draft priced under another one offers `reprice` instead of `submit`, and one priced under it
 * has no use for `reprice`.
 */
export function allowedCommands(
  quote: QuoteOutline,
  today: string,
  pluginBuild?: string,
): readonly QuoteCommand[] {
  const lapsed = offerLapsed(quote, today)
  return commandsOf(quote).filter((command) => {
    if (quote.status === 'offered') return (command === 'expire') === lapsed
    if (pluginBuild === undefined) return true
    return command !== (quote.pluginBuild === pluginBuild ? 'reprice' : 'submit')
  })
}

function commandsOf({ status }: Pick<Quote, 'status'>): readonly QuoteCommand[] {
  return quoteCommands.filter((command) => statesOf(command).includes(status))
}

function isMovable<Command extends QuoteCommand>(quote: Quote, command: Command): quote is Movable<Command> {
  return statesOf(command).includes(quote.status)
}

function statesOf(command: QuoteCommand): readonly Quote['status'][] {
  return allowedMoves[command]
}
