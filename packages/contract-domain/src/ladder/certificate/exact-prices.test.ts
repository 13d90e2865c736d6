import { describe, expect, test } from 'vitest'
import type { CatalogVersion, PriceBook, TermDiscount } from '../../catalog/index.ts'
import { compareRational, formatRational, minus, negated, rational, ZERO } from '../../money/index.ts'
import {
  aComponent,
  aFact,
  aLevelsLadder,
  aPriceBook,
  aReferenceAsset,
  flat,
  inBoth,
  type SettledAddOn,
} from '../../testing/index.ts'
import type { LadderContext } from '../ladder-context.ts'
import type { Choice } from '../selection.ts'
import { exactPrice, exactTerms } from './exact-prices.ts'
import { firstContext, lowerTier } from './example-certificate.ts'

const ADD_ONS: Readonly<Record<string, SettledAddOn>> = {
  yearly: { price: flat(333) },
  once: { price: flat(1003), once: true },
}

interface Given {
  readonly book?: Partial<PriceBook>
  readonly context?: Partial<LadderContext>
}

function tierOf({ book, context }: Given, addOns = ADD_ONS, members: Partial<CatalogVersion> = {}) {
  const version = aLevelsLadder([], addOns, {
    lower: 0,
    upper: 0,
    priceBooks: [aPriceBook({ tiers: { lower: [aComponent(10_007)] }, ...book })],
    ...members,
  })
  return lowerTier(version, { context: { ...firstContext(version), ...context } })
}

function off(percent: string, of: 'remains' | 'list' = 'remains'): TermDiscount {
  const byMonths = [{ from: 12, percent }]
  return { id: `${percent} of ${of}`, kind: 'multi-year', title: inBoth('Years'), of, byMonths }
}

function fleet(members: Partial<NonNullable<PriceBook['fleet']>> = {}): NonNullable<PriceBook['fleet']> {
  const byCount = [
    { from: 3, percent: '5' },
    { from: 5, percent: '20' },
  ]
  return { title: inBoth('Fleet'), byCount, countsActiveLines: false, onceLinesIncluded: true, ...members }
}

describe('what one minor unit of a line comes to in the price', () => {
  const cases: readonly [
    string,
    Given,
    readonly [yearly: string, once: string, slack: string, most: string],
  ][] = [
    ['is itself where nothing is taken off', {}, ['1', '1', '0', '1']],
    ['is that of every asset', { context: { assets: 4 } }, ['4', '4', '0', '4']],
    ['is less by a discount', { book: { discounts: [off('10')] } }, ['0.9', '1', '0.5', '1']],
    [
      'is less by each discount of what remains',
      { book: { discounts: [off('10'), off('20')] } },
      ['0.72', '1', '1', '1'],
    ],
    [
      'is less by a discount of the list',
      { book: { discounts: [off('10'), off('20', 'list')] } },
      ['0.7', '1', '1', '1'],
    ],
    [
      'is less for once lines too where they are in the list',
      { book: { discounts: [off('10')], onceLinesInList: true } },
      ['0.9', '0.9', '0.5', '0.9'],
    ],
    [
      'gives up a whole minor unit where the book doesn’t round to the nearest',
      { book: { discounts: [off('10')], rounding: 'up' } },
      ['0.9', '1', '1', '1'],
    ],
    [
      'gives up half a minor unit where it rounds to even',
      { book: { discounts: [off('10')], rounding: 'half-even' } },
      ['0.9', '1', '0.5', '1'],
    ],
    [
      'gives something up for each discount, asset and year begun',
      { book: { discounts: [off('10'), off('50')] }, context: { assets: 2, termMonths: 30 } },
      ['0.9', '2', '6', '2.7'],
    ],
    ['is at most that of all years', { context: { termMonths: 36 } }, ['1', '1', '0', '3']],
    ['counts a begun year whole at the most', { context: { termMonths: 18 } }, ['1', '1', '0', '2']],
    [
      'is at most the next whole multiple of what the index makes of it',
      {
        book: { index: { percentPerYear: '50', appliesToRates: false } },
        context: { termMonths: 48 },
      },
      ['1', '1', '0', '10'],
    ],
    [
      'is less by the fleet discount, which rounds once',
      { book: { fleet: fleet() }, context: { assets: 3 } },
      ['2.85', '2.85', '0.5', '2.85'],
    ],
    [
      'is not less below the fleet’s first step',
      { book: { fleet: fleet() }, context: { assets: 2 } },
      ['2', '2', '0', '2'],
    ],
    [
      'counts what else the quote asks for in the fleet',
      { book: { fleet: fleet() }, context: { assets: 1, otherAssets: 2 } },
      ['0.95', '0.95', '0.5', '0.95'],
    ],
    [
      'counts active lines where the book does',
      { book: { fleet: fleet({ countsActiveLines: true }) }, context: { assets: 1, activeLines: 4 } },
      ['0.8', '0.8', '0.5', '0.8'],
    ],
    [
      'counts no active lines where there are none',
      { book: { fleet: fleet({ countsActiveLines: true }) }, context: { assets: 3 } },
      ['2.85', '2.85', '0.5', '2.85'],
    ],
    [
      'counts no active lines where the book doesn’t',
      { book: { fleet: fleet() }, context: { assets: 1, activeLines: 4 } },
      ['1', '1', '0', '1'],
    ],
    [
      'is not less for once lines that the fleet discount leaves out',
      { book: { fleet: fleet({ onceLinesIncluded: false }) }, context: { assets: 3 } },
      ['2.85', '3', '0.5', '3'],
    ],
    [
      'is less for them by their discounts, of which the fleet discount is given back',
      {
        book: { discounts: [off('10')], onceLinesInList: true, fleet: fleet({ onceLinesIncluded: false }) },
        context: { assets: 3 },
      },
      ['2.565', '2.715', '2', '2.715'],
    ],
  ]

  test.each(cases)('%s', (_, given, [yearly, once, slack, most]) => {
    const { pricer } = tierOf(given)
    const terms = exactTerms(pricer)
    expect(
      Object.fromEntries(Object.entries(terms).map(([name, figure]) => [name, formatRational(figure)])),
    ).toEqual({ yearly, once, rounding: given.book?.rounding === 'up' ? '1' : '0.5', slack, most })
  })

  test.each(cases)('%s, within the roundings of the real price', (_, given) => {
    const tier = tierOf(given)
    for (const selection of selections(tier.listed)) {
      const { priceMinor, yearLines } = tier.pricer.offer(selection)
      const exact = exactPrice(yearLines, tier.terms, tier.pricer)
      const apart = minus(exact, rational(priceMinor ?? NaN))
      const off = compareRational(apart, ZERO) < 0 ? negated(apart) : apart
      expect(compareRational(off, tier.terms.slack)).toBeLessThanOrEqual(0)
    }
  })
})

function selections(listed: readonly Choice[]): readonly (readonly Choice[])[] {
  return listed.reduce<readonly (readonly Choice[])[]>(
    (all, choice) => [...all, ...all.map((one) => [...one, choice])],
    [[]],
  )
}

describe('what is paid by use', () => {
  const addOns: Readonly<Record<string, SettledAddOn>> = {
    use: { price: { form: 'per-unit', unit: 'hours', ratePerUnit: '3', cost: '0' } },
  }
  const priced = (hours: number | null, given: Given = {}, members: Partial<CatalogVersion> = {}) => {
    const facts = hours === null ? {} : { hours }
    const tier = tierOf(given, addOns, {
      facts: [aFact('hours', { type: 'number' })],
      referenceAssets: [aReferenceAsset({ facts })],
      ...members,
    })
    return formatRational(exactPrice(tier.pricer.offer(tier.listed).yearLines, tier.terms, tier.pricer))
  }

  test('is in the price at the use that the asset states, of every asset', () => {
    expect(priced(100)).toBe('10307')
    expect(priced(100, { context: { assets: 2 } })).toBe('20614')
    expect(priced(100, { book: { discounts: [off('10')] } })).toBe('9306.3')
    expect(priced(0)).toBe('10007')
  })

  test('is in it at the use that the catalog assumes', () => {
    expect(priced(null, {}, { facts: [aFact('hours', { type: 'number', assumed: 10 })] })).toBe('10037')
  })

  test('is left out where nobody states a use', () => {
    expect(priced(null)).toBe('10007')
  })
})
