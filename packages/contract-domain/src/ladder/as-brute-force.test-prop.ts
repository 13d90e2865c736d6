import { expect, test } from 'vitest'
import { aRandomLadder, bindBySettings, picking } from '../testing/index.ts'
import { disagreements } from './as-brute-force.ts'

test(
  '100 catalogs: verdict and cheapest package are those of trying every selection',
  { timeout: 60_000 },
  () => {
    const seen = new Set<string>()
    for (let seed = 1; seed <= 100; seed += 1) {
      const pick = picking(seed)
      const { version, options } = aRandomLadder(pick, 1 + pick(8))
      const { verdicts, disagree } = disagreements(version, { bind: bindBySettings(version), options })
      expect(disagree, `seed ${seed}`).toEqual([])
      for (const verdict of verdicts) seen.add(verdict)
    }
    // The catalogs are worth trying only while every verdict occurs among them.
    expect([...seen].sort()).toEqual([
      'incomparable',
      'inversion',
      'overlap',
      'proved',
      'undercut',
      'unknown',
    ])
  },
)
