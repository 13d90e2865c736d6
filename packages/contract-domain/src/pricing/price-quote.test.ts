import { describe, expect, test } from 'vitest'
import { priceQuote } from './index.ts'
import { PriceBookUnknown } from './errors.ts'
import {
  aChargingAddOn,
  aComponent,
  aComponentWithoutCost,
  aDecision,
  amountsOf,
  anAsset,
  aLine,
  aPricingContext,
  aRequest,
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
