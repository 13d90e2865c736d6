import { describe, expect, test } from 'vitest'
import {
  aComponent,
  aDecision,
  aFact,
  amountsOf,
  anAsset,
  aTier,
  onlyGroup,
  refusedIn,
  type Given,
} from '../testing/index.ts'

const year = (given: Given) => onlyGroup(aDecision(given)).yearLines
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const essential = (...components: ReturnType<typeof aComponent>[]) => ({ tiers: { essential: components } })

describe('the base price of a year and an asset', () => {
  test('is one line a component, in order of their names', () => {
    const book = essential(
      aComponent(30_000, { component: 'travel' }),
      aComponent(90_000, { component: 'labour' }),
    )
    expect(year({ book }).map(({ component, amountMinor }) => [component, amountMinor])).toEqual([
      ['labour', 90_000],
      ['travel', 30_000],
    ])
  })

  test('as a percent of the purchase price is rounded once, half away from zero', () => {
    const book = essential(aComponent({ form: 'percent-of-purchase-price', percent: '6.5' }))
    const bought = (amountMinor: number) => ({
      assets: [anAsset('a', { 'purchase-price': euro(amountMinor) })],
    })
    expect(amountsOf(year({ book, line: bought(100_000) }))).toEqual([['base', 6_500]])
    // 6.5 % of 1.00 is 6.5 cents.
    expect(amountsOf(year({ book, line: bought(100) }))).toEqual([['base', 7]])
  })

  test('is refused as a percent of a purchase price in another currency, or of one that does not apply', () => {
    const book = essential(aComponent({ form: 'percent-of-purchase-price', percent: '6' }))
    const dollars = anAsset('a', { 'purchase-price': { amountMinor: 1, currency: 'USD' } })
    const none = anAsset('a', { 'purchase-price': null })
    expect(refusedIn(aDecision({ book, line: { assets: [dollars] } }))).toEqual(['currency-differs'])
    expect(refusedIn(aDecision({ book, line: { assets: [none] } }))).toEqual(['purchase-price-needed'])
  })

  test('by a table takes the row of the value, the highest band not above it, else the row for all else', () => {
    const rows = [{ is: 'K100', amountMinor: 10_000 }]
    const byModel = essential(aComponent({ form: 'table', fact: 'model', rows, elseMinor: 15_000 }))
    const of = (model: string) =>
      amountsOf(year({ book: byModel, line: { assets: [anAsset('a', { model })] } }))
    expect(of('K100')).toEqual([['base', 10_000]])
    expect(of('K200')).toEqual([['base', 15_000]])
    const bands = [
      { from: 10, amountMinor: 2_000 },
      { from: 0, amountMinor: 1_000 },
    ]
    const byAge = essential(aComponent({ form: 'table', fact: 'age', rows: bands }))
    const at = (age: number) => amountsOf(year({ book: byAge, line: { assets: [anAsset('a', { age })] } }))
    expect(at(9)).toEqual([['base', 1_000]])
    expect(at(10)).toEqual([['base', 2_000]])
  })

  test('by a table without a row for the value is refused, and its amount is unknown', () => {
    const rows = [{ from: 5, amountMinor: 1_000 }]
    const book = essential(aComponent({ form: 'table', fact: 'age', rows }))
    const decision = aDecision({ book, line: { assets: [anAsset('a', { age: 4 })] } })
    expect(refusedIn(decision)).toEqual(['row-missing'])
    expect(decision.totals.netMinor).toBeNull()
  })
})

describe('a ratio to another tier', () => {
  const tiers = [aTier(), aTier({ id: 'plus' })]
  const ratio = (tier: string, by: string) => ({ form: 'ratio-to-tier', tier, ratio: by }) as const

  test('is of its stage-1 lines, component by component, and takes their cost by the same ratio', () => {
    const { cost: _none, ...labour } = aComponent(ratio('essential', '4/3'), { component: 'labour' })
    const book = {
      tiers: { essential: [aComponent(1_000, { component: 'labour', cost: '100' })], plus: [labour] },
    }
    const [line] = year({ book, catalog: { tiers }, line: { tier: 'plus' } })
    // 1,000 × 4/3 = 1,333.33…
    expect(line).toMatchObject({ amountMinor: 1_333, cost: '400/3' })
  })

  test('reads the rounded line of a ratio before it', () => {
    const three = [...tiers, aTier({ id: 'top' })]
    const book = {
      tiers: {
        essential: [aComponent(1_000)],
        plus: [aComponent(ratio('essential', '1/3'))],
        top: [aComponent(ratio('plus', '3'))],
      },
    }
    expect(amountsOf(year({ book, catalog: { tiers: three }, line: { tier: 'top' } }))).toEqual([
      ['base', 999],
    ])
  })

  test('that comes back to itself is refused, naming the way round', () => {
    const book = {
      tiers: { essential: [aComponent(ratio('plus', '1'))], plus: [aComponent(ratio('essential', '1'))] },
    }
    const decision = aDecision({ book, catalog: { tiers } })
    expect(refusedIn(decision)).toEqual(['ratio-cycle'])
    expect(decision.refusals[0]?.message.params['cycle']).toBe('essential → plus → essential')
  })

  test('is refused when the other tier lacks the component', () => {
    const book = {
      tiers: {
        essential: [aComponent(1_000)],
        plus: [aComponent(ratio('essential', '2'), { component: 'parts' })],
      },
    }
    expect(refusedIn(aDecision({ book, catalog: { tiers }, line: { tier: 'plus' } }))).toEqual([
      'ratio-without-target',
    ])
  })
})

describe('a meter', () => {
  const meter = {
    form: 'meter',
    meter: 'pages',
    minimumMinor: 24_000,
    includedUnits: 10_000,
    ratePerUnit: '1.25',
    pooled: false,
  } as const
  const book = essential(aComponent(meter))

  test('has its minimum as a yearly line and the use above the included units as a rate, in no total', () => {
    const decision = aDecision({ book, line: { assets: [anAsset('a', { pages: 12_000 })] } })
    const [minimum, rate] = onlyGroup(decision).yearLines
    expect(minimum).toMatchObject({ code: 'base', recurrence: 'per-year', amountMinor: 24_000 })
    expect(rate).toMatchObject({
      code: 'meter-rate',
      recurrence: 'per-unit',
      amountMinor: null,
      rate: '1.25',
    })
    expect(rate?.inputs).toMatchObject({ expectedUnits: 12_000, includedUnits: 10_000 })
    expect(decision.totals.netMinor).toBe(24_000)
  })

  test('keeps its price when the expected use is not recorded: use prices nothing before it happens', () => {
    const decision = aDecision({ book })
    expect(decision.totals.netMinor).toBe(24_000)
    expect(decision.unknowns).toEqual([])
  })

  test('includes months/12 of the units in a short year, exactly', () => {
    const rates = onlyGroup(aDecision({ book, line: { termMonths: 16 } })).termLines.filter(
      ({ rate }) => rate,
    )
    expect(rates.map(({ inputs }) => inputs['includedUnits'])).toEqual([10_000, '10000/3'])
  })
})

describe('a tier that the book does not price', () => {
  test('is unknown, and is not offered', () => {
    const decision = aDecision({ book: { tiers: {} } })
    expect(decision.unknowns.map(({ code }) => code)).toEqual(['tier-not-priced'])
    expect(decision).toMatchObject({ offerable: false, totals: { netMinor: null } })
  })

  test('costs nothing when it is time and materials', () => {
    const catalog = { tiers: [aTier({ timeAndMaterials: true })] }
    expect(aDecision({ book: { tiers: {} }, catalog })).toMatchObject({
      offerable: true,
      totals: { netMinor: 0 },
    })
  })
})

test('the fact that a table reads is named by its title when a row is missing', () => {
  const book = essential(aComponent({ form: 'table', fact: 'age', rows: [] }))
  const catalog = { facts: [aFact('age', { title: { en: 'Age', fr: 'Âge' } })] }
  const { refusals } = aDecision({ book, catalog, line: { assets: [anAsset('a', { age: 1 })] } })
  expect(refusals[0]?.message.params['fact']).toEqual({ en: 'Age', fr: 'Âge' })
})
