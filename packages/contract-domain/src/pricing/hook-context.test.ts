import { describe, expect, test } from 'vitest'
import type { ActiveAddOn, ChargeContext, FormLine, NewLine, PriceForm, WidenContext } from './index.ts'
import {
  aComponent,
  aDecision,
  aFact,
  anAddOn,
  anAsset,
  aLevel,
  aLevelDimension,
  aTier,
  flat,
  inBoth,
  onlyGroup,
  percentOf,
  type Given,
} from '../testing/index.ts'

const message = { key: 'x.charge', params: {} }
const asked = (form: PriceForm, members: Partial<FormLine> = {}): FormLine => ({
  code: 'x',
  form,
  recurrence: 'per-year',
  taxCategory: 'service',
  message,
  ...members,
})

/** What a hook sees of its context, and what comes of its answer. */
function seen<Seen>(
  look: (context: ChargeContext) => Seen,
  { addOn = {}, ...given }: Given & { readonly addOn?: Partial<ActiveAddOn> } = {},
) {
  const found: Seen[] = []
  const looking = anAddOn('x', {
    title: inBoth('X'),
    charge: (context) => {
      found.push(look(context))
      return []
    },
    ...addOn,
  })
  const decision = aDecision({ addOns: [looking], ...given })
  return { first: found[0], decision }
}

describe('the context of a hook', () => {
  test('shows the settings, the options, the tier, the term, the currency and the base of one year', () => {
    const age = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [{ from: 0, factor: '1.5' }],
    }
    const { first } = seen(
      ({ settings, options, tier, termMonths, currency, base }) => ({
        settings,
        options,
        tier,
        termMonths,
        currency,
        base: { ...base },
      }),
      {
        book: { factors: [age] },
        addOn: { settings: { price: 5 } },
        catalog: { tiers: [aTier({ title: inBoth('Essential') })] },
        request: {
          lines: [
            {
              id: 'line-1',
              tier: 'essential',
              termMonths: 24,
              start: '2026-01-01',
              addOns: [{ id: 'x', options: { window: 'night' } }],
              assets: [anAsset('a', { age: 1 })],
            },
          ],
        },
      },
    )
    expect(first).toMatchObject({
      settings: { price: 5 },
      options: { window: 'night' },
      tier: { id: 'essential', title: inBoth('Essential') },
      termMonths: 24,
      currency: 'EUR',
      base: { afterFactorsMinor: 180_000, beforeFactorsMinor: 120_000 },
    })
  })

  test.each<[string, Parameters<typeof anAsset>[1], unknown]>([
    ['a text', { use: 'office' }, 'office'],
    ['money', { use: { amountMinor: 1, currency: 'EUR' } }, { amountMinor: 1, currency: 'EUR' }],
    ['what does not apply', { use: null }, null],
    ['what is missing', {}, null],
  ])('has a declared fact: %s', (_what, facts, value) => {
    const { first } = seen((context) => context.fact('use'), {
      addOn: { facts: ['use'] },
      line: { addOns: ['x'], assets: [anAsset('a', facts)] },
    })
    expect(first).toEqual(value)
  })

  test('names every missing fact that it was asked for, in order, and only those', () => {
    const { decision } = seen((context) => [context.fact('b'), context.fact('a'), context.fact('c')], {
      addOn: { facts: ['a', 'b', 'c'] },
      line: { addOns: ['x'], assets: [anAsset('1', { a: 1, c: null })] },
    })
    expect(onlyGroup(decision).yearLines.at(-1)).toStrictEqual({
      stage: 'charge',
      source: { kind: 'plugin', id: 'x', version: '1.0.0' },
      code: 'withheld',
      component: 'default',
      contractYear: null,
      recurrence: 'per-year',
      per: 'asset',
      taxCategory: null,
      inputs: {},
      amountMinor: null,
      message: { key: 'pricing.line-unknown', params: { addOn: inBoth('X') } },
      unknownFacts: ['b'],
    })
  })
})

describe('a line that the core makes for a hook', () => {
  const made = (line: FormLine, given: Given = {}) =>
    seen((context) => ({ ...context.line(line) }), given).first
  const common = { code: 'x', taxCategory: 'service', currency: 'EUR', message }

  test.each<[string, FormLine, NewLine]>([
    [
      'has no member that it needs not',
      asked({ form: 'flat', amountMinor: 5 }),
      { ...common, recurrence: 'per-year', amountMinor: 5, inputs: { priceMinor: 5 } },
    ],
    [
      'has its component, what it is of and its cost',
      asked(flat(5, '2'), { component: 'travel', per: 'quote', recurrence: 'once', quantity: 2 }),
      {
        ...common,
        recurrence: 'once',
        component: 'travel',
        per: 'quote',
        amountMinor: 10,
        inputs: { priceMinor: 5, quantity: 2 },
        cost: '4',
      },
    ],
    [
      'is a rate a unit',
      asked({ form: 'per-unit', unit: 'page', ratePerUnit: '1.5' }, { recurrence: 'per-unit' }),
      {
        ...common,
        recurrence: 'per-unit',
        amountMinor: null,
        rate: '1.5',
        inputs: { unit: 'page', ratePerUnit: '1.5' },
      },
    ],
    [
      'is a rate an event',
      asked(flat(700, '1'), { recurrence: 'per-event' }),
      {
        ...common,
        recurrence: 'per-event',
        amountMinor: null,
        rate: '700',
        inputs: { priceMinor: 700 },
        cost: '1',
      },
    ],
    [
      'is unknown for the facts its form lacks',
      asked(percentOf('10', 'purchase-price')),
      {
        ...common,
        recurrence: 'per-year',
        amountMinor: null,
        inputs: { of: 'purchase-price', percent: '10' },
        unknownFacts: ['purchase-price'],
      },
    ],
  ])('%s', (_what, line, expected) => {
    expect(made(line)).toStrictEqual(expected)
  })

  const charging = (lines: readonly FormLine[], given: Given = {}, addOn: Partial<ActiveAddOn> = {}) =>
    aDecision({
      addOns: [
        anAddOn('x', {
          title: inBoth('X'),
          charge: (context) => lines.map((line) => context.line(line)),
          ...addOn,
        }),
      ],
      ...given,
    })

  test('is refused in the name of its add-on when its form has no answer', () => {
    const { refusals } = charging([asked(percentOf('10', 'purchase-price'))], {
      line: { addOns: ['x'], assets: [anAsset('a', { 'purchase-price': null })] },
    })
    const params = { by: inBoth('X') }
    expect(refusals).toEqual([
      {
        code: 'purchase-price-needed',
        addOn: 'x',
        lineId: 'line-1',
        assetIds: ['a'],
        message: { key: 'pricing.purchase-price-needed', params },
        cure: { key: 'pricing.purchase-price-needed.cure', params },
      },
    ])
  })

  test('says what was assumed, by the hook or by its form, each once', () => {
    const assumed = [aFact('age', { type: 'number', assumed: 3 }), aFact('use', { assumed: 'office' })]
    const table: PriceForm = { form: 'table', by: 'fact:age', rows: [{ from: 0, price: flat(1) }] }
    const hook = anAddOn('x', {
      facts: ['use', 'age'],
      charge: (context) => {
        context.fact('use')
        context.fact('age')
        return [context.line(asked(table))]
      },
    })
    const [, line] = onlyGroup(aDecision({ addOns: [hook], catalog: { facts: assumed } })).yearLines
    expect(line).toMatchObject({ amountMinor: 1, assumedFacts: ['use', 'age'] })
  })

  test('of an unknown base is unknown for the same facts, without a refusal', () => {
    const tiers = { essential: [aComponent({ form: 'percent-of-purchase-price', percent: '6' })] }
    const decision = charging([asked(percentOf('10'))], { book: { tiers } })
    expect(decision.refusals).toEqual([])
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({
      code: 'x',
      amountMinor: null,
      unknownFacts: ['purchase-price'],
    })
  })

  test.each<
    [string, Partial<FormLine>, (line: { -readonly [Member in keyof NewLine]: unknown }) => void, string]
  >([
    ['its cost', {}, (line) => (line.cost = 'cheap'), '"cheap"'],
    ['its rate', { recurrence: 'per-unit' }, (line) => (line.rate = '1e3'), '"1e3"'],
    ['its inputs', {}, (line) => (line.inputs = [1]), 'a list'],
    ['its currency', {}, (line) => (line.currency = 'USD'), '"USD"'],
    ['the amount of a rate', { recurrence: 'per-unit' }, (line) => (line.amountMinor = 5), '5'],
    ['its recurrence', {}, (line) => (line.recurrence = 'per-event'), '5'],
  ])('is refused like any other when the hook spoils %s', (_what, members, spoil, came) => {
    const spoiling = anAddOn('x', {
      charge: (context) => {
        const line = context.line(asked(flat(5), members))
        spoil(line)
        return [line]
      },
    })
    // However often it was asked before.
    const assets = Array.from({ length: 12 }, (_, floors) => anAsset(`asset-${floors}`, { floors }))
    const rows = [{ from: 0, amountMinor: 1 }]
    const tiers = { essential: [aComponent({ form: 'table', fact: 'floors', rows })] }
    const { refusals } = aDecision({ addOns: [spoiling], book: { tiers }, line: { addOns: ['x'], assets } })
    expect(
      refusals.map(({ code, message: said, assetIds }) => [code, said.params['came'], assetIds?.length]),
    ).toEqual([['plugin-answer-refused', came, 12]])
  })
})

test('a widen hook sees the tier’s own cover, never what other add-ons give', () => {
  let tierCover: WidenContext['tierCover'] = {}
  const dimensions = [aLevelDimension('help', ['basic', 'good'])]
  const tiers = [aTier({ cover: { help: { '*': aLevel('basic') } } })]
  const giving = anAddOn('a', {
    widen: () => ({ give: [{ dimension: 'help', value: { kind: 'level', level: 'good' } }] }),
  })
  const looking = anAddOn('b', {
    widen: (context) => {
      tierCover = context.tierCover
      return {}
    },
  })
  aDecision({ catalog: { dimensions, tiers }, addOns: [giving, looking] })
  expect(tierCover).toEqual({ help: { '*': aLevel('basic') } })
})
