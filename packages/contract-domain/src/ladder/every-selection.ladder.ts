import { expect, test } from 'vitest'
import { aRandomLadder, bindBySettings, picking } from '../testing/index.ts'
import { disagreements } from './as-brute-force.ts'

test.each([4, 5, 6, 7, 8, 9, 10, 11, 12])('catalogs of %i add-ons', (addOns) => {
  agreesOn({ catalogs: addOns === 12 ? 232 : 221, addOns, from: addOns * 10_000 })
})

test('20 catalogs of 16 add-ons', () => {
  agreesOn({ catalogs: 20, addOns: 16, from: 160_000 })
})

function agreesOn(wanted: {
  readonly catalogs: number
  readonly addOns: number
  readonly from: number
}): void {
  for (let at = 0; at < wanted.catalogs; at += 1) {
    const seed = wanted.from + at
    const { version, options } = aRandomLadder(picking(seed), wanted.addOns)
    const { disagree } = disagreements(version, { bind: bindBySettings(version), options })
    expect(disagree, `seed ${seed}`).toEqual([])
  }
}
