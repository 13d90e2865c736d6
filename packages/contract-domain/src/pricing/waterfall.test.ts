import { describe, expect, test } from 'vitest'
import { waterfallOf } from './index.ts'
import { aChargingAddOn, aDecision, anAddOn, anAsset, aPaymentPlan, flat, inBoth } from '../testing/index.ts'

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
