import { describe, expect, test } from 'vitest'
import { MonthsInvalid } from '../time/index.ts'
import type { PriceLine } from './index.ts'
import { commit, committedYears } from './commitment.ts'
import { aPriceBook } from '../testing/index.ts'

const line = (members: Partial<PriceLine> = {}): PriceLine => ({
  stage: 'charge',
  source: { kind: 'plugin', id: '4h', version: '1.0.0' },
  code: '4h',
  component: 'default',
  contractYear: null,
  recurrence: 'per-year',
  per: 'asset',
  taxCategory: 'service',
  inputs: { priceMinor: 30_000 },
  amountMinor: 30_000,
  message: { key: '4h.charge', params: {} },
  ...members,
})
const rate = (members: Partial<PriceLine> = {}) =>
  line({
    code: 'pages',
    recurrence: 'per-unit',
    amountMinor: null,
    rate: '1.5',
    inputs: { unit: 'page' },
    ...members,
  })

const book = (appliesToRates?: boolean, costFollows: object = {}) =>
  aPriceBook({
    ...(appliesToRates !== undefined && { index: { percentPerYear: '2', appliesToRates } }),
    floor: {
      minimumMarginPercent: '0',
      costFollows: { months: false, factors: false, index: false, ...costFollows },
    },
  })

describe('a committed line', () => {
  test('keeps all it was and says of which year’s amount and months it is', () => {
    expect(commit([line()], committedYears(book(), 18))).toStrictEqual([
      line({ stage: 'commitment', contractYear: 0, inputs: { yearMinor: 30_000, months: 12 } }),
      line({
        stage: 'commitment',
        contractYear: 1,
        inputs: { yearMinor: 30_000, months: 6 },
        amountMinor: 15_000,
      }),
    ])
  })

  test('says by how much it is indexed, from year 0 on', () => {
    expect(commit([line()], committedYears(book(false), 30))).toStrictEqual([
      line({ stage: 'commitment', contractYear: 0, inputs: { yearMinor: 30_000, months: 12, index: '1' } }),
      line({
        stage: 'commitment',
        contractYear: 1,
        inputs: { yearMinor: 30_000, months: 12, index: '1.02' },
        amountMinor: 30_600,
      }),
      line({
        stage: 'commitment',
        contractYear: 2,
        inputs: { yearMinor: 30_000, months: 6, index: '1.0404' },
        amountMinor: 15_606,
      }),
    ])
  })

  test('that is unknown stays so in every year', () => {
    const unknown = line({ amountMinor: null, unknownFacts: ['use'] })
    expect(commit([unknown], committedYears(book(), 13))).toStrictEqual([
      line({
        stage: 'commitment',
        contractYear: 0,
        inputs: { months: 12 },
        amountMinor: null,
        unknownFacts: ['use'],
      }),
      line({
        stage: 'commitment',
        contractYear: 1,
        inputs: { months: 1 },
        amountMinor: null,
        unknownFacts: ['use'],
      }),
    ])
  })

  test('of `once` passes with what it was made from, in year 0, once', () => {
    const once = line({ recurrence: 'once', cost: '7' })
    expect(commit([once], committedYears(book(true, { index: true, months: true }), 30))).toStrictEqual([
      { ...once, stage: 'commitment', contractYear: 0 },
    ])
  })

  test('of a rate keeps its inputs; the index is said only where it applies to it', () => {
    expect(commit([rate()], committedYears(book(true), 24))).toStrictEqual([
      rate({ stage: 'commitment', contractYear: 0, inputs: { unit: 'page', months: 12, index: '1' } }),
      rate({
        stage: 'commitment',
        contractYear: 1,
        inputs: { unit: 'page', months: 12, index: '1.02' },
        rate: '1.53',
      }),
    ])
    expect(commit([rate()], committedYears(book(false), 24)).map(({ inputs }) => inputs)).toStrictEqual([
      { unit: 'page', months: 12 },
      { unit: 'page', months: 12 },
    ])
    expect(commit([rate()], committedYears(book(), 12)).map(({ inputs }) => inputs)).toStrictEqual([
      { unit: 'page', months: 12 },
    ])
  })

  test('of a rate that is unknown has none to index', () => {
    const { rate: _none, ...unknown } = rate({ unknownFacts: ['age'] })
    expect(commit([unknown], committedYears(book(true), 24))[1]).toStrictEqual({
      ...unknown,
      stage: 'commitment',
      contractYear: 1,
      inputs: { unit: 'page', months: 12, index: '1.02' },
    })
  })

  test.each([
    [100, 12, 100],
    [100, 6, '50'],
    [100, 5, '125/3'],
    [undefined, 6, undefined],
    ['100', 6, '100'],
  ])('of a meter includes %s units: so many of them in %i months', (includedUnits, months, included) => {
    const inputs = { unit: 'page', ...(includedUnits !== undefined && { includedUnits }) }
    const [first] = commit([rate({ inputs })], committedYears(book(), months))
    expect(first?.inputs).toStrictEqual({
      unit: 'page',
      months,
      ...(included !== undefined && { includedUnits: included }),
    })
  })

  test('is in order of source, code, component and year', () => {
    const lines = [line({ code: 'b' }), line({ component: 'travel', code: 'a' }), line({ code: 'a' })]
    const order = commit(lines, committedYears(book(), 24)).map(
      ({ code, component, contractYear }) => `${code} ${component} ${contractYear}`,
    )
    expect(order).toEqual([
      'a default 0',
      'a default 1',
      'a travel 0',
      'a travel 1',
      'b default 0',
      'b default 1',
    ])
  })
})

describe('the cost of a committed line', () => {
  test.each([
    [{}, ['10.50', '10.50']],
    [{ months: true }, ['10.50', '5.25']],
    [{ index: true }, ['10.50', '10.71']],
    [{ months: true, index: true }, ['10.50', '5.355']],
  ])('follows %j', (follows, costs) => {
    const lines = commit([line({ cost: '10.50' })], committedYears(book(false, follows), 18))
    expect(lines.map(({ cost }) => cost)).toEqual(costs)
  })

  test('is not indexed by a book without an index', () => {
    const lines = commit([line({ cost: '3' })], committedYears(book(undefined, { index: true }), 24))
    expect(lines.map(({ cost }) => cost)).toEqual(['3', '3'])
  })
})

describe('the years of a term', () => {
  test.each([
    [1, [1]],
    [12, [12]],
    [13, [12, 1]],
    [36, [12, 12, 12]],
  ])('of %i months are %j', (months, years) => {
    expect(committedYears(book(), months).map((year) => year.months)).toEqual(years)
  })

  test('are a hundred at most', () => {
    expect(committedYears(book(true), 1_200)).toHaveLength(100)
    expect(() => committedYears(book(true), 1_201)).toThrow(MonthsInvalid)
  })
})
