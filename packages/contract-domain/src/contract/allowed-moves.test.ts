import { describe, expect, test } from 'vitest'
import { aCatalogVersion } from './a-catalog.ts'
import * as given from './a-quote.ts'
import { acceptQuote } from './accept-quote.ts'
import { allowedCommands } from './allowed-moves.ts'
import { allowedMoves, quoteCommands, type QuoteCommand } from './quote-moves.ts'
import { approveQuote } from './approve-quote.ts'
import { changeQuote } from './change-quote.ts'
import { declineQuote } from './decline-quote.ts'
import { QuoteMoveForbidden } from './errors.ts'
import { expireQuote } from './expire-quote.ts'
import { statusWords } from './quote-words.ts'
import type { Quote } from './quote.ts'
import { rejectQuote } from './reject-quote.ts'
import { repriceQuote } from './reprice-quote.ts'
import { submitQuote } from './submit-quote.ts'
import { withdrawQuote } from './withdraw-quote.ts'

const states = Object.keys(statusWords) as readonly Quote['status'][]
const { TODAY: today, BUILD } = given
const change = {
  request: given.aRequest(),
  startRule: { kind: 'date', date: '2026-04-01' },
  decision: given.aDecision(),
  tiers: aCatalogVersion().tiers,
  pluginBuild: BUILD,
} as const

const give: Record<QuoteCommand, (quote: Quote) => Quote> = {
  change: (quote) => changeQuote(quote, change),
  reprice: (quote) => repriceQuote(quote, change).quote,
  submit: (quote) => submitQuote(quote, given.aSubmission),
  approve: (quote) => approveQuote(quote, given.anApproval),
  reject: (quote) => rejectQuote(quote, given.anApproval),
  accept: (quote) => acceptQuote(quote, given.anAcceptance()).quote,
  decline: (quote) => declineQuote(quote, { today }),
  withdraw: (quote) => withdrawQuote(quote, { today }),
  expire: (quote) => expireQuote(quote, { today: '2027-01-01' }),
}

/** From domain §9, written out: state → command → the state it leads to. Whatever is missing is forbidden. */
const life: Record<Quote['status'], Partial<Record<QuoteCommand, Quote['status']>>> = {
  draft: { change: 'draft', reprice: 'draft', submit: 'offered', withdraw: 'withdrawn' },
  'awaiting-approval': { approve: 'offered', reject: 'draft', withdraw: 'withdrawn' },
  offered: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' },
  accepted: {},
  declined: {},
  expired: {},
  withdrawn: {},
}

describe.each(states)('a quote that is %s', (state) => {
  const quote = given.aQuoteIn(state)

  test.each(quoteCommands)('%s: allowed or refused by the one table', (command) => {
    const leadsTo = life[state][command]
    if (leadsTo === undefined) {
      expect(() => give[command](quote)).toThrow(QuoteMoveForbidden)
    } else {
      const moved = give[command](quote)
      expect(moved.status).toBe(leadsTo)
      expect(moved.revision).toBe(quote.revision + 1)
    }
  })

  test('keeps its number, account and catalog version in every move', () => {
    for (const command of Object.keys(life[state]) as QuoteCommand[]) {
      const { id, number, accountId, catalogVersionId, createdBy } = quote
      expect(give[command](quote)).toMatchObject({ id, number, accountId, catalogVersionId, createdBy })
    }
  })
})

test('the table says no more and no less than the life of a quote', () => {
  const fromTable = quoteCommands.flatMap((command) =>
    allowedMoves[command].map((state) => `${state} ${command}`),
  )
  const fromLife = states.flatMap((state) => Object.keys(life[state]).map((command) => `${state} ${command}`))
  expect(fromTable.toSorted()).toEqual(fromLife.toSorted())
})

describe('what may be done now', () => {
  test.each<[Quote['status'], string, readonly QuoteCommand[]]>([
    ['draft', today, ['change', 'reprice', 'submit', 'withdraw']],
    ['awaiting-approval', today, ['approve', 'reject', 'withdraw']],
    ['offered', '2026-04-01', ['accept', 'decline', 'withdraw']],
    ['offered', '2026-04-02', ['expire']],
    ['accepted', today, []],
    ['expired', today, []],
  ])('%s on %s: %j', (state, day, commands) => {
    expect(allowedCommands(given.aQuoteIn(state), day)).toEqual(commands)
  })

  test('a draft priced under another plugin build is priced again before it is submitted', () => {
    expect(allowedCommands(given.aDraft(), today, 'build-2')).toEqual(['change', 'reprice', 'withdraw'])
    expect(allowedCommands(given.aDraft(), today, BUILD)).toEqual(['change', 'submit', 'withdraw'])
    expect(allowedCommands(given.anAwaitingQuote(), today, 'build-2')).toEqual([
      'approve',
      'reject',
      'withdraw',
    ])
    expect(allowedCommands(given.anOffer(), today, 'build-2')).toEqual(['accept', 'decline', 'withdraw'])
  })
})
