import { describe, expect, test, vi } from 'vitest'
import type { ActiveAddOn, ChargeContext, FormLine, NewLine, PriceForm, PriceLine } from './index.ts'
import { preparedLine } from './prepare-line.ts'
import { priceYear } from './price-line.ts'
import {
  aComponent,
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
type Charge = NonNullable<ActiveAddOn['charge']>
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const message = { key: 'x.charge', params: {} }
const asked = (form: PriceForm, members: Partial<FormLine> = {}): FormLine => ({
  code: 'x',
  form,
  recurrence: 'per-year',
  taxCategory: 'service',
  message,
  ...members,
})

function prepared(charge: Charge) {
  const tiers = { essential: [aComponent({ form: 'percent-of-purchase-price', percent: '6' })] }
  const addOn = anAddOn('x', { facts: ['use', 'model'], options: { window: 'night' }, charge })
  const facts = [aFact('zone', { assumed: 'near' })]
  const context = aPricingContext({ facts, priceBooks: [aPriceBook({ tiers })] }, [addOn])
  const [book] = context.version.priceBooks
  if (book === undefined) throw new Error('The context has one price book.')
  const line = preparedLine({ book, tier: aTier(), bound: [addOn], termMonths: 12 }, context)
  return (facts: Facts) => {
    const { lines, quoteLines, run } = priceYear(
      line,
      anAsset('asset', { 'purchase-price': euro(100_010), model: 'K1', hours: 3, ...facts }),
    )
    return { charges: [...lines.slice(1), ...quoteLines], refusals: run.refusals, read: run.facts.all() }
  }
}

/** An asset priced after another: how often the hook was asked for both, and whether it comes to what it does alone. */
function after(first: Facts, next: Facts, answer: Charge) {
  const charge = vi.fn<Charge>(answer)
  const price = prepared(charge)
  price(first)
  const second = price(next)
  const alone = prepared(answer)(next)
  const said = (of: ReturnType<typeof price>) => ({
    charges: of.charges.map((line: PriceLine) => [JSON.stringify(line), Object.keys(line)]),
    refusals: of.refusals,
    read: of.read,
  })
  return {
    asked: charge.mock.calls.length,
    second: said(second),
    alone: said(alone),
    line: second.charges[0],
  }
}

const one =
  (line: FormLine): Charge =>
  (context) => [context.line(line)]
const costly: PriceForm = { form: 'percent-of', of: 'purchase-price', percent: '12.5', costPercent: '3.3' }
const perSeat: PriceForm = { form: 'per-unit', unit: 'seat', ratePerUnit: '33.35', cost: '1.50' }
const byModel: PriceForm = {
  form: 'table',
  by: 'fact:model',
  rows: [
    { is: 'K1', price: flat(100, '2') },
    { is: 'K2', price: costly },
    { is: 'true', price: perSeat },
  ],
  else: { form: 'flat', amountMinor: 300 },
}
const byHours: PriceForm = {
  form: 'table',
  by: 'fact:hours',
  rows: [
    { from: 0, price: flat(100, '2') },
    { from: 5, price: costly },
    { from: 9, price: perSeat },
  ],
}
const byOption = (price: PriceForm): PriceForm => ({
  form: 'table',
  by: 'option:window',
  rows: [{ is: 'night', price }],
  else: flat(1),
})

describe('a hook whose answer is settled by facts is asked once:', () => {
  const other: Facts = { 'purchase-price': euro(33_333) }
  test.each<[string, FormLine, Facts]>([
    ['a flat price', asked(flat(700, '1.5')), other],
    ['a flat rate', asked(flat(700), { recurrence: 'per-unit' }), other],
    ['a price per unit', asked(perSeat, { quantity: 3 }), other],
    ['a rate per unit', asked(perSeat, { recurrence: 'per-event' }), other],
    ['a percent', asked(costly), other],
    ['a percent of the base', asked(percentOf('10')), other],
    ['a percent of the base before factors', asked(percentOf('10', 'base-before-factors')), other],
    [
      'a percent of several, without a cost',
      asked({ form: 'percent-of', of: 'base', percent: '1' }, { quantity: 3 }),
      other,
    ],
    ['a percent of nothing', asked(costly), { 'purchase-price': euro(0) }],
    [
      'a price of the whole quote',
      asked(flat(5), { per: 'quote', component: 'travel', recurrence: 'once' }),
      other,
    ],
    ['a row of texts', asked(byModel), other],
    ['another row of texts', asked(byModel), { ...other, model: 'K2' }],
    ['the row for all else', asked(byModel), { model: 'K9' }],
    ['a row by a truth value', asked(byModel), { model: true }],
    ['a row by a number', asked(byModel), { model: 5 }],
    ['a row of several', asked(byModel, { quantity: 4 }), { ...other, model: 'K2' }],
    ['a row of several as it was', asked(byModel, { quantity: 4 }), {}],
    ['a rate of a row', asked(byModel, { recurrence: 'per-unit' }), { model: true }],
    ['a rate of a flat row', asked(byModel, { recurrence: 'per-unit' }), { model: 'K9' }],
    ['a band', asked(byHours), { hours: 4.5 }],
    ['another band', asked(byHours), { ...other, hours: 5 }],
    ['the last band', asked(byHours, { quantity: 2 }), { hours: 100 }],
    ['a row of the buyer’s option', asked(byOption(costly)), other],
    ['a row of an option of an option', asked(byOption(byOption(costly))), other],
  ])('%s', (_what, line, next) => {
    const { asked: times, second, alone } = after({}, next, one(line))
    expect(times).toBe(1)
    expect(second).toEqual(alone)
  })

  test('several lines, in their order', () => {
    const two: Charge = (context) => [
      context.line(asked(flat(5), { code: 'b' })),
      context.line(asked(costly, { code: 'a' })),
      context.line(asked(flat(-3), { code: 'c' })),
    ]
    const { asked: times, second, alone } = after({}, other, two)
    expect(times).toBe(1)
    expect(second).toEqual(alone)
  })

  test('a line of the hook’s own', () => {
    const own: Charge = ({ currency }) => [
      {
        code: 'x',
        recurrence: 'once',
        taxCategory: 'service',
        amountMinor: 7,
        currency,
        inputs: { of: 7 },
        message,
      },
    ]
    expect(after({}, other, own)).toMatchObject({ asked: 1, line: { amountMinor: 7, inputs: { of: 7 } } })
  })

  test('when it looks at what no asset changes', () => {
    const looking: Charge = (context) => {
      const line = context.line(asked(costly))
      return line.code === 'x' && line.currency === context.currency && line.message.key !== '' ? [line] : []
    }
    const { asked: times, second, alone } = after({}, other, looking)
    expect(times).toBe(1)
    expect(second).toEqual(alone)
  })

  test('when it reads a fact twice', () => {
    const twice: Charge = (context) =>
      context.fact('use') === 'office' || context.fact('use') === 'field'
        ? [context.line(asked(flat(5)))]
        : []
    expect(after({ use: 'field' }, { use: 'field' }, twice).asked).toBe(1)
    expect(after({ use: 'field' }, { use: 'office' }, twice).asked).toBe(2)
  })
})

describe('a hook is asked again', () => {
  const negative: Facts = { 'purchase-price': euro(-100) }
  const dollars: Facts = { 'purchase-price': { amountMinor: 1, currency: 'USD' } }

  test.each<[string, FormLine, Facts]>([
    ['for a rate that is a percent', asked(costly, { recurrence: 'per-unit' }), {}],
    ['for a row that is a rate by a percent', asked(byModel, { recurrence: 'per-unit' }), { model: 'K2' }],
    ['for a percent of less than nothing', asked(costly), negative],
    ['for a percent of another currency', asked(costly), dollars],
    ['for a percent of what does not apply', asked(costly), { 'purchase-price': null }],
    ['for a percent of a base that is unknown', asked(percentOf('10')), { 'purchase-price': null }],
    [
      'for a percent beyond what is kept exactly',
      asked(costly, { quantity: 3 }),
      { 'purchase-price': euro(2 ** 53 - 1) },
    ],
    ['below the first band', asked(byHours), { hours: -1 }],
    ['for a table by what is no number', asked(byHours), { hours: 'many' }],
    ['for a table by what does not apply', asked(byModel), { model: null }],
    ['for a table by money', asked(byModel), { model: euro(5) }],
    ['for a table in a table', asked({ ...byModel, else: byHours }), { model: 'K9' }],
    ['for a table under an option', asked(byOption(byModel)), {}],
    ['for a table by an assumed fact', asked({ ...byModel, by: 'fact:zone' }), {}],
    ['for a table by a missing fact', asked({ ...byModel, by: 'fact:colour' }), {}],
    ['for a row that the buyer’s option lacks', asked({ form: 'table', by: 'option:size', rows: [] }), {}],
  ])('%s', (_what, line, next) => {
    const { asked: times, second, alone } = after({}, next, one(line))
    expect(times).toBe(2)
    expect(second).toEqual(alone)
  })

  test.each<[string, (line: NewLine) => unknown]>([
    ['whether it has a rate', (line) => 'rate' in line],
    ['its own prototype away', (line) => Object.setPrototypeOf(line, null)],
    ['a member away', (line) => Reflect.deleteProperty(line, 'component')],
    ['a member anew', (line) => Object.defineProperty(line, 'code', { value: 'x', configurable: true })],
    ['a member over', (line) => Reflect.set(line, 'code', 'x')],
    ['it shut', (line) => Object.preventExtensions(line)],
    ['its members through', (line) => Object.keys(line)],
    ['a member apart', (line) => Object.getOwnPropertyDescriptor(line, 'code')],
    ['its amount', (line) => line.amountMinor],
    ['its inputs', (line) => line.inputs],
    ['its rate', (line) => line.rate],
    ['its cost', (line) => line.cost],
    ['its unknown facts', (line) => line.unknownFacts],
  ])('when it takes %s', (_what, look) => {
    const looking: Charge = (context) => {
      const line = context.line(asked(costly))
      look(line)
      return [line]
    }
    const { asked: times, second, alone } = after({}, { 'purchase-price': euro(5_000) }, looking)
    expect(times).toBe(2)
    expect(second).toEqual(alone)
  })

  test('when it had no amount for want of a base, and the next asset has one', () => {
    const lacking: Charge = ({ currency }) => [
      {
        code: 'x',
        recurrence: 'per-year',
        taxCategory: 'service',
        amountMinor: null,
        currency,
        inputs: {},
        message,
      },
    ]
    const { asked: times, second, alone } = after({ 'purchase-price': null }, {}, lacking)
    expect(times).toBe(2)
    expect(second.refusals.map(({ code }) => code)).toEqual(['plugin-answer-refused'])
    expect(second).toEqual(alone)
  })

  test('for all its lines when one of them is not settled', () => {
    const answers: Charge = (context) => [
      context.line(asked(flat(5), { code: 'b' })),
      context.line(asked(costly, { code: 'a', recurrence: 'per-unit' })),
      context.line(asked(flat(7), { code: 'c' })),
    ]
    const { asked: times, second, alone } = after({}, {}, answers)
    expect(times).toBe(2)
    expect(second.refusals).toEqual([])
    expect(second).toEqual(alone)
  })

  test('for a line of its own that lacks what its author names', () => {
    const own: Charge = ({ currency }) => [
      { ...asked(flat(1)), amountMinor: 7, currency, inputs: {}, unknownFacts: ['colour'], message },
    ]
    const { asked: times, second, alone } = after({}, {}, own)
    expect(times).toBe(2)
    expect(second).toEqual(alone)
  })

  test('when it looks at the base', () => {
    const looking: Charge = (context) =>
      context.base.afterFactorsMinor === 1 ? [] : [context.line(asked(flat(5)))]
    expect(after({}, {}, looking).asked).toBe(2)
  })

  test.each<[string, Charge]>([
    ['a list with a hole', (context) => [context.line(asked(flat(5))), undefined as unknown as NewLine]],
    ['something that is no list', (context) => context.line(asked(flat(5))) as never],
    [
      'a refusal',
      () => {
        throw new Error('no')
      },
    ],
    ['less than nothing', one(asked(flat(-1)))],
  ])('when it answers %s, and is refused each time', (_what, charge) => {
    const { asked: times, second, alone } = after({}, {}, charge)
    expect(times).toBe(2)
    expect(second.refusals).toHaveLength(1)
    expect(second).toEqual(alone)
  })

  test('when what was kept comes to less than nothing for the next asset', () => {
    const rebate: Charge = (context: ChargeContext) => [
      context.line(asked(costly, { code: 'a' })),
      context.line(asked(flat(-1_000), { code: 'b' })),
    ]
    const even = after({}, { 'purchase-price': euro(8_000) }, rebate)
    expect(even.asked).toBe(1)
    const { asked: times, second, alone } = after({}, { 'purchase-price': euro(7_000) }, rebate)
    expect(times).toBe(2)
    expect(second.refusals.map(({ code }) => code)).toEqual(['charge-negative'])
    expect(second).toEqual(alone)
  })
})

describe('lines found by a text', () => {
  test('are the very same for all assets, and can’t be changed', () => {
    const price = prepared(one(asked(byModel)))
    const [first, second, third] = [price({}), price({}), price({})].map(({ charges }) => charges[0])
    expect(third).toBe(second)
    expect(second).toEqual(first)
    expect(Object.isFrozen(third)).toBe(true)
    const [percent, again] = [price({ model: 'K2' }), price({ model: 'K2' })].map(({ charges }) => charges[0])
    expect(again).not.toBe(percent)
  })

  test('found by a number are made anew', () => {
    const price = prepared(one(asked(byHours)))
    price({})
    const [second, third] = [price({}), price({})].map(({ charges }) => charges[0])
    expect(third).not.toBe(second)
    expect(third).toEqual(second)
  })

  test('are kept for 256 texts at most', () => {
    const price = prepared(one(asked(byModel)))
    const lineOf = (model: string) => price({ model }).charges[0]
    lineOf('first')
    for (let at = 0; at < 300; at += 1) lineOf(`model ${at}`)
    expect(lineOf('model 255')).toBe(lineOf('model 255'))
    expect(lineOf('model 256')).not.toBe(lineOf('model 256'))
    expect(lineOf('model 256')).toEqual({
      ...lineOf('model 1'),
      inputs: { priceMinor: 300, 'fact:model': 'model 256' },
    })
  })
})

test('a title in both languages is no figure: what is kept says the add-on’s own text', () => {
  const said = { key: 'x.charge', params: { title: inBoth('X') } }
  const { line } = after({}, {}, one(asked(flat(5), { message: said })))
  expect(line?.message).toEqual(said)
})
