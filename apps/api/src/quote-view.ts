import { allowedCommands, type QuoteCommand, type QuoteOutline } from '@aftercare/contract-domain/contract'
import { readDate } from '@aftercare/contract-domain/time'
import type { Permission } from './permissions.ts'
import type { Viewer } from './viewer.ts'

/** What a quote is on a day: an offer whose last day has passed is expired, whether or not a job has said so. */
export function statusOn(quote: QuoteOutline, today: string): QuoteOutline['status'] {
  return isLapsed(quote, today) ? 'expired' : quote.status
}

/** The day on which it was closed, or on which an offer lapsed. */
export function closedOn(quote: QuoteOutline, today: string): string | null {
  if ('closedOn' in quote) return quote.closedOn
  if (quote.status !== 'offered' || !isLapsed(quote, today)) return null
  return readDate(quote.validUntil).add({ days: 1 }).toString()
}

function isLapsed(quote: QuoteOutline, today: string): boolean {
  return quote.status === 'offered' && quote.validUntil < today
}

const needed: Readonly<Record<QuoteCommand, Permission | null>> = {
  change: 'quote.create',
  reprice: 'quote.create',
  submit: 'quote.create',
  withdraw: 'quote.create',
  approve: 'discount.approve',
  reject: 'discount.approve',
  accept: 'quote.accept',
  decline: 'quote.accept',
  // Given by nobody: it follows from the date.
  expire: null,
}

/** What this person may do with the quote now. Nobody approves what they submitted. */
export function commandsFor(
  quote: QuoteOutline,
  { viewer, today, pluginBuild }: { viewer: Viewer | null; today: string; pluginBuild: string },
): readonly QuoteCommand[] {
  return allowedCommands(quote, today, pluginBuild).filter((command) => {
    const permission = needed[command]
    if (permission === null || !viewer?.permissions.includes(permission)) return false
    return command !== 'approve' || !('submittedBy' in quote) || quote.submittedBy !== viewer.id
  })
}
