import { describe, expect, test } from 'vitest'
import { editCatalog, type CatalogEdit, type CatalogVersion } from '../catalog/index.ts'
import {
  aComponent,
  aLadder,
  anEntry,
  aPriceBook,
  aReferenceAsset,
  aTier,
  bindBySettings,
  coverOf,
  flat,
  gives,
  partsPaid,
  arriveWithin,
  OFFICE_HOURS,
  ALWAYS,
  inBoth,
} from '../testing/index.ts'
import { ProofMemory } from './proof-memory.ts'
import { proveLadder, provingLadder, type ProveLadder } from './prove-ladder.ts'

const hours = (within: number) => ({ window: OFFICE_HOURS, arrival: arriveWithin(within), parts: null })

/** Three tiers in two books and two terms: three pairs in four contexts, all proved. */
const threeTiers = aLadder(
  { parts: { price: flat(90_000), effect: gives({ parts: partsPaid() }) } },
  {
    tiers: [
      aTier({ id: 'essential', cover: coverOf(hours(48)) }),
      aTier({ id: 'comfort', cover: coverOf({ ...hours(8), window: ALWAYS }) }),
      aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(1), parts: partsPaid() }) }),
    ],
    order: [
      { above: 'comfort', below: 'essential' },
      { above: 'plus', below: 'comfort' },
    ],
    addOns: [
      anEntry('four-hours', { price: flat(50_000), effect: gives({ arrival: arriveWithin(4) }) }),
      anEntry(
        'parts',
        { price: flat(90_000), effect: gives({ parts: partsPaid() }) },
        { availability: { tiers: ['essential', 'comfort'] } },
      ),
      anEntry('insurance', { price: flat(20_000), effect: {} }, { availability: { tiers: ['plus'] } }),
    ],
    priceBooks: ['direct', 'partners'].map((id) =>
      aPriceBook({
        id,
        tiers: {
          essential: [aComponent(60_000)],
          comfort: [aComponent(80_000)],
          plus: [aComponent(150_000)],
        },
      }),
    ),
    referenceAssets: [aReferenceAsset({ termMonths: [12, 36] })],
  },
)
const ALL = 12

function proof(version: CatalogVersion, given: Partial<ProveLadder> = {}) {
  return proveLadder(version, { repairs: false, bind: bindBySettings(version), ...given })
}

/** How many pairs in contexts are compared once the version was proved and then edited. */
function comparedAfter(edit: (version: CatalogVersion) => CatalogVersion, of = threeTiers): number {
  const memory = new ProofMemory()
  proof(of, { memory })
  const before = memory.missed
  proof(edit(of), { memory })
  return memory.missed - before
}
const by = (edit: CatalogEdit) => (version: CatalogVersion) => editCatalog(version, [edit])
const withAddOn = (id: string, members: object) => (version: CatalogVersion) => ({
  ...version,
  addOns: version.addOns.map((entry) => (entry.id === id ? { ...entry, ...members } : entry)),
})

describe('what is compared again after an edit', () => {
  test('at first every pair in every context, then nothing', () => {
    const memory = new ProofMemory()
    const { verdicts } = proof(threeTiers, { memory })
    expect(verdicts).toHaveLength(ALL)
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['proved']))
    expect(memory.missed).toBe(ALL)
    proof(JSON.parse(JSON.stringify(threeTiers)) as CatalogVersion, { memory })
    expect(memory.missed).toBe(ALL)
  })

  test('of a price, the pairs with its tier in its book', () => {
    const price = { form: 'flat', amountMinor: 79_000 }
    const place = { priceBook: 'partners', tier: 'comfort', component: 'default' }
    expect(comparedAfter(by({ basePrice: { ...place, price } }))).toBe(4)
  })

  test('of a price that others are a ratio of, theirs too', () => {
    const plus = {
      ...aComponent(1),
      price: { form: 'ratio-to-tier', tier: 'essential', ratio: '2.5' },
    } as const
    const priceBooks = threeTiers.priceBooks.map((book) => ({
      ...book,
      tiers: { ...book.tiers, plus: [plus] },
    }))
    const price = { form: 'flat', amountMinor: 61_000 }
    const edit = by({
      basePrice: { priceBook: 'direct', tier: 'essential', component: 'default', price },
    })
    expect(comparedAfter(edit, { ...threeTiers, priceBooks })).toBe(6)
  })

  test('of a cell, the pairs with its tier', () => {
    const cell = { state: 'known', value: arriveWithin(24) }
    const place = { tier: 'essential', dimension: 'arrival', facetKey: '*' }
    expect(comparedAfter(by({ tierCover: { ...place, cell } }))).toBe(8)
  })

  test('of an add-on, the pairs with a tier that it is sold on', () => {
    const settings = { price: flat(21_000), effect: {} }
    expect(comparedAfter(withAddOn('insurance', { settings }))).toBe(8)
    expect(comparedAfter(withAddOn('four-hours', { settings }))).toBe(ALL)
  })

  test('of an add-on that comes with a tier, the pairs with that tier, wherever else it is sold', () => {
    const tiers = threeTiers.tiers.map((tier) =>
      tier.id === 'comfort' ? { ...tier, compulsoryAddOns: ['insurance'] } : tier,
    )
    const settings = { price: flat(21_000), effect: {} }
    expect(comparedAfter(withAddOn('insurance', { settings }), { ...threeTiers, tiers })).toBe(ALL)
  })

  test('of an add-on’s price in a book, what is compared in that book', () => {
    const bookPrices = { direct: { price: flat(95_000) } } as never
    expect(comparedAfter(withAddOn('four-hours', { bookPrices }))).toBe(6)
  })

  test('of where an add-on is sold, the pairs that gain or lose it', () => {
    expect(comparedAfter(withAddOn('insurance', { availability: { tiers: ['plus', 'comfort'] } }))).toBe(ALL)
  })

  test('of titles, descriptions, notes, taxes and the order of other tiers nothing', () => {
    const title = inBoth('Comfort Plus')
    expect(comparedAfter(by({ tierTexts: { tier: 'comfort', title, description: title } }))).toBe(0)
    expect(comparedAfter(withAddOn('parts', { title, notes: [] }))).toBe(0)
    const notes = [{ topic: 'source', text: title, status: 'stated' }] as const
    expect(comparedAfter((version) => ({ ...version, notes, taxRates: [] }))).toBe(0)
    const order = [{ above: 'comfort', below: 'essential' }]
    expect(comparedAfter((version) => ({ ...version, order }))).toBe(8)
  })

  test('of a term of a reference asset, what is compared for it', () => {
    const referenceAssets = [aReferenceAsset({ termMonths: [12, 24] })]
    expect(comparedAfter((version) => ({ ...version, referenceAssets }))).toBe(6)
  })

  test('of the policy, of what may be asked and of limits, all', () => {
    const memory = new ProofMemory()
    proof(threeTiers, { memory })
    proof(threeTiers, { memory, policy: { strict: true } })
    proof(threeTiers, { memory, limits: { priced: 500, nodes: 500 } })
    proof(threeTiers, { memory, options: { parts: [{}, { kind: 'large' }] } })
    proof(threeTiers, { memory, holdings: 'in-worst-context' })
    // What holds a proof is told of the three worst; the rest is compared without.
    expect(memory.missed).toBe(5 * ALL)
  })

  test('a title that is new is told, in a verdict that was kept', () => {
    const memory = new ProofMemory()
    proof(threeTiers, { memory })
    const renamed = by({ tierTexts: { tier: 'comfort', title: inBoth('Comfort Plus') } })(threeTiers)
    const [first] = proof(renamed, { memory }).verdicts
    expect(first?.message.params).toMatchObject({ below: inBoth('essential'), above: inBoth('Comfort Plus') })
  })
})

describe('the memory', () => {
  test('forgets what was not asked for longest', () => {
    const memory = new ProofMemory({ most: 2 })
    const kept = (titles: string) => ({ titles, verdicts: [] })
    const knows = (key: string) => memory.find(key, 'titles', () => null) !== null
    memory.keep('one', kept('titles'))
    memory.keep('two', kept('titles'))
    expect(knows('one')).toBe(true)
    memory.keep('three', kept('titles'))
    expect(['one', 'two', 'three'].map(knows)).toEqual([true, false, true])
    expect(memory.size).toBe(2)
  })

  test('knows nothing at first, and counts what it didn’t know', () => {
    const memory = new ProofMemory()
    expect([memory.size, memory.missed]).toEqual([0, 0])
    expect(memory.find('one', 'titles', (verdict) => verdict)).toBeNull()
    memory.keep('one', { titles: 'titles', verdicts: [] })
    expect(memory.find('one', 'titles', () => null)).toEqual([])
    expect([memory.size, memory.missed]).toEqual([1, 1])
  })

  test('tells every verdict again by new titles, once; or finds all of them again', () => {
    const { verdicts } = proof(threeTiers)
    const [one, other] = verdicts
    if (one === undefined || other === undefined) throw new Error('There are no verdicts.')
    const memory = new ProofMemory()
    memory.keep('pair', { titles: 'old', verdicts: [one, other] })
    expect(memory.find('pair', 'new', (verdict) => (verdict === one ? one : null))).toBeNull()
    expect(memory.missed).toBe(1)
    const told = (verdict: typeof one) => ({ ...verdict, currency: 'XXX' })
    expect(memory.find('pair', 'new', told)).toEqual([told(one), told(other)])
    const never = () => {
      throw new Error('It was told again.')
    }
    expect(memory.find('pair', 'new', never)).toEqual([told(one), told(other)])
    expect(memory.missed).toBe(1)
  })
})

describe('a proof step by step', () => {
  test('says after each context how far it is and what was found', () => {
    const steps = [
      ...provingLadder(threeTiers, {
        repairs: false,
        bind: bindBySettings(threeTiers),
        holdings: 'in-worst-context',
      }),
    ]
    expect(steps.map(({ contexts, of }) => [contexts, of])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
      [4, 4],
      [4, 4],
      [4, 4],
    ])
    expect(steps.at(-1)?.verdicts).toHaveLength(ALL)
  })

  test('pauses between packages where a reading goes through all of them', () => {
    const version = aLadder(
      Object.fromEntries(
        Array.from({ length: 5 }, (_, at) => [`extra-${at}`, { price: flat(1000), effect: {} }]),
      ),
    )
    const given = { repairs: false, bind: bindBySettings(version), policy: { readings: ['reach'] } } as const
    const pauses = [...provingLadder(version, given)].filter(({ contexts }) => contexts === 0)
    // 2 to the power of 8 packages at the most, looked at sixteen by sixteen.
    expect(pauses.length).toBeGreaterThan(3)
  })
})
