import { describe, expect, test } from 'vitest'
import { findTier } from '../catalog/index.ts'
import { aLevel, aLevelsLadder, bindBySettings, flat, has } from '../testing/index.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { packagePricer } from './package-offer.ts'
import type { Choice } from './selection.ts'

const version = aLevelsLadder(
  ['one', 'two'],
  {
    a: { price: flat(1000), effects: { small: has('one'), large: has('one', 'two') } },
    b: { price: flat(500) },
  },
  { lower: 10_000, upper: 20_000 },
)

function aPricer() {
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  return packagePricer({
    version,
    tier: findTier(version, 'lower'),
    context,
    bind: bindBySettings(version),
  })
}

const choice = (addOn: string, kind?: string): Choice => ({
  addOn,
  option: 0,
  options: kind === undefined ? {} : { kind },
})

describe.each(['offer', 'price'] as const)('a pricer asked by %s', (ask) => {
  test('gives the same answer for the same package, in whatever order', () => {
    const pricer = aPricer()
    const offer = pricer[ask]([choice('a', 'small'), choice('b')])
    expect(offer.priceMinor).toBe(11_500)
    expect(pricer[ask]([choice('b'), choice('a', 'small')])).toBe(offer)
  })

  test('tells packages apart by what is opted for, whatever candidates it stood among', () => {
    const pricer = aPricer()
    const coverWith = (kind?: string) => pricer[ask]([choice('a', kind)]).cover
    expect(coverWith()).toEqual({ one: { '*': { state: 'none' } }, two: { '*': { state: 'none' } } })
    expect(coverWith('small')).toEqual({ one: { '*': aLevel('yes') }, two: { '*': { state: 'none' } } })
    expect(coverWith('large')).toEqual({ one: { '*': aLevel('yes') }, two: { '*': aLevel('yes') } })
  })
})
