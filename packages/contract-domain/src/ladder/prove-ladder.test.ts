import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import {
  aComponent,
  aLadder,
  aLevelsLadder,
  ALWAYS,
  aPriceBook,
  arriveWithin,
  aTier,
  bindBySettings,
  coverOf,
  flat,
  gives,
  has,
  inBoth,
  OFFICE_HOURS,
  partsPaid,
  percentOf,
  type SettledAddOn,
} from '../testing/index.ts'
import { ladderContexts } from './ladder-contexts.ts'
import type { PairVerdict } from './ladder-report.ts'
import { proveLadder, type ProveLadder } from './prove-ladder.ts'

function prove(version: CatalogVersion, given: Partial<ProveLadder> = {}) {
  return proveLadder(version, { bind: bindBySettings(version), rebind: bindBySettings, ...given })
}

function onlyVerdict(version: CatalogVersion, given: Partial<ProveLadder> = {}): PairVerdict {
  const { verdicts } = prove(version, given)
  const [verdict] = verdicts
  if (verdict === undefined || verdicts.length > 1) throw new Error(`There are ${verdicts.length} verdicts.`)
  return verdict
}

const addOnsOf = ({ counterexample }: PairVerdict) => counterexample?.addOns.map(({ id }) => id)
const FOUR_HOURS: SettledAddOn = { price: flat(45_000), effect: gives({ arrival: arriveWithin(4) }) }

describe('row 9 of the mission', () => {
  test('Essential with three add-ons delivers Plus for 150 euro less: undercut, with that counterexample', () => {
    const verdict = onlyVerdict(aLadder())
    expect(verdict).toMatchObject({
      pair: { below: 'essential', above: 'plus', relation: 'declared' },
      verdict: 'undercut',
      severity: 'error',
      reading: 'standard',
      prices: { below: 60_000, above: 170_000 },
      counterexample: { tier: 'essential', priceMinor: 155_000, againstMinor: 170_000 },
      certificate: { atLeastMinor: 155_000 },
    })
    expect(addOnsOf(verdict)).toEqual(['around-the-clock', 'four-hours', 'parts'])
    expect(verdict.counterexample?.termLines.map(({ amountMinor }) => amountMinor)).toEqual([
      60_000, 25_000, 30_000, 40_000,
    ])
    expect(
      verdict.counterexample?.sides.map(({ dimension, facetKey, verdict: side }) => [
        dimension,
        facetKey,
        side,
      ]),
    ).toEqual([
      ['window', '*', 'equal'],
      ['arrival', '*', 'equal'],
      ['parts', 'wear', 'equal'],
      ['parts', 'misuse', 'equal'],
      ['parts', 'other', 'equal'],
    ])
  })

  test('repairs: 150 euro more on any of the four, Plus down to 1,550 euro, or the trio closed', () => {
    const { repairs } = onlyVerdict(aLadder())
    const changes = repairs.flatMap((repair) =>
      repair.kind === 'raise' || repair.kind === 'cut'
        ? [[repair.kind, repair.change.field.path, repair.change.by, repair.change.after]]
        : [],
    )
    expect(changes).toEqual([
      ['raise', '/priceBooks/direct/tiers/essential/default/price/amountMinor', 15_000, '75000'],
      ['raise', '/addOns/around-the-clock/settings/price/amountMinor', 15_000, '40000'],
      ['raise', '/addOns/four-hours/settings/price/amountMinor', 15_000, '45000'],
      ['raise', '/addOns/parts/settings/price/amountMinor', 15_000, '55000'],
      ['cut', '/priceBooks/direct/tiers/plus/default/price/amountMinor', -15_000, '155000'],
    ])
    expect(repairs.filter(({ kind }) => kind === 'forbid')).toMatchObject([
      { tier: 'essential', combinations: [['around-the-clock', 'four-hours', 'parts']] },
    ])
    expect(repairs.every(({ newErrors }) => newErrors.length === 0)).toBe(true)
    expect(repairs).toHaveLength(6)
  })

  test('150 euro dearer it is an overlap: a warning, and an error where the policy is strict', () => {
    const raised = aLadder({ 'four-hours': FOUR_HOURS })
    expect(onlyVerdict(raised)).toMatchObject({
      verdict: 'overlap',
      severity: 'warning',
      counterexample: { priceMinor: 170_000 },
      certificate: { atLeastMinor: 170_000 },
    })
    expect(onlyVerdict(raised, { policy: { strict: true } }).severity).toBe('error')
    expect(onlyVerdict(aLadder({ 'four-hours': { ...FOUR_HOURS, price: flat(44_999) } })).verdict).toBe(
      'undercut',
    )
  })

  test('with the four hours at half of the base, raising Essential by 100 euro is enough', () => {
    const { repairs } = onlyVerdict(aLadder({ 'four-hours': { ...FOUR_HOURS, price: percentOf('50') } }))
    expect(repairs).toContainEqual(
      expect.objectContaining({
        kind: 'raise',
        change: expect.objectContaining({
          field: expect.objectContaining({ owner: { tier: 'essential' } }),
          by: 10_000,
          after: '70000',
        }),
      }),
    )
    const percent = repairs.find(
      ({ kind, ...repair }) =>
        kind === 'raise' && 'change' in repair && repair.change.field.unit === 'percent-hundredth',
    )
    // 25 % of 600 € is 150 €.
    expect(percent).toMatchObject({ change: { by: 2500, before: '50', after: '75' } })
  })
})

describe('what is compared', () => {
  test('a tier that gives as much as the one above it is an inversion', () => {
    const version = aLadder({}, { order: [{ above: 'essential', below: 'plus' }] })
    expect(onlyVerdict(version)).toMatchObject({ verdict: 'inversion', severity: 'error' })
  })

  test('a tier above that costs no more than the one below is an inversion, whatever it covers', () => {
    const book = aPriceBook({ tiers: { essential: [aComponent(60_000)], plus: [aComponent(60_000)] } })
    const verdict = onlyVerdict(aLadder({}, { priceBooks: [book] }))
    expect(verdict).toMatchObject({ verdict: 'inversion', message: { key: 'ladder.inversion.price' } })
  })

  test('against the warranty that comes with the purchase an inversion only warns', () => {
    const cover = coverOf({ window: ALWAYS, arrival: arriveWithin(2), parts: partsPaid() })
    const plus = coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: partsPaid() })
    const tiers = [aTier({ id: 'essential', cover, notSold: true }), aTier({ id: 'plus', cover: plus })]
    expect(onlyVerdict(aLadder({}, { tiers }))).toMatchObject({ verdict: 'inversion', severity: 'warning' })
  })

  test('tiers that each give something the other lacks are incomparable, with the crossing points', () => {
    const tiers = [
      aTier({ id: 'essential', cover: coverOf({ window: OFFICE_HOURS, arrival: null, parts: partsPaid() }) }),
      aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: null }) }),
    ]
    const verdict = onlyVerdict(aLadder({ 'around-the-clock': {} }, { tiers }))
    expect(verdict).toMatchObject({ verdict: 'incomparable', severity: 'warning' })
    expect(
      verdict.comparison.points.filter((point) => point.verdict === 'less').map(({ dimension }) => dimension),
    ).toContain('parts')
    expect(
      onlyVerdict(aLadder({ 'around-the-clock': {} }, { tiers }), { policy: { unsettled: 'error' } })
        .severity,
    ).toBe('error')
  })

  test('what is unknown and matters makes the verdict unknown, naming it', () => {
    const tiers = [
      aTier({
        id: 'essential',
        cover: { ...coverOf({ window: OFFICE_HOURS, parts: null }), arrival: { '*': { state: 'unknown' } } },
      }),
      aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: partsPaid() }) }),
    ]
    const verdict = onlyVerdict(aLadder({ 'four-hours': {} }, { tiers }))
    expect(verdict).toMatchObject({ verdict: 'unknown', matters: ['arrival'] })
  })

  test('where the policy is strict, a dearer package that may deliver as much leaves it unknown', () => {
    const essential = {
      ...coverOf({ window: OFFICE_HOURS, parts: partsPaid() }),
      arrival: { '*': { state: 'unknown' } },
    } as const
    const tiers = [
      aTier({ id: 'essential', cover: essential }),
      aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: null }) }),
    ]
    const dear = { price: flat(200_000), effect: gives({ window: ALWAYS }) }
    const version = aLadder({ 'four-hours': {}, 'around-the-clock': dear }, { tiers })
    expect(onlyVerdict(version).verdict).toBe('incomparable')
    expect(onlyVerdict(version, { policy: { strict: true } })).toMatchObject({
      verdict: 'unknown',
      matters: ['arrival'],
    })
    const answered = aLadder({ 'around-the-clock': dear }, { tiers })
    expect(onlyVerdict(answered, { policy: { strict: true } }).verdict).toBe('overlap')
  })

  test('one dimension surely missing proves that there is no undercut, whatever else is unknown', () => {
    const tiers = [
      aTier({
        id: 'essential',
        cover: { ...coverOf({ window: OFFICE_HOURS, parts: null }), arrival: { '*': { state: 'unknown' } } },
      }),
      aTier({ id: 'plus', cover: coverOf({ window: ALWAYS, arrival: arriveWithin(4), parts: partsPaid() }) }),
    ]
    const version = aLadder({ 'four-hours': {}, parts: {} }, { tiers, order: [] })
    expect(onlyVerdict(version)).toMatchObject({ verdict: 'proved', pair: { relation: 'peers' } })
  })

  test('an order is transitive, and tiers without one are peers: undercut only, the dearer as the one above', () => {
    const tiers = ['a', 'b', 'c', 'd'].map((id) => aTier({ id }))
    const book = aPriceBook({
      tiers: Object.fromEntries(tiers.map(({ id }, at) => [id, [aComponent(1000 * (9 - at))]])),
    })
    const order = [
      { above: 'a', below: 'b' },
      { above: 'b', below: 'c' },
    ]
    const { verdicts } = prove(aLadder({}, { dimensions: [], tiers, order, priceBooks: [book], addOns: [] }))
    expect(verdicts.map(({ pair }) => `${pair.below} ${pair.above} ${pair.relation}`)).toEqual([
      'b a declared',
      'c a declared',
      'd a peers',
      'c b declared',
      'd b peers',
      'd c peers',
    ])
  })

  test('dimensions that the policy leaves out are not looked at', () => {
    expect(onlyVerdict(aLadder({ parts: {} })).verdict).toBe('proved')
    expect(onlyVerdict(aLadder({ parts: {} }), { policy: { leftOut: ['parts'] } })).toMatchObject({
      verdict: 'undercut',
      counterexample: { priceMinor: 115_000 },
    })
  })

  test('a compulsory add-on is bought with its tier, on either side', () => {
    const [essential, plus] = aLadder().tiers
    if (essential === undefined || plus === undefined) throw new Error('no tiers')
    const lower = aLadder({}, { tiers: [{ ...essential, compulsoryAddOns: ['parts'] }, plus] })
    expect(onlyVerdict(lower)).toMatchObject({ prices: { below: 100_000, above: 170_000 } })
    const upper = aLadder({}, { tiers: [essential, { ...plus, compulsoryAddOns: ['parts'] }] })
    expect(onlyVerdict(upper)).toMatchObject({
      prices: { below: 60_000, above: 210_000 },
      counterexample: { priceMinor: 155_000 },
    })
  })

  test('options that the host lists are tried one by one', () => {
    const effects = { slow: gives({ arrival: arriveWithin(8) }), fast: gives({ arrival: arriveWithin(4) }) }
    const version = aLadder({ 'four-hours': { price: flat(30_000), effects } })
    expect(onlyVerdict(version, { options: { 'four-hours': [{ kind: 'slow' }] } }).verdict).toBe('proved')
    const verdict = onlyVerdict(version, { options: { 'four-hours': [{ kind: 'slow' }, { kind: 'fast' }] } })
    expect(verdict.counterexample?.addOns).toContainEqual({
      id: 'four-hours',
      option: 1,
      options: { kind: 'fast' },
    })
  })

  test('needs and excludes decide what can be bought', () => {
    const needing = aLadder({
      parts: { price: flat(40_000), effect: gives({ parts: partsPaid() }), needs: [{ addOn: 'survey' }] },
      survey: { price: flat(5000) },
    })
    expect(onlyVerdict(needing)).toMatchObject({
      verdict: 'undercut',
      counterexample: { priceMinor: 160_000 },
    })
    const excluding = aLadder({
      parts: {
        price: flat(40_000),
        effect: gives({ parts: partsPaid() }),
        excludes: [{ addOn: 'four-hours' }],
      },
    })
    expect(onlyVerdict(excluding).verdict).toBe('proved')
  })
})

describe('what holds a proof', () => {
  const priced = { price: flat(1000) }

  test('all minimal sets of dimensions that packages under the price lack, each with its cheapest package', () => {
    const version = aLevelsLadder(
      ['one', 'two', 'three'],
      {
        a: { ...priced, effect: has('one') },
        b: { price: flat(2000), effect: has('two', 'three') },
        c: { ...priced, excludes: [{ addOn: 'b' }], effect: has('one', 'two') },
      },
      { lower: 10_000, upper: 12_500 },
    )
    const verdict = onlyVerdict(version)
    expect(verdict.verdict).toBe('overlap')
    const dearer = onlyVerdict(
      aLevelsLadder(
        ['one', 'two', 'three'],
        { a: { ...priced, effect: has('one') }, c: { ...priced, effect: has('one', 'two') } },
        { lower: 10_000, upper: 12_500 },
      ),
    )
    expect(dearer).toMatchObject({ verdict: 'proved', thin: false })
    expect(dearer.heldBy).toEqual([
      {
        dimensions: ['three'],
        light: false,
        addOns: [{ id: 'c', option: 0, options: {} }],
        priceMinor: 11_000,
      },
    ])
  })

  test('held by a light dimension only, the proof is thin and warns', () => {
    const version = aLevelsLadder(
      ['one', 'seat'],
      { a: { ...priced, effect: has('one') } },
      { lower: 10_000, upper: 12_500 },
    )
    const light = version.dimensions.map((one) =>
      one.id === 'seat' ? { ...one, weight: 'light' as const } : one,
    )
    expect(onlyVerdict({ ...version, dimensions: light })).toMatchObject({
      verdict: 'proved',
      thin: true,
      severity: 'warning',
      heldBy: [{ dimensions: ['seat'], light: true }],
      message: { key: 'ladder.proved.thin' },
    })
  })
})

describe('where it is compared', () => {
  test('in each price book and term, and again at each fleet break', () => {
    const fleet = {
      title: inBoth('Fleet'),
      byCount: [{ from: 10, percent: '5' }],
      countsActiveLines: false,
      onceLinesIncluded: true,
    }
    const book = { ...aLadder().priceBooks[0]!, fleet }
    const { verdicts } = prove(
      aLadder(
        {},
        {
          priceBooks: [book],
          referenceAssets: [{ id: 'm', title: inBoth('M'), facts: {}, termMonths: [12, 24] }],
        },
      ),
    )
    expect(
      verdicts.map(({ context, counterexample }) => [
        context.assets,
        context.termMonths,
        counterexample?.priceMinor,
      ]),
    ).toEqual([
      [1, 12, 155_000],
      [1, 24, 310_000],
      [10, 12, 1_472_500],
      [10, 24, 2_945_000],
    ])
  })

  test('a pair is compared where both are sold', () => {
    const tiers = aLadder().tiers.map((tier) =>
      tier.id === 'plus' ? { ...tier, availability: { fleetMinimum: 5 } } : tier,
    )
    expect(prove(aLadder({}, { tiers })).verdicts.map(({ context }) => context.assets)).toEqual([5])
  })
})

test('an editor asks for some of the contexts only', () => {
  const version = aLadder(
    { parts: {} },
    { referenceAssets: [{ id: 'm', title: inBoth('M'), facts: {}, termMonths: [12, 24, 36] }] },
  )
  const contexts = ladderContexts(version).contexts.slice(0, 1)
  const { verdicts } = prove(version, { contexts })
  expect(verdicts).toMatchObject([{ verdict: 'proved', context: { termMonths: 12 } }])
})
