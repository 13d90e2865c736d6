import { describe, expect, test } from 'vitest'
import type { TermDiscount } from '../catalog/index.ts'
import type { PriceLine } from './index.ts'
import { discountLines, earnedDiscounts, isWithin, listOf, stepAt, type DiscountTerms } from './discounts.ts'
import { aPaymentPlan, aPriceBook, inBoth } from '../testing/index.ts'

const multiYear: TermDiscount = {
  id: 'multi-year',
  kind: 'multi-year',
  title: inBoth('Several years'),
  of: 'remains',
  byMonths: [{ from: 24, percent: '10' }],
}
const prepayment: TermDiscount = {
  id: 'prepaid',
  kind: 'prepayment',
  title: inBoth('Prepaid'),
  of: 'list',
  percent: '3',
}
const launch: TermDiscount = {
  id: 'launch',
  kind: 'promotion',
  title: inBoth('Launch'),
  of: 'remains',
  percent: '5',
  code: 'LAUNCH',
  validFrom: '2026-01-01',
  validTo: '2026-07-01',
}
const terms: DiscountTerms = { termMonths: 12, priceDate: '2026-03-01', plan: null, promotionCodes: [] }
const earned = (members: Partial<DiscountTerms>) =>
  earnedDiscounts(aPriceBook({ discounts: [launch, multiYear, prepayment] }), { ...terms, ...members })

const committed = (members: Partial<PriceLine> = {}): PriceLine => ({
  stage: 'commitment',
  source: { kind: 'core' },
  code: 'base',
  component: 'default',
  contractYear: 0,
  recurrence: 'per-year',
  per: 'asset',
  taxCategory: 'service',
  inputs: {},
  amountMinor: 1_005,
  message: { key: 'pricing.base', params: {} },
  ...members,
})

describe('a discount is earned', () => {
  test('by the term, the plan and the codes, in the book’s order', () => {
    const all = earned({
      termMonths: 24,
      plan: aPaymentPlan({ prepaid: true }),
      promotionCodes: ['OTHER', 'LAUNCH'],
    })
    expect(all.map(({ round: _round, ...discount }) => discount)).toEqual([
      {
        id: 'launch',
        ofList: false,
        percent: '5',
        message: { key: 'pricing.discount', params: { title: inBoth('Launch'), percent: { percent: '5' } } },
      },
      {
        id: 'multi-year',
        ofList: false,
        percent: '10',
        message: {
          key: 'pricing.discount',
          params: { title: inBoth('Several years'), percent: { percent: '10' } },
        },
      },
      {
        id: 'prepaid',
        ofList: true,
        percent: '3',
        message: { key: 'pricing.discount', params: { title: inBoth('Prepaid'), percent: { percent: '3' } } },
      },
    ])
  })

  test.each<[string, Partial<DiscountTerms>, readonly string[]]>([
    ['not by a month too few', { termMonths: 23 }, []],
    ['from its first month on', { termMonths: 24 }, ['multi-year']],
    ['not by a plan that is not prepaid', { plan: aPaymentPlan({ prepaid: false }) }, []],
    ['by a plan that is prepaid', { plan: aPaymentPlan({ prepaid: true }) }, ['prepaid']],
    ['not by another code', { promotionCodes: ['SUMMER'] }, []],
    ['not the day before it holds', { promotionCodes: ['LAUNCH'], priceDate: '2025-12-31' }, []],
    ['on its first day', { promotionCodes: ['LAUNCH'], priceDate: '2026-01-01' }, ['launch']],
    ['on its last day', { promotionCodes: ['LAUNCH'], priceDate: '2026-06-30' }, ['launch']],
    ['not on the day it no longer holds', { promotionCodes: ['LAUNCH'], priceDate: '2026-07-01' }, []],
  ])('%s', (_what, members, ids) => {
    expect(earned(members).map(({ id }) => id)).toEqual(ids)
  })
})

test('steps apply from their threshold on, whatever their order; below the first there is none', () => {
  const steps = [
    { from: 10, percent: '7' },
    { from: 3, percent: '5' },
    { from: 20, percent: '9' },
    { from: 20, percent: '1' },
  ]
  expect([2, 3, 9, 10, 19, 20, 99].map((value) => stepAt(steps, value))).toEqual([
    null,
    '5',
    '5',
    '7',
    '7',
    '9',
    '9',
  ])
})

test('what has no last day holds from its first on', () => {
  expect(isWithin({ validFrom: '2026-01-01' }, '9999-12-31')).toBe(true)
  expect(isWithin({ validFrom: '2026-01-01' }, '2025-12-31')).toBe(false)
})

test('list is what is committed in the year: no rate, no discount, `once` lines where the book says so', () => {
  const lines = [
    committed(),
    committed({ code: 'rate', recurrence: 'per-unit', amountMinor: null }),
    committed({ code: 'once', recurrence: 'once' }),
    committed({ code: 'next', contractYear: 1 }),
    committed({ code: 'earlier', stage: 'discount' }),
  ]
  const codes = (year: number, once: boolean) => listOf(lines, year, once).map(({ code }) => code)
  expect([codes(0, false), codes(0, true), codes(1, true), codes(2, true)]).toEqual([
    ['base'],
    ['base', 'once'],
    ['next'],
    [],
  ])
})

describe('discount lines', () => {
  const line = (members: Partial<PriceLine>): PriceLine =>
    committed({ stage: 'discount', taxCategory: null, ...members })
  const all = earned({ termMonths: 24, plan: aPaymentPlan({ prepaid: true }), promotionCodes: ['LAUNCH'] })
  const said = all.map(({ message }) => message)
  const [launched, years, prepaid] = said as [
    PriceLine['message'],
    PriceLine['message'],
    PriceLine['message'],
  ]

  test('are one a discount and year, each of what is left of that year unless of list, with what it is of', () => {
    const lines = [committed(), committed({ contractYear: 1, amountMinor: 500 })]
    // 5 % of 10.05 = 0.5025; 10 % of 9.55 = 0.955; 3 % of list 10.05 = 0.3015. Year 2: 0.25; 0.475; 0.15.
    expect(discountLines(lines, all, { years: 2, onceLinesInList: false })).toStrictEqual([
      line({
        code: 'launch',
        inputs: { of: 'remains', ofMinor: 1_005, percent: '5' },
        amountMinor: -50,
        message: launched,
      }),
      line({
        code: 'launch',
        contractYear: 1,
        inputs: { of: 'remains', ofMinor: 500, percent: '5' },
        amountMinor: -25,
        message: launched,
      }),
      line({
        code: 'multi-year',
        inputs: { of: 'remains', ofMinor: 955, percent: '10' },
        amountMinor: -96,
        message: years,
      }),
      line({
        code: 'multi-year',
        contractYear: 1,
        inputs: { of: 'remains', ofMinor: 475, percent: '10' },
        amountMinor: -48,
        message: years,
      }),
      line({
        code: 'prepaid',
        inputs: { of: 'list', ofMinor: 1_005, percent: '3' },
        amountMinor: -30,
        message: prepaid,
      }),
      line({
        code: 'prepaid',
        contractYear: 1,
        inputs: { of: 'list', ofMinor: 500, percent: '3' },
        amountMinor: -15,
        message: prepaid,
      }),
    ])
  })

  test('of a year that is unknown are unknown for the same facts', () => {
    const lines = [
      committed({ amountMinor: null, unknownFacts: ['use', 'age'] }),
      committed({ code: 'other', amountMinor: 500 }),
    ]
    const only = earned({ termMonths: 24 })
    expect(discountLines(lines, only, { years: 1, onceLinesInList: false })).toStrictEqual([
      line({
        code: 'multi-year',
        inputs: { of: 'remains', percent: '10' },
        amountMinor: null,
        unknownFacts: ['age', 'use'],
        message: years,
      }),
    ])
  })

  test('there are none where none is earned', () => {
    expect(discountLines([committed()], [], { years: 1, onceLinesInList: false })).toEqual([])
  })
})
