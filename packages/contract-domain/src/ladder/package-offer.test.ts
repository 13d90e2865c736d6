import { describe, expect, test } from 'vitest'
import { findTier, type CatalogVersion, type FleetDiscount } from '../catalog/index.ts'
import type { Cell } from '../cover/index.ts'
import { PriceBookUnknown } from '../pricing/index.ts'
import {
  aComponent,
  aFact,
  aLadder,
  aLevel,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  aPriceLine,
  aQuantity,
  aQuantityDimension,
  aReferenceAsset,
  aTier,
  bindBySettings,
  flat,
  has,
  inBoth,
} from '../testing/index.ts'
import { ladderContexts } from './ladder-contexts.ts'
import type { LadderContext } from './ladder-context.ts'
import { packagePricer, priceOf } from './package-offer.ts'
import type { Choice } from './selection.ts'

function contextIn(version: CatalogVersion, members: Partial<LadderContext> = {}): LadderContext {
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  return { ...context, ...members }
}

function pricerOf(
  version: CatalogVersion,
  members: Partial<LadderContext> = {},
  bind = bindBySettings(version),
) {
  const tier = version.tiers[0] ?? aTier()
  return packagePricer({ version, tier, context: contextIn(version, members), bind })
}

const choice = (addOn: string, option = 0) => ({ addOn, option, options: {} })

describe('a package', () => {
  test('that is sold: price, cover, who gave what, and the lines', () => {
    const offer = pricerOf(aLadder()).offer([choice('four-hours')])
    expect(offer).toMatchObject({
      selection: [choice('four-hours')],
      priceMinor: 90_000,
      effects: [{ addOn: 'four-hours', dimension: 'arrival', phase: 'give' }],
      sold: 'yes',
      capsInDoubt: [],
      refusals: [],
      unknowns: [],
    })
    const plain = (lines: typeof offer.yearLines) => lines.map(({ code, amountMinor }) => [code, amountMinor])
    expect(plain(offer.yearLines)).toEqual([
      ['base', 60_000],
      ['four-hours', 30_000],
    ])
    expect(plain(offer.termLines)).toEqual([
      ['base', 60_000],
      ['four-hours', 30_000],
    ])
    expect(Object.keys(offer.cover)).toEqual(['window', 'arrival', 'parts'])
  })

  test('for a term that nobody sells: nothing is priced, and why', () => {
    const offer = pricerOf(aLadder(), { termMonths: 61 }).offer([])
    expect(offer).toMatchObject({
      selection: [],
      sold: 'no',
      priceMinor: null,
      cover: {},
      effects: [],
      capsInDoubt: [],
      yearLines: [],
      termLines: [],
    })
    expect(offer.refusals).not.toEqual([])
    const pricer = pricerOf(aLadder(), { termMonths: 61 })
    expect(pricer.rules.definitions).toBe(pricer.version.dimensions)
  })

  test.each<[string, Cell, string, readonly string[]]>([
    ['lacks what an add-on needs', { state: 'none' }, 'no', ['cover-need-not-met']],
    ['may have what an add-on needs', { state: 'unknown' }, 'unknown', ['cover-need-unknown']],
  ])('that %s', (_, cell, sold, codes) => {
    const needs = [{ dimension: 'visits', atLeast: { kind: 'quantity', quantity: 1 } }] as const
    const version = aLadder(
      {},
      {
        dimensions: [aQuantityDimension('visits')],
        tiers: [aTier({ cover: { visits: { '*': cell } } })],
        addOns: [anEntry('report', { price: flat(1), effect: {}, needs })],
        priceBooks: [aPriceBook()],
      },
    )
    const offer = pricerOf(version).offer([choice('report')])
    expect(offer.sold).toBe(sold)
    expect(offer.refusals.map(({ code }) => code)).toEqual(codes)
  })
})

const levels = aLevelsLadder(
  ['one', 'two'],
  {
    a: { price: flat(1000), effects: { small: has('one'), large: has('one', 'two') } },
    b: { price: flat(500) },
  },
  { lower: 10_000, upper: 20_000 },
)

function aPricer() {
  const [context] = ladderContexts(levels).contexts
  if (context === undefined) throw new Error('There is no context.')
  return packagePricer({
    version: levels,
    tier: findTier(levels, 'lower'),
    context,
    bind: bindBySettings(levels),
  })
}

const opted = (addOn: string, kind?: string): Choice => ({
  addOn,
  option: 0,
  options: kind === undefined ? {} : { kind },
})

describe.each(['offer', 'price'] as const)('a pricer asked by %s', (ask) => {
  test('gives the same answer for the same package, in whatever order', () => {
    const pricer = aPricer()
    const offer = pricer[ask]([opted('a', 'small'), opted('b')])
    expect(offer.priceMinor).toBe(11_500)
    expect(pricer[ask]([opted('b'), opted('a', 'small')])).toBe(offer)
  })

  test('tells packages apart by what is opted for, whatever candidates it stood among', () => {
    const pricer = aPricer()
    const coverWith = (kind?: string) => pricer[ask]([opted('a', kind)]).cover
    expect(coverWith()).toEqual({ one: { '*': { state: 'none' } }, two: { '*': { state: 'none' } } })
    expect(coverWith('small')).toEqual({ one: { '*': aLevel('yes') }, two: { '*': { state: 'none' } } })
    expect(coverWith('large')).toEqual({ one: { '*': aLevel('yes') }, two: { '*': aLevel('yes') } })
  })
})

describe('a bound add-on', () => {
  test('or none where it can’t be bound; a fault of a plugin is no such thing', () => {
    const version = aLadder()
    const bind = bindBySettings(version)
    const bound = pricerOf(version, {}, (request) => {
      if (request.addOn === 'parts') throw new PriceBookUnknown(request.priceBook)
      if (request.addOn === 'broken') throw new TypeError('broken')
      return bind(request)
    })
    expect(bound.addOn(choice('four-hours'))).toMatchObject({ id: 'four-hours', options: {} })
    expect(bound.addOn(choice('parts'))).toBeNull()
    expect(() => bound.addOn(choice('broken'))).toThrow(TypeError)
  })
})

describe('what it comes to', () => {
  const fleet: FleetDiscount = {
    title: inBoth('Fleet'),
    byCount: [{ from: 3, percent: '10' }],
    countsActiveLines: true,
    onceLinesIncluded: true,
  }
  const version = aLadder({}, { facts: [aFact('hours', { type: 'number', assumed: 8 })] })
  const comesTo = (
    lines: Parameters<typeof priceOf>[0],
    members: Partial<LadderContext> = {},
    book = aPriceBook({ fleet }),
  ) => priceOf(lines, { version, book, context: contextIn(version, members) })
  const line = aPriceLine({ amountMinor: 1000 })
  const rate = aPriceLine({
    recurrence: 'per-unit',
    amountMinor: null,
    rate: '5',
    inputs: { meter: 'hours' },
  })

  test('times the assets, with the use that is stated or assumed', () => {
    expect(comesTo([line])).toBe(1000)
    expect(comesTo([line, rate])).toBe(1040)
    expect(comesTo([line, rate], { assets: 2 })).toBe(2080)
  })

  test('after the fleet discount of what is no use, from the first asset it counts', () => {
    expect(comesTo([line, rate], { assets: 3 })).toBe(3 * 1040 - 300)
    expect(comesTo([line, rate], { assets: 2, otherAssets: 1 })).toBe(2 * 1040 - 200)
    expect(comesTo([line, rate], { assets: 2, activeLines: 1 })).toBe(2 * 1040 - 200)
    expect(comesTo([line], { assets: 3 }, aPriceBook())).toBe(3000)
  })

  test('unknown, where an amount or a use is', () => {
    expect(comesTo([line, { ...line, amountMinor: null }])).toBeNull()
    expect(comesTo([line, { ...rate, inputs: { meter: 'visits' } }])).toBeNull()
  })
})

describe('a quantity of which only the least is known', () => {
  const visits = aQuantityDimension('visits', { cap: 4 })
  const free = aQuantityDimension('visits')

  function doubtsOf(cell: Cell, added: number, definition = visits) {
    const version = aLadder(
      {},
      {
        dimensions: [definition],
        tiers: [aTier({ cover: { visits: { '*': cell } } })],
        order: [],
        addOns: [
          anEntry('more', { price: flat(1), effect: { add: [{ dimension: 'visits', quantity: added }] } }),
          anEntry('three', {
            price: flat(1),
            effect: { give: [{ dimension: 'visits', value: { kind: 'quantity', quantity: 3 } }] },
          }),
          anEntry('idle', { price: flat(1), effect: {} }),
        ],
        priceBooks: [aPriceBook({ tiers: { essential: [aComponent(100)] } })],
        referenceAssets: [aReferenceAsset()],
      },
    )
    return (addOn: string) => {
      const { sold, capsInDoubt } = pricerOf(version).offer([choice(addOn)])
      return [sold, ...capsInDoubt]
    }
  }

  test('may pass its cap with what is added, not with a raise', () => {
    const unknown = doubtsOf({ state: 'unknown' }, 1)
    expect(unknown('more')).toEqual(['unknown', 'visits'])
    expect(unknown('three')).toEqual(['yes'])
    expect(unknown('idle')).toEqual(['yes'])
  })

  test('also where the least alone comes up to the cap', () => {
    expect(doubtsOf({ state: 'unknown' }, 4)('more')).toEqual(['unknown', 'visits'])
    expect(doubtsOf({ state: 'at-least', value: { kind: 'quantity', quantity: 2 } }, 2)('more')).toEqual([
      'unknown',
      'visits',
    ])
  })

  test('never without a cap, nor where all is known', () => {
    expect(doubtsOf({ state: 'unknown' }, 1, free)('more')).toEqual(['yes'])
    expect(doubtsOf(aQuantity(2), 1)('more')).toEqual(['yes'])
    expect(doubtsOf(aQuantity(2), 2)('more')).toEqual(['yes'])
    expect(doubtsOf(aQuantity(2), 3)('more')).toEqual(['no'])
  })

  test('in one case of several, and of another dimension nothing', () => {
    const cause = {
      id: 'cause',
      title: inBoth('Cause'),
      knownAt: 'claim',
      keys: [{ id: 'wear', title: inBoth('Wear') }],
    } as const
    const byCause = aQuantityDimension('visits', { cap: 4, facets: [cause] })
    const calls = aQuantityDimension('calls', { cap: 2 })
    const version = aLadder(
      {},
      {
        dimensions: [byCause, calls],
        tiers: [
          aTier({
            cover: {
              visits: { wear: { state: 'unknown' }, other: aQuantity(1) },
              calls: { '*': { state: 'unknown' } },
            },
          }),
        ],
        order: [],
        addOns: [
          anEntry('more', { price: flat(1), effect: { add: [{ dimension: 'visits', quantity: 1 }] } }),
          anEntry('calls', {
            price: flat(1),
            effect: { give: [{ dimension: 'calls', value: { kind: 'quantity', quantity: 2 } }] },
          }),
        ],
        priceBooks: [aPriceBook()],
      },
    )
    const offer = pricerOf(version).offer([choice('calls'), choice('more')])
    expect([offer.sold, ...offer.capsInDoubt]).toEqual(['unknown', 'visits'])
  })

  test('is in no doubt where what is added stays under the cap for sure, or it is unlimited', () => {
    expect(
      doubtsOf({ state: 'known', value: { kind: 'quantity', quantity: 'unlimited' } }, 1, free)('more'),
    ).toEqual(['yes'])
    expect(doubtsOf(aQuantity(1), 1)('more')).toEqual(['yes'])
  })
})
