import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ActiveAddOn, ChargeContext, NewLine, PriceForm, PriceLine } from './index.ts'
import { prepareLine } from './index.ts'
import {
  aChargingAddOn,
  aComponent,
  anAddOn,
  anAsset,
  aFact,
  aPriceBook,
  aPricingContext,
  flat,
  percentOf,
} from '../testing/index.ts'

const MANY = 300
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const facts = [
  aFact('use'),
  aFact('age', { type: 'number' }),
  aFact('purchase-price', { type: 'money' }),
  aFact('zone', { assumed: 'near' }),
]

/** The selection of these add-ons, made ready once for many assets; its base is 6 % of what an asset cost. */
function prepared(...addOns: readonly ActiveAddOn[]) {
  const tiers = { essential: [aComponent({ form: 'percent-of-purchase-price', percent: '6' })] }
  const context = aPricingContext({ facts, priceBooks: [aPriceBook({ tiers })] }, addOns)
  const chosen = addOns.map(({ id, options }) => ({ id, options }))
  return prepareLine({ tier: 'essential', addOns: chosen, termMonths: 12, priceBook: 'direct' }, context)
}

const asset = (given: Parameters<typeof anAsset>[1] = {}) =>
  anAsset('asset', { 'purchase-price': euro(100_000), ...given })
const chargesOf = (lines: readonly PriceLine[]) =>
  lines.filter(({ stage }) => stage === 'charge').map(({ amountMinor }) => amountMinor)

/** An add-on whose hook counts how often it is asked. */
function counting(
  answer: (context: ChargeContext, line: NewLine) => readonly NewLine[],
  { form = percentOf('10'), facts: read = [] }: { form?: PriceForm; facts?: readonly string[] } = {},
) {
  const charge = vi.fn<NonNullable<ActiveAddOn['charge']>>((context) =>
    answer(
      context,
      context.line({
        code: 'x',
        form,
        recurrence: 'per-year',
        taxCategory: 'service',
        message: { key: 'x.charge', params: {} },
      }),
    ),
  )
  return { charge, addOn: anAddOn('x', { facts: read, charge }) }
}

afterEach(() => vi.unstubAllGlobals())

describe('a hook', () => {
  test('that reads nothing of the asset is asked once; its percents are each asset’s own', () => {
    const { addOn, charge } = counting((_context, line) => [line])
    const price = prepared(addOn)
    const costs = [100_000, 50_000, 33_333]
    expect(costs.map((cost) => chargesOf(price(asset({ 'purchase-price': euro(cost) }))))).toEqual([
      [600],
      [300],
      [200],
    ])
    expect(charge).toHaveBeenCalledTimes(1)
  })

  test('is asked once for each answer of the facts that it reads, in whatever order they come', () => {
    const { addOn, charge } = counting(
      (context, line) => (context.fact('use') === 'office' || context.fact('age') === 3 ? [line] : []),
      { facts: ['use', 'age'] },
    )
    const price = prepared(addOn)
    const answers = () =>
      [
        asset({ use: 'field', age: 3 }),
        asset({ use: 'office', age: 3 }),
        asset({ use: 'field', age: 4 }),
        asset({ use: 'office', age: 9 }),
      ].map((one) => chargesOf(price(one)))
    for (let round = 0; round < 2; round += 1) expect(answers()).toEqual([[600], [600], [], [600]])
    // Field at two ages, office whatever the age.
    expect(charge).toHaveBeenCalledTimes(3)
  })

  test.each<[string, (context: ChargeContext, line: NewLine) => readonly NewLine[]]>([
    ['at its base', ({ base }, line) => ((base.afterFactorsMinor ?? 0) > 5_000 ? [line] : [])],
    [
      'at the base, the context taken apart',
      (context, line) => ({ ...context }).base.afterFactorsMinor === 6_000 ? [line] : [],
    ],
    ['at the amount of its line', (_context, line) => ((line.amountMinor ?? 0) > 500 ? [line] : [])],
    ['at its inputs', (_context, line) => (Number(line.inputs['baseMinor']) > 5_000 ? [line] : [])],
    [
      'at its line as a whole',
      (_context, line) =>
        [{ ...line, amountMinor: Math.max(500, line.amountMinor ?? 0) }].filter(
          ({ amountMinor }) => amountMinor > 500,
        ),
    ],
    ['at its line written out', (_context, line) => (JSON.stringify(line).includes('600') ? [line] : [])],
    ['at its members', (_context, line) => (Object.values(line).includes(600) ? [line] : [])],
    [
      'at the description of a member',
      (_context, line) => (Object.getOwnPropertyDescriptor(line, 'amountMinor')?.value === 600 ? [line] : []),
    ],
  ])('that looks %s is asked for every asset', (_where, answer) => {
    const { addOn, charge } = counting(answer)
    const price = prepared(addOn)
    for (let round = 0; round < 3; round += 1) {
      expect(chargesOf(price(asset({ 'purchase-price': euro(100_000) })))).toEqual([600])
      expect(chargesOf(price(asset({ 'purchase-price': euro(50_000) })))).toEqual([])
    }
    expect(charge).toHaveBeenCalledTimes(6)
  })

  test('that changes its line is asked for every asset', () => {
    const { addOn, charge } = counting((_context, line) => [Object.assign(line, { taxCategory: 'goods' })])
    const price = prepared(addOn)
    const categories = [1, 2].map(() => price(asset()).at(-1)?.taxCategory)
    expect(categories).toEqual(['goods', 'goods'])
    expect(charge).toHaveBeenCalledTimes(2)
  })

  test('that lacks a fact is asked again, and its line says so each time', () => {
    const { addOn, charge } = counting((context, line) => (context.fact('use') === null ? [line] : []), {
      facts: ['use'],
    })
    const price = prepared(addOn)
    for (let round = 0; round < 2; round += 1)
      expect(price(asset()).at(-1)).toMatchObject({ amountMinor: null, unknownFacts: ['use'] })
    expect(price(asset({ use: 'office' }))).toHaveLength(1)
    expect(charge).toHaveBeenCalledTimes(3)
  })

  test('that reads an assumed fact says so each time, and not where the asset states the same', () => {
    const { addOn } = counting((context, line) => (context.fact('zone') === 'near' ? [line] : []), {
      facts: ['zone'],
    })
    const price = prepared(addOn)
    const assumed = [asset(), asset({ zone: 'near' }), asset(), asset({ zone: 'near' })].map(
      (one) => price(one).at(-1)?.assumedFacts,
    )
    expect(assumed).toEqual([['zone'], undefined, ['zone'], undefined])
  })

  test('that is no longer sold for an asset refuses it each time', () => {
    const throwing = anAddOn('x', {
      charge: () => {
        throw new Error('no')
      },
    })
    const price = prepared(throwing)
    expect([price(asset()), price(asset())].map((lines) => lines.at(-1)?.code)).toEqual([
      'withheld',
      'withheld',
    ])
  })
})

describe('lines that are kept', () => {
  test('are shared by assets, so nobody can change them', () => {
    const price = prepared(aChargingAddOn('x', flat(1_000)))
    const [first, second] = [price(asset()).at(-1), price(asset()).at(-1)]
    expect(second).toBe(first)
    expect(Object.isFrozen(second)).toBe(true)
  })

  test('of a table find their row for each asset', () => {
    const table: PriceForm = {
      form: 'table',
      by: 'fact:age',
      rows: [
        { from: 0, price: flat(1_000) },
        { from: 3, price: percentOf('10', 'purchase-price') },
      ],
    }
    const price = prepared(aChargingAddOn('x', table))
    const ages = [0, 3, 2.5, 3.25, -1]
    const priced = () => ages.map((age) => price(asset({ age })).at(-1))
    const expected = [
      { amountMinor: 1_000, inputs: { priceMinor: 1_000, 'fact:age': 0 } },
      {
        amountMinor: 10_000,
        inputs: { of: 'purchase-price', baseMinor: 100_000, percent: '10', 'fact:age': 3 },
      },
      { amountMinor: 1_000, inputs: { priceMinor: 1_000, 'fact:age': 2.5 } },
      {
        amountMinor: 10_000,
        inputs: { of: 'purchase-price', baseMinor: 100_000, percent: '10', 'fact:age': 3.25 },
      },
      { amountMinor: null, inputs: { by: 'fact:age' } },
    ]
    for (let round = 0; round < MANY / ages.length; round += 1) expect(priced()).toMatchObject(expected)
  })

  test('that come to more than is kept exactly are refused as when the hook is asked', () => {
    const price = prepared(aChargingAddOn('x', percentOf('300', 'purchase-price')))
    const huge = asset({ 'purchase-price': euro(Number.MAX_SAFE_INTEGER - 1) })
    for (let priced = 0; priced < MANY; priced += 1) expect(chargesOf(price(asset()))).toEqual([300_000])
    expect(price(huge).at(-1)).toMatchObject({ code: 'withheld', amountMinor: null })
    expect(chargesOf(price(asset()))).toEqual([300_000])
  })

  test('that come to less than nothing are refused as when the hook is asked', () => {
    const price = prepared(aChargingAddOn('x', percentOf('10', 'purchase-price')))
    const negative = asset({ 'purchase-price': euro(-100) })
    for (let priced = 0; priced < MANY; priced += 1) price(asset())
    expect(price(negative).at(-1)).toMatchObject({ code: 'withheld', amountMinor: null })
  })

  test('are the same where the platform allows no functions made from text', () => {
    const addOns = [aChargingAddOn('a', percentOf('10')), aChargingAddOn('b', flat(700))]
    const allowed = prepared(...addOns)
    const forbidden = prepared(...addOns)
    for (let priced = 0; priced < MANY; priced += 1) allowed(asset())
    vi.stubGlobal('Function', function forbiddenFunction() {
      throw new EvalError('unsafe-eval')
    })
    for (let priced = 0; priced < MANY; priced += 1) forbidden(asset())
    expect(forbidden(asset())).toEqual(allowed(asset()))
  })
})
