import { describe, expect, test } from 'vitest'
import type { PaymentPlan } from '../catalog/index.ts'
import type { DecidedLine } from './index.ts'
import { netInstalments, paymentPlan, surchargeLine } from './payment.ts'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  anAddOn,
  anAsset,
  aLine,
  aPaymentPlan,
  aPriceBook,
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

describe('a plan', () => {
  const lumpSum = {
    id: 'lump-sum',
    title: { en: 'Lump sum', fr: 'Forfait payé en une fois' },
    frequency: 'once',
    instalments: 1,
    prepaid: false,
    surchargePercent: '0',
  }

  test('is the book’s of this id; a lump sum without a row is one instalment, without surcharge or discount', () => {
    const [yearly, monthly] = [aPaymentPlan(), aPaymentPlan({ id: 'monthly' })]
    const book = aPriceBook({ paymentPlans: [yearly, monthly] })
    expect(paymentPlan(book, 'monthly')).toBe(monthly)
    expect(paymentPlan(book, 'lump-sum')).toEqual(lumpSum)
    expect(paymentPlan(book, 'weekly')).toBeNull()
  })

  test('of a lump sum may have a row of its own', () => {
    const own = aPaymentPlan({ id: 'lump-sum', prepaid: true })
    expect(paymentPlan(aPriceBook({ paymentPlans: [own] }), 'lump-sum')).toBe(own)
  })
})

describe('a surcharge', () => {
  const plan = aPaymentPlan({ surchargePercent: '1.5' })
  const line = {
    stage: 'surcharge',
    source: { kind: 'core' },
    code: 'surcharge',
    component: 'default',
    contractYear: null,
    recurrence: 'once',
    per: 'quote',
    taxCategory: null,
    message: { key: 'pricing.surcharge', params: { plan: inBoth('Yearly'), percent: { percent: '1.5' } } },
  }

  test('is one line of the whole quote, of the net, rounded once as the book says', () => {
    expect(surchargeLine(aPriceBook(), plan, 300)).toStrictEqual({
      ...line,
      inputs: { ofMinor: 300, percent: '1.5' },
      amountMinor: 5,
    })
    expect(surchargeLine(aPriceBook({ rounding: 'half-even' }), plan, 300)?.amountMinor).toBe(4)
  })

  test('of a net that is unknown is unknown', () => {
    expect(surchargeLine(aPriceBook(), plan, null)).toStrictEqual({
      ...line,
      inputs: { percent: '1.5' },
      amountMinor: null,
    })
  })

  test('is none without a plan, and none of zero; of a net of zero it is said', () => {
    expect(surchargeLine(aPriceBook(), null, 300)).toBeNull()
    expect(surchargeLine(aPriceBook(), aPaymentPlan({ surchargePercent: '0.00' }), 300)).toBeNull()
    expect(surchargeLine(aPriceBook(), plan, 0)).toMatchObject({ amountMinor: 0, inputs: { ofMinor: 0 } })
  })
})

describe('the net over a plan', () => {
  const [group] = aDecision().lines[0]?.groups ?? []
  const decided = (members: Partial<DecidedLine> = {}): DecidedLine => ({
    lineId: '1',
    tier: 'essential',
    addOns: [],
    termMonths: 12,
    start: '2026-01-01',
    endExclusive: '2027-01-01',
    groups: group === undefined ? [] : [group],
    ...members,
  })
  const over = (
    plan: Partial<PaymentPlan>,
    lines: readonly DecidedLine[] = [decided()],
    payableNet: number | null = 100,
  ) => {
    const { instalments, refusals } = netInstalments(aPaymentPlan(plan), lines, {
      payableNet,
      currency: 'EUR',
    })
    return { due: instalments.map(({ dueOn, netMinor }) => [dueOn, netMinor]), refusals, instalments }
  }
  const refusal = (code: string, params: object) => ({
    code,
    message: { key: `pricing.${code}`, params },
    cure: { key: `pricing.${code}.cure`, params },
  })

  test('is numbered from one', () => {
    expect(over({ frequency: 'half-year' }).instalments).toEqual([
      { number: 1, dueOn: '2026-01-01', netMinor: 50 },
      { number: 2, dueOn: '2026-07-01', netMinor: 50 },
    ])
  })

  test.each<[PaymentPlan['frequency'], number, number]>([
    ['once', 1, 24],
    ['year', 1, 12],
    ['year', 2, 13],
    ['year', 2, 24],
    ['half-year', 1, 6],
    ['half-year', 2, 7],
    ['quarter', 1, 3],
    ['quarter', 2, 4],
    ['month', 1, 1],
    ['month', 5, 5],
  ])('paid by %s has %i instalments in %i months', (frequency, count, termMonths) => {
    expect(over({ frequency }, [decided({ termMonths, endExclusive: '2026-01-02' })]).due).toHaveLength(count)
  })

  test('whose instalments the plan counts has as many, a period apart, whatever the term', () => {
    expect(over({ frequency: 'quarter', instalments: 2 }).due).toEqual([
      ['2026-01-01', 50],
      ['2026-04-01', 50],
    ])
    expect(over({ frequency: 'once', instalments: 2 }).due).toEqual([
      ['2026-01-01', 50],
      ['2026-01-01', 50],
    ])
  })

  test('that is unknown has its instalments all the same, each unknown', () => {
    expect(over({ frequency: 'half-year' }, [decided()], null).due).toEqual([
      ['2026-01-01', null],
      ['2026-07-01', null],
    ])
  })

  test('is nothing to pay over lines that have no price', () => {
    expect(over({}, [])).toMatchObject({ due: [], refusals: [] })
    expect(over({}, [decided({ groups: [] })])).toMatchObject({ due: [], refusals: [] })
  })

  test('is laid out from the earliest priced line to the end of the latest, in months begun', () => {
    const [first, last] = [
      decided({ start: '2026-02-01', endExclusive: '2027-02-01' }),
      decided({ start: '2026-01-31', endExclusive: '2027-01-31' }),
    ]
    const monthly = { frequency: 'month' } as const
    // To the day twelve months and one day: thirteen begun.
    for (const lines of [
      [first, last],
      [last, first],
    ]) {
      const { due } = over(monthly, lines)
      expect(due).toHaveLength(13)
      expect([due[0]?.[0], due[1]?.[0], due[12]?.[0]]).toEqual(['2026-01-31', '2026-02-28', '2027-01-31'])
    }
    expect(over(monthly, [last, decided({ groups: [], endExclusive: '2036-01-01' })]).due).toHaveLength(12)
  })

  test('over more than a hundred years is refused, the months named', () => {
    const until = (endExclusive: string) => over({}, [decided({ endExclusive })])
    expect(until('2126-01-01')).toMatchObject({ refusals: [] })
    expect(until('2126-01-01').due).toHaveLength(100)
    expect(until('2126-01-02')).toEqual({
      due: [],
      instalments: [],
      refusals: [refusal('lines-too-far-apart', { months: 1_201, most: 1_200 })],
    })
  })

  describe('by a list', () => {
    const byList = (
      amountsMinor: readonly number[],
      then: 'nothing' | 'rest-equal',
      more: Partial<PaymentPlan> = {},
      payableNet: number | null = 100,
    ) =>
      // oxlint-disable-next-line unicorn/no-thenable -- the catalog's word; nobody awaits a payment plan
      over({ frequency: 'quarter', listed: { amountsMinor, then }, ...more }, [decided()], payableNet)
    const nets = (given: ReturnType<typeof byList>) => given.due.map(([, net]) => net)

    test('has as many instalments as are listed, or as there are periods where the rest is shared', () => {
      expect(byList([60, 40], 'nothing').due).toEqual([
        ['2026-01-01', 60],
        ['2026-04-01', 40],
      ])
      expect(nets(byList([40], 'rest-equal'))).toEqual([40, 20, 20, 20])
      expect(nets(byList([100], 'rest-equal'))).toEqual([100, 0, 0, 0])
      expect(nets(byList([40, 50], 'rest-equal', { instalments: 3 }))).toEqual([40, 50, 10])
      expect(nets(byList([25, 25, 25, 25], 'rest-equal'))).toEqual([25, 25, 25, 25])
      expect(nets(byList([60, 40], 'nothing', {}, null))).toEqual([null, null])
    })

    test.each<[string, () => ReturnType<typeof byList>, string, number, number]>([
      ['comes to less', () => byList([60, 39], 'nothing'), 'listed-amounts-differ', 99, 2],
      ['comes to more', () => byList([60, 41], 'nothing'), 'listed-amounts-differ', 101, 2],
      ['leaves less than nothing', () => byList([101], 'rest-equal'), 'listed-amounts-above', 101, 4],
      [
        'is longer than the plan',
        () => byList([60, 40], 'nothing', { instalments: 1 }),
        'listed-instalments-differ',
        100,
        1,
      ],
      [
        'is longer than the periods',
        () => byList([20, 20, 20, 20, 20], 'rest-equal'),
        'listed-instalments-differ',
        100,
        4,
      ],
      [
        'is shorter than the plan',
        () => byList([60, 40], 'nothing', { instalments: 3 }),
        'listed-instalments-differ',
        100,
        3,
      ],
      [
        'fills all periods with a rest left',
        () => byList([25, 25, 25, 24], 'rest-equal'),
        'listed-amounts-differ',
        99,
        4,
      ],
    ])('that %s is refused, both amounts named', (_what, given, code, listed, count) => {
      const { instalments, refusals } = given()
      expect(instalments).toEqual([])
      const params = {
        plan: inBoth('Yearly'),
        listed: { amountMinor: listed, currency: 'EUR' },
        payable: { amountMinor: 100, currency: 'EUR' },
        instalments: count,
      }
      expect(refusals).toEqual([refusal(code, params)])
    })

    test('of no instalments is refused without one', () => {
      expect(over({ instalments: 0 })).toMatchObject({
        due: [],
        refusals: [
          {
            code: 'instalments-none',
            message: {
              params: { listed: { amountMinor: 0 }, payable: { amountMinor: 100 }, instalments: 0 },
            },
          },
        ],
      })
    })
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
