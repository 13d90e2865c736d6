import { describe, expect, test } from 'vitest'
import type { ActiveAddOn, AdjustContext, NewLine, PriceLine } from './index.ts'
import { aChargingAddOn, aComponent, aDecision, anAddOn, flat, onlyGroup } from '../testing/index.ts'

const message = { key: 'bundle.adjust', params: {} }
const isCharge = ({ stage }: PriceLine) => stage === 'charge'

/** Charges lines that say nothing but what they come to. */
function aHandmade(id: string, ...lines: readonly Partial<NewLine>[]): ActiveAddOn {
  return anAddOn(id, {
    charge: ({ currency }) =>
      lines.map((line, at) => ({
        code: `${id}-${at}`,
        recurrence: 'per-year',
        taxCategory: 'service',
        amountMinor: 0,
        currency,
        cost: '0',
        inputs: {},
        message: { key: `${id}.charge`, params: {} },
        ...line,
      })),
  })
}

/** What an opaque `adjust` of these lines comes to. */
function takenOff(addOns: readonly ActiveAddOn[], adjust: NonNullable<ActiveAddOn['adjust']>, book = {}) {
  const decision = aDecision({ book, addOns: [...addOns, anAddOn('bundle', { adjust })] })
  return onlyGroup(decision).yearLines.filter(({ stage }) => stage === 'adjust')
}

const adjustLine = {
  stage: 'adjust',
  source: { kind: 'plugin', id: 'bundle', version: '1.0.0' },
  code: 'bundle',
  component: 'default',
  contractYear: null,
  recurrence: 'per-year',
  per: 'asset',
  taxCategory: 'service',
  message,
} as const

const offEach =
  (percent: string, of = ({ lines }: AdjustContext) => lines.filter(isCharge)) =>
  (context: AdjustContext) =>
    context.percentOffEachKind({ code: 'bundle', percent, of: of(context), message })

describe('a percent off lines', () => {
  const off =
    (percent: string, of = (lines: readonly PriceLine[]) => lines) =>
    (context: AdjustContext) => [
      context.percentOff({ code: 'bundle', percent, of: of(context.lines), taxCategory: 'goods', message }),
    ]

  test('says of what it is, in the component they share', () => {
    const travel = aChargingAddOn('travel', flat(3_333), { line: { component: 'travel' } })
    const fast = aChargingAddOn('fast', flat(1_000), { line: { component: 'travel' } })
    expect(
      takenOff(
        [fast, travel],
        off('15', (lines) => lines.filter(isCharge)),
      ),
    ).toEqual([
      {
        ...adjustLine,
        component: 'travel',
        taxCategory: 'goods',
        amountMinor: -650,
        inputs: { ofMinor: 4_333, percent: '15' },
      },
    ])
  })

  test('of several components stands in the default one', () => {
    const travel = aChargingAddOn('travel', flat(3_333), { line: { component: 'travel' } })
    const fast = aChargingAddOn('fast', flat(1), { line: { component: 'speed' } })
    const charged = (lines: readonly PriceLine[]) => lines.filter(isCharge)
    expect(takenOff([travel, fast], off('1.5', charged))).toEqual([
      // 1.5 % of 33.34 = 0.5001
      {
        ...adjustLine,
        taxCategory: 'goods',
        amountMinor: -50,
        inputs: { ofMinor: 3_334, percent: '1.5' },
      },
    ])
  })

  test('of nothing is nothing, a year', () => {
    expect(
      takenOff(
        [],
        off('10', () => []),
      ),
    ).toEqual([
      { ...adjustLine, taxCategory: 'goods', amountMinor: 0, inputs: { ofMinor: 0, percent: '10' } },
    ])
  })

  test('recurs as they do', () => {
    const once = aChargingAddOn('audit', flat(5_000), { line: { recurrence: 'once' } })
    const [line] = takenOff(
      [once],
      off('10', (lines) => lines.filter(isCharge)),
    )
    expect(line).toMatchObject({ recurrence: 'once', amountMinor: -500 })
  })

  test('of something unknown is unknown for the same facts, and says what it would take', () => {
    const reading = anAddOn('reading', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    expect(takenOff([reading], off('10'))).toEqual([
      {
        ...adjustLine,
        taxCategory: 'goods',
        amountMinor: null,
        inputs: { percent: '10' },
        unknownFacts: ['use'],
      },
    ])
  })
})

describe('a percent off each kind of lines', () => {
  test('of one kind is one line under its own code', () => {
    const addOns = [aHandmade('a', { amountMinor: 1_000 }, { amountMinor: 2_005 })]
    // 10 % of 30.05 = 3.005
    expect(takenOff(addOns, offEach('10'))).toEqual([
      { ...adjustLine, amountMinor: -301, inputs: { ofMinor: 3_005, percent: '10' } },
    ])
  })

  test('of several is a line for each, the total rounded once and split by what they come to', () => {
    const addOns = [
      aHandmade(
        'a',
        { amountMinor: 105 },
        { amountMinor: 105, recurrence: 'once' },
        { amountMinor: 104, taxCategory: 'goods' },
        { amountMinor: 1, taxCategory: 'goods' },
      ),
    ]
    // 10 % of 3.15 = 0.315: 32 cents, not the 33 of three times 10.5 rounded up.
    const taken = takenOff(addOns, offEach('10'))
    expect(taken).toEqual([
      {
        ...adjustLine,
        code: 'bundle-once-service',
        recurrence: 'once',
        amountMinor: -11,
        inputs: { ofMinor: 105, percent: '10', ofAllMinor: 315 },
      },
      {
        ...adjustLine,
        code: 'bundle-per-year-goods',
        taxCategory: 'goods',
        amountMinor: -10,
        inputs: { ofMinor: 105, percent: '10', ofAllMinor: 315 },
      },
      {
        ...adjustLine,
        code: 'bundle-per-year-service',
        amountMinor: -11,
        inputs: { ofMinor: 105, percent: '10', ofAllMinor: 315 },
      },
    ])
  })

  test('leaves rates and charges of the whole quote alone', () => {
    const addOns = [
      aHandmade(
        'a',
        { amountMinor: 1_000 },
        { amountMinor: null, recurrence: 'per-unit', rate: '2' },
        { amountMinor: null, recurrence: 'per-event', rate: '3', taxCategory: 'goods' },
      ),
    ]
    const withQuote = ({ lines }: AdjustContext) => [
      ...lines.filter(isCharge),
      ...lines.map((line): PriceLine => ({ ...line, per: 'quote', recurrence: 'once' })),
    ]
    expect(takenOff(addOns, offEach('10', withQuote))).toEqual([
      { ...adjustLine, amountMinor: -100, inputs: { ofMinor: 1_000, percent: '10' } },
    ])
  })

  test('of nothing, or of rates alone, is no line', () => {
    expect(
      takenOff(
        [],
        offEach('10', () => []),
      ),
    ).toEqual([])
    const rate = aHandmade('a', { amountMinor: null, recurrence: 'per-unit', rate: '2' })
    expect(takenOff([rate], offEach('10'))).toEqual([])
  })

  test('takes nothing from a kind that comes to less than nothing', () => {
    const addOns = [aHandmade('a', { amountMinor: 1_000 }, { amountMinor: -400, taxCategory: 'goods' })]
    const taken = takenOff(addOns, offEach('10'))
    expect(taken.map(({ code, amountMinor, inputs }) => [code, amountMinor, inputs['ofMinor']])).toEqual([
      ['bundle-per-year-goods', 0, -400],
      ['bundle-per-year-service', -60, 1_000],
    ])
  })

  test('takes nothing where every kind comes to nothing', () => {
    const addOns = [aHandmade('a', {}, { taxCategory: 'goods' })]
    expect(takenOff(addOns, offEach('10')).map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
      ['bundle-per-year-goods', 0],
      ['bundle-per-year-service', 0],
    ])
  })

  test('is unknown in every kind when one of them is: the total is not rounded yet', () => {
    const reading = anAddOn('reading', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    const unknown = { amountMinor: null, inputs: { percent: '10' }, unknownFacts: ['use'] }
    const taken = takenOff(
      [aHandmade('a', { amountMinor: 1_000 }), reading],
      (context) =>
        offEach('10')(context).map((line) => ({ ...line, taxCategory: line.taxCategory ?? 'none' })),
      { tiers: { essential: [aComponent(60_000)] } },
    )
    expect(taken).toEqual([
      // What is withheld has no tax category.
      { ...adjustLine, code: 'bundle-per-year-', taxCategory: 'none', ...unknown },
      { ...adjustLine, code: 'bundle-per-year-service', ...unknown },
    ])
  })
})
