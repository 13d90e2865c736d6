import { expireQuote } from '@aftercare/contract-domain/contract'
import { readDate } from '@aftercare/contract-domain/time'
import { keepWhole, runCommand } from '../command.ts'
import type { Installation } from '../context.ts'
import { closeQuotes, lockLapsedOffers } from '../db/quote-store.ts'
import { takeSweep } from '../db/sweep-lock.ts'
import { auditOf } from '../graph/quote-change.ts'
import { type Hear, repeat, type Repeating } from './repeat.ts'

type Working = Pick<Installation, 'db' | 'clock'>

const SYSTEM = 'system'
/** Offers in one transaction: each is read whole, some 200 kB. */
const BATCH = 20
const HOUR_MS = 60 * 60 * 1_000

/**
 * Stores `expired` for every offer whose last day has passed, closed on the day after it, whenever that is done. What
 * is stored changes nothing that anybody reads: an offer counts as expired from that day on. Doing it twice, or in
 * several processes at once, does it once. An offer that somebody holds at the moment waits for the next round.
 * @returns how many it closed
 */
export async function expireLapsedOffers(working: Working, batch = BATCH): Promise<number> {
  let expired = 0
  for (;;) {
    const closed = await expireBatch(working, batch)
    expired += closed
    if (closed < batch) return expired
  }
}

async function expireBatch({ db, clock }: Working, batch: number): Promise<number> {
  const { closed } = await runCommand(db, {
    actorId: SYSTEM,
    action: 'expireQuote',
    requestId: null,
    input: null,
    keeping: keepWhole<{ readonly closed: number }>(),
    act: async (tx) => {
      if (!(await takeSweep(tx, 'expire-offers'))) return { answer: { closed: 0 }, audit: [] }
      const lapsed = await lockLapsedOffers(tx, clock.today(), batch)
      const expired = lapsed.map((offer) => ({
        before: offer,
        quote: expireQuote(offer, { today: readDate(offer.validUntil).add({ days: 1 }).toString() }),
      }))
      await closeQuotes(
        tx,
        expired.map(({ quote }) => quote),
        clock.now(),
      )
      return {
        answer: { closed: expired.length },
        audit: expired.map(({ before, quote }) => auditOf(quote, { before })),
      }
    },
  })
  return closed
}

/** Expires offers at the start, for the days nobody was running, and every hour from then on. */
export function startOfferExpiry(
  working: Working,
  { hear, everyMs = HOUR_MS }: { readonly hear: Hear; readonly everyMs?: number },
): Repeating {
  return repeat('offer-expiry', () => expireLapsedOffers(working), { hear, everyMs })
}
