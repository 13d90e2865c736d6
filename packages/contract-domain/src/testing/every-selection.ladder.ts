import { expect, test } from 'vitest'
import { aRandomLadder, bindBySettings, picking } from './index.ts'
import { disagreements } from '../ladder/as-brute-force.ts'

/** What the verb is for: 2,000 catalogs of 4 to 12 add-ons, and 20 of 16. */
const SIZES = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((addOns) => [addOns === 4 ? 232 : 221, addOns] as const)

test.each([...SIZES, [20, 16] as const])('%i catalogs of %i add-ons', (catalogs, addOns) => {
  for (let at = 0; at < catalogs; at += 1) {
    const seed = addOns * 10_000 + at
    const { version, options } = aRandomLadder(picking(seed), addOns)
    const { disagree } = disagreements(version, { bind: bindBySettings(version), options })
    expect(disagree, `seed ${seed}`).toEqual([])
  }
})
