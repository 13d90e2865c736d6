import type { Contestant } from '../contestant.ts'
import type { BenchResult, Suite } from '../result.ts'
import { ratios, runRounds, type RoundsSettings } from '../run-rounds.ts'
import type { Goal } from '../statistics/goal.ts'
import { coverInstance, families, type Family } from './ladder/cover-instance.ts'
import { floor } from './ladder/floor.ts'
import { glpkJs } from './ladder/glpk.ts'
import { highs } from './ladder/highs.ts'
import { bestPeerRatios, compared, harness, spent, type Ran } from './ladder/ladder-results.ts'
import { nodesOf, problemOf, product } from './ladder/product.ts'
import { answering, type Asked } from './ladder/question-set.ts'
import { requireSameOptimum } from './ladder/same-optimum.ts'
import { proveAll, sixTiers, withPackagesPriced, type SixTiers } from './ladder/six-tiers.ts'
import { yalps } from './ladder/yalps.ts'

const peers = [glpkJs, highs, yalps]
const sizes = [20, 50, 100, 200]
const growing = [20, 50, 100, 200, 300, 500]
const [dense] = families as readonly [Family]
/** Instances of each size. */
const instances = 7
const rounds: RoundsSettings = { rounds: 9, batchMilliseconds: 80 }
/** Passes of each contestant before the clock starts, where a pass is short. */
const settling = 120
/** Of the cheapest cover's price: what a ladder without a hole asks under. */
const saneShare = 0.8

export const ladderSuite: Suite = {
  name: 'ladder',
  title:
    'the cheapest cover, is there one under a price, and six tiers proved, against solvers of integer programs',
  async run() {
    const results: BenchResult[] = []
    for (const family of families) for (const size of sizes) results.push(...(await ofSize(family, size)))
    results.push(...(await ofSixTiers()))
    for (const family of families) results.push(...(await growth(family)))
    return results
  },
}

/** Domain performance P4: never slower than the best peer; at n = 100 and 200 dense, and 200 sparse, more than that. */
function goalOf({ name }: Family, size: number): Goal {
  if (name === 'dense' && size >= 100) return { kind: 'at-least', ratio: 6 }
  return { kind: 'at-least', ratio: name === 'sparse' && size === 200 ? 1.6 : 1 }
}

async function ofSize(family: Family, size: number): Promise<readonly BenchResult[]> {
  const whole: Asked[] = []
  const budgeted: Asked[] = []
  for (let seed = 1; seed <= instances; seed += 1) {
    const instance = coverInstance(size, family, seed * 7919)
    const optimum = requireSameOptimum(instance, product, peers)
    whole.push({ instance, budget: null })
    budgeted.push({ instance, budget: Math.floor(optimum * saneShare) })
  }
  const about = `${family.name}, n = ${size}`
  const optimum = await race(whole)
  const results = [
    compared(
      {
        name: `optimum, ${about}: the best peer`,
        ratios: bestPeerRatios(optimum),
        goal: goalOf(family, size),
      },
      optimum,
    ),
  ]
  if (family === dense && size === 100) results.push(harness(again, optimum))
  if (size < 50) return results
  const budget = await race(budgeted)
  const toGlpk = ratios(budget.measured, glpkJs.name, product.name)
  const goal: Goal = { kind: 'at-least', ratio: 5 }
  return [...results, compared({ name: `under a budget, ${about}: glpk.js`, ratios: toGlpk, goal }, budget)]
}

const again = 'the product once more'

async function race(questions: readonly Asked[]): Promise<Ran> {
  const solvers = [product, { ...product, name: again }, floor, ...peers]
  const measured = await runRounds(
    solvers.map((solver) => answering(solver, questions)),
    rounds,
  )
  return { measured, product: product.name, floor: floor.name, peers: peers.map(({ name }) => name) }
}

/** Certificates made and checked; peers are given rows and prices for nothing and give no certificate. */
async function ofSixTiers(): Promise<readonly BenchResult[]> {
  const ladder = sixTiers(200, dense, 7919)
  const shelf = ladder.shelf()
  const [known, priced, whole] = [
    proving('packages known', ladder, () => shelf),
    proving('packages priced', ladder, () => withPackagesPriced(shelf)),
    proving('from the catalog', ladder, ladder.shelf),
  ]
  // Making packages leaves much to collect: what the goal is about runs without that beside it.
  const [goal, ...others] = [...(await proved([known], ladder)), ...(await proved([priced, whole], ladder))]
  return [...(goal ? [goal] : []), ...others.map((line) => ({ ...line, goal: null, pass: null }))]
}

async function proved(
  contestants: readonly Contestant[],
  { questions }: SixTiers,
): Promise<readonly BenchResult[]> {
  const others = [glpkJs, floor].map((solver) => answering(solver, questions))
  // Much code takes part: the compiler has not seen enough of it after the first batch.
  for (const contestant of [...contestants, ...others]) await contestant.run(settling)
  const measured = await runRounds([...contestants, ...others], { ...rounds, batchMilliseconds: 200 })
  const goal: Goal = { kind: 'at-most', ratio: 0.4 }
  return contestants.map(({ name }) =>
    compared(
      {
        name: `6 tiers × 200, certified, ${name}: of glpk.js`,
        ratios: ratios(measured, name, glpkJs.name),
        goal,
      },
      { measured, product: name, floor: floor.name, peers: [glpkJs.name] },
    ),
  )
}

function proving(name: string, ladder: SixTiers, shelf: () => ReturnType<SixTiers['shelf']>): Contestant {
  return {
    name,
    run(passes) {
      let proved = 0
      for (let pass = 0; pass < passes; pass += 1) proved += proveAll(ladder, shelf())
      if (proved !== passes * ladder.pairs.length) throw new Error(`${name}: a pair was not proved.`)
      return proved
    },
  }
}

async function growth(family: Family): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = []
  for (const size of growing) {
    const questions = Array.from({ length: instances }, (_, at): Asked => {
      return { instance: coverInstance(size, family, (at + 1) * 7919), budget: null }
    })
    const solvers = [product, floor]
    const measured = await runRounds(
      solvers.map((solver) => answering(solver, questions)),
      rounds,
    )
    const nodes = questions.map(({ instance }) => nodesOf(problemOf(instance)))
    const mean = Math.round(nodes.reduce((sum, one) => sum + one, 0) / nodes.length)
    const ran = { measured, product: product.name, floor: floor.name, peers: [] }
    results.push(spent(`growth, ${family.name}, n = ${size}: ${mean} nodes`, questions.length, ran))
  }
  return results
}
