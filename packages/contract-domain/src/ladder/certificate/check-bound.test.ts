import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../../catalog/index.ts'
import {
  aComponent,
  aLevel,
  aLevelsLadder,
  aPriceBook,
  aQuantity,
  flat,
  has,
  type SettledAddOn,
} from '../../testing/index.ts'
import type { CertificateNode, CertificateRow, LadderCertificate } from './certificate.ts'
import {
  ACCEPTED,
  aCertificate,
  aVisitsLadder,
  checked,
  decided,
  firstLeaf,
  lowerTier,
  refused,
} from './example-certificate.ts'
import type { OptionCandidates } from '../selection.ts'
import { leastWithMore } from './check-bound.ts'

type Duals = readonly (readonly [row: number, price: string])[]

function bound(duals: Duals, atLeastMinor: number): CertificateNode {
  return { kind: 'bound', duals: duals.map(([row, price]) => ({ row, price })), atLeastMinor }
}

/** `lower` at 100.00 lacks one and two. */
function aOneTwoLadder(addOns: Readonly<Record<string, SettledAddOn>>): CatalogVersion {
  return aLevelsLadder(['one', 'two'], addOns, { lower: 10_000, upper: 50_000 })
}

const ROWS: readonly CertificateRow[] = ['one', 'two'].map((dimension) => ({
  dimension,
  facetKey: '*',
  cell: aLevel('yes'),
}))

function asking(
  rows: readonly CertificateRow[],
  tree: CertificateNode,
  members: Partial<LadderCertificate> = {},
): Partial<LadderCertificate> {
  return { against: { need: rows }, rows, tree, ...members }
}

interface Asked {
  readonly rows?: readonly CertificateRow[]
  /** Decided before the bound is claimed, `+a -b`. */
  readonly decisions?: string
  readonly options?: OptionCandidates
}

/** The most that may be claimed with these prices of rows: a minor unit more is refused. */
function greatestBound(version: CatalogVersion, duals: Duals, asked: Asked = {}): number {
  const { rows = ROWS, decisions = '', options = {} } = asked
  const { pricer } = lowerTier(version)
  let [holds, fails] = [0, 2 ** 20]
  while (fails - holds > 1) {
    const claimed = Math.floor((holds + fails) / 2)
    const tree = decided(decisions, bound(duals, claimed))
    const certificate = aCertificate(version, asking(rows, tree, { options, context: pricer.context }))
    const check = checked(version, certificate, { pricerOf: () => pricer })
    if (check.accepted) holds = claimed
    else {
      expect(check).toEqual(refused('bound-above-duals', firstLeaf(decisions)))
      fails = claimed
    }
  }
  return holds
}

describe('a bound adds up to', () => {
  const version = aOneTwoLadder({
    a: { price: flat(5000), effect: has('one') },
    b: { price: flat(7000), effect: has('one', 'two') },
    c: { price: flat(100) },
  })
  const both = aOneTwoLadder({
    a: { price: flat(5000), effects: { small: has('one'), large: has('one', 'two') } },
    b: { price: flat(5000), effects: { small: has('two'), large: has('one', 'two') } },
  })
  const options = {
    a: [{ kind: 'small' }, { kind: 'large' }],
    b: [{ kind: 'large' }, { kind: 'small' }],
  }

  test('the tier alone where no row has a price', () => {
    expect(greatestBound(version, [])).toBe(10_000)
    expect(greatestBound(version, [[0, '0']])).toBe(10_000)
  })

  test('the tier and what its rows are worth, as long as no add-on gives them for less', () => {
    expect(greatestBound(version, [[0, '5000']])).toBe(15_000)
    expect(
      greatestBound(version, [
        [0, '5000'],
        [1, '2000'],
      ]),
    ).toBe(17_000)
  })

  test('less by what each add-on gives beyond its price', () => {
    expect(greatestBound(version, [[0, '5500']])).toBe(15_000)
    expect(greatestBound(version, [[0, '8000']])).toBe(14_000)
    expect(
      greatestBound(version, [
        [0, '6000'],
        [1, '1000'],
      ]),
    ).toBe(16_000)
    expect(greatestBound(version, [[1, '5000']])).toBe(15_000)
    expect(greatestBound(version, [[1, '9000']])).toBe(17_000)
  })

  test('the price of one row stated in two parts', () => {
    expect(
      greatestBound(version, [
        [0, '2500'],
        [0, '2500'],
      ]),
    ).toBe(15_000)
  })

  test('less by one option of each add-on, as no two are bought', () => {
    expect(
      greatestBound(
        both,
        [
          [0, '5000'],
          [1, '5000'],
        ],
        { options },
      ),
    ).toBe(10_000)
    // Large gives 7,000 for 5,000: once of a, once of b.
    expect(
      greatestBound(
        both,
        [
          [0, '3500'],
          [1, '3500'],
        ],
        { options },
      ),
    ).toBe(13_000)
    // Small gives 6,000 and large 8,000 for 5,000.
    expect(
      greatestBound(
        both,
        [
          [0, '6000'],
          [1, '2000'],
        ],
        { options },
      ),
    ).toBe(12_000)
  })

  test('what is bought and what it leaves to reach', () => {
    expect(greatestBound(version, [[0, '5000']], { decisions: '+a' })).toBe(15_000)
    expect(greatestBound(version, [[1, '2000']], { decisions: '+a' })).toBe(17_000)
    expect(greatestBound(version, [[1, '9000']], { decisions: '+a' })).toBe(22_000)
    expect(
      greatestBound(
        version,
        [
          [0, '9000'],
          [1, '9000'],
        ],
        { decisions: '+b' },
      ),
    ).toBe(17_000)
    expect(greatestBound(version, [], { decisions: '+c' })).toBe(10_100)
  })

  test('what is open only', () => {
    expect(
      greatestBound(version, [[0, '9000']], {
        decisions: '-a -b',
      }),
    ).toBe(19_000)
    expect(greatestBound(version, [[0, '9000']], { decisions: '-a' })).toBe(17_000)
  })

  test('the next whole minor unit', () => {
    expect(greatestBound(version, [[0, '1/3']])).toBe(10_001)
    expect(greatestBound(version, [[0, '4/3']])).toBe(10_002)
    expect(
      greatestBound(version, [
        [0, '1/3'],
        [1, '2/3'],
      ]),
    ).toBe(10_001)
    expect(
      greatestBound(version, [
        [0, '1/2'],
        [1, '2/3'],
      ]),
    ).toBe(10_002)
  })

  test('exactly the same where a price is written to more places than a machine word holds', () => {
    expect(greatestBound(version, [[0, '4999.9999999999999999999999']])).toBe(15_000)
    expect(
      greatestBound(version, [
        [0, '5000.0000000000000000000001'],
        [1, '1'],
      ]),
    ).toBe(15_001)
  })

  test.each(['4611686018427387903', '4611686018427387904', '18446744073709551616'])(
    'exactly the same where a row is priced at %s, past what a machine word holds',
    (price) => {
      const one = aOneTwoLadder({ a: { price: flat(5000), effect: has('one') } })
      expect(greatestBound(one, [[0, price]])).toBe(15_000)
    },
  )
})

describe('a bound on visits', () => {
  const version = aVisitsLadder({
    'a-to-two': {
      price: flat(400),
      effect: { give: [{ dimension: 'visits', value: { kind: 'quantity', quantity: 2 } }] },
    },
    'b-adds-one': { price: flat(300), effect: { add: [{ dimension: 'visits', quantity: 1 }] } },
    'c-adds-three': { price: flat(600), effect: { add: [{ dimension: 'visits', quantity: 3 }] } },
  })
  const visits = (quantity: number) => [{ dimension: 'visits', facetKey: '*', cell: aQuantity(quantity) }]

  test('is paid visit by visit', () => {
    expect(greatestBound(version, [[0, '200']], { rows: visits(4) })).toBe(100 + 4 * 200)
    // c gives three visits at 250 for 600.
    expect(greatestBound(version, [[0, '250']], { rows: visits(4) })).toBe(100 + 4 * 250 - 150 - 100)
  })

  test('pays no more visits than are asked for', () => {
    expect(greatestBound(version, [[0, '300']], { rows: visits(2) })).toBe(100 + 2 * 300 - 200)
    expect(greatestBound(version, [[0, '300']], { rows: visits(1) })).toBe(100 + 300)
  })

  test('pays what is missing beside what is bought', () => {
    expect(greatestBound(version, [[0, '200']], { rows: visits(4), decisions: '+a-to-two' })).toBe(
      500 + 2 * 200,
    )
    expect(greatestBound(version, [[0, '200']], { rows: visits(4), decisions: '+b-adds-one' })).toBe(
      400 + 3 * 200,
    )
    expect(
      greatestBound(version, [[0, '200']], {
        rows: visits(4),
        decisions: '+a-to-two +c-adds-three',
      }),
    ).toBe(1100)
    expect(
      greatestBound(version, [[0, '200']], {
        rows: visits(5),
        decisions: '+a-to-two +c-adds-three',
      }),
    ).toBe(1100)
  })
})

describe('a bound is refused', () => {
  const version = aOneTwoLadder({ a: { price: flat(5000), effect: has('one') } })
  const judged = (duals: Duals, atLeastMinor = 10_000, claimed = 10_000) =>
    checked(
      version,
      aCertificate(version, asking(ROWS, bound(duals, atLeastMinor), { atLeastMinor: claimed })),
    )

  test('under what the certificate claims, by one minor unit', () => {
    expect(judged([], 10_000, 10_000)).toEqual(ACCEPTED)
    expect(judged([], 9999, 10_000)).toEqual(refused('bound-too-low', 'tree'))
    expect(judged([], 10_000, 9999)).toEqual(ACCEPTED)
  })

  test('where a row has a price below zero', () => {
    expect(judged([[0, '0']])).toEqual(ACCEPTED)
    expect(judged([[0, '-1/1000']])).toEqual(refused('dual-negative', 'tree'))
    expect(
      judged([
        [0, '1'],
        [1, '-1'],
      ]),
    ).toEqual(refused('dual-negative', 'tree'))
  })

  test('where a price is of no row', () => {
    expect(judged([[1, '0']])).toEqual(ACCEPTED)
    expect(judged([[2, '0']])).toEqual(refused('row-not-asked', 'tree'))
    expect(judged([[-1, '0']])).toEqual(refused('row-not-asked', 'tree'))
    expect(judged([[0.5, '0']])).toEqual(refused('row-not-asked', 'tree'))
  })

  test('where a price can’t be read', () => {
    expect(judged([[0, 'much']])).toEqual(refused('unreadable', '/'))
  })

  test('where its figure is no whole amount', () => {
    expect(judged([], 10_000.5)).toEqual(refused('unreadable', 'tree'))
    expect(judged([], NaN)).toEqual(refused('unreadable', 'tree'))
    expect(judged([], Infinity)).toEqual(refused('unreadable', 'tree'))
    expect(judged([], 10_000, 9999.5)).toEqual(refused('unreadable', 'atLeastMinor'))
    expect(judged([], 10_000, NaN)).toEqual(refused('unreadable', 'atLeastMinor'))
  })
})

describe('the least with one more of what is open', () => {
  const version = aOneTwoLadder({
    a: { price: flat(5000) },
    b: { price: flat(300) },
    c: { price: flat(400) },
  })
  const tier = lowerTier(version)
  const prices = { scale: 3n, base: 30_001n, of: [15_000n, 900n, 1200n] }
  const [a, b, c] = tier.choices
  if (a === undefined || b === undefined || c === undefined) throw new Error('a choice is missing')

  test('is the cheapest of them beside what is bought, in whole minor units', () => {
    expect(leastWithMore(prices, [], [a, b, c])).toBe(10_301n)
    expect(leastWithMore(prices, [], [c, b, a])).toBe(10_301n)
    expect(leastWithMore(prices, [b], [a, c])).toBe(10_701n)
    expect(leastWithMore({ ...prices, base: 30_000n }, [a, b], [c])).toBe(15_700n)
  })

  test('is nothing to look at where none is open', () => {
    expect(leastWithMore(prices, [a], [])).toBeNull()
  })

  test('of less than nothing is rounded up all the same', () => {
    expect(leastWithMore({ scale: 2n, base: -3n, of: [0n, 0n, 0n] }, [], [a])).toBe(-1n)
    expect(leastWithMore({ scale: 2n, base: -4n, of: [0n, 0n, 0n] }, [], [a])).toBe(-2n)
  })
})

test('a bound gives up half a minor unit for each rounding that it leaves out', () => {
  const discounted = aLevelsLadder(
    ['one'],
    { a: { price: flat(5000), effect: has('one') } },
    {
      lower: 0,
      upper: 0,
      priceBooks: [
        aPriceBook({
          tiers: { lower: [aComponent(10_001)], upper: [aComponent(50_000)] },
          discounts: [
            {
              id: 'long',
              kind: 'multi-year',
              title: { en: 'Long', fr: 'Longue' },
              of: 'remains',
              byMonths: [{ from: 12, percent: '10' }],
            },
          ],
        }),
      ],
    },
  )
  // 10,001 less a tenth is 9,000.9; half a minor unit less 9,000.4.
  expect(greatestBound(discounted, [], { rows: [] })).toBe(9001)
  // 13,500.9 less half a minor unit.
  expect(greatestBound(discounted, [[0, '4500']], { rows: ROWS.slice(0, 1) })).toBe(13_501)
})

describe('a bound with add-ons that take something off', () => {
  const version = aOneTwoLadder({
    a: { price: flat(5000), effect: has('one') },
    off: { bundle: { with: [], percent: '10', atMost: { percent: '10', of: 'all-charges', reads: [] } } },
  })

  test('counts what they may take off while they are open or bought, and half a minor unit each', () => {
    expect(greatestBound(version, [[0, '5000']])).toBe(14_500)
    expect(greatestBound(version, [[0, '5000']], { decisions: '+off' })).toBe(14_500)
    expect(greatestBound(version, [[0, '5000']], { decisions: '-off' })).toBe(15_000)
    expect(greatestBound(version, [[0, '5001.5']], { decisions: '+off +a' })).toBe(14_500)
  })

  test('counts it leaf by leaf', () => {
    const leaves = (taken: number, left: number) =>
      checked(
        version,
        aCertificate(
          version,
          asking(ROWS, {
            kind: 'branch',
            addOn: 'off',
            cases: [
              { take: 0, next: bound([[0, '5000']], taken) },
              { take: 'without', next: bound([[0, '5000']], left) },
            ],
          }),
        ),
      )
    expect(leaves(14_500, 15_000)).toEqual(ACCEPTED)
    expect(leaves(14_501, 15_000)).toEqual(refused('bound-above-duals', 'tree/cases/0/next'))
    expect(leaves(14_500, 15_001)).toEqual(refused('bound-above-duals', 'tree/cases/1/next'))
  })
})

describe('a bound within a branch', () => {
  const version = aOneTwoLadder({
    a: { price: flat(5000), effect: has('one') },
    b: { price: flat(0), effect: has('two') },
  })

  test('is reckoned as exactly as one alone', () => {
    expect(greatestBound(version, [[0, '1/3']], { decisions: '-b' })).toBe(10_001)
    expect(greatestBound(version, [[0, '4999.9999999999999999999999']], { decisions: '-b' })).toBe(15_000)
    expect(greatestBound(version, [[0, '4999.9999999999999999999999']])).toBe(15_000)
  })

  test('has no price below zero either', () => {
    const tree = decided('-b', bound([[0, '-1/3']], 10_000))
    expect(checked(version, aCertificate(version, asking(ROWS, tree)))).toEqual(
      refused('dual-negative', 'tree/cases/0/next'),
    )
  })
})
