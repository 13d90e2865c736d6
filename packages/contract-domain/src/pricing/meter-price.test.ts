import { describe, expect, test } from 'vitest'
import type { BasePrice } from '../catalog/index.ts'
import { aComponent, aDecision, aFact, anAsset, inBoth, onlyGroup, type Given } from '../testing/index.ts'

type Meter = Extract<BasePrice, { form: 'meter' }>
const pages: Meter = {
  form: 'meter',
  meter: 'pages',
  minimumMinor: 50_000,
  includedUnits: 10_000,
  ratePerUnit: '1.25',
  pooled: true,
}
const metered = (
  { assets, catalog }: { assets?: ReturnType<typeof anAsset>[]; catalog?: Given['catalog'] } = {},
  price: Meter = pages,
) =>
  aDecision({
    book: { tiers: { essential: [aComponent(price)] } },
    line: { assets: assets ?? [anAsset('a', { pages: 12_000 })] },
    ...(catalog !== undefined && { catalog }),
  })
const linesOf = (...given: Parameters<typeof metered>) => onlyGroup(metered(...given)).yearLines
const facts = [aFact('pages', { title: inBoth('Pages'), type: 'number' })]

describe('a price by meter', () => {
  test('is a yearly minimum, and a rate for each unit above what it includes', () => {
    const inputs = { meter: 'pages', includedUnits: 10_000, pooled: true, expectedUnits: 12_000 }
    const ofTheTier = { stage: 'base', source: { kind: 'core' }, code: 'base', component: 'default' }
    const always = { contractYear: null, per: 'asset', taxCategory: 'service' }
    expect(linesOf({ catalog: { facts } })).toEqual([
      {
        ...ofTheTier,
        ...always,
        recurrence: 'per-year',
        inputs: { minimumMinor: 50_000, ...inputs },
        amountMinor: 50_000,
        cost: '0',
        message: {
          key: 'pricing.meter-minimum',
          params: { tier: inBoth('essential'), meter: inBoth('Pages'), units: 10_000 },
        },
      },
      {
        ...ofTheTier,
        ...always,
        code: 'meter-rate',
        recurrence: 'per-unit',
        inputs: { ...inputs, ratePerUnit: '1.25' },
        amountMinor: null,
        rate: '1.25',
        message: {
          key: 'pricing.meter-rate',
          params: { tier: inBoth('essential'), meter: inBoth('Pages') },
        },
      },
    ])
  })

  test('is named by its fact where the catalog has no title for it', () => {
    const other = [aFact('hours', { title: inBoth('Hours') })]
    expect(linesOf({ catalog: { facts: other } }).map(({ message }) => message.params['meter'])).toEqual([
      'pages',
      'pages',
    ])
  })

  test.each<[string, ReturnType<typeof anAsset>]>([
    ['missing', anAsset()],
    ['one that does not apply', anAsset('a', { pages: null })],
  ])('needs no expected use: with %s the price is known', (_what, asset) => {
    const lines = linesOf({ assets: [asset] })
    expect(lines.map(({ inputs }) => inputs)).toEqual([
      { minimumMinor: 50_000, meter: 'pages', includedUnits: 10_000, pooled: true },
      { meter: 'pages', includedUnits: 10_000, pooled: true, ratePerUnit: '1.25' },
    ])
    expect(metered({ assets: [asset] })).toMatchObject({ unknowns: [], totals: { netMinor: 50_000 } })
  })

  test('that is told by the catalog’s own expectation says so on the rate', () => {
    const assumed = [aFact('pages', { assumed: 9_000 })]
    const lines = linesOf({ assets: [anAsset()], catalog: { facts: assumed } })
    expect(lines.map(({ inputs, assumedFacts }) => [inputs['expectedUnits'], assumedFacts])).toEqual([
      [9_000, undefined],
      [9_000, ['pages']],
    ])
    expect(linesOf({ catalog: { facts: assumed } })[1]).not.toHaveProperty('assumedFacts')
  })
})
