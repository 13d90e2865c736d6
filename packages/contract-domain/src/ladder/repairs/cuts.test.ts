import { expect, test } from 'vitest'
import type { ComponentPrice } from '../../catalog/index.ts'
import {
  aComponent,
  aLadder,
  aPriceBook,
  aReferenceAsset,
  bindBySettings,
  inBoth,
} from '../../testing/index.ts'
import { proveLadder } from '../prove-ladder.ts'

const PURCHASE_PRICE = { id: 'purchase-price', type: 'money', title: inBoth('Price') } as const

/** Row 9 of the mission with Plus priced by these components: what its price may come down to. */
function cutsOf(plus: readonly ComponentPrice[], machine = aReferenceAsset()) {
  const book = aPriceBook({ tiers: { essential: [aComponent(60_000)], plus } })
  const version = aLadder({}, { priceBooks: [book], facts: [PURCHASE_PRICE], referenceAssets: [machine] })
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), rebind: bindBySettings })
  expect(verdicts).toMatchObject([{ verdict: 'undercut' }])
  return verdicts
    .flatMap(({ repairs }) => repairs)
    .flatMap((repair) => (repair.kind === 'cut' ? [[repair.change.before, repair.change.after]] : []))
}

test('no price is cut below zero, nor to nothing', () => {
  const [travel, rest] = [{ component: 'travel' }, { component: 'rest' }]
  expect(cutsOf([aComponent(10_000, travel), aComponent(160_000, rest)])).toEqual([['160000', '145000']])
  expect(cutsOf([aComponent(15_000, travel), aComponent(155_000, rest)])).toEqual([['155000', '140000']])
  expect(cutsOf([aComponent(15_001, travel), aComponent(154_999, rest)])).toEqual([
    ['15001', '1'],
    ['154999', '139999'],
  ])
})

test('no price is cut under its marginal cost', () => {
  expect(cutsOf([aComponent(170_000, { cost: '155000' })])).toEqual([['170000', '155000']])
  expect(cutsOf([aComponent(170_000, { cost: '310001/2' })])).toEqual([])
})

test('a percent of the purchase price is cut to a hundredth at the least', () => {
  const share = (percent: string) =>
    aComponent({ form: 'percent-of-purchase-price', percent }, { component: 'share' })
  const machine = aReferenceAsset({
    facts: { 'purchase-price': { amountMinor: 1_000_000, currency: 'EUR' } },
  })
  expect(cutsOf([share('1'), aComponent(160_000)], machine)).toEqual([['160000', '145000']])
  expect(cutsOf([share('2'), aComponent(150_000)], machine)).toEqual([
    ['2', '0.5'],
    ['150000', '135000'],
  ])
})
