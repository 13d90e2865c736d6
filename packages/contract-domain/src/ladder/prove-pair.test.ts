import { describe, expect, test } from 'vitest'
import type { CatalogVersion, ServiceTier } from '../catalog/index.ts'
import type { Cell } from '../cover/index.ts'
import {
  aComponent,
  aLevel,
  aLevelsLadder,
  aPriceBook,
  aTier,
  bindBySettings,
  flat,
  has,
  type SettledAddOn,
} from '../testing/index.ts'
import { contextShelf } from './context-shelf.ts'
import type { LadderPair } from './declared-pairs.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { DEFAULT_POLICY, type LadderPolicy } from './ladder-report.ts'
import { provePair, type ProvedWith } from './prove-pair.ts'

const DECLARED: LadderPair = { below: 'lower', above: 'upper', relation: 'declared' }
const PEERS: LadderPair = { ...DECLARED, relation: 'peers' }
const NONE: Cell = { state: 'none' }
const UNKNOWN: Cell = { state: 'unknown' }
const HAS = aLevel('yes')

type Cells = readonly [one: Cell, two: Cell]

interface Ladder {
  readonly lower?: Cells
  readonly upper?: Cells
  readonly prices?: readonly [lower: number | null, upper: number | null]
  readonly addOns?: Readonly<Record<string, SettledAddOn>>
  readonly tier?: Readonly<Record<string, Partial<ServiceTier>>>
}

/** Two tiers at 100.00 and 200.00, the lower one with nothing, the upper one with both dimensions. */
function ladder({
  lower = [NONE, NONE],
  upper = [HAS, HAS],
  prices = [10_000, 20_000],
  addOns = {},
  tier = {},
}: Ladder) {
  const tierOf = (id: string, [one, two]: Cells) =>
    aTier({ id, cover: { one: { '*': one }, two: { '*': two } }, ...tier[id] })
  const priced = (amount: number | null) => (amount === null ? [] : [aComponent(amount)])
  return aLevelsLadder(['one', 'two'], addOns, {
    lower: 0,
    upper: 0,
    tiers: [tierOf('lower', lower), tierOf('upper', upper)],
    priceBooks: [
      aPriceBook({
        tiers: {
          ...(prices[0] !== null && { lower: priced(prices[0]) }),
          ...(prices[1] !== null && { upper: priced(prices[1]) }),
        },
      }),
    ],
  })
}

interface Asked extends Partial<Omit<ProvedWith, 'policy'>> {
  readonly pair?: LadderPair
  readonly policy?: Partial<LadderPolicy>
}

function prove(version: CatalogVersion, { pair = DECLARED, policy, ...given }: Asked = {}) {
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  const bind = bindBySettings(version)
  const shelf = contextShelf({ version, bind, options: {} }, context)
  return provePair(pair, shelf, { policy: { ...DEFAULT_POLICY, ...policy }, ...given })
}

/** The verdict in short: with why, what matters, the package and whether there is a certificate. */
function told(version: CatalogVersion, asked: Asked = {}) {
  const finding = prove(version, asked)
  if (finding === null) return null
  const { verdict, inverted, matters, counterexample, certificate } = finding
  const named = counterexample?.addOns.map(({ id }) => id).join(' + ')
  return [
    verdict,
    ...(inverted === undefined ? [] : [inverted]),
    ...(matters.length === 0 ? [] : [`for ${matters.join(', ')}`]),
    ...(counterexample === undefined ? [] : [`${named} at ${counterexample.priceMinor}`]),
    ...(certificate === undefined ? [] : [`at least ${certificate.atLeastMinor}`]),
  ].join('; ')
}

const gives = (amount: number, ...dimensions: readonly string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})
const BOTH = { a: gives(4000, 'one'), b: gives(5000, 'two') }

describe('a declared pair', () => {
  test.each<[string, Ladder, string | null]>([
    [
      'is undercut by a package for a minor unit less',
      { addOns: BOTH, prices: [10_000, 19_001] },
      'undercut; a + b at 19000; at least 19000',
    ],
    [
      'overlaps at the same price',
      { addOns: BOTH, prices: [10_000, 19_000] },
      'overlap; a + b at 19000; at least 19000',
    ],
    [
      'overlaps at more',
      { addOns: BOTH, prices: [10_000, 18_000] },
      'overlap; a + b at 19000; at least 18000',
    ],
    ['is proved where no package delivers all', { addOns: { a: gives(1, 'one') } }, 'proved; at least 20000'],
    ['is inverted where the lower one covers as much', { lower: [HAS, HAS] }, 'inversion; cover'],
    ['is inverted where both cost the same', { prices: [20_000, 20_000] }, 'inversion; price'],
    ['is inverted where the upper one costs less', { prices: [20_001, 20_000] }, 'inversion; price'],
    ['is proved one minor unit apart', { prices: [19_999, 20_000] }, 'proved; at least 20000'],
    [
      'crosses where each has something of its own',
      { lower: [HAS, NONE], upper: [NONE, HAS] },
      'incomparable; at least 20000',
    ],
    [
      'isn’t known where the lower one may have it all',
      { lower: [HAS, UNKNOWN] },
      'unknown; for two;  at 10000',
    ],
    [
      'isn’t known where an add-on makes up for all but one in doubt',
      { lower: [NONE, UNKNOWN], addOns: { a: gives(4000, 'one') } },
      'unknown; for two; a at 14000',
    ],
    [
      'is proved where something else is surely missing',
      { lower: [NONE, UNKNOWN] },
      'proved; at least 20000',
    ],
    [
      'isn’t known without the upper price',
      { prices: [10_000, null], addOns: BOTH },
      'unknown; for tier-not-priced, price; a + b at 19000',
    ],
    [
      'isn’t known without the lower price',
      { prices: [null, 20_000], addOns: BOTH },
      'unknown; for tier-not-priced, price; a + b at null',
    ],
  ])('%s', (_, of, verdict) => {
    expect(told(ladder(of))).toBe(verdict)
  })

  test('isn’t known where they may cross', () => {
    // Whatever the lower one has of the first, it lacks the second: no undercut. Who delivers more isn’t known.
    expect(told(ladder({ lower: [UNKNOWN, NONE], upper: [NONE, HAS] }))).toBe(
      'unknown; for one; at least 20000',
    )
  })
})

describe('a tier that isn’t sold', () => {
  const notSold = (id: string, of: Ladder = {}) => ladder({ ...of, tier: { [id]: { notSold: true } } })

  test('above is no measure; nor is one that isn’t sold here', () => {
    expect(told(notSold('upper'))).toBeNull()
    const elsewhere = { availability: { fleetMinimum: 5 } }
    expect(told(ladder({ tier: { upper: elsewhere } }))).toBeNull()
    expect(told(ladder({ tier: { lower: elsewhere } }))).toBeNull()
  })

  test('below, with the purchase: only what it covers is compared, whatever add-ons and prices', () => {
    expect(told(notSold('lower', { addOns: BOTH, prices: [10_000, 19_001] }))).toBe('proved')
    expect(told(notSold('lower', { prices: [30_000, 20_000] }))).toBe('proved')
    expect(told(notSold('lower', { lower: [HAS, HAS] }))).toBe('inversion; cover')
    expect(told(notSold('lower', { lower: [HAS, UNKNOWN] }))).toBe('unknown; for two')
    expect(told(notSold('lower', { lower: [HAS, NONE], upper: [NONE, HAS] }))).toBe('incomparable')
    expect(told(notSold('lower', { lower: [UNKNOWN, NONE], upper: [NONE, HAS] }))).toBe('unknown; for one')
  })

  test('below among peers is not compared', () => {
    expect(told(notSold('lower'), { pair: PEERS })).toBeNull()
  })
})

describe('peers', () => {
  const pairOf = (of: Ladder) => {
    const found = prove(ladder(of), { pair: PEERS })
    return found && [found.pair.below, found.pair.above, found.verdict]
  }

  test('the dearer one stands above, of equals the later', () => {
    expect(pairOf({})).toEqual(['lower', 'upper', 'proved'])
    expect(pairOf({ prices: [20_001, 20_000] })).toEqual(['upper', 'lower', 'undercut'])
    expect(pairOf({ prices: [20_000, 20_000] })).toEqual(['lower', 'upper', 'proved'])
    expect(pairOf({ prices: [null, 20_000] })?.slice(0, 2)).toEqual(['lower', 'upper'])
    expect(pairOf({ prices: [20_000, null] })?.slice(0, 2)).toEqual(['lower', 'upper'])
  })

  test('may cover less, or overlap: only undercut is asked', () => {
    expect(told(ladder({ addOns: BOTH, prices: [10_000, 19_000] }), { pair: PEERS })).toBe(
      'proved; at least 19000',
    )
    expect(told(ladder({ addOns: BOTH, prices: [10_000, 19_001] }), { pair: PEERS })).toBe(
      'undercut; a + b at 19000; at least 19000',
    )
    expect(told(ladder({ lower: [HAS, NONE], upper: [NONE, HAS] }), { pair: PEERS })).toBe(
      'proved; at least 20000',
    )
  })
})

describe('what is asked besides', () => {
  const undercut = ladder({ addOns: BOTH })

  test('dimensions left out are not compared', () => {
    expect(told(ladder({ addOns: { a: gives(4000, 'one') } }), { policy: { leftOut: ['two'] } })).toBe(
      'undercut; a at 14000; at least 14000',
    )
    expect(told(ladder({ lower: [HAS, NONE], upper: [NONE, HAS] }), { policy: { leftOut: ['one'] } })).toBe(
      'proved; at least 20000',
    )
  })

  test('packages that may not be bought together are no undercut', () => {
    expect(told(undercut, { forbidden: [['a', 'b']] })).toBe('proved; at least 20000')
    expect(told(undercut, { forbidden: [['a', 'c']] })).toBe('undercut; a + b at 19000; at least 19000')
  })

  test('the verdict alone: without a certificate, or what holds it', () => {
    expect(told(undercut, { verdictOnly: true })).toBe('undercut; a + b at 19000')
    const proved = prove(ladder({ addOns: { a: gives(1, 'one') } }), { verdictOnly: true })
    expect(proved).toMatchObject({ verdict: 'proved', heldBy: [] })
    expect(proved).not.toHaveProperty('certificate')
    expect(proved).not.toHaveProperty('thin')
  })

  test('what holds a proof in full, or only whether it is thin', () => {
    const version = ladder({ addOns: { a: gives(1, 'one') } })
    const light = {
      ...version,
      dimensions: version.dimensions.map((one) =>
        one.id === 'two' ? { ...one, weight: 'light' as const } : one,
      ),
    }
    const holding = {
      dimensions: ['two'],
      light: true,
      addOns: [{ id: 'a', option: 0, options: {} }],
      priceMinor: 10_001,
    }
    expect(prove(light)?.heldBy).toEqual([holding])
    expect(prove(light)).not.toHaveProperty('thin')
    expect(prove(light, { holdings: false })).toMatchObject({ heldBy: [], thin: true })
    expect(prove(version, { holdings: false })).toMatchObject({ heldBy: [], thin: false })
  })

  test('a search that gives up claims nothing', () => {
    expect(told(undercut, { limits: { priced: 0, nodes: 0 } })).toBe('not-proven')
  })
})
