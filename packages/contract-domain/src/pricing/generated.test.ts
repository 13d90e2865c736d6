import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ActiveAddOn, PriceForm, PriceLine } from './index.ts'
import { generateCharges } from './generate-charges.ts'
import { generateFactors } from './generate-factors.ts'
import { factorTerms } from './factor-rule.ts'
import { Factors } from './factors.ts'
import { TableLine } from './kept-line.ts'
import { LineRun } from './line-run.ts'
import { preparedLine } from './prepare-line.ts'
import { priceYear } from './price-line.ts'
import {
  aChargingAddOn,
  aComponent,
  aComponentWithoutCost,
  anAddOn,
  anAsset,
  aFact,
  aPriceBook,
  aPricingContext,
  aTier,
  flat,
  inBoth,
  percentOf,
} from '../testing/index.ts'

type Facts = Parameters<typeof anAsset>[1] & object
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const asset = (facts: Facts = {}) => anAsset('asset', { 'purchase-price': euro(100_010), ...facts })
const facts = [aFact('zone', { assumed: 'near' })]

const rows = [
  { from: 0, factor: '1.1' },
  { from: 5, factor: '4/3' },
]
const factors = [
  { id: 'age', title: inBoth('Age'), fact: 'age', components: ['default', 'parts'], rows },
  {
    id: 'use',
    title: inBoth('Use'),
    fact: 'use',
    components: ['default'],
    rows: [
      { is: 'office', factor: '1' },
      { is: 'field', factor: '1.25' },
    ],
  },
]

/** A selection with these add-ons, made ready. Its base is 6 % of what an asset cost, and its parts 10.01. */
function prepared(addOns: readonly ActiveAddOn[], { costFollows = false } = {}) {
  const context = aPricingContext(
    {
      facts,
      priceBooks: [
        aPriceBook({
          tiers: {
            essential: [
              aComponentWithoutCost({ form: 'percent-of-purchase-price', percent: '6' }),
              aComponent(1_001, { component: 'parts', cost: '100' }),
              aComponent(50, { component: 'travel' }),
            ],
          },
          factors,
          floor: {
            minimumMarginPercent: '0',
            costFollows: { months: false, factors: costFollows, index: false },
          },
        }),
      ],
    },
    addOns,
  )
  const [book] = context.version.priceBooks
  if (book === undefined) throw new Error('The context has one price book.')
  return { book, line: preparedLine({ book, tier: aTier(), bound: addOns, termMonths: 12 }, context) }
}

afterEach(() => vi.unstubAllGlobals())

describe('charges written down as a function', () => {
  /** Prices `known`, writes down what is kept of it, and prices `asked` by that. */
  function charged(addOns: readonly ActiveAddOn[], known: readonly Facts[], asked: Facts) {
    const { line } = prepared(addOns)
    for (const one of known) priceYear(line, asset(one))
    const addCharge = vi.fn<(addOn: unknown, run: LineRun, lines: PriceLine[]) => void>()
    const generated = generateCharges(line.addOns, { addCharge, factIds: line.factRules.places.ids })
    const fresh = priceYear(prepared(addOns).line, asset(asked))
    const run = new LineRun(line, asset(asked))
    run.base = fresh.run.base
    const lines: PriceLine[] = []
    const looked = vi.spyOn(TableLine.prototype, 'lineFor')
    generated?.(run, lines)
    const lookedUp = looked.mock.calls.length
    looked.mockRestore()
    const left = addCharge.mock.calls.map(([addOn]) => line.addOns.findIndex((one) => one === addOn))
    return {
      lines,
      left,
      lookedUp,
      expected: fresh.lines.filter(({ stage }) => stage === 'charge'),
      run,
      fresh,
      addCharge,
    }
  }
  /** What is written down and what the hook gives, to the order of their members; nothing may be left to ask. */
  function bothWays(addOns: readonly ActiveAddOn[], known: readonly Facts[], asked: Facts) {
    const { lines, left, expected, lookedUp } = charged(addOns, known, asked)
    const said = (charges: readonly PriceLine[]) =>
      charges.map((line) => [JSON.stringify(line), Object.keys(line)])
    return { written: { left, lines: said(lines) }, asked: { left: [], lines: said(expected) }, lookedUp }
  }
  const costly = { form: 'percent-of', percent: '12.5', costPercent: '3.3' } as const
  const perSeat: PriceForm = { form: 'per-unit', unit: 'seat', ratePerUnit: '33.35', cost: '1' }
  const known: readonly Facts[] = [{ age: 1, use: 'office' }]

  test.each<[string, ActiveAddOn]>([
    ['a flat price', aChargingAddOn('x', flat(700, '12.5'))],
    ['a flat price without a cost', aChargingAddOn('x', { form: 'flat', amountMinor: 700 })],
    ['a percent of the base', aChargingAddOn('x', { ...costly, of: 'base' })],
    ['a percent of the base before factors', aChargingAddOn('x', { ...costly, of: 'base-before-factors' })],
    ['a percent of the purchase price', aChargingAddOn('x', percentOf('1', 'purchase-price'))],
    ['a percent without a cost', aChargingAddOn('x', { form: 'percent-of', of: 'base', percent: '3' })],
    ['a percent of several', aChargingAddOn('x', { ...costly, of: 'base' }, { line: { quantity: 3 } })],
    ['a rate', aChargingAddOn('x', perSeat, { line: { recurrence: 'per-unit' } })],
    [
      'a charge once for the whole quote, of a component',
      aChargingAddOn('x', flat(1), {
        line: { per: 'quote', recurrence: 'once', component: 'travel', taxCategory: 'goods' },
      }),
    ],
    ['nothing', anAddOn('x', { charge: () => [] })],
  ])('has %s as the hook gives it', (_what, addOn) => {
    const next: Facts = { age: 2, use: 'field', 'purchase-price': euro(33_333) }
    const { lines, left, fresh } = charged([addOn], known, next)
    expect(left).toEqual([])
    expect(JSON.stringify(lines)).toBe(
      JSON.stringify([...fresh.lines.filter(({ stage }) => stage === 'charge'), ...fresh.quoteLines]),
    )
  })

  test('has several add-ons in order, and those that charge nothing leave nothing', () => {
    const addOns = [
      aChargingAddOn('a', percentOf('10', 'purchase-price')),
      anAddOn('b', { charge: () => [] }),
      aChargingAddOn('c', percentOf('20', 'purchase-price')),
    ]
    const both = bothWays(addOns, known, { age: 9, use: 'field' })
    expect(both.written).toEqual(both.asked)
  })

  test.each<[string, Facts]>([
    ['of a text', { model: 'K1' }],
    ['of another text', { model: 'K2' }],
    ['of a text that only the row for all else has', { model: '"; throw 1; "' }],
    ['of a number', { model: 7 }],
    ['of a truth value', { model: true }],
  ])('has the row %s of a table by texts', (_what, given) => {
    const table: PriceForm = {
      form: 'table',
      by: 'fact:model',
      rows: [
        { is: 'K1', price: flat(100) },
        { is: 'K2', price: { ...costly, of: 'purchase-price' } },
      ],
      else: flat(300),
    }
    const first = bothWays([aChargingAddOn('x', table)], [{ model: 'K1' }, { model: 'K3' }], given)
    expect(first.written).toEqual(first.asked)
    const second = bothWays([aChargingAddOn('x', table)], [{ model: 'K1' }, given], given)
    expect(second.written).toEqual(second.asked)
  })

  test.each([0, 2.5, 5, 9, 12, 99])('has the band of %d of a table by numbers', (hours) => {
    const bands: PriceForm = {
      form: 'table',
      by: 'fact:hours',
      rows: [
        { from: 5, price: { ...costly, of: 'purchase-price' } },
        { from: 0, price: flat(100, '7') },
        { from: 12, price: { ...perSeat } },
        { from: 9, price: percentOf('2', 'purchase-price') },
      ],
    }
    const first = bothWays([aChargingAddOn('x', bands)], [{ hours: 1 }], { hours })
    expect(first.written).toEqual(first.asked)
    const second = bothWays([aChargingAddOn('x', bands, { line: { quantity: 2 } })], [{ hours: 1 }], {
      hours,
    })
    expect(second.written).toEqual(second.asked)
  })

  test.each<[string, Facts]>([
    ['of a text', { hours: 'many' }],
    ['below the first', { hours: -1 }],
  ])('leaves a table of numbers without the row %s to the hook', (_what, given) => {
    const bands: PriceForm = { form: 'table', by: 'fact:hours', rows: [{ from: 0, price: flat(100) }] }
    const { lines, left } = charged([aChargingAddOn('x', bands)], [{ hours: 1 }], given)
    expect({ lines, left }).toEqual({ lines: [], left: [0] })
  })

  test('looks no band up, and no text that it has met; others once', () => {
    const byModel: PriceForm = { form: 'table', by: 'fact:model', rows: [], else: flat(300) }
    const byHours: PriceForm = {
      form: 'table',
      by: 'fact:hours',
      rows: [
        { from: 0, price: flat(0) },
        { from: 5, price: percentOf('1', 'purchase-price') },
      ],
    }
    const [texts, numbers] = [
      aChargingAddOn('x', { ...byModel, rows: [{ is: 'K0', price: flat(1) }] }),
      aChargingAddOn('x', byHours),
    ]
    const met = Array.from({ length: 10 }, (_, at): Facts => ({ model: `K${at}` }))
    const lookUps = (addOn: ActiveAddOn, known: readonly Facts[], given: Facts) =>
      bothWays([addOn], known, given).lookedUp
    expect([0, 5].map((hours) => lookUps(numbers, [{ hours: 1 }], { hours }))).toEqual([0, 0])
    // The first is asked, not looked up: of the nine others eight are written down.
    expect(['K1', 'K8', 'K9', 'K0', 'K10'].map((model) => lookUps(texts, met, { model }))).toEqual([
      0, 0, 1, 1, 1,
    ])
  })

  test.each<[string, PriceForm]>([
    ['flat', flat(-5)],
    ['percent', percentOf('-10', 'purchase-price')],
  ])('leaves a %s row below nothing to the hook, which is refused', (_what, price) => {
    const bands: PriceForm = {
      form: 'table',
      by: 'fact:hours',
      rows: [
        { from: 0, price: flat(100) },
        { from: 5, price },
      ],
    }
    const { lines, left } = charged([aChargingAddOn('x', bands)], [{ hours: 1 }], { hours: 5 })
    expect({ lines, left }).toEqual({ lines: [], left: [0] })
  })

  test('reads the facts of its table as asking does', () => {
    const bands: PriceForm = { form: 'table', by: 'fact:hours', rows: [{ from: 0, price: flat(100) }] }
    const { run } = charged([aChargingAddOn('x', bands)], [{ hours: 1 }], { hours: 3 })
    expect(run.facts.all()).toContainEqual({ id: 'hours', reading: { state: 'known', value: 3 } })
    const { run: lacking, left } = charged([aChargingAddOn('x', bands)], [{ hours: 1 }], {})
    expect(lacking.facts.all()).toContainEqual({ id: 'hours', reading: { state: 'missing' } })
    expect(left).toEqual([0])
  })

  describe('by what the hook itself reads', () => {
    const hook = anAddOn('x', {
      facts: ['use', 'age', 'zone'],
      charge: (context) =>
        context.fact('use') === 'office' || context.fact('age') === 3
          ? [
              context.line({
                code: 'x',
                form: percentOf('10', 'purchase-price'),
                recurrence: 'per-year',
                taxCategory: 'service',
                message: { key: 'x.charge', params: {} },
              }),
            ]
          : [],
    })
    const met: readonly Facts[] = [
      { use: 'office', age: 9 },
      { use: 'field', age: 3 },
      { use: 'field', age: 4 },
    ]

    test.each<Facts>([...met, { use: 'office', age: 1 }, { use: 'office' }])('has %j', (given) => {
      const both = bothWays([hook], met, given)
      expect(both.written).toEqual(both.asked)
    })

    test.each<Facts>([
      { use: 'field', age: 5 },
      { use: 'vehicle' },
      {},
      { use: null },
      { use: 'field', age: '3' },
    ])('leaves %j to the hook, with the run and the lines so far', (given) => {
      const { lines, left, addCharge, run } = charged([hook], met, given)
      expect({ lines, left }).toEqual({ lines: [], left: [0] })
      expect(addCharge.mock.calls[0]?.[1]).toBe(run)
    })

    test('leaves a fact of many values to be looked up', () => {
      const many = Array.from({ length: 9 }, (_, at): Facts => ({ use: `use ${at}`, age: 3 }))
      expect(charged([hook], many.slice(0, 8), { use: 'use 1', age: 3 }).left).toEqual([])
      expect(charged([hook], many, { use: 'use 1', age: 3 }).left).toEqual([0])
    })
  })

  test('leaves what is assumed to the hook, which says so', () => {
    const table: PriceForm = { form: 'table', by: 'fact:zone', rows: [{ is: 'near', price: flat(100) }] }
    expect(charged([aChargingAddOn('x', table)], [{ zone: 'near' }], {})).toMatchObject({
      lines: [],
      left: [0],
    })
    const both = bothWays([aChargingAddOn('x', table)], [{ zone: 'near' }], { zone: 'near' })
    expect(both.written).toEqual(both.asked)
  })

  test.each<[string, ActiveAddOn, Facts]>([
    [
      'a base below nothing',
      aChargingAddOn('x', percentOf('10', 'purchase-price')),
      { 'purchase-price': euro(-1) },
    ],
    [
      'a base in another currency',
      aChargingAddOn('x', percentOf('10', 'purchase-price')),
      { 'purchase-price': { amountMinor: 1, currency: 'USD' } },
    ],
    ['a base that is unknown', aChargingAddOn('x', percentOf('10')), { age: 'old' }],
    ['a percent below nothing', aChargingAddOn('x', percentOf('-10', 'purchase-price')), {}],
  ])('leaves %s to the hook', (_what, addOn, given) => {
    expect(charged([addOn], [{ age: 1, use: 'office' }], given)).toMatchObject({ lines: [], left: [0] })
  })

  test('leaves an answer of several lines to the loop', () => {
    const two = anAddOn('x', {
      charge: (context) =>
        ['a', 'b'].map((code) =>
          context.line({
            code,
            form: flat(1),
            recurrence: 'per-year',
            taxCategory: 'service',
            message: { key: 'x.charge', params: {} },
          }),
        ),
    })
    expect(charged([two], known, {})).toMatchObject({ lines: [], left: [0] })
  })
})

describe('factors written down as a function', () => {
  function factored(known: readonly Facts[], asked: Facts, costFollows = false) {
    const { book, line } = prepared([], { costFollows })
    const terms = factorTerms(
      book,
      line.base.map(({ component }) => component),
    )
    const factorsOf = new Factors(terms)
    const run = (given: Facts) => {
      const year = priceYear(line, asset(given))
      return { run: new LineRun(line, asset(given)), base: year.lines.slice(0, 3), year: year.lines.slice(3) }
    }
    for (const one of known) {
      const { run: of, base } = run(one)
      factorsOf.add(of, { lines: base, start: 0 })
    }
    const addFactor = vi.fn<(at: number) => void>()
    const generated = generateFactors({
      rules: terms.rules,
      costFollows,
      factIds: line.factRules.places.ids,
      addFactor,
    })
    const { run: of, base, year } = run(asked)
    const [first] = base
    if (first === undefined) throw new Error('The tier has components.')
    // Base lines need not come first.
    const lines = [first, ...base]
    generated?.(of, lines, 1)
    return { lines: lines.slice(4), left: addFactor.mock.calls.map(([at]) => at), expected: year, of }
  }
  const met: readonly Facts[] = [
    { age: 1, use: 'office' },
    { age: 7, use: 'field' },
  ]

  test.each<Facts>([...met, { age: 7, use: 'field', 'purchase-price': euro(3_333) }])('have %j', (given) => {
    const { lines, left, expected, of } = factored(met, given)
    expect(left).toEqual([])
    expect(JSON.stringify(lines)).toBe(JSON.stringify(expected))
    expect(of.facts.all().map(({ id }) => id)).toEqual(
      ['purchase-price', 'age', 'use'].filter((id) => id !== 'purchase-price'),
    )
  })

  test.each<[Facts, readonly number[]]>([
    [{ age: 2, use: 'office' }, [0, 1]],
    [{ age: 1, use: 'vehicle' }, [0]],
    [{ age: 1 }, [0]],
    [{ age: null, use: 'office' }, [0, 1]],
    [{}, [0, 1]],
  ])('leave of %j the components %j to be worked out', (given, left) => {
    expect(factored(met, given).left).toEqual(left)
  })

  test('leave a base that is unknown to be worked out', () => {
    expect(factored(met, { age: 1, use: 'office', 'purchase-price': null }).left).toEqual([0])
  })

  test('leave a cost that follows them to be worked out: it is exact', () => {
    expect(factored(met, { age: 1, use: 'office' }, true).left).toEqual([1])
  })
})

describe('functions of its own', () => {
  test('are worth it to a selection after 256 assets, and better ones after 4,096', () => {
    const written = vi.fn<(names: readonly string[]) => void>()
    const Real = Function
    vi.stubGlobal('Function', function noted(...names: string[]) {
      written(names)
      return new Real(...names)
    })
    const { line } = prepared([aChargingAddOn('x', percentOf('10'))])
    const after = (assets: number, before: number) => {
      for (let priced = before; priced < assets; priced += 1)
        priceYear(line, asset({ age: 1, use: 'office' }))
      return written.mock.calls.length
    }
    expect([
      after(255, 0),
      after(256, 255),
      after(4_095, 256),
      after(4_096, 4_095),
      after(4_200, 4_096),
    ]).toEqual([0, 2, 2, 4, 4])
  })

  test('price the assets that follow', () => {
    const priced = { charges: 0, factors: 0 }
    vi.stubGlobal('Function', function pretended(...names: string[]) {
      const ofFactors = names.at(-1)?.includes('start') === true
      return () => () => {
        priced[ofFactors ? 'factors' : 'charges'] += 1
      }
    })
    const { line } = prepared([aChargingAddOn('x', percentOf('10'))])
    const price = () => priceYear(line, asset({ age: 1, use: 'office' })).lines.length
    for (let at = 0; at < 256; at += 1) price()
    expect(priced).toEqual({ charges: 0, factors: 0 })
    // Three base lines, and nothing of what the pretended functions leave out.
    expect([price(), price()]).toEqual([3, 3])
    expect(priced).toEqual({ charges: 2, factors: 2 })
  })

  test('are no reason to hide a fault of the platform', () => {
    vi.stubGlobal('Function', function broken() {
      throw new RangeError('out of memory')
    })
    const { line } = prepared([aChargingAddOn('x', percentOf('10'))])
    const price = () => priceYear(line, asset({ age: 1, use: 'office' }))
    for (let at = 0; at < 255; at += 1) price()
    expect(price).toThrow(RangeError)
  })
})
