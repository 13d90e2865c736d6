import { describe, expect, test } from 'vitest'
import type { NewLine } from './index.ts'
import { pricingMessages } from './messages.ts'
import { DomainError, mergeCatalogues, renderMessage, type MessageCatalogue } from '../text/index.ts'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  aFact,
  anAddOn,
  anAsset,
  inBoth,
  onlyGroup,
  refusedIn,
  type Given,
} from '../testing/index.ts'

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
    ['a line that is a text', ['x'], '"x"'],
    ['one line without a list', good, 'an object'],
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

test.each<[string, unknown, string]>([
  ['no list', good, 'lines'],
  ['a list with something else in it', [good, 5], 'line'],
])('an answer that is %s is refused as a whole, and says so', (_what, answer, at) => {
  expect(answering(answer).refusals).toMatchObject([{ message: { params: { at } } }])
})

describe('each member of a line', () => {
  const rate = { recurrence: 'per-unit', amountMinor: null, rate: '1.5' }
  const text = { key: 'x.charge' }

  test.each<[string, object, string]>([
    ['a code by number', { code: 5 }, 'code'],
    ['a currency that is not the book’s', { currency: 'CHF' }, 'currency'],
    ['a recurrence that every object has', { recurrence: 'toString' }, 'recurrence'],
    ['no recurrence', { recurrence: undefined }, 'recurrence'],
    ['an empty tax category', { taxCategory: '' }, 'taxCategory'],
    ['a tax category by number', { taxCategory: 5 }, 'taxCategory'],
    ['no tax category', { taxCategory: undefined }, 'taxCategory'],
    ['an empty component', { component: '' }, 'component'],
    ['a component of null', { component: null }, 'component'],
    ['a component by number', { component: 5 }, 'component'],
    ['a line of neither asset nor quote', { per: 'line' }, 'per'],
    ['no message', { message: undefined }, 'message'],
    ['a message that is a text', { message: 'x.charge' }, 'message'],
    ['a message of null', { message: null }, 'message'],
    ['a message without a key', { message: { params: {} } }, 'message'],
    ['a message without figures', { message: text }, 'message'],
    ['a message whose figures are null', { message: { ...text, params: null } }, 'message'],
    ['a message whose figures are a text', { message: { ...text, params: 'none' } }, 'message'],
    ['a message by a name that every object has', { message: { key: 'toString', params: {} } }, 'message'],
    ['no amount', { amountMinor: undefined }, 'amountMinor'],
    ['an amount of an event', { ...rate, recurrence: 'per-event', amountMinor: 1 }, 'amountMinor'],
    ['no inputs', { inputs: undefined }, 'inputs'],
    ['inputs of null', { inputs: null }, 'inputs'],
    ['inputs that are a text', { inputs: 'none' }, 'inputs'],
    ['inputs that are a list', { inputs: [1] }, 'inputs'],
    ['an input without end beside a good one', { inputs: { a: 1, b: Number.POSITIVE_INFINITY } }, 'inputs'],
    ['an input of null', { inputs: { a: null } }, 'inputs'],
    ['an input that is an object', { inputs: { a: {} } }, 'inputs'],
    ['a rate on what is paid once', { recurrence: 'once', rate: '1' }, 'rate'],
    ['a rate by number', { ...rate, rate: 1.5 }, 'rate'],
    ['a rate below zero', { ...rate, rate: '-0.01' }, 'rate'],
    ['a rate of a word', { ...rate, rate: 'much' }, 'rate'],
    ['a cost by number', { cost: 1 }, 'cost'],
    ['a cost that is no figure', { cost: 'some' }, 'cost'],
    ['a cost of a fraction of nothing', { cost: '1/0' }, 'cost'],
    ['a missing fact that is no list', { unknownFacts: 'use' }, 'unknownFacts'],
    ['missing facts of null', { unknownFacts: null }, 'unknownFacts'],
    ['a missing fact without a name', { unknownFacts: ['use', ''] }, 'unknownFacts'],
    ['a missing fact by number', { unknownFacts: [1] }, 'unknownFacts'],
    ['null, with no missing fact named', { amountMinor: null, unknownFacts: [] }, 'amountMinor'],
    ['a rate that is not there', { ...rate, rate: undefined }, 'amountMinor'],
  ])('is looked at: %s is refused there', (_what, members, at) => {
    expect(answering([{ ...good, ...members }]).refusals).toMatchObject([
      { code: 'plugin-answer-refused', message: { key: 'pricing.plugin-answer-refused', params: { at } } },
    ])
  })

  const read = (members: object) => onlyGroup(answering([{ ...good, ...members }])).yearLines.at(-1)
  const stamped = {
    stage: 'charge',
    source: { kind: 'plugin', id: 'x', version: '1.0.0' },
    code: 'x',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: {},
    amountMinor: 100,
    message: { key: 'x.charge', params: {} },
  }

  test.each<[string, object, object]>([
    ['the least there can be', {}, {}],
    ['a component', { component: 'parts' }, { component: 'parts' }],
    ['what is said of the asset', { per: 'asset' }, {}],
    ['what is paid once', { recurrence: 'once' }, { recurrence: 'once' }],
    ['a rate by the unit', rate, rate],
    [
      'a rate of nothing by the event',
      { ...rate, recurrence: 'per-event', rate: '0' },
      { ...rate, recurrence: 'per-event', rate: '0' },
    ],
    ['a cost of zero', { cost: '0' }, { cost: '0' }],
    ['a cost of a third', { cost: '1/3' }, { cost: '1/3' }],
    [
      'inputs of each kind',
      { inputs: { a: 'x', b: true, c: -0.5 } },
      { inputs: { a: 'x', b: true, c: -0.5 } },
    ],
    ['no missing fact', { unknownFacts: [] }, {}],
    [
      'a missing fact, which makes the amount unknown and leaves the cost',
      { unknownFacts: ['use'], cost: '5' },
      { amountMinor: null, unknownFacts: ['use'], cost: '5' },
    ],
    [
      'a rate of a missing fact, which is none',
      { ...rate, unknownFacts: ['use'] },
      { recurrence: 'per-unit', amountMinor: null, unknownFacts: ['use'] },
    ],
  ])('is stamped and kept: %s', (_what, members, kept) => {
    expect(read(members)).toStrictEqual({ ...stamped, ...kept })
  })

  test('of the whole quote is given by a charge, never by an adjust', () => {
    expect(answering([{ ...good, per: 'quote' }]).quoteLines).toMatchObject([
      { per: 'quote', amountMinor: 100 },
    ])
    expect(adjusting({ per: 'quote' }).refusals).toMatchObject([
      { message: { params: { at: 'per', came: '"quote"' } } },
    ])
  })
})

const adjusting = (members: object) => {
  const line = { ...good, message: { key: 'x.adjust', params: {} }, ...members } as NewLine
  return aDecision({ addOns: [anAddOn('x', { adjust: () => [line] })] })
}

describe('an adjust', () => {
  test('may leave its line without a tax category', () => {
    expect(onlyGroup(adjusting({ taxCategory: null })).yearLines.at(-1)).toMatchObject({
      stage: 'adjust',
      taxCategory: null,
      amountMinor: 100,
    })
    const refused = adjusting({ taxCategory: '' })
    expect(refused.refusals).toMatchObject([
      { message: { params: { hook: 'adjust', at: 'taxCategory', came: '""' } } },
    ])
    expect(onlyGroup(refused).yearLines.map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
      ['base', 120_000],
      ['withheld', null],
    ])
  })
})

describe('an amount of null needs its reason:', () => {
  const unknown = [{ ...good, amountMinor: null }]
  const beside = (given: Given) =>
    aDecision({
      ...given,
      addOns: [...(given.addOns ?? []), anAddOn('x', { charge: () => unknown })],
    })

  test('a base that is unknown is one', () => {
    const tiers = { essential: [aComponent({ form: 'percent-of-purchase-price', percent: '6' })] }
    const decision = beside({ book: { tiers } })
    expect(decision.refusals).toEqual([])
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({ code: 'x', amountMinor: null })
  })

  test('a factor that is unknown is one', () => {
    const age = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [{ from: 0, factor: '2' }],
    }
    expect(beside({ book: { factors: [age] } }).refusals).toEqual([])
  })

  test('a refusal that was said already is one', () => {
    const byModel = { form: 'table', by: 'fact:model', rows: [] } as const
    const facts = [aFact('model', { assumed: 'K1' })]
    const decision = beside({ catalog: { facts }, addOns: [aChargingAddOn('a', byModel)] })
    expect(refusedIn(decision)).toEqual(['price-row-missing'])
    expect(onlyGroup(decision).yearLines.map(({ code }) => code)).toEqual(['base', 'a', 'x'])
  })
})

describe('facts that the hook itself asked for', () => {
  const asking = (ids: readonly string[], line: object | null) =>
    onlyGroup(
      aDecision({
        catalog: { facts: [aFact('zone', { assumed: 'near' })] },
        addOns: [
          anAddOn('x', {
            facts: ['use', 'age', 'zone'],
            charge: (context) => {
              for (const id of ids) context.fact(id)
              return line === null ? [] : [{ ...good, ...line }]
            },
          }),
        ],
      }),
    ).yearLines.slice(1)

  test('in vain stand beside those its author names, each once', () => {
    expect(asking(['use', 'age'], { unknownFacts: ['colour', 'use'] })).toMatchObject([
      { amountMinor: null, unknownFacts: ['colour', 'use', 'age'] },
    ])
    expect(asking(['use'], {})).toMatchObject([{ amountMinor: null, unknownFacts: ['use'] }])
    expect(asking([], { unknownFacts: ['colour'] })).toMatchObject([{ unknownFacts: ['colour'] }])
  })

  test('in vain make no line an unknown one', () => {
    expect(asking(['use', 'age'], null)).toMatchObject([
      { code: 'withheld', unknownFacts: ['use', 'age'], message: { key: 'pricing.line-unknown' } },
    ])
    expect(asking(['zone'], null)).toEqual([])
    expect(asking([], null)).toEqual([])
  })

  test('and found as the catalog assumes them are told, each once', () => {
    const [line] = asking(['zone', 'zone'], {})
    expect(line).toMatchObject({ amountMinor: 100, assumedFacts: ['zone'] })
    expect(asking([], {})[0]).not.toHaveProperty('assumedFacts')
  })
})

describe('what an answer said when it was given', () => {
  test('stays so, whatever its author writes on it for the next asset', () => {
    const inputs: Record<string, number> = {}
    const params: Record<string, number> = {}
    const unknownFacts: string[] = []
    const reusing = anAddOn('x', {
      facts: ['seats'],
      charge: (context) => {
        const seats = Number(context.fact('seats'))
        inputs['seats'] = seats
        params['seats'] = seats
        unknownFacts[0] = `colour of ${seats}`
        const message = { key: 'x.charge', params }
        return [
          { ...good, inputs, message },
          { ...good, code: 'y', inputs, message, unknownFacts },
        ]
      },
    })
    const assets = [anAsset('1', { seats: 1 }), anAsset('2', { seats: 2 })]
    const groups = aDecision({ addOns: [reusing], line: { assets } }).lines[0]?.groups ?? []
    expect(
      groups.map(({ yearLines }) =>
        yearLines.slice(1).map((line) => [line.inputs, line.message, line.unknownFacts]),
      ),
    ).toEqual(
      [1, 2].map((seats) => {
        const message = { key: 'x.charge', params: { seats } }
        return [
          [{ seats }, message, undefined],
          [{ seats }, message, [`colour of ${seats}`]],
        ]
      }),
    )
  })
})
