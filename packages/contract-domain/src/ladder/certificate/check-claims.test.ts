import { describe, expect, test } from 'vitest'
import { findTier, type CatalogVersion } from '../../catalog/index.ts'
import {
  aComponent,
  aLevel,
  aLevelsLadder,
  aPriceBook,
  bindBySettings,
  flat,
  has,
  type SettledAddOn,
} from '../../testing/index.ts'
import { packagePricer } from '../package-offer.ts'
import type { OptionCandidates } from '../selection.ts'
import type { LadderCertificate } from './certificate.ts'
import { checkCertificate } from './check-certificate.ts'
import { ACCEPTED, aCertificate, checked, decided, firstContext, refused } from './example-certificate.ts'

const priced = (amount: number, ...dimensions: string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})

describe('what a certificate is about', () => {
  const version = aLevelsLadder(['one'], { a: priced(10_000, 'one') }, { lower: 10_000, upper: 20_000 })

  test('is a tier of the catalog', () => {
    expect(checked(version, aCertificate(version, { tier: 'gold' }))).toEqual(refused('tier-unknown', 'tier'))
    expect(checked(version, aCertificate(version, { tier: 'upper' }))).toEqual(ACCEPTED)
  })

  test('is against a tier of the catalog', () => {
    const against = { tier: 'gold', leftOut: [] }
    expect(checked(version, aCertificate(version, { against }))).toEqual(refused('unreadable', '/'))
  })

  test('is written in the form of today', () => {
    const later = JSON.parse(JSON.stringify({ ...aCertificate(version), format: 2 })) as LadderCertificate
    expect(checked(version, later)).toEqual(refused('unreadable', 'format'))
  })

  test('are the options that the host tries, in their order', () => {
    const [small, large] = [{ kind: 'small' }, { kind: 'large' }]
    const of = (tried: OptionCandidates, written: OptionCandidates) =>
      checked(version, aCertificate(version, { options: written }), { options: tried })
    const NO = refused('options-differ', 'options')
    const both = { a: [small, large] }
    expect(checked(version, withA({ a: [{ ...small }, { ...large }] }), { options: both })).toEqual(ACCEPTED)
    expect(of(both, { a: [large, small] })).toEqual(NO)
    expect(of({ a: [small] }, both)).toEqual(NO)
    expect(of({}, { a: [small] })).toEqual(NO)
  })

  test('are no options where the host tries none', () => {
    const bind = bindBySettings(version)
    expect(checkCertificate(version, aCertificate(version), { bind })).toEqual(ACCEPTED)
    expect(checkCertificate(version, withA({ a: [] }), { bind })).toEqual(
      refused('options-differ', 'options'),
    )
    const tree = decided('+a', { kind: 'infeasible', because: { kind: 'forbidden', addOns: ['a'] } })
    expect(checkCertificate(version, aCertificate(version, { tree }), { bind })).toEqual(
      refused('not-infeasible', 'tree/cases/0/next'),
    )
  })

  test('is unreadable where pricing can’t read it, and nothing else is taken for that', () => {
    const context = { ...firstContext(version), priceBook: 'another' }
    expect(checked(version, aCertificate(version, { context }))).toEqual(refused('unreadable', '/'))
    const bind = () => {
      throw new Error('The host is out of order.')
    }
    expect(() => checked(version, aCertificate(version), { bind })).toThrow('The host is out of order.')
  })

  function withA(options: OptionCandidates): LadderCertificate {
    return aCertificate(version, { options })
  }
})

describe('the price that a certificate claims', () => {
  const version = aLevelsLadder(
    ['one', 'two'],
    {
      a: priced(10_000, 'one'),
      b: priced(5000, 'two'),
      c: { price: flat(700), needs: [{ addOn: 'a' }] },
    },
    { lower: 10_000, upper: 20_000 },
  )
  const claiming = (
    atLeastMinor: number,
    members: Partial<LadderCertificate> = {},
    of: CatalogVersion = version,
  ) =>
    checked(
      of,
      aCertificate(of, {
        against: { tier: 'upper', leftOut: [] },
        atLeastMinor,
        tree: { kind: 'infeasible', because: { kind: 'uncoverable', row: 0 } },
        ...members,
      }),
    )
  /** The claim holds; the tree, which says nothing of any row, is refused after it. */
  const HOLDS = refused('not-infeasible', 'tree')
  const UNDER = refused('under-the-price', 'atLeastMinor')
  const DIFFERS = refused('cheapest-differs', 'cheapest')
  const [a, b, c] = ['a', 'b', 'c'].map((addOn) => ({ addOn, option: 0 })) as [Named, Named, Named]
  type Named = { readonly addOn: string; readonly option: number }

  test('is no less than that of the tier above', () => {
    expect(claiming(20_000)).toEqual(HOLDS)
    expect(claiming(20_001)).toEqual(HOLDS)
    expect(claiming(19_999)).toEqual(UNDER)
  })

  test('is no less than that with what must be bought with it, in its first option', () => {
    const compulsory = {
      ...version,
      tiers: version.tiers.map((tier) => (tier.id === 'upper' ? { ...tier, compulsoryAddOns: ['b'] } : tier)),
    }
    expect(claiming(25_000, {}, compulsory)).toEqual(HOLDS)
    expect(claiming(24_999, {}, compulsory)).toEqual(UNDER)
    const options = { b: [{ kind: 'small' }, { kind: 'large' }] }
    expect(claiming(25_000, { options }, compulsory)).toEqual(HOLDS)
    expect(claiming(24_999, { options }, compulsory)).toEqual(UNDER)
  })

  test('may be any where the tier above has none, or a need is asked for', () => {
    const unpriced = {
      ...version,
      priceBooks: [aPriceBook({ tiers: { lower: [aComponent(10_000)] } })],
    }
    for (const any of [0, -1]) {
      expect(claiming(any, {}, unpriced)).toEqual(HOLDS)
      expect(claiming(any, { against: { need: [] } })).toEqual(HOLDS)
    }
  })

  test('is that of the cheapest package that does what is asked for', () => {
    expect(claiming(25_000, { cheapest: [a, b] })).toEqual(HOLDS)
    expect(claiming(25_000, { cheapest: [b, a] })).toEqual(HOLDS)
    for (const other of [24_999, 25_001]) expect(claiming(other, { cheapest: [a, b] })).toEqual(DIFFERS)
    expect(claiming(20_000, { cheapest: [a] })).toEqual(DIFFERS)
    expect(claiming(10_000, { cheapest: [] })).toEqual(DIFFERS)
  })

  test('is of what is asked for only', () => {
    const against = { tier: 'upper', leftOut: ['two'] }
    expect(claiming(20_000, { against, cheapest: [a] })).toEqual(HOLDS)
    expect(claiming(15_000, { against, cheapest: [b] })).toEqual(DIFFERS)
    const need = [{ dimension: 'two', facetKey: '*', cell: aLevel('yes') }]
    expect(claiming(15_000, { against: { need }, cheapest: [b] })).toEqual(HOLDS)
    expect(claiming(20_000, { against: { need }, cheapest: [a] })).toEqual(DIFFERS)
  })

  test('is of a package that is sold', () => {
    const need = [{ dimension: 'two', facetKey: '*', cell: aLevel('yes') }]
    expect(claiming(15_700, { against: { need }, cheapest: [b, c] })).toEqual(DIFFERS)
    expect(claiming(25_700, { against: { need }, cheapest: [a, b, c] })).toEqual(HOLDS)
  })

  test('is of a package whose add-ons are listed', () => {
    const NO = refused('options-differ', 'cheapest')
    expect(claiming(25_000, { cheapest: [{ addOn: 'a', option: 1 }] })).toEqual(NO)
    expect(claiming(25_000, { cheapest: [{ addOn: 'd', option: 0 }] })).toEqual(NO)
  })
})

describe('pricers that a host has', () => {
  const version = aLevelsLadder(['one'], { a: priced(10_000, 'one') }, { lower: 10_000, upper: 20_000 })
  const certificate = aCertificate(version, {
    against: { tier: 'upper', leftOut: [] },
    atLeastMinor: 20_000,
    rows: [{ dimension: 'one', facetKey: '*', cell: aLevel('yes') }],
    tree: { kind: 'bound', duals: [{ row: 0, price: '10000' }], atLeastMinor: 20_000 },
  })
  const pricerOf =
    (of: CatalogVersion, context = firstContext(of)) =>
    (tier: string) =>
      packagePricer({ version: of, tier: findTier(of, tier), context, bind: bindBySettings(of) })
  const bind = () => {
    throw new Error('Bound anew.')
  }

  test('are asked where they are of the same version and context', () => {
    expect(checked(version, certificate, { bind, pricerOf: pricerOf(version) })).toEqual(ACCEPTED)
    const context = { ...firstContext(version) }
    expect(checked(version, certificate, { bind, pricerOf: pricerOf(version, context) })).toEqual(ACCEPTED)
  })

  test('are not asked where they are of another', () => {
    const other = { ...version }
    expect(() => checked(version, certificate, { bind, pricerOf: pricerOf(other) })).toThrow('Bound anew.')
    const context = { ...firstContext(version), termMonths: 24 }
    expect(() => checked(version, certificate, { bind, pricerOf: pricerOf(version, context) })).toThrow(
      'Bound anew.',
    )
    expect(checked(version, certificate, { pricerOf: pricerOf(version, context) })).toEqual(ACCEPTED)
  })
})
