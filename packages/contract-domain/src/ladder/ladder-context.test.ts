import { describe, expect, test } from 'vitest'
import { PriceBookUnknown } from '../pricing/index.ts'
import { aCatalog, anAsset, aPaymentPlan, aPriceBook, inBoth } from '../testing/index.ts'
import { fleetOf, frameOf, pricingOf, type LadderContext } from './ladder-context.ts'

const context: LadderContext = {
  id: 'machine',
  referenceAsset: 'machine',
  asset: anAsset('machine'),
  termMonths: 12,
  priceBook: 'partners',
  priceDate: '2026-03-01',
  assets: 3,
  varied: {},
}
const version = aCatalog({
  priceBooks: [
    aPriceBook(),
    aPriceBook({
      id: 'partners',
      paymentPlans: [aPaymentPlan(), aPaymentPlan({ id: 'prepaid', prepaid: true })],
    }),
  ],
})
const bind = () => {
  throw new Error('Nothing is bound.')
}
const pricing = pricingOf(version, bind)
const frame = (members: Partial<LadderContext> = {}) => frameOf({ ...context, ...members }, pricing)

test('a version is priced as nobody’s: no identity is stored with it', () => {
  expect(pricing).toEqual({ version, identity: { number: 0, hash: '' }, bind })
})

describe('what the pipeline asks of a quote', () => {
  test('of a reference asset: no promotion, no plan, its own number of assets', () => {
    expect(frame()).toEqual({
      context: pricing,
      book: version.priceBooks[1],
      plan: null,
      priceDate: '2026-03-01',
      promotionCodes: [],
      fleet: 3,
    })
  })

  test('of a quote: its promotions and plan; other assets and active lines count for the fleet', () => {
    const quoted = { promotionCodes: ['SPRING'], paymentPlan: 'prepaid', otherAssets: 4, activeLines: 5 }
    expect(frame(quoted)).toEqual({
      context: pricing,
      book: version.priceBooks[1],
      plan: aPaymentPlan({ id: 'prepaid', prepaid: true, title: inBoth('Yearly') }),
      priceDate: '2026-03-01',
      promotionCodes: ['SPRING'],
      fleet: 12,
    })
    expect(fleetOf({ ...context, ...quoted }).assets).toBe(7)
    expect(fleetOf(context).assets).toBe(3)
  })

  test('a book that the version lacks', () => {
    expect(() => frame({ priceBook: 'export' })).toThrow(PriceBookUnknown)
  })
})
