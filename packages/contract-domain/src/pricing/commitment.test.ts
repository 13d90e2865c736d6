import { describe, expect, test } from 'vitest'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  amountsOf,
  flat,
  inBoth,
  onlyGroup,
  type Given,
} from '../testing/index.ts'

const term = (given: Given) => amountsOf(onlyGroup(aDecision(given)).termLines)
const multiYear = {
  id: 'multi-year',
  kind: 'multi-year',
  title: inBoth('Several years'),
  of: 'remains',
  byMonths: [
    { from: 24, percent: '5' },
    { from: 36, percent: '10' },
  ],
} as const
const prepayment = {
  id: 'prepayment',
  kind: 'prepayment',
  title: inBoth('Prepaid'),
  of: 'remains',
  percent: '3',
} as const
const launch = {
  id: 'launch',
  kind: 'promotion',
  title: inBoth('Launch'),
  of: 'list',
  percent: '5',
  code: 'LAUNCH',
  validFrom: '2026-01-01',
  validTo: '2026-07-01',
} as const

describe('commitment', () => {
  test('gives one line a contract year, which keeps source, code, component and tax category', () => {
    const decision = aDecision({ addOns: [aChargingAddOn('4h', flat(30_000))], line: { termMonths: 24 } })
    expect(
      onlyGroup(decision).termLines.map(
        ({ source, code, component, taxCategory, contractYear, amountMinor }) => [
          source.kind,
          code,
          component,
          taxCategory,
          contractYear,
          amountMinor,
        ],
      ),
    ).toEqual([
      ['core', 'base', 'default', 'service', 0, 120_000],
      ['core', 'base', 'default', 'service', 1, 120_000],
      ['plugin', '4h', 'default', 'service', 0, 30_000],
      ['plugin', '4h', 'default', 'service', 1, 30_000],
    ])
  })

  test('prices a short last year by its months, rounded once', () => {
    // 1,000.01 × 7/12 = 583.339…
    expect(term({ book: { tiers: { essential: [aComponent(100_001)] } }, line: { termMonths: 19 } })).toEqual(
      [
        ['base 1', 100_001],
        ['base 2', 58_334],
      ],
    )
  })

  test('indexes from year 0’s amount, months and index in one exact product', () => {
    const book = {
      index: { percentPerYear: '2.5', appliesToRates: false },
      tiers: { essential: [aComponent(33_333)] },
    }
    // × 1.025; × 1.025²; × 1.025³ × 6/12: 34,166.325; 35,020.483…; 17,947.997…
    expect(term({ book, line: { termMonths: 42 } })).toEqual([
      ['base 1', 33_333],
      ['base 2', 34_166],
      ['base 3', 35_020],
      ['base 4', 17_948],
    ])
  })

  test('passes `once` lines unchanged, in contract year 0', () => {
    const addOns = [aChargingAddOn('audit', flat(9_999), { line: { recurrence: 'once' } })]
    const book = { index: { percentPerYear: '2.5', appliesToRates: true } }
    expect(
      term({ book, addOns, line: { termMonths: 18 } }).filter(([code]) => code.startsWith('audit')),
    ).toEqual([['audit 1', 9_999]])
  })

  test('indexes rates only where the book says so, exactly', () => {
    const addOns = [
      aChargingAddOn(
        'pages',
        { form: 'per-unit', unit: 'page', ratePerUnit: '1.5' },
        { line: { recurrence: 'per-unit' } },
      ),
    ]
    const rates = (appliesToRates: boolean) =>
      onlyGroup(
        aDecision({
          addOns,
          book: { index: { percentPerYear: '2', appliesToRates } },
          line: { termMonths: 24 },
        }),
      ).termLines.flatMap(({ rate }) => rate ?? [])
    expect(rates(true)).toEqual(['1.5', '1.53'])
    expect(rates(false)).toEqual(['1.5', '1.5'])
  })
})

describe('discounts of the term', () => {
  test('1,200 €/yr, 3 years, −10 % is 3,240.00 €', () => {
    const decision = aDecision({ book: { discounts: [multiYear] }, line: { termMonths: 36 } })
    expect(onlyGroup(decision).termPriceMinor).toBe(324_000)
    expect(decision.totals).toMatchObject({ listMinor: 360_000, netMinor: 324_000 })
  })

  test('take the highest step not above the term for the whole of it, and none below the first', () => {
    const of = (termMonths: number) =>
      onlyGroup(aDecision({ book: { discounts: [multiYear] }, line: { termMonths } })).termPriceMinor
    expect([of(23), of(24), of(35), of(36), of(60)]).toEqual([230_000, 228_000, 332_500, 324_000, 540_000])
  })

  test('come in the book’s order, each of what remains unless it is of list, one line a contract year', () => {
    const prepaid = {
      id: 'prepaid',
      title: inBoth('Prepaid'),
      frequency: 'once',
      prepaid: true,
      surchargePercent: '0',
    } as const
    const book = {
      discounts: [multiYear, launch, prepayment],
      tiers: { essential: [aComponent(99_995)] },
      paymentPlans: [prepaid],
    }
    const request = { promotionCodes: ['LAUNCH'], paymentPlan: 'prepaid' }
    const decision = aDecision({ book, line: { termMonths: 24 }, request })
    const discounts = onlyGroup(decision).termLines.filter(({ stage }) => stage === 'discount')
    // 5 % of 999.95 = 49.9975; 5 % of list 999.95 again; 3 % of 899.95 = 26.9985
    expect(amountsOf(discounts)).toEqual([
      ['multi-year 1', -5_000],
      ['multi-year 2', -5_000],
      ['launch 1', -5_000],
      ['launch 2', -5_000],
      ['prepayment 1', -2_700],
      ['prepayment 2', -2_700],
    ])
  })

  test('reach `once` lines only where the book counts them in list', () => {
    const addOns = [aChargingAddOn('audit', flat(10_000), { line: { recurrence: 'once' } })]
    const net = (onceLinesInList: boolean) =>
      aDecision({ addOns, book: { discounts: [multiYear], onceLinesInList }, line: { termMonths: 36 } })
        .totals.netMinor
    expect(net(false)).toBe(334_000)
    expect(net(true)).toBe(333_000)
  })

  test('are written also at 0, when there is nothing to take from', () => {
    const book = { discounts: [multiYear], tiers: { essential: [aComponent(0)] } }
    expect(term({ book, line: { termMonths: 24 } }).filter(([code]) => code.startsWith('multi'))).toEqual([
      ['multi-year 1', 0],
      ['multi-year 2', 0],
    ])
  })

  test('a promotion is refused when the book has none of that code, or not on the price date', () => {
    const codes = (promotionCodes: readonly string[], priceDate: string) => {
      const { refusals, totals } = aDecision({
        book: { discounts: [launch] },
        request: { promotionCodes, priceDate },
      })
      return [refusals.map(({ code }) => code), totals.netMinor]
    }
    expect(codes(['LAUNCH'], '2026-06-30')).toEqual([[], 114_000])
    expect(codes(['LAUNCH'], '2026-07-01')).toEqual([['promotion-not-valid'], 120_000])
    expect(codes(['SUMMER'], '2026-06-30')).toEqual([['promotion-unknown'], 120_000])
  })

  test('that come to more than the price are refused', () => {
    const most = (id: string) => ({ ...launch, id, percent: '60' })
    const { refusals } = aDecision({
      book: { discounts: [most('one'), most('two')] },
      request: { promotionCodes: ['LAUNCH'] },
    })
    expect(refusals.map(({ code }) => code)).toContain('term-price-negative')
  })
})
