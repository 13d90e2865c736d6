import { describe, expect, test } from 'vitest'
import type { CatalogVersion, ServiceTier } from '../../catalog/index.ts'
import {
  aComponent,
  aFact,
  aLevel,
  aLevelsLadder,
  anEntry,
  aPriceBook,
  flat,
  has,
  inBoth,
  type SettledAddOn,
} from '../../testing/index.ts'
import type { Selection } from '../selection.ts'
import type { CertificateBranch, CertificateNode, CertificateRow, LadderCertificate } from './certificate.ts'
import {
  ACCEPTED,
  aCertificate,
  AT_NO_COST,
  checked,
  decided,
  firstLeaf,
  leaving,
  lowerTier,
  refused,
  taking,
} from './example-certificate.ts'

const ONE: CertificateRow = { dimension: 'one', facetKey: '*', cell: aLevel('yes') }

describe('a branch', () => {
  const options = { a: [{ kind: 'small' }, { kind: 'large' }] }
  const version = aLevelsLadder(
    ['one'],
    { a: { price: flat(10), effect: has('one') }, b: { price: flat(10) } },
    { lower: 100, upper: 1000 },
  )
  const judged = (tree: CertificateNode, members: Partial<LadderCertificate> = {}) =>
    checked(version, aCertificate(version, { options, tree, ...members }))
  const branch = (addOn: string, ...takes: readonly (number | 'without')[]): CertificateBranch => ({
    kind: 'branch',
    addOn,
    cases: takes.map((take) => ({ take, next: AT_NO_COST })),
  })

  test('takes its add-on in every way, in whatever order', () => {
    expect(judged(branch('a', 'without', 0, 1))).toEqual(ACCEPTED)
    expect(judged(branch('a', 1, 'without', 0))).toEqual(ACCEPTED)
    expect(judged(branch('b', 0, 'without'))).toEqual(ACCEPTED)
    expect(judged(branch('unknown', 'without'))).toEqual(ACCEPTED)
  })

  test.each<[string, readonly (number | 'without')[]]>([
    ['without it', [0, 1]],
    ['with its first option', ['without', 1]],
    ['with its second option', ['without', 0]],
    ['at all', []],
  ])('is refused when nothing is said of the packages %s', (_, takes) => {
    expect(judged(branch('a', ...takes))).toEqual(refused('branch-incomplete', 'tree'))
    expect(judged(leaving('b', branch('a', ...takes)))).toEqual(
      refused('branch-incomplete', 'tree/cases/0/next'),
    )
  })

  test.each<[string, readonly (number | 'without')[], number]>([
    ['leaves its add-on out twice', ['without', 'without', 0, 1], 1],
    ['takes an option twice', [0, 1, 1, 'without'], 2],
    ['takes an option that isn’t tried', [0, 1, 'without', 2], 3],
  ])('is refused when it %s', (_, takes, at) => {
    expect(judged(branch('a', ...takes))).toEqual(refused('branch-twice', `tree/cases/${at}`))
  })

  test('is refused when it takes what is set aside', () => {
    const elsewhere = {
      ...version,
      addOns: version.addOns.map((entry) =>
        entry.id === 'b' ? { ...entry, availability: { tiers: ['upper'] } } : entry,
      ),
    }
    const setAside = [{ addOn: 'b', option: 0 }]
    const of = (tree: CertificateNode) =>
      checked(elsewhere, aCertificate(elsewhere, { options, setAside, tree }))
    expect(of(branch('b', 'without'))).toEqual(ACCEPTED)
    expect(of(branch('b', 'without', 0))).toEqual(refused('branch-twice', 'tree/cases/1'))
  })

  test('decides an add-on once', () => {
    const again = branch('b', 'without', 0)
    expect(judged(taking('b', again))).toEqual(refused('branch-twice', 'tree/cases/0/next'))
    expect(judged(leaving('b', again))).toEqual(refused('branch-twice', 'tree/cases/0/next'))
    const inBetween: CertificateBranch = {
      kind: 'branch',
      addOn: 'a',
      cases: [
        { take: 0, next: AT_NO_COST },
        { take: 1, next: again },
        { take: 'without', next: AT_NO_COST },
      ],
    }
    expect(judged(taking('b', inBetween))).toEqual(refused('branch-twice', 'tree/cases/0/next/cases/1/next'))
    expect(judged(inBetween)).toEqual(ACCEPTED)
  })
})

/** A tree of every package, priced as the pipeline does. */
function everyPackage(version: CatalogVersion): CertificateNode {
  const { pricer, listed } = lowerTier(version)
  const [...byAddOn] = Map.groupBy(listed, ({ addOn }) => addOn)
  return from(0, [])

  function from(place: number, bought: Selection): CertificateNode {
    const [addOn, choices] = byAddOn[place] ?? []
    if (addOn === undefined || choices === undefined)
      return { kind: 'priced', priceMinor: pricer.price(bought).priceMinor }
    const taken = choices.map((choice) => ({
      take: choice.option,
      next: from(place + 1, [...bought, choice]),
    }))
    return {
      kind: 'branch',
      addOn,
      cases: [{ take: 'without', next: from(place + 1, bought) }, ...taken],
    }
  }
}

describe('a package priced exactly', () => {
  const version = aLevelsLadder(
    ['one'],
    { a: { price: flat(5000), effect: has('one') }, b: { price: flat(300) } },
    { lower: 10_000, upper: 50_000 },
  )
  const lowerAs = (of: CatalogVersion, members: Partial<ServiceTier>): CatalogVersion => ({
    ...of,
    tiers: of.tiers.map((tier) => (tier.id === 'lower' ? { ...tier, ...members } : tier)),
  })
  const claiming = (
    atLeastMinor: number,
    of: CatalogVersion = version,
    forbidden: readonly (readonly string[])[] = [],
  ) => {
    const tree = everyPackage(of)
    return checked(of, aCertificate(of, { against: { need: [ONE] }, atLeastMinor, tree }), { forbidden })
  }
  const aWithB = {
    ...version,
    addOns: version.addOns.map((entry) =>
      entry.id === 'a'
        ? anEntry('a', { price: flat(5000), effect: has('one'), needs: [{ addOn: 'b' }] })
        : entry,
    ),
  }
  const [A, A_AND_B] = ['tree/cases/1/next/cases/0/next', 'tree/cases/1/next/cases/1/next']

  test('costs what is written, to the minor unit', () => {
    const of = (priceMinor: number | null) =>
      checked(version, aCertificate(version, { tree: decided('+a +b', { kind: 'priced', priceMinor }) }))
    expect(of(15_300)).toEqual(ACCEPTED)
    for (const other of [15_299, 15_301, null])
      expect(of(other)).toEqual(refused('priced-differs', firstLeaf('+a +b')))
  })

  test('costs what is claimed where it does what is asked for, to the minor unit', () => {
    expect(claiming(15_000)).toEqual(ACCEPTED)
    expect(claiming(15_001)).toEqual(refused('priced-too-low', A))
  })

  test('may cost less where it doesn’t do what is asked for', () => {
    expect(claiming(99_999, { ...version, addOns: version.addOns.slice(1) })).toEqual(ACCEPTED)
  })

  test('may cost less where it is not sold', () => {
    expect(claiming(15_300, aWithB)).toEqual(ACCEPTED)
    expect(claiming(15_301, aWithB)).toEqual(refused('priced-too-low', A_AND_B))
    const compulsory = lowerAs(version, { compulsoryAddOns: ['b'] })
    expect(claiming(15_300, compulsory)).toEqual(ACCEPTED)
    expect(claiming(15_301, compulsory)).toEqual(refused('priced-too-low', A_AND_B))
  })

  test('may cost less where its add-ons are forbidden together', () => {
    expect(claiming(99_999, version, [['b'], ['a']])).toEqual(ACCEPTED)
    expect(claiming(15_001, version, [['a', 'b']])).toEqual(refused('priced-too-low', A))
    expect(claiming(15_001, version, [['b', 'c']])).toEqual(refused('priced-too-low', A))
    expect(claiming(99_999, aWithB, [['a', 'b']])).toEqual(ACCEPTED)
  })

  test('counts where nobody knows whether it is sold or does what is asked for', () => {
    const wanted = { asset: { fact: 'age', op: 'at-least', value: 3 } } as const
    const perhapsSold = {
      ...version,
      facts: [aFact('age', { type: 'number' })],
      addOns: version.addOns.map((entry) => (entry.id === 'a' ? { ...entry, availability: wanted } : entry)),
    }
    expect(claiming(15_000, perhapsSold)).toEqual(ACCEPTED)
    expect(claiming(15_001, perhapsSold)).toEqual(refused('priced-too-low', A))
    const perhapsThere = lowerAs(
      { ...version, addOns: [] },
      { cover: { one: { '*': { state: 'unknown' } } } },
    )
    expect(claiming(10_000, perhapsThere)).toEqual(ACCEPTED)
    expect(claiming(10_001, perhapsThere)).toEqual(refused('priced-too-low', 'tree'))
  })

  test('of which nobody knows the price may cost nothing', () => {
    const unpriced = { ...version, addOns: [], priceBooks: [aPriceBook({ tiers: {} })] }
    expect(claiming(0, unpriced)).toEqual(ACCEPTED)
    const answering = lowerAs(unpriced, { cover: { one: { '*': aLevel('yes') } } })
    expect(claiming(0, answering)).toEqual(refused('priced-too-low', 'tree'))
  })
})

describe('a package priced with add-ons left open', () => {
  const free = { 'f-free': { price: flat(0) }, 'g-nothing': {} }
  const charging = { ...free, a: { price: flat(300) }, b: { price: flat(500) } }
  const byUse = {
    ...free,
    use: { price: { form: 'per-unit', unit: 'hours', ratePerUnit: '3', cost: '0' } },
  } as const
  const offPercent = { price: flat(0), bundle: { with: [], percent: '10' } }
  const judged = (
    addOns: Readonly<Record<string, SettledAddOn>>,
    {
      priceMinor,
      claimed = priceMinor,
      decisions = '',
      ...members
    }: {
      readonly priceMinor: number
      readonly claimed?: number
      readonly decisions?: string
    } & Partial<CatalogVersion>,
  ) => {
    const version = aLevelsLadder(['one'], addOns, { lower: 10_000, upper: 50_000, ...members })
    const tree = decided(decisions, { kind: 'priced', priceMinor })
    return checked(version, aCertificate(version, { against: { need: [ONE] }, atLeastMinor: claimed, tree }))
  }
  const UNDECIDED = refused('left-undecided', 'tree')

  test('is as dear with what is free of charge', () => {
    expect(judged(free, { priceMinor: 10_000 })).toEqual(ACCEPTED)
    expect(judged(free, { priceMinor: 9999 })).toEqual(refused('priced-differs', 'tree'))
  })

  test('costs what is claimed itself, whatever it does', () => {
    expect(judged(free, { priceMinor: 10_000, claimed: 10_001 })).toEqual(refused('priced-too-low', 'tree'))
    expect(judged(charging, { priceMinor: 10_000, claimed: 10_001 })).toEqual(
      refused('priced-too-low', 'tree'),
    )
  })

  test('is no cheaper with what is charged for', () => {
    expect(judged(charging, { priceMinor: 10_000 })).toEqual(ACCEPTED)
    expect(judged(charging, { priceMinor: 10_000, claimed: 10_300 })).toEqual(
      refused('priced-too-low', 'tree'),
    )
    expect(judged(charging, { priceMinor: 10_000, claimed: 10_301 })).toEqual(UNDECIDED)
  })

  test('may be cheaper by what discounts round with an add-on that is paid by use', () => {
    const tenth = (id: string) =>
      ({
        id,
        kind: 'multi-year',
        title: inBoth(id),
        of: 'remains',
        byMonths: [{ from: 12, percent: '10' }],
      }) as const
    const priceBooks = [
      aPriceBook({
        tiers: { lower: [aComponent(10_000)], upper: [aComponent(50_000)] },
        discounts: [tenth('one'), tenth('other')],
      }),
    ]
    expect(judged(free, { priceMinor: 8100, priceBooks })).toEqual(ACCEPTED)
    expect(judged(byUse, { priceMinor: 8100, priceBooks })).toEqual(UNDECIDED)
    expect(judged(byUse, { priceMinor: 8100, claimed: 8099, priceBooks })).toEqual(ACCEPTED)
  })

  test('may be cheaper with an add-on that takes something off', () => {
    expect(judged({ off: offPercent }, { priceMinor: 10_000, claimed: 0 })).toEqual(UNDECIDED)
    expect(judged({ ...free, off: offPercent }, { priceMinor: 10_000, claimed: 0 })).toEqual(UNDECIDED)
  })

  test('may be another once something bought takes something off', () => {
    const at = (decisions: string) => refused('left-undecided', firstLeaf(decisions))
    const addOns = { ...charging, off: offPercent }
    const bought = { priceMinor: 10_270, claimed: 0 }
    expect(judged(addOns, { ...bought, decisions: '+off +a -b' })).toEqual(at('+off +a -b'))
    expect(judged(addOns, { ...bought, decisions: '+off +a -b -f-free -g-nothing' })).toEqual(ACCEPTED)
    expect(judged(addOns, { priceMinor: 10_300, claimed: 0, decisions: '-off +a -b' })).toEqual(ACCEPTED)
  })
})

test('a leaf of which nobody knows what it says is refused, with its place', () => {
  const version = aLevelsLadder([], { a: { price: flat(10) } }, { lower: 100, upper: 1000 })
  const said = JSON.parse('{ "kind": "sworn" }') as CertificateNode
  const judged = (tree: CertificateNode) => checked(version, aCertificate(version, { tree }))
  expect(judged(said)).toEqual(refused('unreadable', 'tree'))
  expect(judged(leaving('a', said))).toEqual(refused('unreadable', 'tree/cases/0/next'))
})
