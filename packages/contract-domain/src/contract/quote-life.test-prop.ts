import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCatalogVersion } from './a-catalog.ts'
import * as given from './a-quote.ts'
import { acceptQuote } from './accept-quote.ts'
import { allowedCommands } from './allowed-moves.ts'
import { quoteCommands, type QuoteCommand } from './quote-moves.ts'
import { approveQuote } from './approve-quote.ts'
import { changeQuote } from './change-quote.ts'
import { declineQuote } from './decline-quote.ts'
import { OfferLapsed, OfferStillValid, PluginBuildDiffers, QuoteMoveForbidden } from './errors.ts'
import { expireQuote } from './expire-quote.ts'
import type { Quote } from './quote.ts'
import { rejectQuote } from './reject-quote.ts'
import { repriceQuote } from './reprice-quote.ts'
import { submitQuote } from './submit-quote.ts'
import { withdrawQuote } from './withdraw-quote.ts'
import { readDate } from '../time/index.ts'

interface Step {
  readonly command: QuoteCommand
  /** Days that pass before it. */
  readonly days: number
  /** The plugins are updated before it. */
  readonly updated: boolean
  readonly needsApproval: boolean
}

interface Moment {
  readonly today: string
  readonly build: string
}

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...quoteCommands),
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(40)),
  updated: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
  needsApproval: fc.boolean(),
})

const LAST_STATES = ['accepted', 'declined', 'expired', 'withdrawn']
const version = aCatalogVersion()

function give(quote: Quote, { command, needsApproval }: Step, { today, build }: Moment): Quote {
  const decision = given.aDecision(needsApproval ? [given.check('authority', 'approval-needed')] : [])
  switch (command) {
    case 'change':
      return changeQuote(quote, {
        request: given.aRequest(),
        startRule: quote.startRule,
        decision,
        tiers: version.tiers,
        pluginBuild: build,
      })
    case 'reprice':
      return repriceQuote(quote, { decision, pluginBuild: build }).quote
    case 'submit':
      return submitQuote(quote, { by: 'sam', today, pluginBuild: build })
    case 'approve':
      return approveQuote(quote, { ...given.anApproval, today })
    case 'reject':
      return rejectQuote(quote, given.anApproval)
    case 'accept':
      return acceptQuote(quote, { ...given.anAcceptance(), today }).quote
    case 'decline':
      return declineQuote(quote, { today })
    case 'withdraw':
      return withdrawQuote(quote, { today })
    case 'expire':
      return expireQuote(quote, { today })
  }
}

test('in a thousand lives a command works exactly when it is allowed, and no life leaves the states of domain §9', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      let quote: Quote = given.aDraft()
      let moment: Moment = { today: given.TODAY, build: given.BUILD }
      for (const next of steps) {
        moment = {
          today: readDate(moment.today).add({ days: next.days }).toString(),
          build: next.updated ? `${moment.build}+` : moment.build,
        }
        // Both lists: with the running build `reprice` is only left out because it has no use, not forbidden.
        const allowed = new Set([
          ...allowedCommands(quote, moment.today, moment.build),
          ...(quote.status === 'draft' ? ['reprice' as const] : []),
        ])
        let moved: Quote | undefined
        try {
          moved = give(quote, next, moment)
        } catch (error) {
          expect([QuoteMoveForbidden, OfferLapsed, OfferStillValid, PluginBuildDiffers]).toContain(
            (error as Error).constructor,
          )
        }
        expect(moved !== undefined).toBe(allowed.has(next.command))
        if (moved === undefined) continue
        expect(LAST_STATES).not.toContain(quote.status)
        expect(moved.revision).toBe(quote.revision + 1)
        if (quote.status !== 'draft') expect(moved.decision).toBe(quote.decision)
        if (moved.status === 'accepted')
          expect(moved.validUntil && moved.acceptedOn <= moved.validUntil).toBe(true)
        quote = moved
      }
      ends.set(quote.status, (ends.get(quote.status) ?? 0) + 1)
      if (LAST_STATES.includes(quote.status)) expect(allowedCommands(quote, moment.today)).toEqual([])
      else expect(allowedCommands(quote, moment.today).length).toBeGreaterThan(0)
    }),
    { numRuns: 1_000, seed: 20_260_302 },
  )
  expect([...ends.keys()].toSorted()).toEqual(
    ['accepted', 'awaiting-approval', 'declined', 'draft', 'expired', 'offered', 'withdrawn'].toSorted(),
  )
}, 30_000)
