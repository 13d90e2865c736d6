import { describe, expect, test } from 'vitest'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  anAddOn,
  anAsset,
  aLine,
  aPaymentPlan,
  aTaxRate,
  flat,
  inBoth,
  refusedIn,
  type Given,
} from '../testing/index.ts'

const paid = (plan: Parameters<typeof aPaymentPlan>[0], { book, ...given }: Given = {}) =>
  aDecision({ ...given, book: { ...book, paymentPlans: [aPaymentPlan({ id: 'yearly', ...plan })] } })
const nets = (decision: ReturnType<typeof paid>) =>
  decision.instalments.map(({ dueOn, netMinor }) => [dueOn, netMinor])

describe('instalments', () => {
  test('1,200 €/yr, 3 years, −10 %: three equal ones of 1,080.00 €', () => {
    const discounts = [
      {
        id: 'm',
        kind: 'multi-year',
        title: inBoth('Several years'),
        of: 'remains',
        byMonths: [{ from: 36, percent: '10' }],
      },
    ] as const
    expect(nets(paid({}, { book: { discounts }, line: { termMonths: 36 } }))).toEqual([
      ['2026-01-01', 108_000],
      ['2027-01-01', 108_000],
      ['2028-01-01', 108_000],
    ])
  })

  test.each([
    ['once', 1, ['2026-01-31']],
    ['half-year', 3, ['2026-01-31', '2026-07-31', '2027-01-31']],
    ['quarter', 5, ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31', '2027-01-31']],
  ] as const)(
    'by %s are %i: the periods begun in 13 months, due on the first day of each',
    (frequency, count, dates) => {
      const decision = paid({ frequency }, { line: { termMonths: 13, start: '2026-01-31' } })
      expect(decision.instalments).toHaveLength(count)
      expect(decision.instalments.map(({ dueOn }) => dueOn)).toEqual(dates)
    },
  )

  test('are equal by largest remainder, the first take the odd cents', () => {
    expect(
      nets(paid({ instalments: 3 }, { book: { tiers: { essential: [aComponent(100_001)] } } })).map(
        ([, net]) => net,
      ),
    ).toEqual([33_334, 33_334, 33_333])
  })

  test('run from the first line’s start to the last line’s end', () => {
    const lines = [aLine({ id: '1' }), aLine({ id: '2', start: '2026-07-01', assets: [anAsset('2')] })]
    expect(nets(paid({}, { request: { lines } }))).toEqual([
      ['2026-01-01', 120_000],
      ['2027-01-01', 120_000],
    ])
  })

  test('of lines centuries apart are refused, not laid out month by month', () => {
    const monthly = (start: string) =>
      paid(
        { frequency: 'month' },
        { request: { lines: [aLine({ id: '1' }), aLine({ id: '2', start, assets: [anAsset('2')] })] } },
      )
    expect(monthly('2125-01-01').instalments).toHaveLength(1_200)
    const apart = monthly('2125-01-02')
    expect(refusedIn(apart)).toEqual(['lines-too-far-apart'])
    expect(apart).toMatchObject({ instalments: [], totals: { netMinor: 240_000, payableMinor: null } })
    expect(monthly('9998-12-31').instalments).toEqual([])
  })

  test('that are listed come to the payable net, or the plan is refused, both amounts named', () => {
    const listed = (amountsMinor: readonly number[], then: 'nothing' | 'rest-equal', instalments?: number) =>
      paid(
        // oxlint-disable-next-line unicorn/no-thenable -- the catalog's word; nobody awaits a payment plan
        { listed: { amountsMinor, then }, ...(instalments !== undefined && { instalments }) },
        { line: { termMonths: 36 } },
      )
    expect(nets(listed([200_000, 100_000, 60_000], 'nothing')).map(([, net]) => net)).toEqual([
      200_000, 100_000, 60_000,
    ])
    const short = listed([200_000, 100_000], 'nothing')
    expect(short.refusals).toMatchObject([
      {
        code: 'listed-amounts-differ',
        message: { params: { listed: { amountMinor: 300_000 }, payable: { amountMinor: 360_000 } } },
      },
    ])
    expect(short).toMatchObject({ instalments: [], totals: { payableMinor: null } })
    expect(nets(listed([100_001], 'rest-equal')).map(([, net]) => net)).toEqual([100_001, 130_000, 129_999])
    expect(refusedIn(listed([360_001], 'rest-equal'))).toEqual(['listed-amounts-above'])
    expect(refusedIn(listed([360_000], 'nothing', 2))).toEqual(['listed-instalments-differ'])
  })

  test('a plan without a row in the book is refused; a lump sum needs none', () => {
    const unknown = aDecision({ request: { paymentPlan: 'weekly' } })
    expect(refusedIn(unknown)).toEqual(['payment-plan-unknown'])
    expect(unknown).toMatchObject({
      instalments: [],
      totals: { netMinor: 120_000, payableMinor: null },
      offerable: false,
    })
    expect(nets(aDecision({ request: { paymentPlan: 'lump-sum' }, line: { termMonths: 36 } }))).toEqual([
      ['2026-01-01', 360_000],
    ])
  })

  test('of a prepaid plan are all due before anything is in force', () => {
    expect(nets(paid({ prepaid: true, instalments: 2 }, { line: { termMonths: 24 } }))).toEqual([
      ['2026-01-01', 120_000],
      ['2026-01-01', 120_000],
    ])
  })

  test('carry the surcharge, a line of its own on the net total', () => {
    const decision = paid(
      { surchargePercent: '1.5', frequency: 'half-year' },
      { book: { tiers: { essential: [aComponent(99_999)] } } },
    )
    expect(decision.quoteLines.map(({ stage, amountMinor }) => [stage, amountMinor])).toEqual([
      ['surcharge', 1_500],
    ])
    expect(decision.totals).toMatchObject({
      netMinor: 99_999,
      surchargeMinor: 1_500,
      taxMinor: 20_300,
      payableMinor: 121_799,
    })
    expect(nets(decision).map(([, net]) => net)).toEqual([50_750, 50_749])
  })
})

describe('tax', () => {
  const rates = [
    aTaxRate(),
    aTaxRate({ category: 'goods', percent: '5.5' }),
    aTaxRate({ country: 'DE', percent: '19' }),
  ]
  const parts = { component: 'parts', taxCategory: 'goods' }

  test('is rounded per category and invoice, and the quote’s tax is the sum of its invoices’', () => {
    const tiers = { essential: [aComponent(10_003), aComponent(5_001, parts)] }
    const decision = paid({ instalments: 2 }, { book: { tiers }, catalog: { taxRates: rates } })
    // Half of 50.01 goods and of 100.03 service: two remainders of half a cent, the tie goes to the earlier, goods.
    expect(
      decision.instalments.map(({ netMinor, tax }) => [
        netMinor,
        tax.map(({ category, netMinor: net, taxMinor }) => [category, net, taxMinor]),
      ]),
    ).toEqual([
      [
        7_502,
        [
          ['goods', 2_501, 138],
          ['service', 5_001, 1_000],
        ],
      ],
      [
        7_502,
        [
          ['goods', 2_501, 138],
          ['service', 5_001, 1_000],
        ],
      ],
    ])
    expect(decision.totals).toMatchObject({ taxMinor: 2_276, payableMinor: 15_004 + 2_276 })
  })

  test('splits discounts over the categories of what they are of: a `once` line outside list bears none', () => {
    const discounts = [
      {
        id: 'm',
        kind: 'multi-year',
        title: inBoth('m'),
        of: 'remains',
        byMonths: [{ from: 1, percent: '10' }],
      },
    ] as const
    const addOns = [
      aChargingAddOn('kit', flat(10_000), { line: { recurrence: 'once', taxCategory: 'goods' } }),
    ]
    const decision = paid({}, { book: { discounts }, addOns, catalog: { taxRates: rates } })
    expect(decision.instalments[0]?.tax.map(({ category, netMinor }) => [category, netMinor])).toEqual([
      ['goods', 10_000],
      ['service', 108_000],
    ])
  })

  test('splits an adjust without a category over the yearly list it takes from', () => {
    const message = { key: 'x.adjust', params: {} }
    const off = anAddOn('x', {
      adjust: ({ currency }) => [
        {
          code: 'x',
          recurrence: 'per-year',
          taxCategory: null,
          amountMinor: -300,
          currency,
          inputs: {},
          message,
        },
      ],
    })
    const tiers = {
      essential: [aComponent(20_000), aComponent(0, { component: 'none', taxCategory: 'books' })],
    }
    const charge = aChargingAddOn('kit', flat(10_000), { line: { taxCategory: 'goods' } })
    const decision = paid({}, { book: { tiers }, addOns: [charge, off], catalog: { taxRates: rates } })
    expect(decision.instalments[0]?.tax.map(({ category, netMinor }) => [category, netMinor])).toEqual([
      ['goods', 9_900],
      ['service', 19_800],
    ])
  })

  test('is of each site’s country', () => {
    const assets = [anAsset('1'), anAsset('2', {}, 'DE')]
    const decision = paid({}, { catalog: { taxRates: rates }, line: { assets } })
    expect(decision.lines[0]?.groups).toHaveLength(2)
    expect(
      decision.instalments[0]?.tax.map(({ country, netMinor, taxMinor }) => [country, netMinor, taxMinor]),
    ).toEqual([
      ['DE', 120_000, 22_800],
      ['FR', 120_000, 24_000],
    ])
  })

  test('takes the rate in force on the day the invoice is due', () => {
    const taxRates = [aTaxRate(), aTaxRate({ percent: '21', validFrom: '2027-01-01' })]
    const decision = paid({}, { catalog: { taxRates }, line: { termMonths: 24 } })
    expect(decision.instalments.map(({ tax }) => tax[0]?.percent)).toEqual(['20', '21'])
  })

  test('without a rate is unknown, and is not offered', () => {
    const decision = paid({}, { catalog: { taxRates: [] } })
    expect(decision.unknowns).toMatchObject([
      { code: 'tax-rate-missing', message: { params: { category: 'service', country: 'FR' } } },
    ])
    expect(decision).toMatchObject({
      offerable: false,
      totals: { netMinor: 120_000, taxMinor: null, payableMinor: null },
    })
  })

  test('lets a category whose net is zero or less take no part in a split', () => {
    const tiers = { essential: [aComponent(10_000), aComponent(0, parts)] }
    const decision = paid({ surchargePercent: '3' }, { book: { tiers }, catalog: { taxRates: rates } })
    expect(decision.instalments[0]?.tax.map(({ category, netMinor }) => [category, netMinor])).toEqual([
      ['service', 10_300],
    ])
  })
})
