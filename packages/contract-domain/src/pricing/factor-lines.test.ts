import { describe, expect, test } from 'vitest'
import type { ComponentPrice, Factor, FactDefinition, PriceFloor } from '../catalog/index.ts'
import type { PriceLine } from './index.ts'
import { factorProduct, factorTerms } from './factor-rule.ts'
import { factRulesOf } from './facts-reader.ts'
import { LineRun } from './line-run.ts'
import {
  aComponent,
  aComponentWithoutCost,
  aDecision,
  aFact,
  anAsset,
  aPriceBook,
  inBoth,
  onlyGroup,
} from '../testing/index.ts'

const age: Factor = {
  id: 'age',
  title: { en: 'Age', fr: 'Âge' },
  fact: 'years',
  components: ['default', 'travel'],
  rows: [
    { from: 0, factor: '1.10' },
    { from: 10, factor: '4/3' },
  ],
}
const use: Factor = {
  id: 'use',
  title: { en: 'Use', fr: 'Usage' },
  fact: 'use',
  components: ['default'],
  rows: [{ is: 'field', factor: '1.5' }],
}

interface Case {
  readonly components?: readonly ComponentPrice[]
  readonly factors?: readonly Factor[]
  readonly facts?: Parameters<typeof anAsset>[1]
  readonly definitions?: readonly FactDefinition[]
  readonly costFollows?: Partial<PriceFloor['costFollows']>
}

function decided({ components, factors = [age, use], facts = {}, definitions = [], costFollows }: Case) {
  return aDecision({
    book: {
      tiers: { essential: components ?? [aComponent(1_005, { cost: '100' })] },
      factors,
      floor: {
        minimumMarginPercent: '0',
        costFollows: { months: false, factors: false, index: false, ...costFollows },
      },
    },
    catalog: { facts: definitions },
    line: { assets: [anAsset('a', facts)] },
  })
}
const factorsOf = (given: Case) =>
  onlyGroup(decided(given)).yearLines.filter(({ stage }) => stage === 'factor')

const line: Omit<PriceLine, 'inputs' | 'amountMinor' | 'message'> = {
  stage: 'factor',
  source: { kind: 'core' },
  code: 'factors',
  component: 'default',
  contractYear: null,
  recurrence: 'per-year',
  per: 'asset',
  taxCategory: 'service',
}
const message = { key: 'pricing.factors', params: { factors: { en: 'Age × Use', fr: 'Âge × Usage' } } }

describe('the factor line of a component', () => {
  test('says each factor by its own text, in the book’s order, and what the product was of', () => {
    // 10.05 × 1.65 = 16.5825
    expect(factorsOf({ facts: { years: 5, use: 'field' } })).toStrictEqual([
      {
        ...line,
        inputs: { baseMinor: 1_005, age: '1.10', use: '1.5' },
        amountMinor: 653,
        message,
      },
    ])
  })

  test('is named after its component, and takes its tax category', () => {
    const travel = aComponent(300, { component: 'travel', taxCategory: 'goods' })
    expect(factorsOf({ components: [travel], facts: { years: 10 } })).toStrictEqual([
      {
        ...line,
        component: 'travel',
        taxCategory: 'goods',
        inputs: { baseMinor: 300, age: '4/3' },
        amountMinor: 100,
        message: {
          key: 'pricing.factors.component',
          params: { factors: { en: 'Age', fr: 'Âge' }, component: 'travel' },
        },
      },
    ])
  })

  test('says 1 for what does not apply', () => {
    expect(factorsOf({ facts: { years: null, use: 'field' } })[0]).toMatchObject({
      inputs: { baseMinor: 1_005, age: '1', use: '1.5' },
      amountMinor: 503,
    })
  })

  test('says which facts were assumed', () => {
    const definitions = [aFact('years', { type: 'number', assumed: 3 })]
    expect(factorsOf({ definitions, facts: { use: 'field' } })).toStrictEqual([
      {
        ...line,
        inputs: { baseMinor: 1_005, age: '1.10', use: '1.5' },
        amountMinor: 653,
        assumedFacts: ['years'],
        message,
      },
    ])
  })

  test('is unknown for every fact that is missing, and says what is known', () => {
    expect(factorsOf({ facts: { use: 'field' } })).toStrictEqual([
      {
        ...line,
        inputs: { baseMinor: 1_005, use: '1.5' },
        amountMinor: null,
        unknownFacts: ['years'],
        message,
      },
    ])
    expect(factorsOf({})[0]).toMatchObject({ amountMinor: null, unknownFacts: ['years', 'use'] })
  })

  test('of a base that is unknown is unknown for the base’s facts and its own, each once', () => {
    const price = { form: 'table', fact: 'years', rows: [] } as const
    expect(factorsOf({ components: [aComponent(price)] })).toStrictEqual([
      { ...line, inputs: {}, amountMinor: null, unknownFacts: ['years', 'use'], message },
    ])
    const known = { facts: { use: 'field' }, factors: [use], components: [aComponent(price)] }
    expect(factorsOf(known)).toMatchObject([
      { inputs: { use: '1.5' }, amountMinor: null, unknownFacts: ['years'] },
    ])
  })

  test('costs what the factors add to the cost, exactly, where the book says that cost follows', () => {
    const facts = { years: 10, use: 'field' }
    expect(factorsOf({ facts, costFollows: { factors: true } })[0]?.cost).toBe('100')
    expect(factorsOf({ facts: { ...facts, use: null }, costFollows: { factors: true } })[0]?.cost).toBe(
      '100/3',
    )
    const none = [
      factorsOf({ facts }),
      factorsOf({ facts: {}, costFollows: { factors: true } }),
      factorsOf({ facts, costFollows: { factors: true }, components: [aComponentWithoutCost(1_005)] }),
    ].map(([one]) => Object.hasOwn(one ?? {}, 'cost'))
    expect(none).toEqual([false, false, false])
  })

  test('is refused for a value without a row, naming the factor, the fact and the value', () => {
    const params = { rule: use.title, fact: 'use', value: 'office' }
    expect(decided({ facts: { years: 1, use: 'office' } }).refusals).toEqual([
      {
        code: 'row-missing',
        lineId: 'line-1',
        assetIds: ['a'],
        message: { key: 'pricing.row-missing', params },
        cure: { key: 'pricing.row-missing.cure', params },
      },
    ])
  })
})

describe('a meter’s rate', () => {
  const meter = {
    form: 'meter',
    meter: 'pages',
    minimumMinor: 1_000,
    includedUnits: 10,
    ratePerUnit: '1.5',
    pooled: false,
  } as const
  const rateOf = (given: Case) =>
    onlyGroup(
      decided({ components: [aComponent(500, { component: 'a' }), aComponent(meter)], ...given }),
    ).yearLines.filter(({ recurrence }) => recurrence === 'per-unit')
  const rate = {
    ...line,
    stage: 'base',
    code: 'meter-rate',
    recurrence: 'per-unit',
    amountMinor: null,
    message: { key: 'pricing.meter-rate', params: { tier: inBoth('essential'), meter: 'pages' } },
  } as const
  const included = { meter: 'pages', includedUnits: 10, pooled: false, ratePerUnit: '1.5' }

  test('takes the factors of its component, exactly, and says them', () => {
    expect(rateOf({ facts: { years: 10, use: 'field' } })).toStrictEqual([
      { ...rate, inputs: { ...included, age: '4/3', use: '1.5' }, rate: '3' },
    ])
  })

  test('stays as it is where no factor names the component', () => {
    expect(rateOf({ factors: [] })).toStrictEqual([{ ...rate, inputs: included, rate: '1.5' }])
  })

  test('is unknown for the facts that its factors lack', () => {
    expect(rateOf({ facts: { use: 'field' } })).toStrictEqual([
      { ...rate, inputs: { ...included, use: '1.5' }, unknownFacts: ['years'] },
    ])
  })

  test('names what was assumed, use and factors alike, each once', () => {
    const definitions = [
      aFact('pages', { type: 'number', assumed: 20 }),
      aFact('years', { type: 'number', assumed: 3 }),
    ]
    expect(rateOf({ definitions, facts: { use: 'field' } })).toStrictEqual([
      {
        ...rate,
        inputs: { ...included, expectedUnits: 20, age: '1.10', use: '1.5' },
        rate: '2.475',
        assumedFacts: ['pages', 'years'],
        message: {
          key: 'pricing.meter-rate',
          params: { tier: inBoth('essential'), meter: inBoth('pages') },
        },
      },
    ])
    const byUse = { ...age, fact: 'pages' }
    expect(rateOf({ definitions, factors: [byUse] })[0]?.assumedFacts).toEqual(['pages'])
  })
})

describe('the product of factors', () => {
  const terms = factorTerms(aPriceBook({ factors: [age, use] }), ['default', 'other'])
  const [rule, none] = terms.rules
  const factRules = factRulesOf({ facts: [aFact('years', { type: 'number', assumed: 3 })] })
  const product = (facts: Parameters<typeof anAsset>[1]) => {
    const run = new LineRun(
      { factRules, currency: 'EUR', rounding: 'half-away-from-zero' },
      anAsset('a', facts),
    )
    if (rule == null) throw new Error('The book’s factors name the component.')
    return { product: factorProduct(rule, terms, run), refusals: run.refusals, read: run.facts.all() }
  }

  test('is made once for the same stated facts, and read again by every asset', () => {
    const first = product({ years: 4, use: 'field' })
    const second = product({ years: 4, use: 'field', colour: 'red' })
    expect(second.product).toBe(first.product)
    expect(second.read.map(({ id }) => id)).toEqual(['years', 'use'])
    expect(product({ years: 12, use: 'field' }).product).not.toBe(first.product)
    expect(product({ years: 4, use: null }).product).not.toBe(first.product)
  })

  test('of assumed facts is made anew, so that each line says so', () => {
    const [first, stated] = [product({ use: 'field' }), product({ years: 3, use: 'field' })]
    expect([first.product.assumedFacts, stated.product.assumedFacts]).toEqual([['years'], []])
    expect(product({ use: 'field' }).product).not.toBe(first.product)
  })

  test('that is refused is refused for every asset', () => {
    const refused = [1, 2, 3].map(() => product({ years: 4, use: 'office' }).refusals.length)
    expect(refused).toEqual([1, 1, 1])
  })

  test('is none for a component that no factor names', () => {
    expect(none).toBeNull()
  })
})
