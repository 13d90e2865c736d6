import { describe, expect, test } from 'vitest'
import { parseRational } from '../money/index.ts'
import type { Check, PriceLine } from './index.ts'
import { authorityCheck, floorCheck } from './checks.ts'
import { aPriceBook } from '../testing/index.ts'

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

describe('the floor', () => {
  const check = (netMinor: number | null, cost: string, complete = true) =>
    floorCheck(
      aPriceBook({
        floor: { minimumMarginPercent: '20', costFollows: { months: true, factors: false, index: false } },
      }),
      netMinor,
      { known: parseRational(cost), complete },
    )
  const minimum = { percent: '20' }

  test.each<[string, Check['outcome'], string, number, string, number, boolean]>([
    ['the least margin, exactly', 'passed', 'floor-passed', 1_000, '800', 800, true],
    ['a hair under it', 'approval-needed', 'floor-under-margin', 1_000, '800.001', 800, true],
    ['the cost itself', 'approval-needed', 'floor-under-margin', 1_000, '1000', 1_000, true],
    ['a hair under cost', 'refused', 'floor-under-cost', 1_000, '2000001/2000', 1_000, true],
    ['half a cent of cost, shown rounded', 'refused', 'floor-under-cost', 0, '0.5', 1, true],
    ['nothing for nothing', 'passed', 'floor-passed', 0, '0', 0, true],
    ['a margin that holds so far', 'unknown', 'floor-cost-unknown', 1_000, '800', 800, false],
    [
      'a margin that is broken already',
      'approval-needed',
      'floor-under-margin-at-least',
      1_000,
      '801',
      801,
      false,
    ],
    ['a cost that is above the net already', 'refused', 'floor-under-cost', 1_000, '1001', 1_001, false],
  ])('%s: %s', (_what, outcome, key, net, cost, shown, complete) => {
    expect(check(net, cost, complete)).toEqual({
      code: 'floor',
      outcome,
      message: { key: `pricing.${key}`, params: { net: euro(net), cost: euro(shown), minimum } },
    })
  })

  test('can’t be judged without a net price, and says the least margin', () => {
    expect(check(null, '0')).toEqual({
      code: 'floor',
      outcome: 'unknown',
      message: { key: 'pricing.floor-price-unknown', params: { minimum } },
    })
  })
})

describe('the authority of a role', () => {
  const negotiated = (amountMinor: number | null): PriceLine => ({
    stage: 'negotiated',
    source: { kind: 'core' },
    code: 'negotiated',
    component: 'default',
    contractYear: null,
    recurrence: 'once',
    per: 'quote',
    taxCategory: null,
    inputs: {},
    amountMinor,
    message: { key: 'pricing.negotiated', params: {} },
  })
  const book = aPriceBook({
    discountAuthority: [
      { role: 'manager', percent: '50' },
      { role: 'sales', percent: '10' },
    ],
  })
  const check = (
    discount: { readonly percent?: string; readonly amountMinor?: number } | null,
    amountMinor: number | null | 'no line',
    { netMinor = 1_005, role = 'sales' }: { netMinor?: number | null; role?: string } = {},
  ) =>
    authorityCheck(
      book,
      { role, discount: discount === null ? undefined : { reason: 'Tender', ...discount } },
      { line: amountMinor === 'no line' ? null : negotiated(amountMinor), netMinor },
    )
  const answer = (outcome: Check['outcome'], key: string, params: object) => ({
    code: 'authority',
    outcome,
    message: { key: `pricing.authority-${key}`, params },
  })
  const sales = { role: 'sales', allowed: { percent: '10' } }

  test('is not asked without a discount, or for one that was refused', () => {
    const notAsked = answer('passed', 'not-asked', { role: 'sales' })
    expect(check(null, 'no line')).toEqual(notAsked)
    expect(check(null, -1_005)).toEqual(notAsked)
    expect(check({ percent: '99' }, 'no line')).toEqual(notAsked)
  })

  test('holds for a percent as the percent it is, however it was rounded', () => {
    expect(check({ percent: '10' }, -101)).toEqual(answer('passed', 'passed', sales))
    expect(check({ percent: '10.0001' }, -100)).toEqual(answer('approval-needed', 'exceeded', sales))
  })

  test('holds for an amount exactly', () => {
    expect(check({ amountMinor: 100 }, -100)).toEqual(answer('passed', 'passed', sales))
    expect(check({ amountMinor: 101 }, -101)).toEqual(answer('approval-needed', 'exceeded', sales))
    expect(check({ amountMinor: 100 }, -100, { netMinor: 1_000 })).toEqual(answer('passed', 'passed', sales))
  })

  test('is the role’s own, and nothing for a role that the book does not name', () => {
    expect(check({ percent: '50' }, -503, { role: 'manager' })).toEqual(
      answer('passed', 'passed', { role: 'manager', allowed: { percent: '50' } }),
    )
    const none = { role: 'partner', allowed: { percent: '0' } }
    expect(check({ percent: '0.01' }, 0, { role: 'partner' })).toEqual(
      answer('approval-needed', 'exceeded', none),
    )
    expect(check({ percent: '0' }, 0, { role: 'partner' })).toEqual(answer('passed', 'passed', none))
  })

  test('can’t be judged where the net or the discount is unknown', () => {
    const unknown = answer('unknown', 'unknown', sales)
    expect(check({ amountMinor: 1 }, -1, { netMinor: null })).toEqual(unknown)
    expect(check({ percent: '1' }, null)).toEqual(unknown)
    expect(check({ percent: '1' }, null, { netMinor: null })).toEqual(unknown)
  })
})
