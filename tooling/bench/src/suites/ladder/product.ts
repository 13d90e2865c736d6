import { CoverSearch, coverProblem, type CoverProblem } from '@aftercare/contract-domain/ladder'
import type { CoverInstance } from './cover-instance.ts'
import type { Solver } from './solver.ts'

const NO_NEEDS: readonly number[] = []

/** The search of the ladder's proof, asked by somebody for whom a selection costs what its columns add up to. */
export const product: Solver = {
  name: 'product',
  prepare: (instance, budget) => {
    const problem = problemOf(instance)
    return { optimum: () => optimumOf(problem, budget ?? Infinity) }
  },
}

export function problemOf({ prices, rows }: CoverInstance): CoverProblem {
  return coverProblem({
    baseCost: 0,
    costs: prices.map((price) => [price]),
    rows: rows.map((columns) => ({ asked: 1, columns })),
  })
}

/** @returns the least price under the budget, null when there is none */
export function optimumOf(problem: CoverProblem, budget: number): number | null {
  const { search, cheapest } = searched(problem, budget)
  if (search.run() === null) throw new Error('The search gave up.')
  return cheapest()
}

/** Nodes that the whole search visits. */
export function nodesOf(problem: CoverProblem): number {
  const { search } = searched(problem, Infinity)
  search.run()
  return search.nodes
}

function searched(problem: CoverProblem, budget: number) {
  let best: number | null = null
  const columns = problem.costs.length
  const search = new CoverSearch<never>(
    problem,
    {
      refuses: () => null,
      settle(taken, under) {
        let priceMinor = 0
        for (const column of taken) priceMinor += problem.costs[column] ?? 0
        if (priceMinor >= under) return { priceMinor, newBudget: null, needs: NO_NEEDS }
        best = priceMinor
        return { priceMinor, newBudget: priceMinor, needs: NO_NEEDS }
      },
    },
    {
      budget,
      first: [],
      compulsory: new Set(),
      chargesNothing: new Uint8Array(columns),
      adjusting: new Uint8Array(columns),
      limits: { nodes: Infinity, priced: Infinity },
      proof: false,
      mostTaken: () => Infinity,
    },
  )
  return { search, cheapest: () => best }
}
