import { describe, expect, test } from 'vitest'
import type { FleetDiscount } from '../catalog/index.ts'
import { AmountOutOfRange } from '../money/index.ts'
import type { PriceLine } from './index.ts'
import { addCosts, costOf } from './cost.ts'
import { fleetDiscount, isFleetLine, sumOfCounted } from './fleet.ts'
import { parseRational } from '../money/index.ts'
import { aPriceBook, inBoth } from '../testing/index.ts'

const line = (members: Partial<PriceLine> = {}): PriceLine => ({
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
const counted = (count: number, ...lines: readonly PriceLine[]) => ({ lines, count, country: 'FR' })
const fleet: FleetDiscount = {
  title: inBoth('Fleet'),
  byCount: [{ from: 3, percent: '10' }],
  countsActiveLines: false,
  onceLinesIncluded: true,
}

describe('the fleet discount', () => {
  const off = (
    members: Partial<FleetDiscount>,
    groups: Parameters<typeof fleetDiscount>[1],
    activeLines = 0,
  ) => fleetDiscount(aPriceBook({ fleet: { ...fleet, ...members } }), groups, { assets: 2, activeLines })

  test('says of what it is, by how much and for how many', () => {
    // 10 % of 2 × 10.05 + 5.00 = 2.51
    const groups = [counted(2, line()), counted(1, line({ amountMinor: 500 }))]
    expect(off({ countsActiveLines: true }, groups, 1)).toStrictEqual({
      stage: 'fleet',
      source: { kind: 'core' },
      code: 'fleet',
      component: 'default',
      contractYear: null,
      recurrence: 'once',
      per: 'quote',
      taxCategory: null,
      inputs: { ofMinor: 2_510, percent: '10', count: 3 },
      amountMinor: -251,
      message: {
        key: 'pricing.fleet',
        params: { title: inBoth('Fleet'), percent: { percent: '10' }, count: 3 },
      },
    })
  })

  test('is none below the first step, which active lines reach only where the book counts them', () => {
    expect(off({ countsActiveLines: true }, [counted(2, line())])).toBeNull()
    expect(off({}, [counted(2, line())], 100)).toBeNull()
    expect(fleetDiscount(aPriceBook(), [counted(2, line())], { assets: 9, activeLines: 9 })).toBeNull()
  })

  test('of something unknown is unknown', () => {
    expect(off({ countsActiveLines: true }, [counted(1, line({ amountMinor: null }))], 1)).toMatchObject({
      amountMinor: null,
      inputs: { percent: '10', count: 3 },
    })
  })

  test('of nothing is zero, not minus zero', () => {
    expect(off({ countsActiveLines: true }, [counted(1, line({ amountMinor: 0 }))], 1)?.amountMinor).toBe(0)
  })

  test('is of yearly lines always, of `once` lines unless the book leaves them out', () => {
    const once = line({ recurrence: 'once' })
    const leftOut = aPriceBook({ fleet: { ...fleet, onceLinesIncluded: false } })
    expect([isFleetLine(leftOut, line()), isFleetLine(leftOut, once)]).toEqual([true, false])
    expect([isFleetLine(aPriceBook({ fleet }), once), isFleetLine(aPriceBook(), once)]).toEqual([true, true])
  })
})

describe('the sum of a quote’s lines', () => {
  test('is each line times its assets, of those that count', () => {
    const groups = [
      counted(3, line(), line({ stage: 'discount', amountMinor: -5 })),
      counted(2, line({ amountMinor: 1 })),
    ]
    expect(sumOfCounted(groups)).toBe(3_002)
    expect(sumOfCounted(groups, ({ stage }) => stage === 'discount')).toBe(-15)
    expect(sumOfCounted([])).toBe(0)
  })

  test('is unknown as soon as one that counts is', () => {
    const groups = [counted(1, line()), counted(1, line({ amountMinor: null, code: 'x' }))]
    expect(sumOfCounted(groups)).toBeNull()
    expect(sumOfCounted(groups, ({ code }) => code === 'base')).toBe(1_005)
  })

  test('is never more than what is kept exactly', () => {
    const huge = counted(2, line({ amountMinor: Number.MAX_SAFE_INTEGER }))
    expect(() => sumOfCounted([huge])).toThrow(AmountOutOfRange)
  })
})

describe('the cost of a quote', () => {
  test('of one asset is that of its term lines, rates left out', () => {
    const lines = [
      line({ cost: '1/3' }),
      line({ cost: '2/3' }),
      line({ cost: '9', recurrence: 'per-unit' }),
      line(),
    ]
    expect(costOf([], lines)).toEqual({ known: parseRational('1'), complete: true })
  })

  test.each<[string, Partial<PriceLine>, boolean]>([
    ['a base line with its cost', { stage: 'base', cost: '0' }, true],
    ['a base line without', { stage: 'base' }, false],
    ['a charge without', { stage: 'charge' }, false],
    ['a rate without', { stage: 'charge', recurrence: 'per-event' }, true],
    ['a factor without', { stage: 'factor' }, true],
    ['an adjust without', { stage: 'adjust' }, true],
  ])('is complete with %s: %j', (_what, members, complete) => {
    expect(costOf([line({ stage: 'base', cost: '1' }), line(members)], []).complete).toBe(complete)
  })

  test('adds up every asset’s, and is complete when all are', () => {
    const known = (text: string, complete = true) => ({ known: parseRational(text), complete })
    expect(addCosts([])).toEqual(known('0'))
    expect(
      addCosts([
        { cost: known('1/3'), count: 3 },
        { cost: known('5'), count: 1 },
        { cost: known('7'), count: 0 },
      ]),
    ).toEqual(known('6'))
    expect(
      addCosts([
        { cost: known('1', false), count: 1 },
        { cost: known('1'), count: 1 },
      ]).complete,
    ).toBe(false)
    expect(
      addCosts([
        { cost: known('1'), count: 1 },
        { cost: known('1', false), count: 1 },
      ]).complete,
    ).toBe(false)
  })
})
