import { describe, expect, test } from 'vitest'
import type { NewLine } from './index.ts'
import { pricingMessages } from './messages.ts'
import { DomainError, mergeCatalogues, renderMessage, type MessageCatalogue } from '../text/index.ts'
import { aDecision, anAddOn, onlyGroup, refusedIn } from '../testing/index.ts'

const good: NewLine = {
  code: 'x',
  recurrence: 'per-year',
  taxCategory: 'service',
  amountMinor: 100,
  currency: 'EUR',
  inputs: {},
  message: { key: 'x.charge', params: {} },
}
class TooFar extends DomainError {
  constructor(distance: number) {
    super({
      code: 'x.too-far',
      messageKey: 'x.beyond',
      params: { distance },
      cureKey: 'x.beyond.cure',
    })
  }
}

const answering = (answer: unknown) =>
  aDecision({ addOns: [anAddOn('x', { charge: () => answer as NewLine[] })] })

describe('an impossible answer of a hook', () => {
  test.each<[string, unknown, string]>([
    ['NaN', [{ ...good, amountMinor: Number.NaN }], 'NaN'],
    ['infinity', [{ ...good, amountMinor: Number.POSITIVE_INFINITY }], 'Infinity'],
    ['a fraction of a minor unit', [{ ...good, amountMinor: 0.5 }], '0.5'],
    ['an amount beyond what is kept exactly', [{ ...good, amountMinor: 2 ** 53 }], '9007199254740992'],
    ['an amount as text', [{ ...good, amountMinor: '100' }], '"100"'],
    ['another currency', [{ ...good, currency: 'USD' }], '"USD"'],
    ['no currency', [{ ...good, currency: undefined }], 'undefined'],
    ['a promise', Promise.resolve([good]), 'a promise'],
    ['nothing', undefined, 'undefined'],
    ['a line that is none', [null], 'null'],
    ['a recurrence there is not', [{ ...good, recurrence: 'monthly' }], '"monthly"'],
    ['no code', [{ ...good, code: '' }], '""'],
    ['no tax category', [{ ...good, taxCategory: null }], 'null'],
    ['a rate on a yearly line', [{ ...good, rate: '1' }], '"1"'],
    ['an amount on a rate', [{ ...good, recurrence: 'per-unit' }], '100'],
    [
      'a rate that is no figure',
      [{ ...good, recurrence: 'per-unit', amountMinor: null, rate: '1e3' }],
      '"1e3"',
    ],
    ['a cost below zero', [{ ...good, cost: '-1' }], '"-1"'],
    ['inputs that are no figures', [{ ...good, inputs: { of: Number.NaN } }], 'an object'],
    [
      'a text that its plugin does not have',
      [{ ...good, message: { key: 'y.charge', params: {} } }],
      'an object',
    ],
    ['null without a reason', [{ ...good, amountMinor: null }], 'null'],
  ])('%s is refused, naming plugin, hook, what came back and the cure', (_what, answer, came) => {
    const decision = answering(answer)
    expect(decision.refusals).toMatchObject([
      {
        code: 'plugin-answer-refused',
        addOn: 'x',
        message: { params: { plugin: 'x@1.0.0', hook: 'charge', came } },
      },
    ])
    for (const locale of ['en', 'fr'] as const) {
      const [refusal] = decision.refusals
      const catalogue = mergeCatalogues(pricingMessages)
      expect(renderMessage(refusal!.message, locale, catalogue)).toContain('x@1.0.0')
      expect(renderMessage(refusal!.cure, locale, catalogue)).not.toBe('')
    }
  })

  test('leaves an unknown line in its place, so that no total passes it by', () => {
    const decision = answering([good, { ...good, amountMinor: 0.5 }])
    expect(onlyGroup(decision).yearLines.map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
      ['base', 120_000],
      ['withheld', null],
    ])
    expect(decision).toMatchObject({ offerable: false, totals: { netMinor: null, payableMinor: null } })
  })

  test('a negative total is refused; a negative line that others outweigh is not', () => {
    expect(refusedIn(answering([{ ...good, amountMinor: -1 }]))).toEqual(['charge-negative'])
    expect(answering([{ ...good, code: 'a', amountMinor: -40 }, good]).totals.netMinor).toBe(120_060)
  })

  test('a throw is refused, whatever is thrown', () => {
    const throwing = (thrown: unknown) =>
      aDecision({
        addOns: [
          anAddOn('x', {
            charge: () => {
              throw thrown
            },
          }),
        ],
      }).refusals.map(({ code, message }) => [code, message.params['came']])
    expect(throwing(new TypeError('no such thing'))).toEqual([
      ['plugin-answer-refused', 'TypeError: no such thing'],
    ])
    expect(throwing('a text')).toEqual([['plugin-answer-refused', '"a text"']])
    expect(
      throwing({
        toString: () => {
          throw new Error('again')
        },
      }),
    ).toEqual([['plugin-answer-refused', 'an object']])
  })

  test('a refusal that the plugin has texts for speaks for itself, with its own cure where it has one', () => {
    const beyond = { en: 'Too far: {distance} km', fr: 'Trop loin : {distance} km' }
    const nearer = { en: 'Choose a nearer site.', fr: 'Choisissez un site plus proche.' }
    const throwing = (messages: MessageCatalogue) =>
      aDecision({
        addOns: [
          anAddOn('x', {
            messages,
            charge: () => {
              throw new TooFar(90)
            },
          }),
        ],
      })
    const decision = throwing({ 'x.beyond': beyond, 'x.beyond.cure': nearer })
    const params = { distance: 90 }
    expect(decision.refusals).toMatchObject([
      {
        code: 'x.too-far',
        addOn: 'x',
        message: { key: 'x.beyond', params },
        cure: { key: 'x.beyond.cure', params },
      },
    ])
    expect(decision.totals.netMinor).toBeNull()
    expect(throwing({ 'x.beyond': beyond }).refusals).toMatchObject([
      { code: 'x.too-far', cure: { key: 'pricing.plugin-threw.cure' } },
    ])
    // Without a text of its own it is a fault like any other.
    expect(refusedIn(throwing({}))).toEqual(['plugin-answer-refused'])
  })

  test('minus zero is zero', () => {
    expect(
      Object.is(onlyGroup(answering([{ ...good, amountMinor: -0 }])).yearLines.at(-1)?.amountMinor, 0),
    ).toBe(true)
  })

  test('an amount given beside a fact that the author calls missing is not believed', () => {
    const decision = answering([{ ...good, unknownFacts: ['use'] }])
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({ amountMinor: null, unknownFacts: ['use'] })
  })
})
