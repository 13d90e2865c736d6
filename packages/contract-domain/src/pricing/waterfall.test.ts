import { describe, expect, test } from 'vitest'
import { waterfallOf, type PriceLine } from './index.ts'
import {
  aChargingAddOn,
  aDecision,
  anAddOn,
  anAsset,
  aPaymentPlan,
  aPriceLine,
  flat,
  inBoth,
} from '../testing/index.ts'

const factor = {
  id: 'age',
  title: inBoth('Age'),
  fact: 'age',
  components: ['default'],
  rows: [
    { from: 0, factor: '1' },
    { from: 5, factor: '1.1' },
  ],
}

describe('a waterfall', () => {
  test('tells a price from its base to the payable net, over the whole quote and term', () => {
    const decision = aDecision({
      book: {
        factors: [factor],
        discounts: [
          {
            id: 'm',
            kind: 'multi-year',
            title: inBoth('Several years'),
            of: 'remains',
            byMonths: [{ from: 24, percent: '10' }],
          },
        ],
        fleet: {
          title: inBoth('Fleet'),
          byCount: [{ from: 2, percent: '5' }],
          countsActiveLines: false,
          onceLinesIncluded: true,
        },
        paymentPlans: [aPaymentPlan({ surchargePercent: '1' })],
      },
      addOns: [
        aChargingAddOn('4h', flat(30_000)),
        aChargingAddOn('audit', flat(10_000), { line: { per: 'quote', recurrence: 'once' } }),
      ],
      line: { termMonths: 24, assets: [anAsset('1', { age: 1 }), anAsset('2', { age: 6 })] },
      request: { negotiatedDiscount: { reason: 'Tender', amountMinor: 1_000 } },
    })
    expect(
      waterfallOf(decision).map(({ stage, source, amountMinor, runningTotalMinor }) => [
        stage,
        source.kind === 'core' ? '' : source.id,
        amountMinor,
        runningTotalMinor,
      ]),
    ).toEqual([
      ['base', '', 480_000, 480_000],
      ['factor', '', 24_000, 504_000],
      ['charge', '4h', 120_000, 624_000],
      ['charge', 'audit', 10_000, 634_000],
      ['discount', '', -62_400, 571_600],
      ['fleet', '', -28_580, 543_020],
      ['negotiated', '', -1_000, 542_020],
      ['surcharge', '', 5_420, 547_440],
    ])
    expect(decision.totals).toMatchObject({ listMinor: 634_000, netMinor: 542_020, surchargeMinor: 5_420 })
  })

  test('is unknown from the first unknown step on', () => {
    const reading = anAddOn('z', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    const steps = waterfallOf(aDecision({ addOns: [aChargingAddOn('4h', flat(30_000)), reading] }))
    expect(steps.map(({ amountMinor, runningTotalMinor }) => [amountMinor, runningTotalMinor])).toEqual([
      [120_000, 120_000],
      [30_000, 150_000],
      [null, null],
    ])
  })
})

describe('the steps of a waterfall', () => {
  type Group = {
    readonly yearLines?: readonly PriceLine[]
    readonly termLines: readonly PriceLine[]
    readonly count?: number
  }
  const steps = (groups: readonly Group[], quoteLines: readonly PriceLine[] = []) =>
    waterfallOf({
      lines: groups.map(({ yearLines = [], termLines, count = 1 }) => ({
        groups: [{ assetIds: Array.from({ length: count }, (_, at) => String(at)), yearLines, termLines }],
      })),
      quoteLines,
    })
  const brief = (...given: Parameters<typeof steps>) =>
    steps(...given).map(({ stage, amountMinor, runningTotalMinor }) => [
      stage,
      amountMinor,
      runningTotalMinor,
    ])
  const plugin = { kind: 'plugin', id: '4h', version: '1.0.0' } as const
  const message = { key: '4h.charge', params: {} }

  test('of nothing are none', () => {
    expect(steps([])).toEqual([])
  })

  test('say their stage, whose rule it was and in what words', () => {
    const yearly = aPriceLine({ stage: 'charge', source: plugin, code: '4h', message })
    expect(
      steps([{ yearLines: [yearly], termLines: [{ ...yearly, stage: 'commitment' }], count: 3 }]),
    ).toEqual([
      { stage: 'charge', source: plugin, title: message, amountMinor: 3_015, runningTotalMinor: 3_015 },
    ])
  })

  test('are in the order of the stages, whatever the order of the lines; of one stage as they came', () => {
    const stages = [
      'surcharge',
      'negotiated',
      'fleet',
      'discount',
      'commitment',
      'adjust',
      'charge',
      'factor',
      'base',
    ] as const
    const lines = stages.map((stage, at) => aPriceLine({ stage, code: stage, amountMinor: 10 ** at }))
    expect(brief([{ termLines: lines }])).toEqual([
      ['base', 100_000_000, 100_000_000],
      ['factor', 10_000_000, 110_000_000],
      ['charge', 1_000_000, 111_000_000],
      ['adjust', 100_000, 111_100_000],
      ['commitment', 10_000, 111_110_000],
      ['discount', 1_000, 111_111_000],
      ['fleet', 100, 111_111_100],
      ['negotiated', 10, 111_111_110],
      ['surcharge', 1, 111_111_111],
    ])
    const two = ['b', 'a'].map((code, at) => aPriceLine({ code, amountMinor: at }))
    expect(brief([{ termLines: two }])).toEqual([
      ['commitment', 0, 0],
      ['commitment', 1, 1],
    ])
  })

  test('are one for each rule over all years and lines of the quote, each times its assets', () => {
    const years = [0, 1].map((contractYear) => aPriceLine({ contractYear }))
    expect(brief([{ termLines: years, count: 2 }, { termLines: years }])).toEqual([
      ['commitment', 6_030, 6_030],
    ])
  })

  test.each<[string, Partial<PriceLine>]>([
    ['another source', { source: plugin }],
    ['another code', { code: 'x' }],
    ['another component', { component: 'parts' }],
    ['another tax category', { taxCategory: 'goods' }],
    ['another text', { message }],
    ['another stage', { stage: 'discount' }],
  ])('are two for %s', (_what, members) => {
    expect(steps([{ termLines: [aPriceLine(), aPriceLine(members)] }])).toHaveLength(2)
  })

  test('leave rates out', () => {
    const rate = aPriceLine({ recurrence: 'per-event', amountMinor: null })
    expect(brief([{ termLines: [aPriceLine(), rate] }])).toEqual([['commitment', 1_005, 1_005]])
  })

  test('stand where the yearly line stood, a charge of the quote among the charges', () => {
    const base = aPriceLine({ stage: 'base', contractYear: null })
    const off = aPriceLine({ stage: 'discount', code: 'off', amountMinor: -5 })
    const fleet = aPriceLine({ stage: 'fleet', amountMinor: -1 })
    expect(
      brief(
        [{ yearLines: [base, { ...off, stage: 'adjust' }], termLines: [aPriceLine(), off] }],
        [aPriceLine({ code: 'audit', amountMinor: 7 }), fleet],
      ),
    ).toEqual([
      ['base', 1_005, 1_005],
      ['charge', 7, 1_012],
      ['discount', -5, 1_007],
      ['fleet', -1, 1_006],
    ])
  })

  test('tell what an add-on charges from what it takes off under the same code', () => {
    const charge = aPriceLine({ stage: 'charge', source: plugin, code: '4h', message })
    const adjust = {
      ...charge,
      stage: 'adjust',
      amountMinor: -5,
      message: { key: '4h.adjust', params: {} },
    } as const
    const termLines = [charge, adjust].map((line) => ({ ...line, stage: 'commitment' }) as const)
    expect(brief([{ yearLines: [charge, adjust], termLines }])).toEqual([
      ['charge', 1_005, 1_005],
      ['adjust', -5, 1_000],
    ])
  })

  test('are unknown when a line of theirs is, in whatever year', () => {
    const unknown = aPriceLine({ amountMinor: null })
    const lines = [aPriceLine(), unknown, aPriceLine()]
    expect(brief([{ termLines: lines }])).toEqual([['commitment', null, null]])
    expect(brief([{ termLines: lines.toReversed() }])).toEqual([['commitment', null, null]])
    const after = aPriceLine({ stage: 'fleet' })
    expect(brief([{ termLines: [unknown, after] }])).toEqual([
      ['commitment', null, null],
      ['fleet', 1_005, null],
    ])
  })
})
