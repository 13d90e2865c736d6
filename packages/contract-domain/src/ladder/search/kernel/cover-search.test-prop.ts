import { expect, test } from 'vitest'
import { picking, type Pick } from '../../../testing/index.ts'
import { askedOfKernel, type CoverQuestion } from './example-cover-question.ts'
import type { CoverProblem } from './cover-problem.ts'
import { LEFT_OUT, type ProofNode } from './proof-tree.ts'

/** Some cost nothing, and some give back more than they charge. */
function aCost(pick: Pick): number {
  const kind = pick(12)
  if (kind === 0) return 0
  return kind === 1 ? -1 - pick(9) : 10 + pick(12)
}

/** Options, raises, adds, refused pairs; prices near a tie. */
function aQuestion(pick: Pick): CoverQuestion {
  const addOns = 2 + pick(7)
  const costs = Array.from({ length: addOns }, () =>
    Array.from({ length: pick(5) === 0 ? 2 : 1 }, () => aCost(pick)),
  )
  const columns = costs.flat().length
  const rows = Array.from({ length: 1 + pick(6) }, () => {
    const met = Array.from({ length: columns }, (_, at) => at).filter(() => pick(100) < 40)
    if (pick(3) > 0) return { asked: 1, columns: met }
    const gives = met.map(() =>
      pick(2) === 0 ? { raise: 1 + pick(4), add: 0 } : { raise: 0, add: 1 + pick(3) },
    )
    return { asked: 2 + pick(4), columns: met, gives }
  })
  const [one, other] = [pick(columns), pick(columns)]
  const refused =
    pick(3) === 0 && one !== other
      ? (taken: readonly number[]) => (taken.includes(one) && !taken.includes(other) ? [] : null)
      : undefined
  return {
    baseCost: pick(100),
    costs,
    rows,
    // Without a proof a package of the price already found is looked for: what gives back was in that.
    proof: pick(4) > 0 || costs.flat().some((cost) => cost < 0),
    ...(pick(2) === 0 && { budget: 40 + pick(80) }),
    ...(pick(4) === 0 && { first: [pick(addOns)] }),
    ...(pick(5) === 0 && { compulsory: [0], first: [0] }),
    ...(refused && { refused }),
  }
}

test(
  'the cheapest cover is that of trying all, and its proof holds leaf by leaf',
  { timeout: 60_000 },
  () => {
    let [proved, found] = [0, 0]
    for (let seed = 1; seed <= 2000; seed += 1) {
      const question = aQuestion(picking(seed))
      const answer = askedOfKernel(question)
      const { problem, tree, cheapest } = answer
      expect(cheapest, `seed ${seed}`).toBe(byTryingAll(problem, question))
      if (cheapest !== null) found += 1
      if (tree === null || question.proof !== true) continue
      const atLeast = cheapest ?? question.budget ?? Infinity
      expect(faultIn(tree, { problem, question, atLeast }), `seed ${seed}`).toBeNull()
      proved += 1
    }
    expect(proved).toBeGreaterThan(1000)
    expect(found).toBeGreaterThan(700)
  },
)

test('of many columns too: what is passed over is said where a leaf needs it', { timeout: 60_000 }, () => {
  for (const seed of [1, 2, 15]) {
    const pick = picking(seed)
    const costs = Array.from({ length: 90 }, () => [5000 + pick(5000)])
    const rows = Array.from({ length: 32 }, () => {
      const columns = costs.flatMap((_, at) => (pick(100) < 15 ? [at] : []))
      return { asked: 1, columns: columns.length > 0 ? columns : [pick(90)] }
    })
    const question = { baseCost: 0, costs, rows }
    const { problem, tree, cheapest } = askedOfKernel(question)
    expect(cheapest).toBe(askedOfKernel({ ...question, proof: false }).cheapest)
    if (tree === null || cheapest === null) throw new Error('The search gave up.')
    expect(faultIn(tree, { problem, question, atLeast: cheapest }), `seed ${seed}`).toBeNull()
    expect(askedOfKernel({ ...question, budget: cheapest }).cheapest).toBeNull()
    expect(askedOfKernel({ ...question, budget: cheapest + 1 }).cheapest).toBe(cheapest)
  }
})

function byTryingAll(problem: CoverProblem, { budget = Infinity, compulsory = [], refused }: CoverQuestion) {
  let cheapest: number | null = null
  const addOns = problem.firstColumn.length - 1
  const visit = (addOn: number, taken: readonly number[]): void => {
    if (addOn < addOns) {
      const [start, end] = [problem.firstColumn[addOn] as number, problem.firstColumn[addOn + 1] as number]
      for (let column = start; column < end; column += 1) visit(addOn + 1, [...taken, column])
      if (!compulsory.includes(addOn)) visit(addOn + 1, taken)
      return
    }
    const price = priceOf(problem, taken)
    if (price >= Math.min(budget, cheapest ?? Infinity) || (refused?.(taken) ?? null) !== null) return
    if (problem.asked.every((_, row) => stateOf(problem, row, taken).need <= 0)) cheapest = price
  }
  visit(0, [])
  return cheapest
}

function priceOf({ costs, baseCost }: CoverProblem, taken: readonly number[]): number {
  return taken.reduce((sum, at) => sum + (costs[at] as number), baseCost)
}

interface Holding {
  readonly problem: CoverProblem
  readonly question: CoverQuestion
  readonly atLeast: number
}

/** What is wrong with a proof, reckoned from the problem alone; prices here are whole, so doubles are exact. */
function faultIn(tree: ProofNode<string>, { problem, question, atLeast }: Holding): string | null {
  const columns = [...problem.costs.keys()]
  return visit(tree, [], new Set())

  function visit(
    node: ProofNode<string>,
    taken: readonly number[],
    without: ReadonlySet<number>,
  ): string | null {
    const decided = new Set([...without, ...taken.map((at) => problem.addOnOf[at] as number)])
    const open = columns.filter((at) => !decided.has(problem.addOnOf[at] as number))
    switch (node.kind) {
      case 'branch': {
        const own = open.filter((at) => problem.addOnOf[at] === node.addOn)
        const cases = node.cases.map(({ take }) => take).sort((one, other) => one - other)
        if (decided.has(node.addOn) || String(cases) !== String([LEFT_OUT, ...own]))
          return `cases ${cases.join(' ')}`
        for (const { take, next } of node.cases) {
          const fault =
            take === LEFT_OUT
              ? visit(next, taken, new Set(without).add(node.addOn))
              : visit(next, [...taken, take], without)
          if (fault !== null) return fault
        }
        return null
      }
      case 'bound':
        if (node.atLeastMinor < atLeast) return `claims ${node.atLeastMinor}`
        return Math.ceil(boundOf(node.duals, taken, open)) >= node.atLeastMinor ? null : 'bound'
      case 'uncoverable': {
        const { need } = stateOf(problem, node.row, taken)
        const gains = gainsOf(node.row, taken)
        const gain = open.reduce((sum, at) => sum + (gains.get(at) ?? 0), 0)
        return gain < need ? null : `row ${node.row}`
      }
      case 'compulsory':
        return question.compulsory?.includes(node.addOn) === true && without.has(node.addOn)
          ? null
          : 'compulsory'
      case 'priced': {
        const price = priceOf(problem, taken)
        if (price !== node.priceMinor) return 'price'
        const charging = open.filter((at) => problem.costs[at] !== 0)
        if (price >= atLeast)
          return charging.every((at) => price + (problem.costs[at] as number) >= atLeast) ? null : 'open'
        return open.length === 0 && (question.refused?.(taken) ?? null) !== null ? null : 'priced too low'
      }
      case 'infeasible':
        return 'infeasible'
    }
  }

  /** By column, what it gives of a row now. */
  function gainsOf(row: number, taken: readonly number[]): ReadonlyMap<number, number> {
    const { raised, need } = stateOf(problem, row, taken)
    return new Map(
      entriesOf(problem, row).map((entry) => {
        const more = Math.max(0, (problem.raise[entry] as number) - raised) + (problem.add[entry] as number)
        return [problem.columnOfEntry[entry] as number, Math.min(need, more)]
      }),
    )
  }

  function boundOf(duals: Float64Array, taken: readonly number[], open: readonly number[]): number {
    const reduced = Float64Array.from(problem.costs)
    let value = priceOf(problem, taken)
    for (const [row, dual] of duals.entries()) {
      const { need } = stateOf(problem, row, taken)
      if (need <= 0) continue
      value += dual * need
      for (const [column, gain] of gainsOf(row, taken))
        reduced[column] = (reduced[column] as number) - dual * gain
    }
    const byAddOn = Map.groupBy(open, (at) => problem.addOnOf[at])
    for (const own of byAddOn.values()) value += Math.min(0, ...own.map((at) => reduced[at] as number))
    return value
  }
}

function entriesOf({ firstEntry }: CoverProblem, row: number): readonly number[] {
  const start = firstEntry[row] as number
  return Array.from({ length: (firstEntry[row + 1] as number) - start }, (_, at) => start + at)
}

function stateOf(problem: CoverProblem, row: number, taken: readonly number[]) {
  let [raised, added] = [0, 0]
  for (const entry of entriesOf(problem, row)) {
    if (!taken.includes(problem.columnOfEntry[entry] as number)) continue
    raised = Math.max(raised, problem.raise[entry] as number)
    added += problem.add[entry] as number
  }
  return { raised, need: (problem.asked[row] as number) - raised - added }
}
