import { describe, expect, test } from 'vitest'
import type { ActiveAddOn, NewLine, PriceForm } from './index.ts'
import {
  aDecision,
  amountsOf,
  anAddOn,
  anAsset,
  aComponent,
  flat,
  inBoth,
  onlyGroup,
} from '../testing/index.ts'

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

/** Answers with these lines, whatever the asset. */
const answering = (...lines: readonly Partial<NewLine>[]): ActiveAddOn =>
  anAddOn('x', {
    charge: ({ currency }) =>
      lines.map((line) => ({
        code: 'x',
        recurrence: 'per-year',
        taxCategory: 'service',
        amountMinor: 100,
        currency,
        cost: '0',
        inputs: {},
        message: { key: 'x.charge', params: {} },
        ...line,
      })),
  })

const chargesOf = (decision: ReturnType<typeof aDecision>) =>
  onlyGroup(decision).yearLines.filter(({ stage }) => stage === 'charge')

describe('what a charge hook answers', () => {
  test('is written in order of code and component, not in the order it came', () => {
    const decision = aDecision({
      addOns: [
        answering(
          { code: 'b', amountMinor: 1 },
          { code: 'a', component: 'z', amountMinor: 2 },
          { code: 'a', amountMinor: 3 },
        ),
      ],
    })
    expect(
      chargesOf(decision).map(({ code, component, amountMinor }) => [code, component, amountMinor]),
    ).toEqual([
      ['a', 'default', 3],
      ['a', 'z', 2],
      ['b', 'default', 1],
    ])
  })

  test('stands after the charges of the add-ons before it', () => {
    const other = { ...answering({ code: 'z' }), id: 'a', messages: { 'x.charge': inBoth('x') } }
    const decision = aDecision({ addOns: [answering({ code: 'c' }, { code: 'b' }), other] })
    expect(amountsOf(chargesOf(decision))).toEqual([
      ['z', 100],
      ['b', 100],
      ['c', 100],
    ])
  })

  test('is refused when it comes to less than nothing, naming what it comes to', () => {
    const decision = aDecision({ addOns: [answering({ amountMinor: 40 }, { code: 'y', amountMinor: -41 })] })
    const params = { plugin: 'x@1.0.0', hook: 'charge', total: euro(-1) }
    expect(decision.refusals).toEqual([
      {
        code: 'charge-negative',
        addOn: 'x',
        lineId: 'line-1',
        assetIds: ['asset-1'],
        message: { key: 'pricing.charge-negative', params },
        cure: { key: 'pricing.charge-negative.cure', params },
      },
    ])
    expect(amountsOf(chargesOf(decision))).toEqual([['withheld', null]])
  })

  test('is refused below nothing also where the base is unknown', () => {
    const tiers = { essential: [aComponent({ form: 'percent-of-purchase-price', percent: '1' })] }
    const decision = aDecision({ book: { tiers }, addOns: [answering({ amountMinor: -1 })] })
    expect(decision.refusals.map(({ code }) => code)).toEqual(['charge-negative'])
  })

  test('is not refused while something unknown may outweigh what is below nothing', () => {
    const unknown = { code: 'y', amountMinor: null, unknownFacts: ['use'] }
    const decision = aDecision({ addOns: [answering({ amountMinor: -1 }, unknown)] })
    expect(decision.refusals).toEqual([])
    expect(amountsOf(chargesOf(decision))).toEqual([
      ['x', -1],
      ['y', null],
    ])
    expect(decision.totals.netMinor).toBeNull()
  })

  test('of nothing at all is allowed: it comes to zero', () => {
    const decision = aDecision({ addOns: [answering({ amountMinor: 1 }, { code: 'y', amountMinor: -1 })] })
    expect(decision).toMatchObject({ refusals: [], totals: { netMinor: 120_000 } })
  })
})

describe('a hook that makes a line it can’t price, and leaves it out', () => {
  const byModel: PriceForm = { form: 'table', by: 'fact:model', rows: [{ is: 'K1', price: flat(1) }] }
  const sly = anAddOn('x', {
    facts: ['model'],
    charge: (context) => {
      context.line({
        code: 'x',
        form: byModel,
        recurrence: 'per-year',
        taxCategory: 'service',
        message: { key: 'x.charge', params: {} },
      })
      return []
    },
  })

  test('is refused for every asset, not the first alone', () => {
    const tiers = {
      essential: [aComponent({ form: 'table', fact: 'floors', rows: [{ from: 0, amountMinor: 100 }] })],
    }
    const assets = [1, 2, 3].map((floors) => anAsset(`asset-${floors}`, { floors, model: 'K2' }))
    const { refusals } = aDecision({ book: { tiers }, addOns: [sly], line: { assets } })
    expect(refusals.map(({ code, assetIds }) => [code, assetIds])).toEqual([
      ['price-row-missing', ['asset-1', 'asset-2', 'asset-3']],
    ])
  })
})
