import { expect, test } from 'vitest'
import { TierUnknown } from '../catalog/index.ts'
import { aLadder, bindBySettings } from '../testing/index.ts'
import { contextShelf, isTierSold, type ContextShelf } from './context-shelf.ts'
import { ladderContexts } from './ladder-contexts.ts'
import type { PackageOffer } from './package-offer.ts'

const options = { 'four-hours': [{ kind: 'a' }, { kind: 'b' }] }

function shelfOf(compulsoryAddOns?: readonly string[]): ContextShelf {
  const ladder = aLadder()
  const tiers = ladder.tiers.map((tier) =>
    compulsoryAddOns && tier.id === 'essential' ? { ...tier, compulsoryAddOns } : tier,
  )
  const version = { ...ladder, tiers }
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  return contextShelf({ version, bind: bindBySettings(version), options }, context)
}

test('a pricer for each tier, made once; what is chosen from is common', () => {
  const shelf = shelfOf()
  expect(shelf.pricer('plus').tier.id).toBe('plus')
  expect(shelf.pricer('plus')).toBe(shelf.pricer('plus'))
  expect(shelf.pricer('essential').tier.id).toBe('essential')
  expect(() => shelf.pricer('gold')).toThrow(TierUnknown)
  expect(shelf.options).toBe(options)
  expect(shelf.choices.map(({ addOn, option }) => `${addOn}#${option}`)).toEqual([
    'around-the-clock#0',
    'four-hours#0',
    'four-hours#1',
    'parts#0',
  ])
})

test('a tier is offered with its compulsory add-ons, each with the first of its options', () => {
  expect(shelfOf().ownOffer('essential')).toMatchObject({ selection: [], priceMinor: 60_000 })
  expect(shelfOf(['parts', 'four-hours']).ownOffer('essential')).toMatchObject({
    selection: [
      { addOn: 'four-hours', option: 0, options: { kind: 'a' } },
      { addOn: 'parts', option: 0, options: {} },
    ],
    priceMinor: 130_000,
  })
  expect(shelfOf(['parts']).ownOffer('plus').selection).toEqual([])
})

test('a tier is sold unless it is refused itself: what an add-on meets with is another matter', () => {
  const offer = shelfOf().ownOffer('essential')
  const [some] = shelfOf(['parts']).pricer('essential').offer([]).refusals
  if (some === undefined) throw new Error('Without its compulsory add-on nothing is refused.')
  const refused = (finding: Partial<PackageOffer['refusals'][number]>) =>
    isTierSold({ ...offer, refusals: [{ ...some, ...finding }] })
  const { addOn: _none, ...ofTier } = some
  expect(isTierSold(offer)).toBe(true)
  expect(refused({ addOn: 'parts', code: 'excluded' })).toBe(true)
  expect(isTierSold({ ...offer, refusals: [{ ...ofTier, code: 'not-sold-here' }] })).toBe(false)
  expect(isTierSold({ ...offer, refusals: [{ ...ofTier, code: 'tier-not-sold' }] })).toBe(true)
})
