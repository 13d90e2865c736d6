import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { priceQuote } from '@aftercare/contract-domain/pricing'
import { describe, expect, test } from 'vitest'
import { installation, readShipped } from './testing/shipped-catalogs.ts'
import { compareWithTiers } from './tier-comparisons.ts'

function shipped(changes: Partial<CatalogVersion> = {}): CatalogVersion {
  const { version } = readShipped('it-hardware')
  if (version === null) throw new Error('the shipped catalog has problems')
  return { ...version, ...changes }
}

/** What a server covers on a tier, beside the tiers around it. */
function compared(version: CatalogVersion, tier: string, addOns: readonly string[] = []) {
  const bind = installation.bindAddOn(version)
  const [reference] = version.referenceAssets
  const facts = Object.fromEntries(
    Object.entries(reference?.facts ?? {}).map(([id, value]) => [id, { state: 'known', value } as const]),
  )
  const decision = priceQuote(
    {
      priceBook: 'direct-eur',
      priceDate: '2026-11-24',
      paymentPlan: 'lump-sum',
      promotionCodes: [],
      role: 'sales',
      activeLineCount: 0,
      lines: [
        {
          id: 'line-1',
          tier,
          addOns: addOns.map((id) => ({ id, options: {} })),
          termMonths: 12,
          start: '2027-01-01',
          assets: [{ id: 'rack', country: 'FR', facts }],
        },
      ],
    },
    { version, identity: { number: 1, hash: '' }, bind },
  )
  const group = decision.lines[0]?.groups[0]
  if (group === undefined) throw new Error('nothing was decided')
  return compareWithTiers({ version, tier, group, bind })
}

const named = (comparisons: ReturnType<typeof compared>) =>
  comparisons.map(({ relation, tier }) => `${relation} ${tier.id}`)

const pointsIn = (comparisons: ReturnType<typeof compared>, relation: string, dimension: string) =>
  comparisons
    .filter((one) => one.relation === relation)
    .flatMap(({ points }) => points)
    .filter(({ definition }) => definition.id === dimension)
    .map(({ verdict }) => verdict)

describe('the tiers that a selection is compared with', () => {
  test('are those that the declared order reaches, through any number of pairs, and its own', () => {
    expect(named(compared(shipped(), 'next-business-day'))).toEqual([
      'same next-business-day',
      'above four-hour-24x7',
      'above six-hour-repair-24x7',
    ])
  })

  test('leave out peers: tiers without a declared relation', () => {
    const version = shipped({ order: [{ above: 'four-hour-24x7', below: 'next-business-day' }] })
    expect(named(compared(version, 'six-hour-repair-24x7'))).toEqual(['same six-hour-repair-24x7'])
  })

  test('include what they compel their buyers to take', () => {
    const plain = shipped()
    const version = shipped({
      tiers: plain.tiers.map((tier) =>
        tier.id === 'four-hour-24x7' ? { ...tier, compulsoryAddOns: ['media-retention'] } : tier,
      ),
    })
    const enhanced = ['media-retention']
    expect(pointsIn(compared(plain, 'next-business-day', enhanced), 'above', 'core:retention')).toEqual([
      'more',
      'more',
    ])
    expect(pointsIn(compared(version, 'next-business-day', enhanced), 'above', 'core:retention')).toEqual([
      'more',
    ])
  })
})
