import { describe, expect, test } from 'vitest'
import { findTier } from '../../catalog/index.ts'
import { formatRational } from '../../money/index.ts'
import { aLevelsLadder, bindBySettings, flat, has } from '../../testing/index.ts'
import { packagePricer } from '../package-offer.ts'
import { checkedTier, listedKey } from './checked-tier.ts'
import { firstContext } from './example-certificate.ts'

const ELSEWHERE = { tiers: ['upper'] }
const options = { b: [{ kind: 'small' }, { kind: 'large' }] }
const ladder = aLevelsLadder(
  ['one'],
  {
    a: { price: flat(100), effect: has('one') },
    b: { price: flat(200) },
    c: { price: flat(300) },
  },
  { lower: 10_000, upper: 50_000 },
)
const version = {
  ...ladder,
  addOns: ladder.addOns.map((entry) => (entry.id === 'a' ? entry : { ...entry, availability: ELSEWHERE })),
}

function aPricer() {
  const context = firstContext(version)
  return packagePricer({
    version,
    tier: findTier(version, 'lower'),
    context,
    bind: bindBySettings(version),
  })
}

const choice = (addOn: string, option = 0) => ({ addOn, option })

describe('a tier as the checker sees it', () => {
  test('has all that is listed, and chooses among what isn’t set aside', () => {
    const { pricer, bare, listed, choices, basePrice } = checkedTier(aPricer(), options, [choice('b', 1)])
    expect(listed.map(({ addOn, option }) => `${addOn} ${option}`)).toEqual(['a 0', 'b 0', 'b 1', 'c 0'])
    expect(choices.map(({ at, choice: { addOn, option } }) => [at, addOn, option])).toEqual([
      [0, 'a', 0],
      [1, 'b', 0],
      [2, 'c', 0],
    ])
    expect(bare).toBe(pricer.offer([]))
    expect(formatRational(basePrice)).toBe('10000')
  })

  test('is the same for whoever tries and sets aside the same', () => {
    const pricer = aPricer()
    const aside = [choice('b'), choice('c')]
    const tier = checkedTier(pricer, options, aside)
    expect(checkedTier(pricer, options, [choice('b'), choice('c')])).toBe(tier)
    const other = checkedTier(pricer, options, [choice('b')])
    expect(other.choices.map((one) => one.choice.addOn)).toEqual(['a', 'b', 'c'])
    expect(checkedTier(pricer, options, aside)).toBe(tier)
    const another = checkedTier(pricer, options, [choice('c')])
    expect(another.choices.map((one) => `${one.choice.addOn} ${one.choice.option}`)).toEqual([
      'a 0',
      'b 0',
      'b 1',
    ])
  })

  test('is another for another pricer or other options', () => {
    const pricer = aPricer()
    const tier = checkedTier(pricer, options, [])
    expect(checkedTier(aPricer(), options, [])).not.toBe(tier)
    const fewer = checkedTier(pricer, {}, [])
    expect(fewer.listed.map(({ addOn }) => addOn)).toEqual(['a', 'b', 'c'])
    expect(checkedTier(pricer, options, []).listed).toHaveLength(4)
  })

  test('sets aside only what is listed and never sold', () => {
    const set = (addOn: string, option: number) => () =>
      checkedTier(aPricer(), options, [choice(addOn, option)])
    expect(set('a', 0)).toThrow('choice-not-set-aside at setAside/a#0')
    expect(set('b', 2)).toThrow('options-differ at setAside')
    expect(set('d', 0)).toThrow('options-differ at setAside')
    expect(set('b', 1)().choices).toHaveLength(3)
  })
})

test('a choice that a certificate names is one that is listed', () => {
  const { listed } = checkedTier(aPricer(), options, [])
  expect(listedKey(choice('b', 1), listed, 'cheapest')).toBe('b#1')
  expect(() => listedKey(choice('b', 2), listed, 'cheapest')).toThrow('options-differ at cheapest')
  expect(() => listedKey(choice('d'), listed, 'cheapest')).toThrow('options-differ at cheapest')
})
