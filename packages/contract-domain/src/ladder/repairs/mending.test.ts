import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import { PriceBookUnknown, type BindAddOn } from '../../pricing/index.ts'
import {
  aComponent,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  bindBySettings,
  flat,
  has,
  inBoth,
} from '../../testing/index.ts'
import { aMending } from './example-mending.ts'
import { firstUnmended, isMended, isNotUndercut, newErrors, titleOfAddOn } from './mending.ts'

const version = aLevelsLadder(
  ['one'],
  { a: { price: flat(3000), effect: has('one') } },
  { lower: 10_000, upper: 14_000 },
)
const mending = aMending(version)

function upperAt(amountMinor: number): CatalogVersion {
  return {
    ...version,
    priceBooks: [aPriceBook({ tiers: { lower: [aComponent(10_000)], upper: [aComponent(amountMinor)] } })],
  }
}

describe('the title of an add-on', () => {
  test('is the catalog’s, else the plugin’s', () => {
    const titled = {
      ...version,
      addOns: [anEntry('a', {}, { title: inBoth('Rapid') })],
    }
    expect(titleOfAddOn(aMending(titled), 'a')).toEqual(inBoth('Rapid'))
    expect(titleOfAddOn(mending, 'a')).toEqual(inBoth('a'))
  })

  test('is asked of the plugin with the first of its options, in the book looked at', () => {
    const asked: unknown[] = []
    const bind: BindAddOn = (request) => {
      asked.push(request)
      return { ...bindBySettings(version)(request), title: inBoth('Bound') }
    }
    const options = { a: [{ kind: 'small' }, { kind: 'large' }] }
    expect(titleOfAddOn(aMending(version, { bind, options }), 'a')).toEqual(inBoth('Bound'))
    expect(titleOfAddOn(aMending(version, { bind }), 'a')).toEqual(inBoth('Bound'))
    expect(titleOfAddOn(aMending(version, { bind, contexts: [] }), 'a')).toEqual(inBoth('Bound'))
    expect(asked).toEqual([
      { addOn: 'a', priceBook: 'direct', options: { kind: 'small' } },
      { addOn: 'a', priceBook: 'direct', options: {} },
      { addOn: 'a', priceBook: '', options: {} },
    ])
  })

  test('is its id where it can’t be bound; other failures are not hidden', () => {
    const refusing: BindAddOn = () => {
      throw new PriceBookUnknown('direct')
    }
    expect(titleOfAddOn(aMending(version, { bind: refusing }), 'a')).toEqual(inBoth('a'))
    const failing: BindAddOn = () => {
      throw new Error('The host is out of order.')
    }
    expect(() => titleOfAddOn(aMending(version, { bind: failing }), 'a')).toThrow('out of order')
  })
})

test.each<[string, number, boolean, boolean]>([
  ['an undercut is not', 13_001, false, false],
  ['an overlap is', 13_000, true, true],
  ['the dearer upper tier by one minor unit is', 10_001, true, true],
  ['tiers that are inverted are only no longer undercut', 10_000, false, true],
])('mended: %s', (_, upper, mended, notUndercut) => {
  expect(isMended(mending, upperAt(upper))).toBe(mended)
  expect(isNotUndercut(mending, upperAt(upper))).toBe(notUndercut)
  expect(firstUnmended(mending, upperAt(upper), []) === null).toBe(mended)
})

test('a package that is forbidden undercuts no more', () => {
  expect(isMended(mending, version)).toBe(false)
  expect(isMended(mending, version, [['a']])).toBe(true)
  expect(isMended(mending, version, [['b']])).toBe(false)
  expect(firstUnmended(mending, version, [['a', 'b']])?.verdict).toBe('undercut')
})

test('mended is what is in every context, and what is not sold there', () => {
  const [context] = mending.contexts
  if (context === undefined) throw new Error('There is no context.')
  const nowhere = {
    ...version,
    tiers: version.tiers.map((tier) =>
      tier.id === 'upper' ? { ...tier, availability: { countries: ['DE'] } } : tier,
    ),
  }
  expect(
    isMended(
      aMending(nowhere, { contexts: [{ ...context, asset: { ...context.asset, country: 'FR' } }] }),
      nowhere,
    ),
  ).toBe(true)
  expect(
    isNotUndercut(
      aMending(nowhere, { contexts: [{ ...context, asset: { ...context.asset, country: 'FR' } }] }),
      nowhere,
    ),
  ).toBe(true)
  const years = aMending(version, { contexts: [context, { ...context, termMonths: 24 }] })
  expect(firstUnmended(years, version, [])?.below.priceMinor).toBe(10_000)
  expect(isMended(aMending(version, { contexts: [] }), version)).toBe(true)
})

describe('errors that a change brings', () => {
  const at = 'machine | 12 | direct | 1x |  | 2026-01-01'

  test('are those that were not there', () => {
    expect(newErrors(mending, version)).toEqual([])
    expect(newErrors(mending, upperAt(13_500))).toEqual([])
    const mended = aMending(upperAt(13_000))
    expect(newErrors(mended, upperAt(13_000))).toEqual([])
    expect(newErrors(mended, upperAt(13_001))).toEqual([`lower < upper (${at})`])
    expect(newErrors(mended, upperAt(10_000))).toEqual([`lower < upper (${at})`])
    expect(newErrors(mended, upperAt(10_001))).toEqual([])
  })

  test('are looked for in every context', () => {
    const [context] = mending.contexts
    if (context === undefined) throw new Error('There is no context.')
    const everywhere = [context, { ...context, id: 'another', termMonths: 24 }]
    const mended = aMending(upperAt(13_000), { everywhere })
    expect(newErrors(mended, upperAt(13_001))).toEqual([`lower < upper (${at})`, 'lower < upper (another)'])
  })
})

test('a changed version is bound anew, the version itself as it was', () => {
  const dearer = { ...version, addOns: [anEntry('a', { price: flat(4000), effect: has('one') })] }
  expect(isMended(mending, dearer)).toBe(true)
  const { rebind: _rebind, ...asBefore } = mending
  expect(isMended(asBefore, dearer)).toBe(false)
  const never = aMending(version, {
    rebind: () => {
      throw new Error('Bound anew.')
    },
  })
  expect(isMended(never, version)).toBe(false)
  expect(() => isMended(never, dearer)).toThrow('Bound anew.')
})
