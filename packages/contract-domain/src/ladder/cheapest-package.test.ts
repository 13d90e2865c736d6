import { expect, test } from 'vitest'
import type { CatalogVersion, ServiceTier } from '../catalog/index.ts'
import {
  aComponent,
  aLadder,
  aPriceBook,
  arriveWithin,
  ALWAYS,
  bindBySettings,
  flat,
  gives,
  partsPaid,
} from '../testing/index.ts'
import { checkCertificate } from './certificate/check-certificate.ts'
import { cheapestPackage, type FindPackage, type NeededCover } from './cheapest-package.ts'
import { ladderContexts } from './ladder-contexts.ts'

const version = aLadder()
const bind = bindBySettings(version)
const [context] = ladderContexts(version).contexts

function find(need: readonly NeededCover[], tiers?: readonly string[]) {
  if (context === undefined) throw new Error('There is no context.')
  return cheapestPackage(version, need, { bind, context, ...(tiers && { tiers }) })
}

const FAST: NeededCover = { dimension: 'arrival', atLeast: arriveWithin(4) }
const OPEN: NeededCover = { dimension: 'window', atLeast: ALWAYS }
const PAID: NeededCover = { dimension: 'parts', atLeast: partsPaid() }

test('nothing needed: the cheapest tier alone', () => {
  expect(find([]).cheapest).toMatchObject({ tier: 'essential', addOns: [], priceMinor: 60_000 })
})

test('one need: the tier and the add-on that gives it', () => {
  expect(find([FAST]).cheapest).toMatchObject({
    tier: 'essential',
    addOns: [{ id: 'four-hours' }],
    priceMinor: 90_000,
  })
})

test('all that Plus gives is had for less on Essential, with a certificate that is accepted', () => {
  const { cheapest, byTier, unsettled } = find([FAST, OPEN, PAID])
  expect(cheapest).toMatchObject({ tier: 'essential', priceMinor: 155_000 })
  expect(byTier.map(({ tier, priceMinor }) => [tier, priceMinor])).toEqual([
    ['essential', 155_000],
    ['plus', 170_000],
  ])
  expect(unsettled).toEqual([])
  const certificate = cheapest?.certificate
  if (certificate === undefined) throw new Error('There is no certificate.')
  expect(checkCertificate(version, certificate, { bind })).toEqual({ accepted: true })
})

test('a need in one cause only, and among some tiers only', () => {
  const misuse: NeededCover = { ...PAID, facetKey: 'misuse' }
  expect(find([misuse]).cheapest).toMatchObject({ tier: 'essential', priceMinor: 100_000 })
  expect(find([misuse], ['plus']).cheapest).toMatchObject({ tier: 'plus', priceMinor: 170_000 })
})

test('what nothing gives is found nowhere', () => {
  expect(find([{ dimension: 'arrival', atLeast: arriveWithin(1) }]).cheapest).toBeNull()
  expect(find([{ dimension: 'uptime', atLeast: { kind: 'level', level: 'high' } }]).cheapest).toBeNull()
})

test('what is found, whole: the tier, its add-ons, the price of all assets, cover and lines', () => {
  const { cheapest } = find([FAST])
  expect(cheapest?.addOns).toEqual([{ id: 'four-hours', option: 0, options: {} }])
  expect(cheapest?.cover['arrival']).toEqual({ '*': { state: 'known', value: arriveWithin(4) } })
  expect(cheapest?.termLines.map(({ code, amountMinor }) => [code, amountMinor])).toEqual([
    ['base', 60_000],
    ['four-hours', 30_000],
  ])
})

/** The cheapest of a version of the ladder, where its first context is. */
function findIn(of: CatalogVersion, need: readonly NeededCover[] = [], given: Partial<FindPackage> = {}) {
  const [where] = ladderContexts(of).contexts
  if (where === undefined) throw new Error('There is no context.')
  return cheapestPackage(of, need, { bind: bindBySettings(of), context: where, ...given })
}
const withTiers = (
  members: Readonly<Record<string, Partial<ServiceTier>>>,
  of = version,
): CatalogVersion => ({
  ...of,
  tiers: of.tiers.map((tier) => ({ ...tier, ...members[tier.id] })),
})
const priceBooks = (essential: number, plus: number) => [
  aPriceBook({ tiers: { essential: [aComponent(essential)], plus: [aComponent(plus)] } }),
]

test('only tiers that are sold, here', () => {
  expect(findIn(withTiers({ essential: { notSold: true } })).cheapest?.tier).toBe('plus')
  const elsewhere = { availability: { countries: ['DE'] } }
  const of = { ...withTiers({ essential: elsewhere }), catalog: { ...version.catalog, homeCountry: 'FR' } }
  expect(findIn(of).byTier.map(({ tier }) => tier)).toEqual(['plus'])
})

test('of equals the one with fewer add-ons, then the earlier tier', () => {
  // Essential with its two add-ons comes to what Plus comes to alone.
  const need = [FAST, OPEN]
  expect(findIn({ ...version, priceBooks: priceBooks(60_000, 115_000) }, need).cheapest).toMatchObject({
    tier: 'plus',
    addOns: [],
    priceMinor: 115_000,
  })
  expect(findIn({ ...version, priceBooks: priceBooks(60_000, 115_001) }, need).cheapest?.tier).toBe(
    'essential',
  )
  expect(findIn({ ...version, priceBooks: priceBooks(60_000, 60_000) }).cheapest?.tier).toBe('essential')
})

test('a tier without a price is found nowhere; one that nobody could search through is unsettled', () => {
  const { plus: _gone, ...priced } = priceBooks(60_000, 0)[0]?.tiers ?? {}
  const found = findIn({ ...version, priceBooks: [aPriceBook({ tiers: priced })] })
  expect(found.byTier.map(({ tier }) => tier)).toEqual(['essential'])
  const limits = { priced: 0, nodes: 0 }
  expect(findIn(version, [FAST], { limits }).unsettled).toEqual(['essential', 'plus'])
})

test('with the options that are tried, named in what is found', () => {
  const effects = { fast: gives({ arrival: arriveWithin(4) }), slow: gives({ arrival: arriveWithin(8) }) }
  const of = aLadder({ 'four-hours': { price: flat(30_000), effects } })
  const options = { 'four-hours': [{ kind: 'slow' }, { kind: 'fast' }] }
  expect(findIn(of, [FAST], { options, tiers: ['essential'] }).cheapest?.addOns).toEqual([
    { id: 'four-hours', option: 1, options: { kind: 'fast' } },
  ])
  expect(findIn(of, [FAST], { tiers: ['essential'] }).cheapest).toBeNull()
})

test('a need that isn’t known to be met is not', () => {
  const cover = { ...version.tiers[0]?.cover, arrival: { '*': { state: 'unknown' } } } as const
  const of = { ...withTiers({ essential: { cover } }), addOns: [] }
  expect(findIn(of, [FAST]).byTier.map(({ tier }) => tier)).toEqual(['plus'])
})
