import { describe, expect, test } from 'vitest'
import { addShares, fleetShares, netShares, sharesOf, splitOver } from './net-shares.ts'
import { aPriceBook, aPriceLine, inBoth } from '../testing/index.ts'

type Members = Parameters<typeof aPriceLine>[0]
const of = (taxCategory: string | null, amountMinor: number | null, members: Members = {}) =>
  aPriceLine({ taxCategory, amountMinor, ...members })
const off = (amountMinor: number, what: 'list' | 'remains', members: Members = {}) =>
  aPriceLine({ stage: 'discount', taxCategory: null, amountMinor, inputs: { of: what }, ...members })
const counted = (lines: readonly ReturnType<typeof aPriceLine>[], count = 1, country = 'FR') => ({
  lines,
  count,
  country,
})
/** Nets written as one reads them: `goods FR` → minor units. */
const read = (shares: Parameters<typeof netShares>[0]) =>
  Object.fromEntries(
    netShares(shares).map(({ category, country, netMinor }) => [`${category} ${country}`, netMinor]),
  )
const shared = (...groups: readonly ReturnType<typeof counted>[]) => read(sharesOf(aPriceBook(), groups))
const sharesIn = (nets: Readonly<Record<string, number>>) =>
  sharesOf(aPriceBook(), [counted(Object.entries(nets).map(([category, net]) => of(category, net)))])

describe('the net by tax category', () => {
  test('adds up each category of each country, times the assets', () => {
    const lines = [of('service', 100), of('goods', 30), of('service', 5, { code: 'x' })]
    const groups = [counted(lines, 3), counted([of('service', 7)], 1, 'DE'), counted([of('goods', 1)])]
    expect(netShares(sharesOf(aPriceBook(), groups))).toEqual([
      { category: 'goods', country: 'FR', netMinor: 91 },
      { category: 'service', country: 'DE', netMinor: 7 },
      { category: 'service', country: 'FR', netMinor: 315 },
    ])
    expect(shared()).toEqual({})
  })

  test('leaves rates out, even their category', () => {
    const rate = of('books', null, { recurrence: 'per-unit', rate: '3' })
    expect(shared(counted([of('service', 100), rate]))).toEqual({ 'service FR': 100 })
  })

  test('splits a line without a category over the list of its own year', () => {
    const lines = [
      of('goods', 100, { contractYear: 0 }),
      of('service', 300, { contractYear: 0 }),
      of('service', 200, { contractYear: 1 }),
      of(null, -40, { contractYear: 0 }),
      of(null, -20, { contractYear: 1 }),
    ]
    expect(shared(counted(lines, 2))).toEqual({ 'goods FR': 180, 'service FR': 900 })
  })

  test('splits a discount on the multiplied line, in its own year, the odd cents to the first', () => {
    const lines = [
      of('goods', 100),
      of('service', 100),
      of('service', 100, { contractYear: 1 }),
      off(-5, 'remains'),
      off(-7, 'remains', { contractYear: 1 }),
    ]
    // Three assets: −15 over 300 and 300 is −8 and −7, and not three times −3 and −2; −21 of year two is service.
    expect(shared(counted(lines, 3))).toEqual({ 'goods FR': 292, 'service FR': 572 })
  })

  test('weighs a discount of list by list, one of what remains by what remains', () => {
    const lines = [of('goods', 100), of('service', 300), of(null, -100, { contractYear: 0 })]
    // List is 75 and 225. A first discount of list, −40: −10 and −30; what remains is 65 and 195.
    expect(shared(counted([...lines, off(-40, 'list')]))).toEqual({ 'goods FR': 65, 'service FR': 195 })
    const uneven = [of('goods', 3), of('service', 100), off(-3, 'remains'), off(-34, 'remains')]
    // −3 is all service’s by remainder: 3 and 97. Then −34 of 100 is −1.02 and −32.98.
    expect(shared(counted(uneven))).toEqual({ 'goods FR': 2, 'service FR': 64 })
    // Of list it would be −34 × 3/103 = −0.99.
    const ofList = [of('goods', 5), of('service', 95), off(-90, 'remains'), off(-10, 'list')]
    // −90: −4.5 and −85.5, the tie to the first: 0 and 10 remain. −10 of list: −0.5 and −9.5.
    expect(shared(counted(ofList))).toEqual({ 'goods FR': -1, 'service FR': 1 })
    const ofRemains = [of('goods', 5), of('service', 95), off(-90, 'remains'), off(-10, 'remains')]
    expect(shared(counted(ofRemains))).toEqual({ 'goods FR': 0, 'service FR': 0 })
  })

  test('lets `once` lines bear discounts only where the book has them in list', () => {
    const kit = of('goods', 100, { recurrence: 'once' })
    const group = counted([of('service', 100), kit, off(-20, 'remains')])
    expect(read(sharesOf(aPriceBook({ onceLinesInList: false }), [group]))).toEqual({
      'goods FR': 100,
      'service FR': 80,
    })
    expect(read(sharesOf(aPriceBook({ onceLinesInList: true }), [group]))).toEqual({
      'goods FR': 90,
      'service FR': 90,
    })
  })

  test('has the `once` lines of a quote in one year alone: they are counted once', () => {
    const lines = [
      of('service', 1),
      of('service', 1, { contractYear: 1 }),
      of('goods', 9, { recurrence: 'once' }),
    ]
    expect(shared(counted(lines, 2))).toEqual({ 'goods FR': 18, 'service FR': 4 })
  })

  test('splits a `once` line without a category over the `once` lines, where list leaves them out', () => {
    const once = { recurrence: 'once' } as const
    const lines = [of('service', 1_000), of('goods', 800, once), of('books', 200, once), of(null, -500, once)]
    expect(shared(counted(lines))).toEqual({ 'books FR': 100, 'goods FR': 400, 'service FR': 1_000 })
    expect(shared(counted(lines, 2))).toEqual({ 'books FR': 200, 'goods FR': 800, 'service FR': 2_000 })
    const alone = [of('service', 1_000), of('goods', 1_000), of(null, -500, once)]
    expect(shared(counted(alone))).toEqual({ 'goods FR': 750, 'service FR': 750 })
  })
})

describe('a split over categories', () => {
  test('is by largest remainder; of a tie the earlier by code takes the odd cent', () => {
    expect(read(splitOver(sharesIn({ service: 1, goods: 1, books: 1 }), 11))).toEqual({
      'books FR': 4,
      'goods FR': 4,
      'service FR': 3,
    })
    expect(read(splitOver(sharesIn({ service: 2, goods: 1 }), -100))).toEqual({
      'goods FR': -33,
      'service FR': -67,
    })
  })

  test('leaves out who has nothing or less; where nobody has more, the first takes it all', () => {
    expect(read(splitOver(sharesIn({ service: 10, goods: 0, books: -5 }), 7))).toEqual({ 'service FR': 7 })
    expect(read(splitOver(sharesIn({ service: 0, goods: -1 }), 7))).toEqual({ 'goods FR': 7 })
    expect(read(splitOver(sharesIn({ service: 1, goods: -1, food: 1 }), 3))).toEqual({
      'food FR': 2,
      'service FR': 1,
    })
  })

  test('of nothing, or over nothing, is none', () => {
    expect(splitOver(sharesIn({ service: 10, goods: 5 }), 0)).toEqual(new Map())
    expect(splitOver(new Map(), 10)).toEqual(new Map())
  })

  test('is added to what there is; who has none yet starts there', () => {
    const left = sharesIn({ service: 10, goods: 5 })
    expect(read(addShares(left, sharesIn({ goods: 1, books: 2 })))).toEqual({
      'books FR': 2,
      'goods FR': 6,
      'service FR': 10,
    })
    expect(read(left)).toEqual({ 'goods FR': 5, 'service FR': 10 })
  })
})

describe('what the fleet discount is of', () => {
  const fleet = {
    title: inBoth('Fleet'),
    byCount: [{ from: 1, percent: '5' }],
    countsActiveLines: false,
    onceLinesIncluded: false,
  }
  const groups = [
    counted([of('service', 100), of('goods', 40, { recurrence: 'once' }), off(-10, 'remains')], 3),
    counted([of('goods', 7)], 2),
  ]
  const fleetOf = (book: Parameters<typeof aPriceBook>[0]) => {
    const priced = aPriceBook(book)
    return read(fleetShares(priced, groups, sharesOf(priced, groups)))
  }

  test('is all of it, without the `once` lines where the book leaves them out', () => {
    expect(fleetOf({ fleet })).toEqual({ 'goods FR': 14, 'service FR': 270 })
    const all = { 'goods FR': 134, 'service FR': 270 }
    expect(fleetOf({ fleet: { ...fleet, onceLinesIncluded: true } })).toEqual(all)
    expect(fleetOf({})).toEqual(all)
  })
})
