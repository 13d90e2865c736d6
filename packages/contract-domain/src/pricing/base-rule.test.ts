import { describe, expect, test } from 'vitest'
import type { BasePrice, ComponentPrice, ServiceTier } from '../catalog/index.ts'
import type { MessageParams } from '../text/index.ts'
import type { PriceLine } from './index.ts'
import {
  aComponent,
  aComponentWithoutCost,
  aDecision,
  aFact,
  anAsset,
  aTier,
  inBoth,
  onlyGroup,
  type Given,
} from '../testing/index.ts'

const TIER: ServiceTier = aTier({ id: 'plus', title: inBoth('Plus') })
const ESSENTIAL: ServiceTier = aTier({ id: 'essential', title: inBoth('Essential') })
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

interface Case {
  readonly facts?: Parameters<typeof anAsset>[1]
  readonly component?: Partial<ComponentPrice>
  readonly costWritten?: false
  /** Components of the tier `essential`, for ratios to it. */
  readonly below?: readonly ComponentPrice[]
  readonly definitions?: readonly ReturnType<typeof aFact>[]
  readonly tiers?: readonly ServiceTier[]
}

/** What the decision says of `plus`, priced by one component. */
function decided(price: BasePrice, given: Case = {}) {
  const { facts = {}, component, below = [], definitions = [], tiers = [ESSENTIAL, TIER] } = given
  const made = given.costWritten === false ? aComponentWithoutCost(price) : aComponent(price)
  const request: Given = {
    book: { tiers: { plus: [{ ...made, ...component }], essential: below } },
    catalog: { tiers, facts: definitions },
    line: { tier: 'plus', assets: [anAsset('a', facts)] },
  }
  return aDecision(request)
}

const linesOf = (price: BasePrice, given?: Case) => onlyGroup(decided(price, given)).yearLines

const line = {
  stage: 'base',
  source: { kind: 'core' },
  code: 'base',
  component: 'default',
  contractYear: null,
  recurrence: 'per-year',
  per: 'asset',
  taxCategory: 'service',
} as const
const tier = inBoth('Plus')
const percent = { form: 'percent-of-purchase-price', percent: '6.5' } as const
const table = { form: 'table', fact: 'age', rows: [{ from: 5, amountMinor: 4_000 }] } as const
const ratio = { form: 'ratio-to-tier', tier: 'essential', ratio: '1.5' } as const
const percentSaid = { key: 'pricing.base-percent', params: { tier, percent: { percent: '6.5' } } }

describe('a base line says what it was made from', () => {
  test.each<[string, BasePrice, Case, Omit<PriceLine, keyof typeof line> & Partial<PriceLine>]>([
    [
      'a flat price',
      { form: 'flat', amountMinor: 9_000 },
      { component: { cost: '12.5' } },
      {
        inputs: { priceMinor: 9_000 },
        amountMinor: 9_000,
        cost: '12.5',
        message: { key: 'pricing.base', params: { tier } },
      },
    ],
    [
      'a flat price of a component, by its title',
      { form: 'flat', amountMinor: 9_000 },
      { component: { component: 'travel', title: inBoth('Travel'), taxCategory: 'goods' } },
      {
        component: 'travel',
        taxCategory: 'goods',
        inputs: { priceMinor: 9_000 },
        amountMinor: 9_000,
        cost: '0',
        message: { key: 'pricing.base.component', params: { tier, component: inBoth('Travel') } },
      },
    ],
    [
      'a flat price of a component without a title',
      { form: 'flat', amountMinor: 0 },
      { component: { component: 'travel' } },
      {
        component: 'travel',
        inputs: { priceMinor: 0 },
        amountMinor: 0,
        cost: '0',
        message: { key: 'pricing.base.component', params: { tier, component: 'travel' } },
      },
    ],
    [
      'a percent of what the asset cost',
      percent,
      { facts: { 'purchase-price': euro(100_100) }, component: { cost: '7' } },
      {
        // 6.5 % of 1,001.00 = 65.065
        inputs: { purchasePriceMinor: 100_100, percent: '6.5' },
        amountMinor: 6_507,
        cost: '7',
        message: percentSaid,
      },
    ],
    [
      'a percent of what the catalog takes it to have cost',
      percent,
      { definitions: [aFact('purchase-price', { type: 'money', assumed: euro(1_000) })] },
      {
        inputs: { purchasePriceMinor: 1_000, percent: '6.5' },
        amountMinor: 65,
        cost: '0',
        assumedFacts: ['purchase-price'],
        message: percentSaid,
      },
    ],
    [
      'a percent of what nobody knows',
      percent,
      {},
      {
        inputs: { percent: '6.5' },
        amountMinor: null,
        cost: '0',
        unknownFacts: ['purchase-price'],
        message: percentSaid,
      },
    ],
    [
      'a table on a fact, named by its title',
      table,
      { facts: { age: 5 }, definitions: [aFact('age', { title: inBoth('Age') })] },
      {
        inputs: { age: 5 },
        amountMinor: 4_000,
        cost: '0',
        message: { key: 'pricing.base-table', params: { tier, fact: inBoth('Age') } },
      },
    ],
    [
      'a table on a fact that is assumed',
      table,
      {
        definitions: [
          aFact('age', { type: 'number', assumed: 7 }),
          aFact('other', { title: inBoth('Other') }),
        ],
      },
      {
        inputs: { age: 7 },
        amountMinor: 4_000,
        cost: '0',
        assumedFacts: ['age'],
        message: { key: 'pricing.base-table', params: { tier, fact: inBoth('age') } },
      },
    ],
    [
      'a table on a fact that is missing',
      { ...table, elseMinor: 1_000 },
      { definitions: [aFact('other', { title: inBoth('Other') })] },
      {
        inputs: {},
        amountMinor: null,
        cost: '0',
        unknownFacts: ['age'],
        message: { key: 'pricing.base-table', params: { tier, fact: 'age' } },
      },
    ],
    [
      'a table on a fact that does not apply',
      { ...table, rows: [{ is: 'does-not-apply', amountMinor: 1 }], elseMinor: 1_000 },
      { facts: { age: null } },
      {
        inputs: { age: 'does-not-apply' },
        amountMinor: 1_000,
        cost: '0',
        message: { key: 'pricing.base-table', params: { tier, fact: 'age' } },
      },
    ],
    [
      'a ratio to another tier, whose cost it takes by the same ratio',
      ratio,
      { costWritten: false, below: [aComponent(3_333, { cost: '100' })] },
      {
        // 33.33 × 1.5 = 49.995
        inputs: { tier: 'essential', ratio: '1.5', ofMinor: 3_333 },
        amountMinor: 5_000,
        cost: '150',
        message: {
          key: 'pricing.base-ratio',
          params: { tier, ratio: { decimal: '1.5' }, other: inBoth('Essential') },
        },
      },
    ],
    [
      'a ratio whose own cost is written beside it',
      ratio,
      { component: { cost: '0' }, below: [aComponent(100, { cost: '100' })] },
      {
        inputs: { tier: 'essential', ratio: '1.5', ofMinor: 100 },
        amountMinor: 150,
        cost: '0',
        message: {
          key: 'pricing.base-ratio',
          params: { tier, ratio: { decimal: '1.5' }, other: inBoth('Essential') },
        },
      },
    ],
    [
      'a ratio to a price that is unknown',
      ratio,
      { costWritten: false, below: [aComponentWithoutCost(percent)] },
      {
        inputs: { tier: 'essential', ratio: '1.5' },
        amountMinor: null,
        unknownFacts: ['purchase-price'],
        message: {
          key: 'pricing.base-ratio',
          params: { tier, ratio: { decimal: '1.5' }, other: inBoth('Essential') },
        },
      },
    ],
  ])('%s', (_what, price, given, said) => {
    expect(linesOf(price, given)).toStrictEqual([{ ...line, ...said }])
  })

  test.each([
    ['a percent', percent, { 'purchase-price': euro(100) }],
    ['a percent of something unknown', percent, {}],
    ['a table', table, { age: 9 }],
    ['a flat price', { form: 'flat', amountMinor: 1 }, {}],
  ] as const)('%s without a written cost has none, not even an empty one', (_what, price, facts) => {
    const [only] = linesOf(price, { facts, costWritten: false })
    expect(Object.hasOwn(only ?? {}, 'cost')).toBe(false)
  })
})

describe('a ratio to a meter', () => {
  const meter = {
    form: 'meter',
    meter: 'pages',
    minimumMinor: 1_001,
    includedUnits: 100,
    ratePerUnit: '1.3',
    pooled: true,
  } as const

  test('takes minimum and rate by the ratio, the rate exactly', () => {
    const definitions = [aFact('pages', { title: inBoth('Pages'), type: 'number', assumed: 120 })]
    const [minimum, rate] = linesOf(ratio, { below: [aComponent(meter)], definitions })
    expect(minimum).toMatchObject({ amountMinor: 1_502, inputs: { ofMinor: 1_001 } })
    expect(rate).toEqual({
      ...line,
      code: 'meter-rate',
      recurrence: 'per-unit',
      inputs: { meter: 'pages', includedUnits: 100, pooled: true, expectedUnits: 120, ratePerUnit: '1.95' },
      amountMinor: null,
      rate: '1.95',
      assumedFacts: ['pages'],
      message: { key: 'pricing.meter-rate', params: { tier: inBoth('Essential'), meter: inBoth('Pages') } },
    })
  })

  test('says what the minimum includes, and names the fact where it has no title', () => {
    const [minimum, rate] = linesOf(meter, { facts: { pages: 150 }, component: { cost: '3' } })
    expect(minimum).toEqual({
      ...line,
      inputs: { minimumMinor: 1_001, meter: 'pages', includedUnits: 100, pooled: true, expectedUnits: 150 },
      amountMinor: 1_001,
      cost: '3',
      message: { key: 'pricing.meter-minimum', params: { tier, meter: 'pages', units: 100 } },
    })
    expect(rate).toStrictEqual({
      ...line,
      code: 'meter-rate',
      recurrence: 'per-unit',
      inputs: { meter: 'pages', includedUnits: 100, pooled: true, expectedUnits: 150, ratePerUnit: '1.3' },
      amountMinor: null,
      rate: '1.3',
      message: { key: 'pricing.meter-rate', params: { tier, meter: 'pages' } },
    })
  })
})

describe('a base price that can’t be made is refused', () => {
  test.each<[string, BasePrice, Case, { readonly code: string; readonly params: MessageParams }]>([
    [
      'a percent of a purchase price in another currency',
      percent,
      { facts: { 'purchase-price': { amountMinor: 1, currency: 'USD' } } },
      { code: 'currency-differs', params: { stated: 'USD', currency: 'EUR', by: tier } },
    ],
    [
      'a percent of a purchase price that does not apply',
      percent,
      { facts: { 'purchase-price': null } },
      { code: 'purchase-price-needed', params: { by: tier } },
    ],
    [
      'a percent of a purchase price that is no money',
      percent,
      { facts: { 'purchase-price': 1_000 } },
      { code: 'purchase-price-needed', params: { by: tier } },
    ],
    [
      'a table without a row for the value',
      table,
      { facts: { age: 4 }, definitions: [aFact('age', { title: inBoth('Age') })] },
      { code: 'row-missing', params: { rule: tier, fact: inBoth('Age'), value: '4' } },
    ],
    [
      'a ratio to a tier that the book does not price by this component',
      ratio,
      { below: [aComponent(1, { component: 'travel' })] },
      {
        code: 'ratio-without-target',
        params: { tier, other: inBoth('Essential'), component: 'default' },
      },
    ],
    [
      'a ratio to a tier that the catalog lacks',
      ratio,
      { tiers: [TIER], below: [aComponent(1)] },
      { code: 'ratio-without-target', params: { tier, other: 'essential', component: 'default' } },
    ],
    [
      'a ratio to a tier that the book does not price',
      { ...ratio, tier: 'top' },
      { tiers: [TIER, aTier({ id: 'top' })] },
      { code: 'ratio-without-target', params: { tier, other: inBoth('top'), component: 'default' } },
    ],
    [
      'a ratio to the tier itself',
      { ...ratio, tier: 'plus' },
      {},
      { code: 'ratio-cycle', params: { tier, cycle: 'plus → plus' } },
    ],
  ])('%s', (_what, price, given, { code, params }) => {
    const { refusals, totals } = decided(price, given)
    expect(refusals).toEqual([
      {
        code,
        lineId: 'line-1',
        assetIds: ['a'],
        message: { key: `pricing.${code}`, params },
        cure: { key: `pricing.${code}.cure`, params },
      },
    ])
    expect(totals.netMinor).toBeNull()
  })

  test('its line stays, and says what it would have been made from', () => {
    expect(linesOf(ratio)).toStrictEqual([
      {
        ...line,
        inputs: { tier: 'essential', ratio: '1.5' },
        amountMinor: null,
        message: {
          key: 'pricing.base-ratio',
          params: { tier, ratio: { decimal: '1.5' }, other: inBoth('Essential') },
        },
      },
    ])
    expect(linesOf(table, { facts: { age: 4 } })).toMatchObject([{ amountMinor: null, inputs: { age: 4 } }])
  })
})
