import { describe, expect, test } from 'vitest'
import type { PriceDecision } from '../pricing/index.ts'
import { aCatalogVersion } from './a-catalog.ts'
import * as given from './a-quote.ts'
import { acceptQuote } from './accept-quote.ts'
import { approveQuote } from './approve-quote.ts'
import { changeQuote } from './change-quote.ts'
import { declineQuote } from './decline-quote.ts'
import { draftQuote } from './draft-quote.ts'
import * as errors from './errors.ts'
import { expireQuote } from './expire-quote.ts'
import { rejectQuote } from './reject-quote.ts'
import { repriceQuote } from './reprice-quote.ts'
import { submitQuote } from './submit-quote.ts'
import { withdrawQuote } from './withdraw-quote.ts'

const { aDecision, aDraft, anApproval, anAwaitingQuote, anOffer, aRequest, aSubmission, check, TODAY } = given
const tiers = aCatalogVersion().tiers
const today = TODAY
const startRule = { kind: 'date', date: '2026-04-01' } as const

describe('a quote is drafted', () => {
  test('with the decision that answers its request, as its first revision', () => {
    expect(aDraft()).toMatchObject({
      status: 'draft',
      revision: 1,
      number: 'Q-2026-000001',
      createdBy: 'sam',
    })
  })

  test('even when it can’t be offered as asked: the decision says why', () => {
    const decision = { ...aDecision(), offerable: false }
    expect(aDraft(decision).decision.offerable).toBe(false)
  })

  test.each<[string, Partial<PriceDecision>]>([
    ['price book', { priceBook: 'distributor' }],
    ['price date', { priceDate: '2026-03-01' }],
    ['line', { lines: aDecision().lines.map((line) => ({ ...line, lineId: 'line-9' })) }],
  ])('not with a decision of another %s', (_what, other) => {
    expect(() => aDraft({ ...aDecision(), ...other })).toThrow(errors.DecisionOfAnotherRequest)
  })

  test('not with a start that its tier isn’t sold with, and the cure names those that it is', () => {
    const request = { ...aRequest(), lines: aRequest().lines.map((line) => ({ ...line, tier: 'silver' })) }
    const drafted = { ...aDraft(), request, tiers }
    expect(() => draftQuote(drafted)).toThrow(errors.StartRuleNotSold)
    expect(draftQuote({ ...drafted, startRule: { kind: 'installation' } }).startRule.kind).toBe(
      'installation',
    )
  })
})

describe('a draft is changed', () => {
  const change = { request: aRequest(), startRule, decision: aDecision(), tiers, pluginBuild: 'build-2' }

  test('by a new request with its decision; the reason for which it was sent back stays in view', () => {
    const sentBack = rejectQuote(anAwaitingQuote(), {
      by: 'maria',
      at: '2026-03-03T09:00:00Z',
      reason: 'too low',
    })
    const request = { ...aRequest(), paymentPlan: 'monthly' }
    const changed = changeQuote(sentBack, { ...change, request })
    expect(changed).toMatchObject({
      status: 'draft',
      pluginBuild: 'build-2',
      request: { paymentPlan: 'monthly' },
      rejection: { reason: 'too low' },
    })
    expect(changed.revision).toBe(sentBack.revision + 1)
  })

  test('but keeps its catalog version, whatever was published since', () => {
    const decision = { ...aDecision(), catalog: { id: 'lifts', version: 4, hash: 'd'.repeat(64) } }
    expect(() => changeQuote(aDraft(), { ...change, decision })).toThrow(errors.CatalogVersionMoved)
    expect(changeQuote(aDraft(), change).catalogVersionId).toBe('version-3')
  })

  test('but keeps the day of its first pricing', () => {
    const request = { ...aRequest(), priceDate: '2026-05-01' }
    const decision = { ...aDecision(), priceDate: '2026-05-01' }
    expect(() => changeQuote(aDraft(), { ...change, request, decision })).toThrow(errors.PriceDateMoved)
  })

  test('not to the price of another request, nor to a start its tier isn’t sold with', () => {
    const elsewhere = { ...aDecision(), priceBook: 'distributor' }
    expect(() => changeQuote(aDraft(), { ...change, decision: elsewhere })).toThrow(
      errors.DecisionOfAnotherRequest,
    )
    const request = { ...aRequest(), lines: aRequest().lines.map((line) => ({ ...line, tier: 'silver' })) }
    expect(() => changeQuote(aDraft(), { ...change, request })).toThrow(errors.StartRuleNotSold)
  })
})

describe('a draft is priced again', () => {
  const dearer = { ...aDecision(), totals: { ...aDecision().totals, netMinor: 640_000 } }

  test('under the running build, old and new side by side', () => {
    const repriced = repriceQuote(aDraft(), { decision: dearer, pluginBuild: 'build-2' })
    expect(repriced.quote).toMatchObject({ pluginBuild: 'build-2', revision: 2, decision: dearer })
    expect([repriced.before.totals.netMinor, repriced.after.totals.netMinor]).toEqual([636_000, 640_000])
    expect(repriced.netDifferenceMinor).toBe(4_000)
  })

  test.each<[string, PriceDecision]>([
    ['an unknown price', { ...dearer, totals: { ...dearer.totals, netMinor: null } }],
    ['another currency', { ...dearer, currency: 'USD' }],
  ])('without a difference against %s', (_what, decision) => {
    expect(repriceQuote(aDraft(), { decision, pluginBuild: 'build-2' }).netDifferenceMinor).toBeNull()
    expect(
      repriceQuote(aDraft(decision), { decision: dearer, pluginBuild: 'b' }).netDifferenceMinor,
    ).toBeNull()
  })

  test('not on another catalog version', () => {
    const decision = { ...dearer, catalog: { ...dearer.catalog, hash: 'e'.repeat(64) } }
    expect(() => repriceQuote(aDraft(), { decision, pluginBuild: 'b' })).toThrow(errors.CatalogVersionMoved)
  })
})

describe('a draft is submitted', () => {
  test('and offered for 30 days when every check passes', () => {
    const offer = submitQuote(aDraft(aDecision([check('floor', 'passed')])), aSubmission)
    expect(offer).toMatchObject({
      status: 'offered',
      submittedBy: 'sam',
      offeredOn: '2026-03-02',
      validUntil: '2026-04-01',
      revision: 2,
    })
  })

  test('or until the day asked for, which may be the same day but not an earlier one', () => {
    expect(submitQuote(aDraft(), { ...aSubmission, validUntil: today })).toMatchObject({ validUntil: today })
    expect(() => submitQuote(aDraft(), { ...aSubmission, validUntil: '2026-03-01' })).toThrow(
      errors.ValidityOver,
    )
  })

  test('and waits for approval of each rule that needs it or can’t answer, named once', () => {
    const decision = aDecision([
      check('floor', 'unknown'),
      check('authority', 'approval-needed'),
      check('ladder', 'passed'),
      check('authority', 'approval-needed'),
    ])
    const quote = submitQuote(aDraft(decision), { ...aSubmission, validUntil: '2026-06-30' })
    expect(quote).toMatchObject({
      status: 'awaiting-approval',
      submittedBy: 'sam',
      neededFor: ['floor', 'authority'],
      validUntil: '2026-06-30',
    })
  })

  test('an undercut of the ladder waits; what can’t be known of it was settled when the catalog was published', () => {
    const submitted = (outcome: 'approval-needed' | 'unknown') =>
      submitQuote(aDraft(aDecision([check('ladder', outcome)])), aSubmission)
    expect(submitted('approval-needed')).toMatchObject({ status: 'awaiting-approval', neededFor: ['ladder'] })
    expect(submitted('unknown').status).toBe('offered')
  })

  test('not when a rule refuses it: a 70 % discount under cost names the price floor', () => {
    const decision = aDecision([check('floor', 'refused'), check('authority', 'approval-needed')])
    const refusal = refusalOf(() => submitQuote(aDraft(decision), aSubmission))
    expect(refusal).toBeInstanceOf(errors.ChecksRefused)
    expect(refusal).toMatchObject({
      code: 'contract.check-refused',
      params: { rules: { en: 'the price floor', fr: 'le prix plancher' } },
      checks: [{ code: 'floor' }],
    })
  })

  test.each(['refusals', 'unknowns'] as const)('not with %s, which are named', (what) => {
    const finding = {
      code: 'need-not-met',
      lineId: 'line-1',
      addOn: 'rapid-response',
      message: { key: 'x', params: {} },
      cure: { key: 'y', params: {} },
    }
    const decision = { ...aDecision(), offerable: false, [what]: [finding] }
    expect(refusalOf(() => submitQuote(aDraft(decision), aSubmission))).toMatchObject({
      code: 'contract.not-offerable',
      params: { findings: 'need-not-met (line-1, rapid-response)' },
      findings: [finding],
    })
  })

  test('not when its decision says that it isn’t offerable', () => {
    const decision = { ...aDecision(), offerable: false }
    expect(() => submitQuote(aDraft(decision), aSubmission)).toThrow(errors.NotOfferable)
  })

  test('not when it was priced under another plugin build', () => {
    expect(() => submitQuote(aDraft(), { ...aSubmission, pluginBuild: 'build-2' })).toThrow(
      errors.PluginBuildDiffers,
    )
  })

  test('not when it asks for nothing', () => {
    const empty = { ...aDraft(), request: { ...aRequest(), lines: [] } }
    expect(() => submitQuote(empty, aSubmission)).toThrow(errors.QuoteEmpty)
  })

  test('not with cover that could not be signed exactly, and the refusal says where', () => {
    const [line] = aDecision().lines
    const [group] = line?.groups ?? []
    if (line === undefined || group === undefined) throw new Error('no group')
    const final = {
      ...group.cover.final,
      'core:weeks': { '*': { state: 'known', value: { kind: 'limit', limit: 1.5 } } } as const,
    }
    const decision = {
      ...aDecision(),
      lines: [{ ...line, groups: [{ ...group, cover: { ...group.cover, final } }] }],
    }
    expect(refusalOf(() => submitQuote(aDraft(decision), aSubmission))).toMatchObject({
      code: 'contract.cover-not-freezable',
      params: { at: 'line-1/core:weeks/*/value/limit' },
    })
  })

  test('and no longer shows the reason for which it was sent back', () => {
    const sentBack = rejectQuote(anAwaitingQuote(), {
      by: 'maria',
      at: '2026-03-03T09:00:00Z',
      reason: 'too low',
    })
    expect(submitQuote(sentBack, aSubmission)).not.toHaveProperty('rejection')
  })
})

describe('an approval', () => {
  test('offers the quote as submitted, 30 days from the approval', () => {
    expect(approveQuote(anAwaitingQuote(), anApproval)).toMatchObject({
      status: 'offered',
      submittedBy: 'sam',
      offeredOn: '2026-03-03',
      validUntil: '2026-04-02',
      approval: { by: 'maria', at: '2026-03-03T09:00:00Z', reason: 'strategic customer' },
      decision: anAwaitingQuote().decision,
    })
  })

  test('keeps the day the submitter asked for, unless the approver names one or it has passed', () => {
    const awaiting = { ...anAwaitingQuote(), validUntil: '2026-03-20' }
    expect(approveQuote(awaiting, anApproval).validUntil).toBe('2026-03-20')
    expect(approveQuote(awaiting, { ...anApproval, validUntil: '2026-03-25' }).validUntil).toBe('2026-03-25')
    expect(() => approveQuote(awaiting, { ...anApproval, today: '2026-03-21' })).toThrow(errors.ValidityOver)
  })

  test('keeps the words in which the quote was submitted', () => {
    const decision = anAwaitingQuote().decision
    const awaiting = submitQuote(aDraft(decision), { ...aSubmission, wording: given.testWording })
    const offer = approveQuote(awaiting, anApproval)
    expect(offer.wording).toEqual(anOffer().wording)
    expect(offer.wording?.addOnTitles).not.toHaveProperty('unsold')
    expect(approveQuote(anAwaitingQuote(), anApproval)).not.toHaveProperty('wording')
  })

  test.each(['', '  '])('is refused without a reason (“%s”)', (reason) => {
    expect(() => approveQuote(anAwaitingQuote(), { ...anApproval, reason })).toThrow(errors.ReasonMissing)
  })

  test('is refused from the person who submitted', () => {
    expect(() => approveQuote(anAwaitingQuote(), { ...anApproval, by: 'sam' })).toThrow(
      errors.ApproverIsSubmitter,
    )
  })

  test('is refused from a role that doesn’t reach every rule, naming those beyond it', () => {
    const awaiting = { ...anAwaitingQuote(), neededFor: ['authority', 'ladder', 'new-rule'] }
    const authority = { role: 'team-lead', approves: ['authority'] }
    expect(refusalOf(() => approveQuote(awaiting, { ...anApproval, authority }))).toMatchObject({
      code: 'contract.authority-lacking',
      params: { role: 'team-lead', rules: { en: 'the ladder of tiers, new-rule' } },
    })
  })
})

describe('a rejection', () => {
  const rejection = { by: 'maria', at: '2026-03-03T09:00:00Z', reason: 'discount too deep' }

  test('sends the quote back to its author as a draft, with the reason', () => {
    expect(rejectQuote(anAwaitingQuote(), rejection)).toEqual({
      ...aDraft(anAwaitingQuote().decision),
      revision: 3,
      rejection,
    })
  })

  test('is refused without a reason', () => {
    expect(() => rejectQuote(anAwaitingQuote(), { ...rejection, reason: ' ' })).toThrow(errors.ReasonMissing)
  })
})

describe('an offer', () => {
  const lastDay = '2026-04-01'
  const after = '2026-04-02'

  test('is accepted up to its last day: the quote is closed and a contract signed', () => {
    const { quote, contract } = acceptQuote(given.anApprovedOffer(), {
      ...given.anAcceptance(),
      today: '2026-04-02',
    })
    expect(quote).toMatchObject({
      status: 'accepted',
      acceptedOn: '2026-04-02',
      contractId: 'contract-1',
      offeredOn: '2026-03-03',
      validUntil: '2026-04-02',
      submittedBy: 'sam',
      approval: { by: 'maria' },
    })
    expect(contract).toMatchObject({
      id: 'contract-1',
      number: 'C-2026-000001',
      accountId: 'account-1',
      quoteId: 'quote-1',
      storedStatus: 'signed',
      signedAt: '2026-03-10T10:00:00Z',
      terms: { quoteNumber: 'Q-2026-000001', signedOn: '2026-04-02' },
    })
  })

  test('is declined or withdrawn with or without a reason', () => {
    expect(declineQuote(anOffer(), { today: lastDay, reason: 'too dear' })).toMatchObject({
      status: 'declined',
      closedOn: lastDay,
      reason: 'too dear',
      offeredOn: TODAY,
      validUntil: lastDay,
    })
    expect(withdrawQuote(anOffer(), { today, reason: ' ' })).not.toHaveProperty('reason')
  })

  test('can only expire once its last day has passed, and not before', () => {
    expect(() => acceptQuote(anOffer(), { ...given.anAcceptance(), today: after })).toThrow(
      errors.OfferLapsed,
    )
    expect(() => declineQuote(anOffer(), { today: after })).toThrow(errors.OfferLapsed)
    expect(() => withdrawQuote(anOffer(), { today: after })).toThrow(errors.OfferLapsed)
    expect(() => expireQuote(anOffer(), { today: lastDay })).toThrow(errors.OfferStillValid)
    expect(expireQuote(anOffer(), { today: after })).toMatchObject({ status: 'expired', closedOn: after })
  })
})

test('a seller withdraws a draft or a quote that awaits approval; nothing of an offer is kept then', () => {
  expect(withdrawQuote(aDraft(), { today })).toMatchObject({ status: 'withdrawn', closedOn: today })
  const withdrawn = withdrawQuote(anAwaitingQuote(), { today })
  expect(withdrawn).toMatchObject({ submittedBy: 'sam' })
  expect(withdrawn).not.toHaveProperty('offeredOn')
})

function refusalOf(command: () => unknown): unknown {
  try {
    command()
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}
