import { describe, expect, test } from 'vitest'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  amountsOf,
  anAddOn,
  anAsset,
  aLine,
  flat,
  inBoth,
  onlyGroup,
  percentOf,
  refusedIn,
  type Given,
} from '../testing/index.ts'

const year = (given: Given) => amountsOf(onlyGroup(aDecision(given)).yearLines)
const essential600 = { tiers: { essential: [aComponent(60_000)] } }

describe('charges of add-ons', () => {
  test('Essential 600 € + 4 h 300 € + 24x7 250 € + parts 400 € is 1,550 €', () => {
    const addOns = [
      aChargingAddOn('rapid-response', flat(30_000)),
      aChargingAddOn('extended-hours', flat(25_000)),
      aChargingAddOn('parts-cover', flat(40_000)),
    ]
    const decision = aDecision({ book: essential600, addOns })
    expect(amountsOf(onlyGroup(decision).yearLines)).toEqual([
      ['base', 60_000],
      ['extended-hours', 25_000],
      ['parts-cover', 40_000],
      ['rapid-response', 30_000],
    ])
    expect(decision.totals.netMinor).toBe(155_000)
  })

  test('“4 h” at 50 % of base follows the base', () => {
    expect(year({ book: essential600, addOns: [aChargingAddOn('rapid-response', percentOf('50'))] })).toEqual(
      [
        ['base', 60_000],
        ['rapid-response', 30_000],
      ],
    )
  })

  test('a percent names its base: after factors by default, before them, or the purchase price', () => {
    const age = {
      id: 'age',
      title: inBoth('Age'),
      fact: 'age',
      components: ['default'],
      rows: [{ from: 0, factor: '1.5' }],
    }
    const book = { ...essential600, factors: [age] }
    const assets = [anAsset('a', { age: 1, 'purchase-price': { amountMinor: 1_000_001, currency: 'EUR' } })]
    const of = (base: 'base' | 'base-before-factors' | 'purchase-price') =>
      year({ book, addOns: [aChargingAddOn('x', percentOf('1.5', base))], line: { assets } }).at(-1)?.[1]
    expect(of('base')).toBe(1_350)
    expect(of('base-before-factors')).toBe(900)
    // 1.5 % of 10,000.01 = 150.00015
    expect(of('purchase-price')).toBe(15_000)
  })

  test('a price per unit with a known quantity is so many units, rounded once; without one a rate, exact', () => {
    const perSeat = { form: 'per-unit', unit: 'seat', ratePerUnit: '33.35', cost: '1' } as const
    const three = aChargingAddOn('seats', perSeat, { line: { quantity: 3 } })
    expect(year({ addOns: [three] }).at(-1)).toEqual(['seats', 100])
    const rate = aChargingAddOn('seats', perSeat, { line: { recurrence: 'per-unit' } })
    const decision = aDecision({ addOns: [rate] })
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({ amountMinor: null, rate: '33.35' })
    expect(decision.totals.netMinor).toBe(120_000)
  })

  test('a table of prices reads a fact or the buyer’s option', () => {
    const byWindow = {
      form: 'table',
      by: 'option:window',
      rows: [{ is: '24x7', price: flat(9_000) }],
      else: percentOf('10'),
    } as const
    const addOn = aChargingAddOn('hours', byWindow)
    const chosen = (window: string) =>
      year({
        addOns: [addOn],
        request: { lines: [{ ...aLine(), addOns: [{ id: 'hours', options: { window } }] }] },
      }).at(-1)?.[1]
    expect(chosen('24x7')).toBe(9_000)
    expect(chosen('8x5')).toBe(12_000)
  })

  test('a table of prices without a row is refused, naming the add-on and the value', () => {
    const byModel = { form: 'table', by: 'fact:model', rows: [{ is: 'K1', price: flat(1) }] } as const
    const decision = aDecision({
      addOns: [aChargingAddOn('x', byModel)],
      line: { assets: [anAsset('a', { model: 'K2' })] },
    })
    expect(decision.refusals).toMatchObject([
      { code: 'price-row-missing', addOn: 'x', message: { params: { subject: 'fact:model', value: 'K2' } } },
    ])
    expect(decision.totals.netMinor).toBeNull()
  })

  test('never see the other add-ons', () => {
    let seen: readonly string[] = []
    const curious = anAddOn('z', {
      charge: (context) => {
        seen = Object.keys(context)
        return []
      },
    })
    aDecision({ addOns: [aChargingAddOn('a', flat(1)), curious] })
    expect(seen.toSorted()).toEqual([
      'base',
      'currency',
      'fact',
      'line',
      'options',
      'settings',
      'termMonths',
      'tier',
    ])
  })
})

describe('a fact that a hook reads', () => {
  // A careless author, who takes a missing fact for a cheap one.
  const reader = (amountMinor: number | null) =>
    anAddOn('x', {
      facts: ['use'],
      charge: (context) => {
        const { currency } = context
        if (context.fact('use') === 'outdoor' || amountMinor === null) return []
        const message = { key: 'x.charge', params: {} }
        return [
          {
            code: 'x',
            recurrence: 'per-year',
            taxCategory: 'service',
            amountMinor,
            currency,
            cost: '0',
            inputs: {},
            message,
          },
        ]
      },
    })

  test('and lacks makes its answer unknown, whatever amount it gives', () => {
    const decision = aDecision({ addOns: [reader(500)] })
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({
      code: 'x',
      amountMinor: null,
      unknownFacts: ['use'],
    })
    expect(decision.totals.netMinor).toBeNull()
  })

  test('and lacks is unknown even when it charges nothing', () => {
    const decision = aDecision({ addOns: [reader(null)] })
    expect(onlyGroup(decision).yearLines.at(-1)).toMatchObject({ amountMinor: null, unknownFacts: ['use'] })
    expect(decision.unknowns).toMatchObject([{ code: 'fact-missing', addOn: 'x' }])
  })

  test('splits the line into groups of like assets', () => {
    const assets = [
      anAsset('1', { use: 'office' }),
      anAsset('2', { use: 'outdoor' }),
      anAsset('3', { use: 'office', colour: 'red' }),
    ]
    const { lines, totals } = aDecision({ addOns: [reader(500)], line: { assets } })
    expect(
      lines[0]?.groups.map(({ assetIds, termPriceMinor, groupTotalMinor }) => [
        assetIds,
        termPriceMinor,
        groupTotalMinor,
      ]),
    ).toEqual([
      [['1', '3'], 120_500, 241_000],
      [['2'], 120_000, 120_000],
    ])
    expect(totals.netMinor).toBe(361_000)
  })

  test('that was not declared is refused, naming plugin, hook and fact', () => {
    const sly = anAddOn('sly', { charge: (context) => (context.fact('use') === null ? [] : []) })
    const decision = aDecision({ addOns: [sly] })
    expect(decision.refusals).toMatchObject([
      {
        code: 'plugin-answer-refused',
        addOn: 'sly',
        message: { params: { plugin: 'sly@1.0.0', hook: 'charge' } },
      },
    ])
    expect(decision.refusals[0]?.message.params['came']).toMatch('pricing.fact-undeclared')
  })
})

describe('a charge of the whole quote', () => {
  const once = aChargingAddOn('audit', flat(10_000), { line: { per: 'quote' } })
  const multiYear = {
    id: 'multi-year',
    kind: 'multi-year',
    title: inBoth('Several years'),
    of: 'remains',
    byMonths: [{ from: 24, percent: '10' }],
  } as const

  test('is charged once however many assets, in no term price of one asset, and discounted as a group of one', () => {
    const assets = [anAsset('1'), anAsset('2'), anAsset('3')]
    const decision = aDecision({
      book: { discounts: [multiYear] },
      addOns: [once],
      line: { assets, termMonths: 24 },
    })
    expect(onlyGroup(decision)).toMatchObject({ termPriceMinor: 216_000, groupTotalMinor: 648_000 })
    expect(amountsOf(decision.quoteLines)).toEqual([
      ['audit 1', 10_000],
      ['audit 2', 10_000],
      ['multi-year 1', -1_000],
      ['multi-year 2', -1_000],
    ])
    expect(decision.totals).toMatchObject({ listMinor: 740_000, netMinor: 666_000, taxMinor: 133_200 })
  })

  test('runs with the longest of the lines that give it', () => {
    const addOns = ['audit']
    const lines = [
      aLine({ id: '1', addOns }),
      aLine({ id: '2', addOns, termMonths: 24, assets: [anAsset('2')] }),
    ]
    const decision = aDecision({ addOns: [once], request: { lines } })
    expect(amountsOf(decision.quoteLines)).toEqual([
      ['audit 1', 10_000],
      ['audit 2', 10_000],
    ])
  })

  test('is refused when lines come to different answers', () => {
    const byTier = aChargingAddOn(
      'audit',
      {
        form: 'table',
        by: 'option:size',
        rows: [
          { is: 's', price: flat(1) },
          { is: 'l', price: flat(2) },
        ],
      },
      { line: { per: 'quote' } },
    )
    const line = (id: string, size: string) => ({
      ...aLine({ id, assets: [anAsset(id)] }),
      addOns: [{ id: 'audit', options: { size } }],
    })
    const decision = aDecision({ addOns: [byTier], request: { lines: [line('1', 's'), line('2', 'l')] } })
    expect(refusedIn(decision)).toEqual(['quote-charge-differs'])
  })
})
