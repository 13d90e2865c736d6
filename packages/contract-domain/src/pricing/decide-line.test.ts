import { describe, expect, test } from 'vitest'
import { AmountOutOfRange } from '../money/index.ts'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  aFact,
  anAddOn,
  anAsset,
  aLine,
  aTier,
  flat,
  inBoth,
  onlyGroup,
} from '../testing/index.ts'

const refusal = (code: string, params: object, members: object = {}) => ({
  code,
  lineId: 'line-1',
  ...members,
  message: { key: `pricing.${code}`, params },
  cure: { key: `pricing.${code}.cure`, params },
})

describe('a decided line', () => {
  test('names its add-ons in order, its days and its groups, each with the facts that were read', () => {
    const tiers = { essential: [aComponent({ form: 'percent-of-purchase-price', percent: '10' })] }
    const price = (amountMinor: number) => ({ 'purchase-price': { amountMinor, currency: 'EUR' } })
    const decision = aDecision({
      book: { tiers },
      addOns: [aChargingAddOn('parts', flat(5)), aChargingAddOn('4h', flat(1))],
      line: {
        termMonths: 13,
        start: '2026-01-31',
        assets: [anAsset('1', price(1_000)), anAsset('2', price(2_000)), anAsset('3', price(1_000))],
      },
    })
    const [line] = decision.lines
    expect({ ...line, groups: [] }).toEqual({
      lineId: 'line-1',
      tier: 'essential',
      addOns: ['4h', 'parts'],
      termMonths: 13,
      start: '2026-01-31',
      endExclusive: '2027-02-28',
      groups: [],
    })
    expect(
      line?.groups.map(({ assetIds, factsRead, termPriceMinor, groupTotalMinor }) => ({
        assetIds,
        factsRead,
        termPriceMinor,
        groupTotalMinor,
      })),
    ).toEqual([
      {
        assetIds: ['1', '3'],
        factsRead: { 'purchase-price': { amountMinor: 1_000, currency: 'EUR' }, 'site-country': 'FR' },
        // 100 + 8 (8.33), 5 + 0 (0.42), 1 + 0 (0.08)
        termPriceMinor: 114,
        groupTotalMinor: 228,
      },
      {
        assetIds: ['2'],
        factsRead: { 'purchase-price': { amountMinor: 2_000, currency: 'EUR' }, 'site-country': 'FR' },
        termPriceMinor: 200 + 17 + 6,
        groupTotalMinor: 223,
      },
    ])
  })

  test('of assets in two countries has a group for each', () => {
    const assets = [anAsset('1'), anAsset('2', {}, 'BE'), anAsset('3')]
    expect(aDecision({ line: { assets } }).lines[0]?.groups.map(({ assetIds }) => assetIds)).toEqual([
      ['1', '3'],
      ['2'],
    ])
  })

  test('that is unknown has no term price and no total, however many assets', () => {
    const reading = anAddOn('4h', {
      facts: ['use'],
      charge: (context) => (context.fact('use') === null ? [] : []),
    })
    const decision = aDecision({ addOns: [reading], line: { assets: [anAsset('1'), anAsset('2')] } })
    expect(onlyGroup(decision)).toMatchObject({ termPriceMinor: null, groupTotalMinor: null })
    expect(decision.unknowns).toEqual([
      refusal('fact-missing', { fact: 'use' }, { addOn: '4h', assetIds: ['1', '2'] }),
    ])
  })

  test('on a tier that the catalog lacks is no more than what was asked', () => {
    const decision = aDecision({
      addOns: [aChargingAddOn('parts', flat(5)), aChargingAddOn('4h', flat(1))],
      line: { tier: 'platinum', termMonths: 24, start: '2026-05-01' },
    })
    expect(decision.lines).toEqual([
      {
        lineId: 'line-1',
        tier: 'platinum',
        addOns: ['4h', 'parts'],
        termMonths: 24,
        start: '2026-05-01',
        endExclusive: '2026-05-01',
        groups: [],
      },
    ])
    expect(decision.refusals).toEqual([refusal('tier-unknown', { tier: 'platinum' })])
    expect(decision.unknowns).toEqual([])
    expect(decision.quoteLines).toEqual([])
    expect(decision.totals).toEqual({
      listMinor: null,
      netMinor: null,
      surchargeMinor: null,
      taxMinor: null,
      payableMinor: null,
      costMinor: null,
    })
  })

  test('beside one that has no price leaves the quote without one, and keeps its own', () => {
    const lines = [aLine({ id: '1' }), aLine({ id: '2', tier: 'platinum', assets: [anAsset('2')] })]
    const decision = aDecision({ request: { lines } })
    expect(decision.lines.map(({ groups }) => groups.map(({ groupTotalMinor }) => groupTotalMinor))).toEqual([
      [120_000],
      [],
    ])
    expect(decision.totals).toMatchObject({ listMinor: null, netMinor: null, costMinor: null })
  })

  test('on a tier that the book does not price says so, once for its assets', () => {
    const decision = aDecision({
      book: { tiers: {} },
      catalog: { tiers: [aTier({ title: inBoth('Essential') })] },
      line: { assets: [anAsset('1'), anAsset('2', {}, 'BE')] },
    })
    expect(decision.unknowns).toEqual([
      refusal('tier-not-priced', { tier: inBoth('Essential') }, { assetIds: ['1', '2'] }),
    ])
    expect(decision.lines[0]?.groups[0]?.yearLines).toStrictEqual([
      {
        stage: 'base',
        source: { kind: 'core' },
        code: 'base',
        component: 'default',
        contractYear: null,
        recurrence: 'per-year',
        per: 'asset',
        taxCategory: null,
        inputs: {},
        amountMinor: null,
        message: { key: 'pricing.not-priced', params: { tier: inBoth('Essential') } },
      },
    ])
  })

  test('never comes to more than what is kept exactly', () => {
    const tiers = { essential: [aComponent(Number.MAX_SAFE_INTEGER)] }
    const assets = [anAsset('1'), anAsset('2')]
    expect(() => aDecision({ book: { tiers }, line: { assets } })).toThrow(AmountOutOfRange)
  })
})

test('a missing fact is named by its title, once, by what lacks it', () => {
  const age = aFact('age', { title: inBoth('Age') })
  const young = { fact: 'age', op: 'below', value: 10 } as const
  const decision = aDecision({
    book: { tiers: { essential: [aComponent({ form: 'table', fact: 'age', rows: [] })] } },
    catalog: { facts: [age], tiers: [aTier({ availability: { asset: young } })] },
  })
  expect(decision.unknowns).toEqual([
    refusal('fact-missing', { fact: inBoth('Age') }, { assetIds: ['asset-1'] }),
  ])
})
