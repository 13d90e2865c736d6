import { describe, expect, test } from 'vitest'
import type { BindAddOn } from '../../pricing/index.ts'
import {
  aLevel,
  aLevelsLadder,
  anAddOn,
  aReferenceAsset,
  bindBySettings,
  flat,
  has,
} from '../../testing/index.ts'
import { proveLadder } from '../prove-ladder.ts'
import type { CertificateNode } from './certificate.ts'
import { ACCEPTED, aCertificate, checked, refused } from './example-certificate.ts'

/**
 * Two years at 100.00; `one` gives one for 0.20 a year. `bonus` charges 0.60 once and gives 0.50 back every year: more
 * than nothing in one year, as charges must be, and 0.40 less than nothing in two.
 */
const version = aLevelsLadder(
  ['one'],
  { one: { price: flat(20), effect: has('one') }, bonus: {}, rebate: {} },
  { lower: 10_000, upper: 10_015, referenceAssets: [aReferenceAsset({ termMonths: [24] })] },
)
const bind: BindAddOn = (request) => {
  if (request.addOn === 'one') return bindBySettings(version)(request)
  return anAddOn(request.addOn, {
    charge: (context) => {
      const line = { taxCategory: 'service', message: { key: `${request.addOn}.charge`, params: {} } }
      return [
        context.line({ ...line, code: 'start', form: flat(60), recurrence: 'once' }),
        context.line({ ...line, code: 'back', form: flat(-50), recurrence: 'per-year' }),
      ]
    },
  })
}
const ONE = { dimension: 'one', facetKey: '*', cell: aLevel('yes') }
const judged = (tree: CertificateNode, atLeastMinor = 0) =>
  checked(version, aCertificate(version, { against: { need: [ONE] }, rows: [ONE], atLeastMinor, tree }), {
    bind,
  })

describe('an add-on that gives back over the years more than it charges', () => {
  const bound = (atLeastMinor: number, price = '0'): CertificateNode => ({
    kind: 'bound',
    duals: [{ row: 0, price }],
    atLeastMinor,
  })

  test('makes packages cheaper than the tier, and bounds count it', () => {
    expect(judged(bound(19_920))).toEqual(ACCEPTED)
    expect(judged(bound(19_921))).toEqual(refused('bound-above-duals', 'tree'))
    expect(judged(bound(19_960, '40'))).toEqual(ACCEPTED)
    expect(judged(bound(19_961, '40'))).toEqual(refused('bound-above-duals', 'tree'))
  })

  test('leaves no price as it is while it is open', () => {
    const left: CertificateNode = { kind: 'priced', priceMinor: 20_000 }
    expect(judged(left, 19_920)).toEqual(ACCEPTED)
    expect(judged(left, 19_921)).toEqual(refused('left-undecided', 'tree'))
  })

  test('undercuts the tier above together with what that asks for', () => {
    const { verdicts } = proveLadder(version, { bind, repairs: false })
    // 20,000 and 40 for one, less 80 for both: 19,960 under 20,030.
    expect(verdicts).toMatchObject([{ verdict: 'undercut', counterexample: { priceMinor: 19_960 } }])
  })
})
