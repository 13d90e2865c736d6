import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import type { PriceRequest } from '../pricing/index.ts'
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
