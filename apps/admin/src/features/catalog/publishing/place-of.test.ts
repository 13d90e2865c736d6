import { expect, test } from 'vitest'
import { aMatrix } from '../../../testing/example-matrix.ts'
import { addressOf, openedAt } from './opened-at.ts'
import { placeOf } from './place-of.ts'

test.for([
  ['/order/gold/silver', { kind: 'pair', above: 'gold', below: 'silver' }],
  ['/priceBooks/direct/tiers/gold/default/price', { kind: 'price', tier: 'gold' }],
  ['/priceBooks/resale/tiers', { kind: 'price-book', priceBook: 'resale' }],
  ['/tiers/gold', { kind: 'tier', tier: 'gold' }],
  ['/tiers/gold/description', { kind: 'tier', tier: 'gold' }],
  ['/tiers/gold/cover', { kind: 'cover', tier: 'gold', dimension: null }],
  ['/tiers/gold/cover/core:arrival/*', { kind: 'cover', tier: 'gold', dimension: 'core:arrival' }],
  ['/addOns/fast-lane/settings', { kind: 'add-on', addOn: 'fast-lane' }],
  ['/referenceAssets', { kind: 'asset', asset: null }],
  ['/referenceAssets/pump/termMonths/2', { kind: 'asset', asset: 'pump' }],
  ['/order', { kind: 'elsewhere' }],
  ['', { kind: 'elsewhere' }],
] as const)('%s is a place that has a name', ([path, place]) => {
  expect(placeOf(path)).toEqual(place)
})

const matrix = aMatrix()
const [silver, gold] = matrix.tiers
const [arrival] = matrix.dimensionRows
const [price] = matrix.priceRows

test('a price opens its form, at its book, component and tier', () => {
  const path = `/priceBooks/${price!.priceBook.key}/tiers/silver/${price!.component}/price`
  const cell = price!.cells.find(({ tierKey }) => tierKey === 'silver')
  expect(openedAt(path, matrix).target).toEqual({ kind: 'price', row: price, tier: silver, cell })
})

test('a promise opens its cell; a key of all cases the first of them', () => {
  const target = { kind: 'cell', row: arrival, tier: gold, cell: arrival!.cells[1] }
  expect(openedAt('/tiers/gold/cover/core:arrival/*', matrix).target).toEqual(target)
  expect(openedAt('/tiers/gold/cover/core:arrival', matrix).target).toEqual(target)
})

test('the cover of a tier that is not wholly known finds what is unknown', () => {
  expect(openedAt('/tiers/silver/cover', matrix)).toEqual({ target: null, find: 'unknown', ladder: null })
  expect(openedAt('/tiers/gold/cover', matrix).find).toBe('')
})

test('tiers and add-ons open their forms', () => {
  expect(openedAt('/tiers/gold/description', matrix).target).toEqual({ kind: 'tier', tier: gold })
  expect(openedAt('/addOns/media-retention/settings', matrix).target).toEqual({
    kind: 'add-on',
    key: 'media-retention',
  })
})

test('a check of the ladder opens its pair under the reading that found it', () => {
  const path = '/order/silver/gold'
  const pair = (code: string) => openedAt(addressOf({ code, path }), matrix).ladder
  expect(pair('ladder.undercut')).toEqual({ pair: 'gold silver STANDARD' })
  expect(pair('ladder.same-choice')).toEqual({ pair: 'gold silver SAME_CHOICE' })
  expect(openedAt('/referenceAssets/pump/termMonths/2', matrix).ladder).toEqual({ screen: 'assets' })
})

test.for([undefined, '', '/notes/travel', '/tiers/bronze', '/priceBooks/none/tiers/gold/default/price'])(
  'where %s leads nowhere, the version itself is opened',
  (path) => {
    expect(openedAt(path, matrix)).toEqual({ target: null, find: '', ladder: null })
  },
)
