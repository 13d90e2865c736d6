import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import type { Cell, CoverEffect } from '../../cover/index.ts'
import {
  aCatalog,
  aLevel,
  aLevelDimension,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  aComponent,
  aQuantity,
  aReferenceAsset,
  aTier,
  flat,
  has,
} from '../../testing/index.ts'
import type { CertificateNode, CertificateRow, Infeasible } from './certificate.ts'
import {
  ACCEPTED,
  aCertificate,
  aVisitsLadder,
  checked,
  decided,
  firstLeaf,
  refused,
} from './example-certificate.ts'

function impossible(decisions: string, because: Infeasible): CertificateNode {
  return decided(decisions, { kind: 'infeasible', because })
}

const EXCLUDING = aLevelsLadder(
  ['one'],
  {
    a: { price: flat(10), excludes: [{ addOn: 'b' }] },
    b: { price: flat(10) },
    c: { price: flat(10), needs: [{ addOn: 'b' }] },
    d: { price: flat(10), effect: { withdraw: [{ dimension: 'one' }] } },
    e: { price: flat(10), effect: has('one') },
  },
  { lower: 100, upper: 1000 },
)

const CAPPED = aVisitsLadder({
  two: { price: flat(10), effect: { add: [{ dimension: 'visits', quantity: 2 }] } },
  three: { price: flat(10), effect: { add: [{ dimension: 'visits', quantity: 3 }] } },
})

describe('packages that are refused together', () => {
  const refusedAs = (version: CatalogVersion, taken: string, addOns: readonly string[]) =>
    checked(
      version,
      aCertificate(version, {
        tree: impossible(taken, { kind: 'refused', addOns }),
      }),
    )

  test('stay refused when add-ons exclude each other, withdraw what another gives or pass a cap', () => {
    expect(refusedAs(EXCLUDING, '+a +b', ['a', 'b'])).toEqual(ACCEPTED)
    expect(refusedAs(EXCLUDING, '+d +e', ['d', 'e'])).toEqual(ACCEPTED)
    expect(refusedAs(CAPPED, '+two +three', ['two', 'three'])).toEqual(ACCEPTED)
  })

  test.each([
    ['of the two that exclude each other one alone is named', '+a +b', ['a']],
    ['the other of the two is named and not taken', '+a', ['a', 'b']],
    ['what is refused is cured by one more add-on', '+c', ['c']],
    ['nothing is refused', '+d', ['d']],
    ['nothing is named', '+a +b', []],
  ])('may be bought when %s', (_, taken, addOns) => {
    expect(refusedAs(EXCLUDING, taken, addOns)).toEqual(refused('not-infeasible', firstLeaf(taken)))
  })

  test('may be bought up to the cap', () => {
    const version = aVisitsLadder({
      one: { price: flat(10), effect: { add: [{ dimension: 'visits', quantity: 1 }] } },
      three: { price: flat(10), effect: { add: [{ dimension: 'visits', quantity: 3 }] } },
    })
    expect(refusedAs(version, '+one +three', ['one', 'three'])).toEqual(
      refused('not-infeasible', firstLeaf('+a +b')),
    )
  })

  test('of the three, another add-on in between changes nothing', () => {
    expect(refusedAs(EXCLUDING, '+a +e +b', ['b', 'a'])).toEqual(ACCEPTED)
  })
})

describe('an add-on whose need is left out', () => {
  const version = aLevelsLadder(
    ['one'],
    {
      a: { price: flat(10), needs: [{ addOn: 'b' }] },
      b: { price: flat(10) },
      c: { price: flat(10) },
      d: {
        price: flat(10),
        needs: [{ dimension: 'one', atLeast: { kind: 'level', level: 'yes' } }, { addOn: 'c' }],
      },
    },
    { lower: 100, upper: 1000 },
  )
  test.each<[string, decisions: string, addOn: string, needs: string, holds: boolean]>([
    ['it is taken and its need left out', '+a -b', 'a', 'b', true],
    ['another is taken before it', '+c +a -b', 'a', 'b', true],
    ['one of its two needs is left out', '-c +d', 'd', 'c', true],
    ['its need is not decided', '+a', 'a', 'b', false],
    ['its need is taken', '+a +b', 'a', 'b', false],
    ['it is not decided itself', '-b', 'a', 'b', false],
    ['it is left out itself', '-a -b', 'a', 'b', false],
    ['it doesn’t need what is left out', '+a -c', 'a', 'c', false],
    ['it needs nothing', '+c -b', 'c', 'b', false],
  ])('where %s', (_, decisions, addOn, needs, holds) => {
    const tree = impossible(decisions, { kind: 'need', addOn, needs })
    expect(checked(version, aCertificate(version, { tree }))).toEqual(
      holds ? ACCEPTED : refused('not-infeasible', firstLeaf(decisions)),
    )
  })
})

describe('a compulsory add-on', () => {
  const free = aLevelsLadder(
    ['one'],
    { a: { price: flat(10) }, b: { price: flat(10) } },
    { lower: 100, upper: 1000 },
  )
  const version = {
    ...free,
    tiers: free.tiers.map((tier) => (tier.id === 'lower' ? { ...tier, compulsoryAddOns: ['a'] } : tier)),
  }
  const compulsory = (of: CatalogVersion, decisions: string, addOn: string) =>
    checked(of, aCertificate(of, { tree: impossible(decisions, { kind: 'compulsory', addOn }) }))

  test('can’t be left out', () => {
    expect(compulsory(version, '-a', 'a')).toEqual(ACCEPTED)
  })

  test('says nothing while it is not decided or taken, nor of another add-on or tier', () => {
    const no = (decisions: string) => refused('not-infeasible', firstLeaf(decisions))
    expect(compulsory(version, '', 'a')).toEqual(no(''))
    expect(compulsory(version, '+a', 'a')).toEqual(no('+a'))
    expect(compulsory(version, '-b', 'b')).toEqual(no('-b'))
    expect(compulsory(free, '-a', 'a')).toEqual(no('-a'))
  })
})

describe('a row that nothing open reaches', () => {
  const version = aVisitsLadder({
    one: { price: flat(10), effect: { add: [{ dimension: 'visits', quantity: 1 }] } },
    two: { price: flat(10), effect: { add: [{ dimension: 'visits', quantity: 2 }] } },
  })
  const visits = (quantity: number): CertificateRow => ({
    dimension: 'visits',
    facetKey: '*',
    cell: aQuantity(quantity),
  })
  const uncoverable = (asked: number, decisions: string, row = 0) =>
    checked(
      version,
      aCertificate(version, {
        against: { need: [visits(4)] },
        rows: [visits(asked)],
        tree: impossible(decisions, { kind: 'uncoverable', row }),
      }),
    )

  test.each<[string, number, string, boolean]>([
    ['all add-ons together reach three visits', 3, '', false],
    ['all add-ons together don’t reach four visits', 4, '', true],
    ['what is left out doesn’t count', 3, '-one', true],
    ['what is left out is not wanted', 2, '-one', false],
    ['what is taken counts', 3, '+two', false],
    ['what is taken leaves something to reach', 3, '+two -one', true],
    ['what is taken reaches it', 2, '+two -one', false],
  ])('%s', (_, asked, decisions, holds) => {
    expect(uncoverable(asked, decisions)).toEqual(
      holds ? ACCEPTED : refused('not-infeasible', firstLeaf(decisions)),
    )
  })

  test('is one of the certificate’s', () => {
    expect(uncoverable(4, '', 1)).toEqual(refused('not-infeasible', 'tree'))
  })
})

describe('a cell that was withdrawn', () => {
  const LEVELS = ['low', 'high']
  const level = (id: string) => [{ dimension: 'one', value: { kind: 'level', level: id } }] as const
  const withdrawing = (own: Cell, effect: CoverEffect) =>
    aCatalog({
      dimensions: [aLevelDimension('one', LEVELS), aLevelDimension('two', LEVELS)],
      tiers: [aTier({ id: 'lower', cover: { one: { '*': own }, two: { '*': aLevel('low') } } })],
      addOns: [anEntry('a', { price: flat(10), effect }), anEntry('b', { price: flat(10) })],
      priceBooks: [aPriceBook({ tiers: { lower: [aComponent(100)] } })],
      referenceAssets: [aReferenceAsset()],
    })
  const withdrawn = (
    version: CatalogVersion,
    asked: Cell,
    { addOn = 'a', dimension = 'one', facetKey = '*', decisions = '+a' } = {},
  ) =>
    checked(
      version,
      aCertificate(version, {
        against: {
          need: [
            { dimension: 'two', facetKey: '*', cell: aLevel('low') },
            { dimension: 'one', facetKey: '*', cell: asked },
            { dimension: 'three', facetKey: '*', cell: asked },
          ],
        },
        tree: impossible(decisions, { kind: 'withdrawn', addOn, dimension, facetKey }),
      }),
    )
  const NO = refused('not-infeasible', firstLeaf('+a'))
  const takes = withdrawing(aLevel('high'), { withdraw: [{ dimension: 'one' }] })

  test('is lost for whatever else is bought', () => {
    expect(withdrawn(takes, aLevel('high'))).toEqual(ACCEPTED)
    expect(withdrawn(takes, aLevel('low'))).toEqual(ACCEPTED)
  })

  test('is not lost by an add-on that isn’t taken', () => {
    expect(withdrawn(takes, aLevel('high'), { decisions: '-a' })).toEqual(NO)
    expect(withdrawn(takes, aLevel('high'), { addOn: 'b' })).toEqual(NO)
  })

  test('is one that is asked for, of a dimension of the catalog', () => {
    expect(withdrawn(takes, aLevel('high'), { dimension: 'two' })).toEqual(NO)
    expect(withdrawn(takes, aLevel('high'), { dimension: 'three' })).toEqual(NO)
    expect(withdrawn(takes, aLevel('high'), { facetKey: 'wear' })).toEqual(NO)
  })

  test('is not lost where what is left still does', () => {
    const lowers = withdrawing(aLevel('high'), { withdraw: [{ dimension: 'one' }], give: level('low') })
    expect(withdrawn(lowers, aLevel('low'))).toEqual(NO)
    expect(withdrawn(lowers, aLevel('high'))).toEqual(ACCEPTED)
  })

  test('was not withdrawn where the tier never did more: another add-on may raise it', () => {
    const raises = withdrawing(aLevel('low'), { give: level('low') })
    expect(withdrawn(raises, aLevel('high'))).toEqual(NO)
    const same = withdrawing(aLevel('low'), { withdraw: [{ dimension: 'two' }] })
    expect(withdrawn(same, aLevel('high'))).toEqual(NO)
  })

  test('nobody knows to be lost where nobody knows what is asked for', () => {
    expect(withdrawn(takes, { state: 'unknown' })).toEqual(NO)
    const ofUnknown = withdrawing({ state: 'unknown' }, { withdraw: [{ dimension: 'one' }] })
    expect(withdrawn(ofUnknown, aLevel('low'))).toEqual(ACCEPTED)
  })
})

describe('add-ons that are forbidden together', () => {
  const version = aLevelsLadder(
    ['one'],
    { a: { price: flat(10) }, b: { price: flat(10) }, c: { price: flat(10) } },
    { lower: 100, upper: 1000 },
  )
  const forbidden = (taken: string, addOns: readonly string[], together = [['a', 'b'], ['c']]) =>
    checked(
      version,
      aCertificate(version, {
        tree: impossible(taken, { kind: 'forbidden', addOns }),
      }),
      { forbidden: together },
    )

  test('are not bought together', () => {
    expect(forbidden('+a +b', ['b', 'a'])).toEqual(ACCEPTED)
    expect(forbidden('+c', ['c'])).toEqual(ACCEPTED)
  })

  test.each([
    ['one of them is not taken', '+a', ['a', 'b']],
    ['one of them alone is named', '+a +b', ['a']],
    ['one of them is named twice', '+a +b', ['a', 'a']],
    ['more than those are named', '+a +b +c', ['a', 'b', 'c']],
    ['others are named', '+a +c', ['a', 'c']],
  ])('may be bought where %s', (_, taken, addOns) => {
    expect(forbidden(taken, addOns)).toEqual(refused('not-infeasible', firstLeaf(taken)))
  })

  test('are those of the host, not of the certificate', () => {
    expect(forbidden('+a +b', ['a', 'b'], [])).toEqual(refused('not-infeasible', firstLeaf('+a +b')))
    const tree = impossible('+a', { kind: 'forbidden', addOns: ['a'] })
    expect(checked(version, aCertificate(version, { tree }))).toEqual(
      refused('not-infeasible', firstLeaf('+a')),
    )
  })
})

test('a reason that nobody knows is none', () => {
  const because = JSON.parse('{ "kind": "sworn" }') as Infeasible
  expect(checked(EXCLUDING, aCertificate(EXCLUDING, { tree: impossible('+a', because) }))).toEqual(
    refused('not-infeasible', firstLeaf('+a')),
  )
})
