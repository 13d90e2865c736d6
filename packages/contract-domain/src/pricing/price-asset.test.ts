import { describe, expect, test } from 'vitest'
import type { PriceLine } from './index.ts'
import { groupFindings, type PricedAsset } from './price-asset.ts'
import {
  aCatalog,
  aChargingAddOn,
  aComponent,
  aDecision,
  aFact,
  anAddOn,
  anAsset,
  aPriceLine,
  aTier,
  inBoth,
  onlyGroup,
  percentOf,
} from '../testing/index.ts'

const tier = aTier({ title: inBoth('Essential') })
const version = aCatalog({ facts: [aFact('use', { title: inBoth('Use') })] })
const found = (members: Partial<PricedAsset>) => {
  const nothing: PricedAsset = {
    yearLines: [],
    termLines: [],
    quoteLines: [],
    cover: { dimensions: [], final: {}, effects: [] },
    missingFacts: [],
    refusals: [],
  }
  return groupFindings(
    { assets: [anAsset('1'), anAsset('2')], priced: { ...nothing, ...members } },
    { tier, version },
  )
}
const missing = (fact: unknown, addOn?: string) => ({
  code: 'fact-missing',
  ...(addOn !== undefined && { addOn }),
  message: { key: 'pricing.fact-missing', params: { fact } },
  cure: { key: 'pricing.fact-missing.cure', params: { fact } },
  assetIds: ['1', '2'],
})
const of = (addOn: string, members: Partial<PriceLine>) =>
  aPriceLine({ source: { kind: 'plugin', id: addOn, version: '1.0.0' }, ...members })

describe('what is unknown of like assets', () => {
  test('is each fact that a line lacks, by its title, with the add-on that reads it', () => {
    expect(
      found({
        yearLines: [
          aPriceLine({ unknownFacts: ['use', 'age'] }),
          of('4h', { unknownFacts: ['use'] }),
          of('kit', {}),
        ],
        quoteLines: [of('audit', { unknownFacts: ['size'] })],
      }),
    ).toEqual({
      refusals: [],
      unknowns: [
        missing(inBoth('Use')),
        missing('age'),
        missing(inBoth('Use'), '4h'),
        missing('size', 'audit'),
      ],
    })
  })

  test('is told once of a fact that availability or cover lacks too', () => {
    expect(
      found({ yearLines: [of('4h', { unknownFacts: ['use'] })], missingFacts: ['age', 'use'] }).unknowns,
    ).toEqual([missing(inBoth('Use'), '4h'), missing('age')])
  })

  test('is the price of a tier that the book has none for', () => {
    const notPriced = aPriceLine({ message: { key: 'pricing.not-priced', params: {} } })
    const params = { tier: inBoth('Essential') }
    expect(found({ yearLines: [aPriceLine(), notPriced] }).unknowns).toEqual([
      {
        code: 'tier-not-priced',
        message: { key: 'pricing.tier-not-priced', params },
        cure: { key: 'pricing.tier-not-priced.cure', params },
        assetIds: ['1', '2'],
      },
    ])
    expect(found({ yearLines: [aPriceLine()] }).unknowns).toEqual([])
  })
})

test('what is refused of like assets names them all', () => {
  const refusal = { code: 'x', message: { key: 'x', params: {} }, cure: { key: 'y', params: {} } }
  expect(found({ refusals: [refusal] })).toEqual({
    refusals: [{ ...refusal, assetIds: ['1', '2'] }],
    unknowns: [],
  })
})

describe('an asset', () => {
  test('reads its country for tax, whatever else it reads', () => {
    expect(onlyGroup(aDecision()).factsRead).toEqual({ 'site-country': 'FR' })
  })

  test('whose term comes to less than nothing is refused; to nothing it is not', () => {
    const base = (amountMinor: number) => ({ tiers: { essential: [aComponent(amountMinor)] } })
    const refusals = (amountMinor: number) => aDecision({ book: base(amountMinor) }).refusals
    expect(refusals(0)).toEqual([])
    expect(refusals(-1)).toMatchObject([
      {
        code: 'term-price-negative',
        lineId: 'line-1',
        assetIds: ['asset-1'],
        message: { key: 'pricing.term-price-negative', params: {} },
      },
      { code: 'under-cost' },
    ])
  })

  test('lacks what its price, its availability and its cover read', () => {
    const catalog = {
      tiers: [aTier({ availability: { asset: { fact: 'age', op: 'below', value: 10 } } })],
    }
    const reading = anAddOn('z', {
      facts: ['use'],
      widen: (context) => (context.fact('use') === null ? {} : {}),
    })
    const ofPrice = aChargingAddOn('p', percentOf('1', 'purchase-price'))
    const { unknowns } = aDecision({ catalog, addOns: [reading, ofPrice] })
    expect(unknowns.map(({ addOn, message }) => [addOn, message.params['fact']])).toEqual([
      ['p', 'purchase-price'],
      [undefined, 'use'],
      [undefined, 'age'],
    ])
  })
})
