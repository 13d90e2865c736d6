import { describe, expect, test } from 'vitest'
import {
  aComponent,
  aDecision,
  aFact,
  amountsOf,
  anAsset,
  onlyGroup,
  refusedIn,
  inBoth,
  type Given,
} from '../testing/index.ts'

const criticality = {
  id: 'criticality',
  title: inBoth('Criticality'),
  fact: 'criticality',
  components: ['default'],
  rows: [
    { is: 'A', factor: '1.25' },
    { is: 'C', factor: '9/10' },
  ],
}
const age = {
  id: 'age',
  title: inBoth('Age'),
  fact: 'age',
  components: ['default'],
  rows: [
    { from: 0, factor: '1' },
    { from: 60, factor: '1.15' },
  ],
}
const book = { factors: [criticality, age], tiers: { essential: [aComponent(99_999)] } }
const of = (facts: Parameters<typeof anAsset>[1]): Given => ({
  book,
  line: { assets: [anAsset('a', facts)] },
})

describe('factors', () => {
  test('multiply, and give one line: round(base × product) − base', () => {
    // 999.99 × 1.25 × 1.15 = 1,437.485625 → 1,437.49
    const lines = onlyGroup(aDecision(of({ criticality: 'A', age: 60 }))).yearLines
    expect(amountsOf(lines)).toEqual([
      ['base', 99_999],
      ['factors', 43_750],
    ])
    expect(lines[1]?.inputs).toEqual({ baseMinor: 99_999, criticality: '1.25', age: '1.15' })
  })

  test('may lower, and are written also at 1', () => {
    expect(amountsOf(onlyGroup(aDecision(of({ criticality: 'C', age: 0 }))).yearLines)[1]).toEqual([
      'factors',
      -10_000,
    ])
    expect(amountsOf(onlyGroup(aDecision(of({ criticality: null, age: 1 }))).yearLines)[1]).toEqual([
      'factors',
      0,
    ])
  })

  test('are not written for a component that none names', () => {
    const tiers = { essential: [aComponent(1_000), aComponent(2_000, { component: 'parts' })] }
    const decision = aDecision({
      book: { factors: [age], tiers },
      line: { assets: [anAsset('a', { age: 60 })] },
    })
    const factored = onlyGroup(decision).yearLines.filter(({ stage }) => stage === 'factor')
    expect(factored.map(({ component, amountMinor }) => [component, amountMinor])).toEqual([['default', 150]])
  })

  test('refuse a value without a row, unless there is a row for all else', () => {
    const decision = aDecision(of({ criticality: 'B', age: 0 }))
    expect(refusedIn(decision)).toEqual(['row-missing'])
    expect(decision.totals.netMinor).toBeNull()
    const withElse = { ...book, factors: [{ ...criticality, else: '1.1' }] }
    const lines = onlyGroup(aDecision({ ...of({ criticality: 'B' }), book: withElse })).yearLines
    expect(amountsOf(lines)[1]).toEqual(['factors', 10_000])
  })

  test('multiply a meter’s rate exactly, and its minimum rounded', () => {
    const meter = {
      form: 'meter',
      meter: 'pages',
      minimumMinor: 333,
      includedUnits: 0,
      ratePerUnit: '1/3',
      pooled: false,
    } as const
    const metered = { factors: [age], tiers: { essential: [aComponent(meter)] } }
    const lines = onlyGroup(aDecision({ ...of({ age: 60 }), book: metered })).yearLines
    expect(lines.map(({ code, amountMinor, rate }) => [code, amountMinor, rate])).toEqual([
      ['base', 333, undefined],
      ['meter-rate', null, '23/60'],
      ['factors', 50, undefined],
    ])
  })
})

describe('a travel zone', () => {
  const travel = {
    id: 'travel',
    title: inBoth('Travel'),
    fact: 'travel-zone',
    components: ['default'],
    rows: [
      { is: 'near', factor: '1' },
      { is: 'far', factor: '1.2' },
    ],
  }
  const bands = [
    { id: 'near', upTo: 40, title: inBoth('Near') },
    { id: 'far', upTo: 120, title: inBoth('Far') },
  ]
  const given = (facts: Parameters<typeof anAsset>[1]): Given => ({
    book: { factors: [travel] },
    catalog: { travelZones: { unit: 'km', bands } },
    line: { assets: [anAsset('a', facts)] },
  })

  test('follows from the distance when the asset does not state it', () => {
    const group = onlyGroup(aDecision(given({ distance: 41 })))
    expect(group.yearLines[1]?.amountMinor).toBe(24_000)
    expect(group.factsRead['travel-zone']).toBe('far')
    expect(
      onlyGroup(aDecision(given({ distance: 41, 'travel-zone': 'near' }))).yearLines[1]?.amountMinor,
    ).toBe(0)
  })

  test('beyond the last band is refused: not offered', () => {
    const decision = aDecision(given({ distance: 121 }))
    expect(refusedIn(decision)).toEqual(['beyond-travel-zones'])
    expect(decision.refusals[0]).toMatchObject({
      assetIds: ['a'],
      message: { params: { distance: 121, furthest: 120 } },
    })
  })

  test('is not offered beyond it even where no rule reads the zone', () => {
    expect(refusedIn(aDecision({ ...given({ distance: 500 }), book: {} }))).toEqual(['beyond-travel-zones'])
  })
})

describe('a missing fact', () => {
  test('makes what reads it unknown, leaves other lines their amounts, and can’t be offered', () => {
    const decision = aDecision(of({ criticality: 'A' }))
    const [base, factor] = onlyGroup(decision).yearLines
    expect(base?.amountMinor).toBe(99_999)
    expect(factor).toMatchObject({ amountMinor: null, unknownFacts: ['age'] })
    expect(decision).toMatchObject({
      offerable: false,
      totals: { listMinor: null, netMinor: null, taxMinor: null, payableMinor: null },
      unknowns: [{ code: 'fact-missing', lineId: 'line-1', assetIds: ['a'] }],
    })
    expect(decision.checks.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['floor', 'unknown'],
      ['authority', 'passed'],
    ])
  })

  test('takes the catalog’s default, and the line says it was assumed', () => {
    const catalog = { facts: [aFact('age', { type: 'number', assumed: 60 })] }
    const group = onlyGroup(aDecision({ ...of({ criticality: 'A' }), catalog }))
    expect(group.yearLines[1]).toMatchObject({ amountMinor: 43_750, assumedFacts: ['age'] })
    expect(group.factsRead['age']).toBe('missing')
  })
})
