import { describe, expect, test } from 'vitest'
import type { ChargeContext } from './index.ts'
import { prepareLine } from './prepare-line.ts'
import {
  aChargingAddOn,
  aComponent,
  aDecision,
  amountsOf,
  anAddOn,
  anAsset,
  aPriceBook,
  aPricingContext,
  flat,
  inBoth,
  onlyGroup,
  percentOf,
  type Given,
} from '../testing/index.ts'

const factor = (component: string, by: string) => ({
  id: `by-${component}`,
  title: inBoth('Age'),
  fact: `age-of-${component}`,
  components: [component],
  rows: [{ from: 0, factor: by }],
})
const percentOfPrice = { form: 'percent-of-purchase-price', percent: '6' } as const
const meter = {
  form: 'meter',
  meter: 'pages',
  minimumMinor: 500,
  includedUnits: 10,
  ratePerUnit: '1',
  pooled: false,
} as const

/** What a hook is shown of the base, and what is unknown of a charge that is a percent of it. */
function baseOf(components: ReturnType<typeof aComponent>[], given: Given = {}, facts = {}) {
  let seen: ChargeContext['base'] | null = null
  const looking = anAddOn('a', {
    charge: ({ base }) => {
      seen = { ...base }
      return []
    },
  })
  const decision = aDecision({
    ...given,
    book: { tiers: { essential: components }, ...given.book },
    addOns: [
      looking,
      aChargingAddOn('p', percentOf('10')),
      aChargingAddOn('q', percentOf('10', 'base-before-factors')),
    ],
    line: { assets: [anAsset('1', facts)] },
  })
  const percents = onlyGroup(decision).yearLines.filter(({ code }) => code === 'p' || code === 'q')
  return { seen, percents: percents.map(({ amountMinor, unknownFacts }) => [amountMinor, unknownFacts]) }
}

describe('the base that a percent is of', () => {
  const parts = (price: Parameters<typeof aComponent>[0]) => aComponent(price, { component: 'parts' })

  test('is one year of all components, after factors and before, the rates of meters left out', () => {
    const { seen, percents } = baseOf(
      [aComponent(1_000), parts(200), aComponent(meter, { component: 'use' })],
      { book: { factors: [factor('default', '1.5'), factor('parts', '0.5')] } },
      { 'age-of-default': 1, 'age-of-parts': 1 },
    )
    expect(seen).toMatchObject({ afterFactorsMinor: 2_100, beforeFactorsMinor: 1_700 })
    expect(percents).toEqual([
      [210, undefined],
      [170, undefined],
    ])
  })

  test('is unknown whole when one component is, and names what it lacks', () => {
    const { seen, percents } = baseOf([aComponent(1_000), parts(percentOfPrice)])
    expect(seen).toMatchObject({ afterFactorsMinor: null, beforeFactorsMinor: null })
    expect(percents).toEqual([
      [null, ['purchase-price']],
      [null, ['purchase-price']],
    ])
  })

  test('is known before factors when a factor alone is unknown', () => {
    const { seen, percents } = baseOf([aComponent(1_000)], { book: { factors: [factor('default', '1.5')] } })
    expect(seen).toMatchObject({ afterFactorsMinor: null, beforeFactorsMinor: 1_000 })
    expect(percents).toEqual([
      [null, ['age-of-default']],
      [100, undefined],
    ])
  })

  test('of a tier that the book does not price is unknown, without a fact to ask for', () => {
    const { seen, percents } = baseOf([], { book: { tiers: {} } })
    expect(seen).toMatchObject({ afterFactorsMinor: null, beforeFactorsMinor: null })
    expect(percents).toEqual([
      [null, undefined],
      [null, undefined],
    ])
  })
})

describe('one year of one asset', () => {
  const adjusting = anAddOn('z', {
    adjust: (context) => [
      context.percentOff({
        code: 'z',
        percent: '10',
        of: context.lines.filter(({ stage }) => stage === 'charge'),
        taxCategory: 'service',
        message: { key: 'z.adjust', params: {} },
      }),
    ],
  })
  const essential = { essential: [aComponent(1_000), aComponent(meter, { component: 'use' })] }
  const context = aPricingContext(
    { priceBooks: [aPriceBook({ tiers: essential, factors: [factor('default', '2'), factor('use', '3')] })] },
    [adjusting, aChargingAddOn('b', flat(100)), aChargingAddOn('a', percentOf('10'))],
  )
  const selection = (ids: readonly string[]) => ({
    tier: 'essential',
    addOns: ids.map((id) => ({ id, options: {} })),
    termMonths: 12,
    priceBook: 'direct',
  })
  const facts = { 'age-of-default': 1, 'age-of-use': 1, pages: 5 }

  test('is its base, factors, charges and adjustments, in this order, each of the rounded ones before', () => {
    const price = prepareLine(selection(['z', 'b', 'a']), context)
    const lines = price(anAsset('1', facts))
    expect(
      lines.map(({ stage, code, component, amountMinor, rate }) => [
        stage,
        code,
        component,
        rate ?? amountMinor,
      ]),
    ).toEqual([
      ['base', 'base', 'default', 1_000],
      ['base', 'base', 'use', 500],
      ['base', 'meter-rate', 'use', '3'],
      ['factor', 'factors', 'default', 1_000],
      ['factor', 'factors', 'use', 1_000],
      ['charge', 'a', 'default', 350],
      ['charge', 'b', 'default', 100],
      ['adjust', 'z', 'default', -45],
    ])
  })

  test('comes to the same for every asset with the same facts, however many were priced before', () => {
    const price = prepareLine(selection(['z', 'b', 'a']), context)
    const first = amountsOf(price(anAsset('1', facts)))
    for (let at = 0; at < 40; at += 1) expect(amountsOf(price(anAsset(String(at), facts)))).toEqual(first)
    expect(amountsOf(price(anAsset('x', { ...facts, 'age-of-default': null })))).not.toEqual(first)
  })

  test('without add-ons is base and factors alone', () => {
    expect(prepareLine(selection([]), context)(anAsset('1', facts)).map(({ stage }) => stage)).toEqual([
      'base',
      'base',
      'base',
      'factor',
      'factor',
    ])
  })
})
