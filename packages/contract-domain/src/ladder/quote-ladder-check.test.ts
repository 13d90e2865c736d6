import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { PriceBookUnknown, type BindAddOn, type PriceRequest } from '../pricing/index.ts'
import {
  aComponent,
  aLadder,
  aLine,
  anAsset,
  aPriceBook,
  aRequest,
  aTier,
  bindBySettings,
  flat,
  gives,
  inBoth,
  partsPaid,
} from '../testing/index.ts'
import { quoteLadderCheck } from './quote-ladder-check.ts'

const TRIO = ['around-the-clock', 'four-hours', 'parts']

function check(version: CatalogVersion, request: Partial<PriceRequest>) {
  return quoteLadderCheck(aRequest(request), { version, bind: bindBySettings(version) })
}

const quoted = (addOns: readonly string[], tier = 'essential', assets = [anAsset()]) => ({
  lines: [aLine({ tier, addOns, assets })],
})

test('a package that delivers the dearer tier for less needs approval', () => {
  expect(check(aLadder(), quoted(TRIO))).toMatchObject({
    code: 'ladder',
    outcome: 'approval-needed',
    message: {
      key: 'ladder.quote.undercut',
      params: {
        price: { amountMinor: 155_000, currency: 'EUR' },
        against: { amountMinor: 170_000, currency: 'EUR' },
      },
    },
  })
})

test('less of it, the dearer tier itself, or the same at its price passes', () => {
  expect(check(aLadder(), quoted(TRIO.slice(1))).outcome).toBe('passed')
  expect(check(aLadder(), quoted([], 'plus')).outcome).toBe('passed')
  const dearer = aLadder({ parts: { price: flat(55_000), effect: gives({ parts: partsPaid() }) } })
  expect(check(dearer, quoted(TRIO)).outcome).toBe('passed')
})

test('an add-on that can’t be bound is named by its id', () => {
  const version = aLadder({ idle: {} })
  const bind: BindAddOn = (request) => {
    if (request.addOn === 'idle') throw new PriceBookUnknown(request.priceBook)
    return bindBySettings(version)(request)
  }
  const found = quoteLadderCheck(aRequest(quoted([...TRIO, 'idle'])), { version, bind })
  expect(found).toMatchObject({
    outcome: 'approval-needed',
    message: { params: { addOns: inBoth('around-the-clock + four-hours + idle + parts') } },
  })
})

test('every line of the quote is looked at', () => {
  const lines = [aLine({ tier: 'plus' }), aLine({ id: 'line-2', addOns: TRIO, assets: [anAsset('asset-2')] })]
  expect(check(aLadder(), { lines }).outcome).toBe('approval-needed')
})

test('the quote’s own count and discounts are reckoned with, on both sides', () => {
  const fleet = {
    title: inBoth('Fleet'),
    byCount: [{ from: 2, percent: '10' }],
    countsActiveLines: false,
    onceLinesIncluded: false,
  }
  const tiers = { essential: [aComponent(60_000)], plus: [aComponent(170_000)] }
  // Parts are paid once and bear no fleet discount: 2 × (115,000 × 0.9 + 48,000) = 303,000 against 306,000.
  const version = aLadder(
    { parts: { price: flat(48_000), once: true, effect: gives({ parts: partsPaid() }) } },
    { priceBooks: [aPriceBook({ tiers, fleet })] },
  )
  expect(check(version, quoted(TRIO, 'essential', [anAsset('a'), anAsset('b')]))).toMatchObject({
    outcome: 'approval-needed',
    message: { params: { price: { amountMinor: 303_000 }, against: { amountMinor: 306_000 } } },
  })
  const dearer = aLadder(
    { parts: { price: flat(50_000), once: true, effect: gives({ parts: partsPaid() }) } },
    { priceBooks: [aPriceBook({ tiers, fleet })] },
  )
  expect(check(dearer, quoted(TRIO)).outcome).toBe('approval-needed')
  expect(check(dearer, quoted(TRIO, 'essential', [anAsset('a'), anAsset('b')])).outcome).toBe('passed')
})

test('a tier that isn’t sold for this asset, or not at all, is no measure', () => {
  const [essential, plus] = aLadder().tiers
  if (essential === undefined || plus === undefined) throw new Error('There are no tiers.')
  const elsewhere = { ...plus, availability: { countries: ['DE'] } }
  expect(check(aLadder({}, { tiers: [essential, elsewhere] }), quoted(TRIO)).outcome).toBe('passed')
  expect(check(aLadder({}, { tiers: [essential, { ...plus, notSold: true }] }), quoted(TRIO)).outcome).toBe(
    'passed',
  )
})

test('what isn’t known of the dearer tier leaves the check unknown', () => {
  const [essential, plus] = aLadder().tiers
  if (essential === undefined || plus === undefined) throw new Error('There are no tiers.')
  const open = aTier({ ...plus, cover: { ...plus.cover, parts: { '*': { state: 'unknown' } } } })
  const partly = { price: flat(40_000), effect: gives({ parts: partsPaid({ incidentsPerYear: 2 }) }) }
  const version = aLadder({ parts: partly }, { tiers: [essential, open] })
  expect(check(version, quoted(TRIO))).toMatchObject({
    outcome: 'unknown',
    message: { key: 'ladder.quote.unknown' },
  })
})

describe('what is said of a quote', () => {
  const params = { below: inBoth('essential'), above: inBoth('plus') }

  test('that it passes, where there is nothing to say', () => {
    expect(check(aLadder(), quoted([]))).toEqual({
      code: 'ladder',
      outcome: 'passed',
      message: { key: 'ladder.quote.passed', params: {} },
    })
    expect(check(aLadder(), { lines: [] }).outcome).toBe('passed')
    expect(check(aLadder(), quoted(TRIO, 'gold')).outcome).toBe('passed')
  })

  test('which add-ons, in order of id, as the catalog calls them, else their plugin', () => {
    const version = aLadder()
    const addOns = version.addOns.map((entry) =>
      entry.id === 'four-hours' ? { ...entry, title: { en: 'Fast', fr: 'Vite' } } : entry,
    )
    expect(check({ ...version, addOns }, quoted(TRIO.toReversed())).message).toEqual({
      key: 'ladder.quote.undercut',
      params: {
        ...params,
        addOns: { en: 'around-the-clock + Fast + parts', fr: 'around-the-clock + Vite + parts' },
        price: { amountMinor: 155_000, currency: 'EUR' },
        against: { amountMinor: 170_000, currency: 'EUR' },
      },
    })
  })

  test('that it isn’t known, where a price isn’t', () => {
    const priceBooks = [aPriceBook({ tiers: { essential: [aComponent(60_000)] } })]
    expect(check(aLadder({}, { priceBooks }), quoted(TRIO))).toEqual({
      code: 'ladder',
      outcome: 'unknown',
      message: {
        key: 'ladder.quote.unknown',
        params: { ...params, addOns: inBoth('around-the-clock + four-hours + parts') },
      },
    })
  })

  test('an undercut of one line goes before what isn’t known of another', () => {
    const version = aLadder()
    const tiers = [...version.tiers, aTier({ id: 'open', cover: {} })]
    const order = [...version.order, { above: 'open', below: 'essential' }]
    const priceBooks = [
      aPriceBook({
        tiers: { essential: [aComponent(60_000)], plus: [aComponent(170_000)], open: [aComponent(200_000)] },
      }),
    ]
    const open = { ...version, tiers, order, priceBooks }
    expect(check(open, quoted([]))).toMatchObject({
      outcome: 'unknown',
      message: { params: { above: inBoth('open'), addOns: inBoth('—') } },
    })
    expect(check(open, quoted(TRIO))).toMatchObject({
      outcome: 'approval-needed',
      message: { params: { above: inBoth('plus') } },
    })
    const lines = [aLine(), aLine({ id: 'line-2', addOns: TRIO, assets: [anAsset('asset-2')] })]
    expect(check(open, { lines }).outcome).toBe('approval-needed')
    expect(check(open, { lines: lines.toReversed() }).outcome).toBe('approval-needed')
  })

  test('at one minor unit under the tier above, not at its price', () => {
    const at = (plus: number) =>
      check(
        aLadder(
          {},
          {
            priceBooks: [
              aPriceBook({ tiers: { essential: [aComponent(60_000)], plus: [aComponent(plus)] } }),
            ],
          },
        ),
        quoted(TRIO),
      ).outcome
    expect([at(155_000), at(155_001)]).toEqual(['passed', 'approval-needed'])
  })

  test('of peers the dearer one is the measure, whichever is listed first', () => {
    const version = { ...aLadder(), order: [] }
    expect(check(version, quoted(TRIO)).outcome).toBe('approval-needed')
    expect(check({ ...version, tiers: version.tiers.toReversed() }, quoted(TRIO)).outcome).toBe(
      'approval-needed',
    )
    expect(check(version, quoted([], 'plus')).outcome).toBe('passed')
  })

  test('of declared tiers only the ones above are a measure', () => {
    // Plus quoted at less than Essential: an inversion of the catalog, no undercut by this quote.
    const priceBooks = [
      aPriceBook({ tiers: { essential: [aComponent(170_000)], plus: [aComponent(60_000)] } }),
    ]
    expect(check(aLadder({}, { priceBooks }), quoted([], 'plus')).outcome).toBe('passed')
    expect(check(aLadder({}, { priceBooks, order: [] }), quoted([], 'plus')).outcome).toBe('approval-needed')
  })

  test('dimensions that the policy leaves out are not compared', () => {
    const version = aLadder()
    const given = { version, bind: bindBySettings(version), policy: { leftOut: ['parts'] } }
    expect(quoteLadderCheck(aRequest(quoted(TRIO.slice(0, 2))), given).outcome).toBe('approval-needed')
    expect(check(version, quoted(TRIO.slice(0, 2))).outcome).toBe('passed')
  })
})
