import { expect, test } from 'vitest'
import { aRandomLadder, bindBySettings, picking } from '../testing/index.ts'
import { casesToTry } from '../testing/cases-to-try.ts'
import { FEATURES, featuresOf } from '../testing/ladder-proof/features-of.ts'
import { disagreements } from './as-brute-force.ts'
import { bruteForce } from './brute-force.ts'
import { contextShelf } from './context-shelf.ts'
import { demandsOf } from './demand.ts'
import { ladderContexts } from './ladder-contexts.ts'

test(
  '100 catalogs: verdict and cheapest package are those of trying every selection',
  { timeout: 60_000 },
  () => {
    const seen = new Set<string>()
    const catalogs = casesToTry(100)
    for (let seed = 1; seed <= catalogs; seed += 1) {
      const pick = picking(seed)
      const { version, options } = aRandomLadder(pick, 1 + pick(8))
      const { verdicts, disagree } = disagreements(version, { bind: bindBySettings(version), options })
      expect(disagree, `seed ${seed}`).toEqual([])
      for (const one of [...verdicts, ...featuresOf(version)]) seen.add(one)
    }
    if (catalogs < 100) return
    // The catalogs are worth trying only while every verdict and every feature occurs among them.
    const verdicts = ['incomparable', 'inversion', 'overlap', 'proved', 'undercut', 'unknown']
    expect([...seen].sort()).toEqual([...verdicts, ...FEATURES].sort())
  },
)

test('skipping what only adds to a package never sold skips no package that is', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= casesToTry(60); seed += 1) {
    const pick = picking(seed * 104_729)
    const { version, options } = aRandomLadder(pick, 4 + pick(4))
    const [context] = ladderContexts(version, { hookFacts: new Set() }).contexts
    if (context === undefined) throw new Error('There is no context.')
    const shelf = contextShelf({ version, bind: bindBySettings(version), options }, context)
    const pricer = shelf.pricer('lower')
    const demands = demandsOf(shelf.ownOffer('upper').cover, pricer.rules, [])
    const [some, every] = [true, false].map((skipRefused) =>
      bruteForce(pricer, shelf.choices, { demands, skipRefused }),
    )
    expect(some, `seed ${seed}`).toEqual(every)
  }
})
