import { describe, expect, test } from 'vitest'
import { InvalidInput } from './errors.ts'
import {
  type AskedLine,
  givenAsset,
  referenceAssets,
  requestedDiscount,
  requestedLines,
  usualPriceBook,
} from './price-selection.ts'

const lift = { id: 'lift', country: 'FR', facts: {} }
const line: AskedLine = { tier: 'gold', addOns: [], termMonths: 12, start: '2027-01-01', assets: [lift] }

function issuesOf(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof InvalidInput)
      return error.issues.map(({ path, message }) => `${path.join('/')}: ${message.en}`)
    throw error
  }
  return []
}

describe('the lines asked for', () => {
  test('are named by their place when nobody names them, and choose no options by default', () => {
    const [first, second] = requestedLines([line, { ...line, key: 'b', addOns: [{ key: 'visits' }] }])
    expect(first).toMatchObject({ id: 'line-1', addOns: [] })
    expect(second).toMatchObject({ id: 'b', addOns: [{ id: 'visits', options: {} }] })
  })

  test('are refused with every fault at its place', () => {
    const faulty: AskedLine[] = [
      { ...line, key: ' ' },
      { ...line, key: 'a', assets: [] },
      {
        ...line,
        key: 'a',
        assets: [lift, lift],
        addOns: [
          { key: 'visits', options: [1] },
          { key: 'visits', options: {} },
        ],
      },
    ]
    expect(issuesOf(() => requestedLines(faulty))).toEqual([
      'input/lines/0/key: A key can’t be empty.',
      'input/lines/1/assets: Name at least one asset.',
      'input/lines/2/key: The same is named twice.',
      'input/lines/2/assets: The same is named twice.',
      'input/lines/2/addOns: The same is named twice.',
      'input/lines/2/addOns/0/options: This is an object of named values.',
    ])
  })

  test('are not more than can be priced at once', () => {
    const assets = Array.from({ length: 1_001 }, (_, index) => ({ ...lift, id: String(index) }))
    expect(issuesOf(() => requestedLines([{ ...line, assets }]))).toHaveLength(1)
    expect(issuesOf(() => requestedLines(Array.from({ length: 201 }, () => line)))).toHaveLength(1)
  })
})

describe('the days and months asked for', () => {
  test.each([
    ['1900-01-01', 1_200, []],
    ['2199-12-31', 1_200, []],
    ['1899-12-31', 12, ['input/lines/0/start: Cover starts between the years 1900 and 2199.']],
    ['2200-01-01', 12, ['input/lines/0/start: Cover starts between the years 1900 and 2199.']],
    ['2027-01-01', 1_201, ['input/lines/0/termMonths: A term has at most 1,200 months.']],
  ])('from %s for %d months stay within years of four digits', (start, termMonths, issues) => {
    expect(issuesOf(() => requestedLines([{ ...line, start, termMonths }]))).toEqual(issues)
  })
})

describe('an asset described for the occasion', () => {
  test('states its facts as plain values, amounts and facts that do not apply', () => {
    const facts = {
      distance: 40,
      model: 'L-1',
      'purchase-price': { amountMinor: 100, currency: 'EUR' },
      meter: { state: 'does-not-apply' },
      criticality: null,
    }
    expect(givenAsset({ key: 'one', country: 'FR', facts }, []).facts).toEqual({
      distance: { state: 'known', value: 40 },
      model: { state: 'known', value: 'L-1' },
      'purchase-price': { state: 'known', value: { amountMinor: 100, currency: 'EUR' } },
      meter: { state: 'does-not-apply' },
    })
  })

  test('is refused with facts of no shape and a country of no code', () => {
    const facts = {
      distance: Number.POSITIVE_INFINITY,
      model: ['L'],
      price: { amountMinor: 1.5, currency: 'EUR' },
    }
    expect(issuesOf(() => givenAsset({ key: 'one', country: 'fr', facts }, ['given']))).toEqual([
      'given/country: A country is two capital letters: FR, DE, US.',
      'given/facts/distance: A fact is a text, a number, true or false, or an amount with its currency.',
      'given/facts/model: A fact is a text, a number, true or false, or an amount with its currency.',
      'given/facts/price: A fact is a text, a number, true or false, or an amount with its currency.',
    ])
    expect(issuesOf(() => givenAsset({ key: 'one', country: 'FR', facts: [] }, []))).toHaveLength(1)
  })

  test('may be so many of a reference asset, standing where the request says', () => {
    const referenceAsset = {
      id: 'rack',
      title: { en: 'Rack', fr: 'Baie' },
      facts: { 'site-country': 'FR', 'age-months': 12 },
      termMonths: [12],
    }
    const version = { referenceAssets: [referenceAsset] }
    const [first, ...others] = referenceAssets(version, { key: 'rack', country: 'DE', count: 3 }, [])
    expect(first).toEqual({
      id: 'rack-1',
      country: 'DE',
      facts: { 'age-months': { state: 'known', value: 12 } },
    })
    expect(others.map(({ id }) => id)).toEqual(['rack-2', 'rack-3'])
    expect(referenceAssets(version, { key: 'rack', country: 'DE' }, [])[0]?.id).toBe('rack')
    expect(
      issuesOf(() => referenceAssets(version, { key: 'lift', country: 'DE', count: 0 }, [])),
    ).toHaveLength(2)
  })
})

test('a discount keeps only what was given', () => {
  expect(requestedDiscount(null)).toEqual({})
  expect(requestedDiscount({ reason: 'old customer', percent: '5', amountMinor: null })).toEqual({
    negotiatedDiscount: { reason: 'old customer', percent: '5' },
  })
})

describe('the usual price book', () => {
  const book = (id: string, validFrom: string, validTo?: string, distributor?: string) =>
    ({ id, validFrom, ...(validTo && { validTo }), ...(distributor && { distributor }) }) as never
  const priceBooks = [
    book('reseller', '2026-01-01', undefined, 'boreal'),
    book('old', '2025-01-01', '2026-01-01'),
    book('new', '2026-01-01'),
  ]

  test.each([
    ['2025-12-31', 'old'],
    ['2026-01-01', 'new'],
    ['2024-01-01', 'old'],
  ])('on %s is %s', (priceDate, id) => {
    expect(usualPriceBook({ priceBooks }, priceDate)).toBe(id)
  })

  test('is a distributor’s only when there is no other', () => {
    expect(usualPriceBook({ priceBooks: [priceBooks[0] as never] }, '2026-05-01')).toBe('reseller')
  })
})
