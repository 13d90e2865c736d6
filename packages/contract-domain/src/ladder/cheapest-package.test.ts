import { expect, test } from 'vitest'
import { aLadder, arriveWithin, ALWAYS, bindBySettings, partsPaid } from '../testing/index.ts'
import { checkCertificate } from './certificate/check-certificate.ts'
import { cheapestPackage, type NeededCover } from './cheapest-package.ts'
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
