import { describe, expect, test } from 'vitest'
import { priceQuote } from './index.ts'
import { PriceBookUnknown } from './errors.ts'
import {
  aChargingAddOn,
  aComponent,
  aComponentWithoutCost,
  aDecision,
  amountsOf,
  anAddOn,
  anAsset,
  aLine,
  aPaymentPlan,
  aPricingContext,
  aRequest,
  aTaxRate,
  aTier,
  flat,
  inBoth,
  refusedIn,
  type Given,
} from '../testing/index.ts'

const assets = (count: number) => Array.from({ length: count }, (_, at) => anAsset(`asset-${at + 1}`))
const fleet = {
  title: inBoth('Fleet'),
  byCount: [
    { from: 3, percent: '5' },
    { from: 10, percent: '7.5' },
  ],
  countsActiveLines: false,
  onceLinesIncluded: true,
}

describe('the fleet discount', () => {
  test('is one line for the whole quote, of what remains, lines multiplied after rounding', () => {
    // Three at 333.335 → 333.34 would be rounding first: the yearly line is 33,333 already; 5 % of 99,999 = 4,999.95.
    const decision = aDecision({
      book: { fleet, tiers: { essential: [aComponent(33_333)] } },
      line: { assets: assets(3) },
    })
    expect(decision.lines[0]?.groups[0]).toMatchObject({ termPriceMinor: 33_333, groupTotalMinor: 99_999 })
    expect(amountsOf(decision.quoteLines)).toEqual([['fleet', -5_000]])
    expect(decision.totals).toMatchObject({ listMinor: 99_999, netMinor: 94_999 })
  })

  test('counts this quote’s assets, each once, plus active lines where the book says so', () => {
    const twice = [aLine({ id: '1', assets: assets(2) }), aLine({ id: '2', assets: assets(2) })]
    const percent = (given: Given) => aDecision(given).quoteLines[0]?.inputs['percent']
    expect(percent({ book: { fleet }, request: { lines: twice } })).toBeUndefined()
    expect(percent({ book: { fleet }, line: { assets: assets(3) }, request: { activeLineCount: 7 } })).toBe(
      '5',
    )
    const counting = { ...fleet, countsActiveLines: true }
    expect(
      percent({ book: { fleet: counting }, line: { assets: assets(3) }, request: { activeLineCount: 7 } }),
    ).toBe('7.5')
  })

  test('includes `once` lines unless the book leaves them out', () => {
    const addOns = [aChargingAddOn('audit', flat(10_000), { line: { recurrence: 'once' } })]
    const amount = (onceLinesIncluded: boolean) =>
      aDecision({ book: { fleet: { ...fleet, onceLinesIncluded } }, addOns, line: { assets: assets(3) } })
        .quoteLines[0]?.amountMinor
    expect(amount(true)).toBe(-19_500)
    expect(amount(false)).toBe(-18_000)
  })
})

describe('a negotiated discount', () => {
  const net = (negotiatedDiscount: { reason: string; percent?: string; amountMinor?: number }, book = {}) =>
    aDecision({ book, line: { assets: assets(3) }, request: { negotiatedDiscount } })

  test('is a percent of the net after the fleet discount, or an amount', () => {
    // 3 × 1,200.00 − 5 % = 3,420.00; − 2.5 % = 85.50
    expect(net({ reason: 'Tender', percent: '2.5' }, { fleet }).totals.netMinor).toBe(342_000 - 8_550)
    expect(net({ reason: 'Tender', amountMinor: 12_345 }, { fleet }).totals.netMinor).toBe(342_000 - 12_345)
  })

  test.each([
    ['without a reason', { reason: ' ', percent: '1' }, 'negotiated-without-reason'],
    ['by percent and amount at once', { reason: 'x', percent: '1', amountMinor: 1 }, 'negotiated-unclear'],
    ['without a figure', { reason: 'x' }, 'negotiated-unclear'],
    ['that is no figure', { reason: 'x', percent: 'ten' }, 'negotiated-unclear'],
    ['that raises the price', { reason: 'x', amountMinor: -1 }, 'negotiated-unclear'],
    ['above the net', { reason: 'x', amountMinor: 360_001 }, 'negotiated-above-net'],
  ])('%s is refused', (_what, discount, code) => {
    expect(refusedIn(net(discount))).toEqual([code])
  })

  test('needs approval above what the role may give away', () => {
    const authority = (discount: Parameters<typeof net>[0]) =>
      net(discount, { discountAuthority: [{ role: 'sales', percent: '10' }] }).checks.find(
        ({ code }) => code === 'authority',
      )?.outcome
    expect(authority({ reason: 'x', percent: '10' })).toBe('passed')
    expect(authority({ reason: 'x', percent: '10.01' })).toBe('approval-needed')
    expect(authority({ reason: 'x', amountMinor: 36_000 })).toBe('passed')
    expect(authority({ reason: 'x', amountMinor: 36_001 })).toBe('approval-needed')
    expect(net({ reason: 'x', percent: '1' }).checks[1]?.outcome).toBe('approval-needed')
  })

  test('of 10 % that rounds up to half a cent more is still 10 %', () => {
    const given = {
      book: {
        tiers: { essential: [aComponent(105)] },
        discountAuthority: [{ role: 'sales', percent: '10' }],
      },
      request: { negotiatedDiscount: { reason: 'x', percent: '10' } },
    }
    expect(aDecision(given)).toMatchObject({ totals: { netMinor: 94 }, checks: [{}, { outcome: 'passed' }] })
  })
})

describe('the floor', () => {
  const floor = (cost: string | null, minimumMarginPercent: string, follows = {}) => {
    const component = cost === null ? aComponentWithoutCost(100_000) : aComponent(100_000, { cost })
    const book = {
      tiers: { essential: [component] },
      floor: {
        minimumMarginPercent,
        costFollows: { months: true, factors: false, index: false, ...follows },
      },
    }
    return { book } satisfies Given
  }
  const outcome = (given: Given) => aDecision(given).checks[0]?.outcome

  test('net − cost must be the minimum margin of the net, exactly', () => {
    expect(outcome(floor('80000', '20'))).toBe('passed')
    expect(outcome(floor('80000.01', '20'))).toBe('approval-needed')
    expect(outcome(floor('100000', '0'))).toBe('passed')
  })

  test('under cost is refused', () => {
    const decision = aDecision(floor('100000.01', '0'))
    expect(decision.checks[0]?.outcome).toBe('refused')
    expect(refusedIn(decision)).toEqual(['under-cost'])
    expect(decision.offerable).toBe(false)
  })

  test('is unknown when a base line or charge names no cost: zero must be written', () => {
    expect(outcome(floor(null, '20'))).toBe('unknown')
    expect(
      outcome({ ...floor('10', '20'), addOns: [aChargingAddOn('4h', { form: 'flat', amountMinor: 100 })] }),
    ).toBe('unknown')
    expect(aDecision(floor(null, '20')).totals.costMinor).toBeNull()
  })

  test('is broken by the known costs alone, at least', () => {
    const unknown = aChargingAddOn('4h', { form: 'flat', amountMinor: 0 })
    expect(outcome({ ...floor('90000', '20'), addOns: [unknown] })).toBe('approval-needed')
    expect(outcome({ ...floor('100001', '20'), addOns: [unknown] })).toBe('refused')
  })

  test('counts each asset’s cost, by months, factors and index only where the book says so', () => {
    const age = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [{ from: 0, factor: '1.5' }],
    }
    const cost = (follows: object) => {
      const { book } = floor('100', '0', follows)
      return aDecision({
        book: { ...book, factors: [age], index: { percentPerYear: '10', appliesToRates: false } },
        line: { termMonths: 18, assets: [anAsset('1', { age: 1 }), anAsset('2', { age: 2 })] },
      }).totals.costMinor
    }
    expect(cost({})).toBe('300')
    expect(cost({ months: false })).toBe('400')
    expect(cost({ factors: true })).toBe('450')
    expect(cost({ index: true })).toBe('310')
  })
})

describe('a quote', () => {
  test('has lines of several tiers and terms, each with its own end', () => {
    const lines = [
      aLine({ id: '1' }),
      aLine({ id: '2', termMonths: 18, start: '2026-03-31', assets: [anAsset('2')] }),
    ]
    const decision = aDecision({ request: { lines } })
    expect(decision.lines.map(({ lineId, endExclusive }) => [lineId, endExclusive])).toEqual([
      ['1', '2027-01-01'],
      ['2', '2027-09-30'],
    ])
    expect(decision.totals.netMinor).toBe(120_000 + 180_000)
  })

  test('without a line, or from a book that does not hold on the price date, is refused', () => {
    expect(refusedIn(aDecision({ request: { lines: [] } }))).toEqual(['nothing-to-price'])
    expect(refusedIn(aDecision({ request: { priceDate: '2025-12-31' } }))).toEqual(['price-book-not-valid'])
    expect(refusedIn(aDecision({ book: { validTo: '2026-01-01' } }))).toEqual(['price-book-not-valid'])
    expect(refusedIn(aDecision({ book: { validTo: '2026-01-02' } }))).toEqual([])
  })

  test('from a book that there is not can’t even be in a currency', () => {
    expect(() => priceQuote(aRequest({ priceBook: 'none' }), aPricingContext())).toThrow(PriceBookUnknown)
  })

  test('says from which version of which catalog it was priced', () => {
    expect(aDecision().catalog).toEqual({ id: 'lifts', version: 1, hash: '0'.repeat(64) })
  })
})

describe('a decision, whole,', () => {
  const discounts = [
    { id: 'm', kind: 'multi-year', title: inBoth('m'), of: 'list', byMonths: [{ from: 24, percent: '10' }] },
  ] as const
  const given: Given = {
    book: {
      discounts,
      fleet,
      floor: { minimumMarginPercent: '20', costFollows: { months: true, factors: false, index: false } },
      tiers: { essential: [aComponent(1_000, { cost: '500' })] },
      discountAuthority: [{ role: 'sales', percent: '1' }],
      paymentPlans: [aPaymentPlan({ surchargePercent: '1' })],
    },
    addOns: [aChargingAddOn('audit', flat(300, '200'), { line: { per: 'quote', recurrence: 'once' } })],
    line: { termMonths: 24, assets: assets(3) },
    request: { negotiatedDiscount: { reason: 'x', amountMinor: 100 }, priceDate: '2026-02-03' },
  }

  test('adds up list, net, surcharge, tax and cost, and says what was checked', () => {
    // List 3 × 2 × 1,000 + 300 = 6,300; − 600 = 5,700; fleet 5 % = 285; 5,415 − 100 = 5,315; + 1 % = 53.
    const decision = aDecision(given)
    expect(decision).toMatchObject({
      priceBook: 'direct',
      currency: 'EUR',
      priceDate: '2026-02-03',
      totals: {
        listMinor: 6_300,
        netMinor: 5_315,
        surchargeMinor: 53,
        taxMinor: 1_074,
        payableMinor: 6_442,
        costMinor: '3200',
      },
      checks: [
        { code: 'floor', outcome: 'passed' },
        { code: 'authority', outcome: 'approval-needed' },
      ],
      refusals: [],
      unknowns: [],
      offerable: true,
    })
    expect(amountsOf(decision.quoteLines)).toEqual([
      ['audit 1', 300],
      ['fleet', -285],
      ['negotiated', -100],
      ['surcharge', 53],
    ])
    // Each invoice is rounded by itself: 20 % of 2,684 is 536.8, of the same again.
    expect(decision.instalments.map(({ netMinor, grossMinor }) => [netMinor, grossMinor])).toEqual([
      [2_684, 3_221],
      [2_684, 3_221],
    ])
  })

  test('of a line that has no price is unknown in every total, and names why', () => {
    const lines = [aLine({ id: '1', assets: assets(3) }), aLine({ id: '2', tier: 'platinum' })]
    const decision = aDecision({ ...given, request: { lines } })
    expect(decision.totals).toEqual({
      listMinor: null,
      netMinor: null,
      surchargeMinor: null,
      taxMinor: null,
      payableMinor: null,
      costMinor: null,
    })
    expect(decision).toMatchObject({
      refusals: [{ code: 'tier-unknown', lineId: '2' }],
      unknowns: [],
      offerable: false,
      checks: [{ outcome: 'unknown' }, { outcome: 'passed' }],
    })
    expect(decision.instalments.map(({ netMinor, grossMinor, tax }) => [netMinor, grossMinor, tax])).toEqual([
      [null, null, []],
    ])
  })

  test('of one line that has no price is never free', () => {
    expect(aDecision({ line: { tier: 'platinum' } })).toMatchObject({
      totals: { listMinor: null, taxMinor: null, payableMinor: null, costMinor: null },
      instalments: [],
      offerable: false,
    })
  })

  test('of a line that lacks a fact is unknown in its totals; its cost is what it is', () => {
    const reading = anAddOn('z', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    const decision = aDecision({ ...given, addOns: [reading], request: { priceDate: '2026-02-03' } })
    expect(decision).toMatchObject({
      totals: { listMinor: null, netMinor: null, surchargeMinor: null, payableMinor: null, costMinor: null },
      unknowns: [{ code: 'fact-missing', lineId: 'line-1' }],
      offerable: false,
    })
    expect(amountsOf(decision.quoteLines)).toEqual([
      ['fleet', null],
      ['surcharge', null],
    ])
  })

  test('without surcharge says zero, without a plan nothing', () => {
    expect(aDecision().totals.surchargeMinor).toBe(0)
    expect(aDecision({ request: { paymentPlan: 'none' } }).totals.surchargeMinor).toBeNull()
  })

  test('whose plan is refused has no tax and can’t be paid', () => {
    const decision = aDecision({ book: { paymentPlans: [aPaymentPlan({ instalments: 0 })] } })
    expect(decision).toMatchObject({
      totals: { netMinor: 120_000, surchargeMinor: 0, taxMinor: null, payableMinor: null },
      instalments: [],
      offerable: false,
    })
    expect(refusedIn(decision)).toEqual(['instalments-none'])
  })

  test('without a tax rate is known before tax', () => {
    expect(aDecision({ catalog: { taxRates: [] } })).toMatchObject({
      totals: { netMinor: 120_000, taxMinor: null, payableMinor: null },
      unknowns: [{ code: 'tax-rate-missing' }],
      offerable: false,
    })
  })

  test('of what an adjust adds where no line has a tax category is not offered untaxed', () => {
    const adding = anAddOn('x', {
      adjust: ({ currency }) => [
        {
          code: 'x',
          recurrence: 'per-year',
          taxCategory: null,
          amountMinor: 100,
          currency,
          inputs: {},
          message: { key: 'x.adjust', params: {} },
        },
      ],
    })
    const tiers = [aTier({ timeAndMaterials: true })]
    expect(aDecision({ book: { tiers: {} }, catalog: { tiers }, addOns: [adding] })).toMatchObject({
      totals: { netMinor: 100, taxMinor: null, payableMinor: null },
      unknowns: [{ code: 'tax-category-missing' }],
      offerable: false,
    })
  })

  test('puts charges of the quote before their discounts', () => {
    const addOns = ['b', 'a'].map((id) => aChargingAddOn(id, flat(100), { line: { per: 'quote' } }))
    const decision = aDecision({ book: { discounts }, addOns, line: { termMonths: 24 } })
    expect(amountsOf(decision.quoteLines)).toEqual([
      ['a 1', 100],
      ['a 2', 100],
      ['b 1', 100],
      ['b 2', 100],
      ['m 1', -10],
      ['m 2', -10],
      ['m 1', -10],
      ['m 2', -10],
    ])
  })

  test('splits the fleet discount over what it is of, the others over all that remains', () => {
    const goods = { recurrence: 'once', taxCategory: 'goods' } as const
    const split = (onceLinesIncluded: boolean, request: Given['request']) =>
      aDecision({
        book: { fleet: { ...fleet, onceLinesIncluded }, tiers: { essential: [aComponent(1_000)] } },
        addOns: [aChargingAddOn('kit', flat(1_000), { line: goods })],
        catalog: { taxRates: [aTaxRate(), aTaxRate({ category: 'goods', percent: '5' })] },
        line: { assets: assets(3) },
        ...(request && { request }),
      }).instalments[0]?.tax.map(({ category, netMinor }) => [category, netMinor])
    const negotiated = { negotiatedDiscount: { reason: 'x', amountMinor: 585 } }
    expect(split(true, {})).toEqual([
      ['goods', 2_850],
      ['service', 2_850],
    ])
    expect(split(false, {})).toEqual([
      ['goods', 3_000],
      ['service', 2_850],
    ])
    // −585 over 3,000 and 2,850 is −300 and −285.
    expect(split(false, negotiated)).toEqual([
      ['goods', 2_700],
      ['service', 2_565],
    ])
  })
})

describe('why a quote is refused before a line is looked at', () => {
  const refusal = (code: string, params: object) => ({
    code,
    message: { key: `pricing.${code}`, params },
    cure: { key: `pricing.${code}.cure`, params },
  })
  const refusals = (given: Given) => aDecision(given).refusals
  const promotion = {
    id: 'spring',
    kind: 'promotion',
    title: inBoth('Spring'),
    code: 'SPRING',
    of: 'list',
    percent: '5',
    validFrom: '2026-03-01',
    validTo: '2026-06-01',
  } as const
  const book = { title: inBoth('Direct'), discounts: [promotion] }

  test('is its book, its plan, and that nothing is asked', () => {
    const request = { lines: [], paymentPlan: 'weekly', priceDate: '2025-12-31' }
    expect(refusals({ book, request })).toEqual([
      refusal('nothing-to-price', {}),
      refusal('price-book-not-valid', { book: inBoth('Direct'), date: { date: '2025-12-31' } }),
      refusal('payment-plan-unknown', { plan: 'weekly', book: inBoth('Direct') }),
    ])
  })

  test('is a promotion that the book lacks, each by its code', () => {
    const m = { id: 'm', kind: 'multi-year', title: inBoth('m'), of: 'list', byMonths: [] } as const
    expect(
      refusals({
        book: { ...book, discounts: [m, promotion] },
        request: { promotionCodes: ['m', 'AUTUMN'] },
      }),
    ).toEqual([
      refusal('promotion-unknown', { code: 'm', book: inBoth('Direct') }),
      refusal('promotion-unknown', { code: 'AUTUMN', book: inBoth('Direct') }),
    ])
  })

  test.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('is a promotion out of its time: on %s it holds: %s', (priceDate, holds) => {
    expect(refusals({ book, request: { promotionCodes: ['SPRING'], priceDate } })).toEqual(
      holds ? [] : [refusal('promotion-not-valid', { code: 'SPRING', date: { date: priceDate } })],
    )
  })

  test('is a price under its cost, with the figures of the check', () => {
    const tiers = { essential: [aComponent(100, { cost: '100.5' })] }
    const params = {
      net: { amountMinor: 100, currency: 'EUR' },
      cost: { amountMinor: 101, currency: 'EUR' },
      minimum: { percent: '0' },
    }
    expect(refusals({ book: { tiers } })).toEqual([refusal('under-cost', params)])
  })

  test('comes before what is refused of its lines, of charges, discounts and the plan, each said once', () => {
    const twice = [anAsset('a'), anAsset('a')]
    const byTier = aChargingAddOn(
      'audit',
      { form: 'table', by: 'option:size', rows: [{ is: 's', price: flat(1) }], else: flat(2) },
      { line: { per: 'quote' } },
    )
    const line = (id: string, size: string) => ({
      ...aLine({ id, assets: id === '1' ? twice : [anAsset(id)] }),
      addOns: [{ id: 'audit', options: { size } }],
    })
    const decision = aDecision({
      book: { paymentPlans: [aPaymentPlan({ instalments: 0 })] },
      addOns: [byTier],
      request: {
        lines: [line('1', 's'), line('2', 'l')],
        promotionCodes: ['X', 'X'],
        negotiatedDiscount: { reason: '', amountMinor: 1 },
      },
    })
    expect(decision.refusals.map(({ code, lineId }) => [code, lineId])).toEqual([
      ['promotion-unknown', undefined],
      ['asset-twice', '1'],
      ['quote-charge-differs', '2'],
      ['negotiated-without-reason', undefined],
      ['instalments-none', undefined],
    ])
  })

  test('counts active lines for what is sold from a fleet on', () => {
    const tiers = [aTier({ availability: { fleetMinimum: 4 } })]
    const codes = (activeLineCount: number) =>
      refusals({ catalog: { tiers }, line: { assets: assets(3) }, request: { activeLineCount } }).map(
        ({ code, message }) => [code, message.params['fleet']],
      )
    expect(codes(1)).toEqual([])
    expect(codes(0)).toEqual([['fleet-too-small', 3]])
  })
})
