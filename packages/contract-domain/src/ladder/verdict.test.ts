import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aLadder, aTier, bindBySettings, inBoth } from '../testing/index.ts'
import { contextShelf } from './context-shelf.ts'
import { counterexampleOf } from './counterexample.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { DEFAULT_POLICY, type LadderPolicy, type LadderVerdict } from './ladder-report.ts'
import type { PairFinding } from './prove-pair.ts'
import { addOnNames, pairVerdict, readingVerdict } from './verdict.ts'

function shelfOf(version: CatalogVersion) {
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  return contextShelf({ version, bind: bindBySettings(version), options: {} }, context)
}

const shelf = shelfOf(aLadder())
const pair = { below: 'essential', above: 'plus', relation: 'declared' } as const
const [below, above] = [shelf.ownOffer('essential'), shelf.ownOffer('plus')]
const pricer = shelf.pricer('essential')
const trio = pricer.offer(shelf.choices)
const counterexample = counterexampleOf(trio, above, pricer)
const comparison = { verdict: 'more', points: [] } as const

const found = (verdict: LadderVerdict, members: Partial<PairFinding> = {}): PairFinding => ({
  pair,
  verdict,
  below,
  above,
  comparison,
  heldBy: [],
  matters: [],
  ...members,
})
const judged = (finding: PairFinding, policy: Partial<LadderPolicy> = {}, on = shelf) =>
  pairVerdict(finding, on, { ...DEFAULT_POLICY, ...policy })
const names = { below: inBoth('essential'), above: inBoth('plus') }
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

test('a verdict, whole', () => {
  expect(judged(found('proved'))).toEqual({
    pair,
    verdict: 'proved',
    comparison,
    heldBy: [],
    matters: [],
    context: shelf.context,
    reading: 'standard',
    severity: 'passed',
    prices: { below: 60_000, above: 170_000 },
    currency: 'EUR',
    thin: false,
    repairs: [],
    message: { key: 'ladder.proved', params: names },
  })
})

describe('severity', () => {
  test.each<[LadderVerdict, readonly string[]]>([
    ['proved', ['passed', 'passed', 'passed']],
    ['undercut', ['error', 'error', 'error']],
    ['overlap', ['warning', 'error', 'warning']],
    ['inversion', ['error', 'error', 'error']],
    ['incomparable', ['warning', 'warning', 'error']],
    ['unknown', ['warning', 'warning', 'error']],
    ['not-proven', ['warning', 'warning', 'error']],
  ])('%s: usually, where overlaps are errors, where what is unsettled is', (verdict, severities) => {
    const policies = [{}, { strict: true }, { unsettled: 'error' }] as const
    expect(policies.map((policy) => judged(found(verdict), policy).severity)).toEqual(severities)
  })

  test('an inversion with a tier that is not sold is a warning', () => {
    const version = aLadder()
    const tiers = version.tiers.map((tier) => (tier.id === 'essential' ? { ...tier, notSold: true } : tier))
    expect(judged(found('inversion'), {}, shelfOf({ ...version, tiers })).severity).toBe('warning')
  })
})

describe('a thin proof', () => {
  const holding = (light: boolean) => ({ dimensions: ['parts'], light, addOns: [], priceMinor: 1 })
  const told = { thin: true, severity: 'warning', message: { key: 'ladder.proved.thin', params: names } }

  test('is held by something light alone', () => {
    expect(judged(found('proved', { heldBy: [holding(false), holding(true)] }))).toMatchObject(told)
    expect(judged(found('proved', { heldBy: [holding(false)] })).thin).toBe(false)
  })

  test('is one where that was seen without all that holds it', () => {
    expect(judged(found('proved', { thin: true }))).toMatchObject(told)
    expect(judged(found('proved', { thin: false, heldBy: [holding(true)] })).thin).toBe(false)
  })

  test('only of a proof', () => {
    expect(judged(found('incomparable', { thin: true }))).toMatchObject({ thin: false, severity: 'warning' })
  })
})

describe('what is said', () => {
  const addOns = inBoth('around-the-clock + four-hours + parts')

  test.each(['undercut', 'overlap'] as const)(
    '%s: the package, its price and the one it is held against',
    (verdict) => {
      expect(judged(found(verdict, { counterexample })).message).toEqual({
        key: `ladder.${verdict}`,
        params: { ...names, addOns, price: euro(155_000), against: euro(170_000) },
      })
    },
  )

  test('of prices that aren’t known a question mark', () => {
    const unpriced = { ...counterexample, priceMinor: null }
    const message = judged(
      found('undercut', { counterexample: unpriced, above: { ...above, priceMinor: null } }),
    ).message
    expect(message.params).toMatchObject({ price: '?', against: '?' })
    expect(judged(found('undercut')).message.params).toMatchObject({ addOns: inBoth('—'), price: '?' })
  })

  test('an inversion by cover names the tiers, one by price the prices', () => {
    expect(judged(found('inversion')).message).toEqual({ key: 'ladder.inversion.cover', params: names })
    expect(judged(found('inversion', { inverted: 'cover' })).message).toEqual({
      key: 'ladder.inversion.cover',
      params: names,
    })
    expect(judged(found('inversion', { inverted: 'price' })).message).toEqual({
      key: 'ladder.inversion.price',
      params: { ...names, price: euro(60_000), against: euro(170_000) },
    })
  })

  test('what isn’t known names what matters; what gave up only the tiers', () => {
    expect(judged(found('unknown', { matters: ['parts', 'arrival'] })).message).toEqual({
      key: 'ladder.unknown',
      params: { ...names, matters: inBoth('Parts, Arrival') },
    })
    expect(judged(found('not-proven')).message).toEqual({ key: 'ladder.not-proven', params: names })
  })

  test('of tiers that cross, each dimension once of which the lower one has more', () => {
    const point = (dimension: string, verdict: 'less' | 'incomparable' | 'more' | 'equal' | 'unknown') => ({
      dimension,
      facetKey: '*',
      verdict,
    })
    const crossing = {
      verdict: 'incomparable',
      points: [
        point('window', 'more'),
        point('parts', 'less'),
        point('arrival', 'incomparable'),
        point('parts', 'less'),
        point('other', 'unknown'),
        point('another', 'equal'),
      ],
    } as const
    const verdict = judged(found('incomparable', { comparison: crossing }))
    expect(verdict.matters).toEqual(['parts', 'arrival'])
    expect(verdict.message.params['matters']).toEqual(inBoth('Parts, Arrival'))
    expect(judged(found('incomparable', { comparison: crossing, matters: ['window'] })).matters).toEqual([
      'window',
    ])
    expect(judged(found('proved', { comparison: crossing })).matters).toEqual([])
  })
})

describe('a finding of another reading', () => {
  const read = (finding: Parameters<typeof readingVerdict>[0], policy: Partial<LadderPolicy> = {}) =>
    readingVerdict(finding, { pair, shelf, policy: { ...DEFAULT_POLICY, ...policy } })
  const addOns = inBoth('around-the-clock + four-hours + parts')

  test('a proof is told as one, under the name of its reading', () => {
    expect(read({ reading: 'reach', verdict: 'proved' })).toMatchObject({
      reading: 'reach',
      verdict: 'proved',
      severity: 'passed',
      heldBy: [],
      matters: [],
      message: { key: 'ladder.proved', params: names },
    })
    expect(read({ reading: 'reach', verdict: 'proved' }).counterexample).toBeUndefined()
    expect(read({ reading: 'reach', verdict: 'not-proven' }, { unsettled: 'error' }).severity).toBe('error')
  })

  test('one that isn’t known names what matters', () => {
    const unknown = read({ reading: 'reach', verdict: 'unknown', matters: ['parts', 'price'] })
    expect(unknown).toMatchObject({ reading: 'reach', severity: 'warning', matters: ['parts', 'price'] })
    expect(unknown.message).toEqual({
      key: 'ladder.reading-unknown',
      params: { ...names, matters: { en: 'Parts, the price', fr: 'Parts, le prix' } },
    })
  })

  test('the same choice on both tiers: with both prices', () => {
    const verdict = read({
      reading: 'same-choice',
      verdict: 'undercut',
      breach: { below: trio, above, dimensions: [] },
    })
    expect(verdict).toMatchObject({
      reading: 'same-choice',
      verdict: 'undercut',
      severity: 'error',
      counterexample,
    })
    expect(verdict.message).toEqual({
      key: 'ladder.same-choice',
      params: { ...names, addOns, price: euro(155_000), against: euro(170_000) },
    })
  })

  test('out of reach, or somewhere above: what of, in the catalog’s order', () => {
    const breach = { below: trio, above, dimensions: ['parts', 'arrival'] }
    const reach = read({ reading: 'reach', verdict: 'overlap', breach })
    expect(reach).toMatchObject({ severity: 'warning', matters: ['parts', 'arrival'] })
    expect(reach.message).toEqual({ key: 'ladder.reach', params: { ...names, addOns } })
    expect(read({ reading: 'nowhere-above', verdict: 'overlap', breach }).message).toEqual({
      key: 'ladder.nowhere-above',
      params: { ...names, addOns, dimensions: inBoth('Arrival, Parts') },
    })
    expect(
      read({ reading: 'reach', verdict: 'overlap', breach: { ...breach, below } }).message.params['addOns'],
    ).toEqual(inBoth('—'))
  })

  test('prices that aren’t known are question marks', () => {
    const unpriced = { ...trio, priceMinor: null }
    const breach = { below: unpriced, above: { ...above, priceMinor: null }, dimensions: [] }
    expect(read({ reading: 'same-choice', verdict: 'undercut', breach }).message.params).toMatchObject({
      price: '?',
      against: '?',
    })
  })
})

describe('add-ons by name', () => {
  test('as the catalog calls them, else the plugin, else by id', () => {
    const version = aLadder()
    const titled = version.addOns.map((entry) =>
      entry.id === 'parts' ? { ...entry, title: { en: 'All parts', fr: 'Toutes les pièces' } } : entry,
    )
    const bind = bindBySettings(version)
    const on = contextShelf(
      {
        version: { ...version, addOns: titled },
        bind: (request) => ({ ...bind(request), title: { en: 'Fast', fr: 'Vite' } }),
        options: {},
      },
      shelf.context,
    )
    expect(addOnNames(['parts', 'four-hours', 'gone'], on)).toEqual({
      en: 'All parts + Fast + gone',
      fr: 'Toutes les pièces + Vite + gone',
    })
    expect(addOnNames([], on)).toEqual(inBoth('—'))
  })
})

test('the dearer of two peers stands above in what is said', () => {
  const version = aLadder({}, { order: [], tiers: [...aLadder().tiers, aTier({ id: 'other' })] })
  const turned = { below: 'plus', above: 'essential', relation: 'peers' } as const
  const verdict = judged(found('proved', { pair: turned, below: above, above: below }), {}, shelfOf(version))
  expect(verdict).toMatchObject({
    prices: { below: 170_000, above: 60_000 },
    message: { params: { below: inBoth('plus'), above: inBoth('essential') } },
  })
})
