import { expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aRandomLadder, bindBySettings, drawing, picking } from '../testing/index.ts'
import { casesToTry } from '../testing/cases-to-try.ts'
import { ProofMemory } from './proof-memory.ts'
import { proveLadder, type ProveLadder } from './prove-ladder.ts'
import { edited, EDITS, withThirdTier } from './testing/random-edits.ts'

const READINGS = [[], [], ['same-choice'], ['reach', 'nowhere-above']] as const

test(
  'a proof with the memory of earlier versions is the proof without, whatever was edited',
  { timeout: 60_000 },
  () => {
    const seen = new Set<string>()
    let [compared, missed] = [0, 0]
    const ladders = casesToTry(40)
    for (let seed = 1; seed <= ladders; seed += 1) {
      const pick = picking(seed * 15_485_863)
      const draw = drawing(pick)
      const { version, options } = aRandomLadder(pick, 1 + pick(4))
      const memory = new ProofMemory()
      let now = withThirdTier(version, draw)
      for (let round = 0; round < 8; round += 1) {
        const holdings = draw.one(['everywhere', 'in-worst-context'] as const)
        const policy = { readings: draw.one(READINGS), strict: draw.chance(20) }
        const given = { options, holdings, policy }
        const expected = proofOf(now, given)
        const before = memory.missed
        expect(proofOf(now, { ...given, memory }), `seed ${seed} round ${round}`).toEqual(expected)
        missed += memory.missed - before
        compared += expected.verdicts.length
        const { edit, after } = edited(now, draw)
        seen.add(edit)
        now = after
      }
    }
    if (ladders === 40) expect([...seen].sort()).toEqual(EDITS.toSorted())
    // The law says something only while the memory is used.
    expect(missed).toBeLessThan(compared * 0.9)
  },
)

function proofOf(version: CatalogVersion, given: Omit<ProveLadder, 'bind'>) {
  return proveLadder(version, { repairs: false, ...given, bind: bindBySettings(version) })
}
