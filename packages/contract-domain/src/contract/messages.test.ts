import { describe, expect, test } from 'vitest'
import { mergeCatalogues, renderMessage, type DomainError } from '../text/index.ts'
import { aDraft, anOffer, check } from './a-quote.ts'
import { contractNumber, quoteNumber } from './document-number.ts'
import * as errors from './errors.ts'
import { contractMessages } from './messages.ts'

const catalogue = mergeCatalogues(contractMessages)

const refusals: readonly DomainError[] = [
  new errors.QuoteMoveForbidden(anOffer(), 'change', ['accept', 'decline']),
  new errors.QuoteMoveForbidden({ ...aDraft(), status: 'declined', closedOn: '2026-03-02' }, 'accept', []),
  new errors.DecisionOfAnotherRequest(),
  new errors.CatalogVersionMoved({ id: 'lifts', version: 3 }, { id: 'lifts', version: 4 }),
  new errors.PriceDateMoved('2026-03-02', '2026-05-01'),
  new errors.StartRuleNotSold({ en: 'Silver', fr: 'Argent' }, 'date', ['installation', 'warranty-end']),
  new errors.PluginBuildDiffers('Q-2026-000001'),
  new errors.QuoteEmpty('Q-2026-000001'),
  new errors.NotOfferable('Q-2026-000001', [
    { code: 'term-not-offered', message: { key: 'x', params: {} }, cure: { key: 'y', params: {} } },
  ]),
  new errors.ChecksRefused('Q-2026-000001', [check('floor', 'refused'), check('ladder', 'refused')]),
  new errors.ValidityOver('2026-03-01', '2026-03-02'),
  new errors.ReasonMissing('approve'),
  new errors.ApproverIsSubmitter('Q-2026-000001'),
  new errors.AuthorityLacking('team-lead', ['authority']),
  new errors.OfferLapsed('Q-2026-000001', '2026-04-01'),
  new errors.OfferStillValid('Q-2026-000001', '2026-04-01'),
  new errors.StartTooEarly('2026-01-01', '2026-02-01'),
  new errors.TermsIncomplete({ en: 'the tier', fr: 'la formule' }, 'gold'),
  new errors.CoverNotFreezable('line-1/core:weeks', ['line-1', 'core:weeks']),
  new errors.NumberInvalid(2026, 0),
]

test.each(refusals)('%s is said with its cure in both languages', (refusal) => {
  expect(refusal.cure).toBeDefined()
  for (const message of [refusal.text, refusal.cure ?? refusal.text]) {
    expect(renderMessage(message, 'en', catalogue)).not.toBe(renderMessage(message, 'fr', catalogue))
  }
})

test('every refusal of the concept is among them, and no text is left over', () => {
  expect(new Set(refusals.map((refusal) => refusal.constructor))).toEqual(new Set(Object.values(errors)))
  const said = new Set(refusals.flatMap((refusal) => [refusal.messageKey, refusal.cureKey]))
  expect(
    new Set(Object.keys(contractMessages).filter((key) => !key.startsWith('contract.renewal.'))),
  ).toEqual(said)
})

test('a forbidden move says what can be done instead', () => {
  const [forbidden, closed] = refusals
  const say = (message: DomainError['cure'], locale: 'en' | 'fr') =>
    message === undefined ? '' : renderMessage(message, locale, catalogue)
  expect(say(forbidden?.text, 'en')).toBe(
    'Quote Q-2026-000001 is offered: the command “change” can’t be given now.',
  )
  expect(say(forbidden?.cure, 'en')).toBe('What can be done now: accept, decline.')
  expect(say(closed?.cure, 'fr')).toBe('Ce qui est possible à ce stade : rien : établissez un nouveau devis.')
})

describe('documents are numbered', () => {
  test.each([
    [1, 'Q-2026-000001', 'C-2026-000001'],
    [123, 'Q-2026-000123', 'C-2026-000123'],
    [999_999, 'Q-2026-999999', 'C-2026-999999'],
    [1_000_000, 'Q-2026-1000000', 'C-2026-1000000'],
  ])('%i of 2026: %s and %s', (sequence, quote, contract) => {
    expect([quoteNumber(2026, sequence), contractNumber(2026, sequence)]).toEqual([quote, contract])
  })

  test.each([
    [2026, 0],
    [2026, 1.5],
    [2026, -1],
    [999, 1],
    [10_000, 1],
    [Number.NaN, 1],
  ])('but not %d of the year %d', (year, sequence) => {
    expect(() => quoteNumber(year, sequence)).toThrow(errors.NumberInvalid)
  })
})
