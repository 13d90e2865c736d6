import type { CoverOracle, SearchSettings } from './cover-oracle.ts'
import { coverProblem, type CoverNumbers, type CoverProblem } from './cover-problem.ts'
import { CoverSearch } from './cover-search.ts'
import type { ProofNode } from './proof-tree.ts'

/** For tests: a selection costs what its columns add up to, unless it is refused. */
export interface CoverQuestion extends CoverNumbers {
  readonly budget?: number
  readonly first?: readonly number[]
  readonly compulsory?: readonly number[]
  readonly proof?: boolean
  readonly limits?: SearchSettings['limits']
  readonly mostTaken?: number
  /** Selections that can't be bought, and the add-ons they need. */
  readonly refused?: (taken: readonly number[]) => readonly number[] | null
  readonly oracle?: Partial<CoverOracle<string>>
}

export interface CoverAnswer {
  readonly cheapest: number | null
  readonly taken: readonly number[] | null
  readonly tree: ProofNode<string> | null
  readonly nodes: number
  readonly priced: number
  readonly problem: CoverProblem
}

export function askedOfKernel(question: CoverQuestion): CoverAnswer {
  const problem = coverProblem(question)
  let found: { readonly price: number; readonly taken: readonly number[] } | null = null
  const oracle: CoverOracle<string> = {
    refuses: () => null,
    settle(taken, budget) {
      const priceMinor = taken.reduce((sum, at) => sum + (problem.costs[at] as number), problem.baseCost)
      const addOns = new Set(taken.map((at) => problem.addOnOf[at]))
      const lacking = question.compulsory?.some((addOn) => !addOns.has(addOn)) === true
      const needs = lacking ? [] : (question.refused?.(taken) ?? null)
      if (needs !== null || priceMinor >= budget) return { priceMinor, newBudget: null, needs: needs ?? [] }
      found = { price: priceMinor, taken: [...taken] }
      return { priceMinor, newBudget: priceMinor, needs: [] }
    },
    ...question.oracle,
  }
  const columns = problem.costs.length
  const search = new CoverSearch(problem, oracle, {
    budget: question.budget ?? Infinity,
    first: question.first ?? [],
    compulsory: new Set(question.compulsory),
    chargesNothing: Uint8Array.from(problem.costs, (cost) => Number(cost === 0)),
    adjusting: new Uint8Array(columns),
    limits: question.limits ?? { nodes: 100_000, priced: 100_000 },
    proof: question.proof ?? true,
    mostTaken: () => question.mostTaken ?? Infinity,
  })
  const tree = search.run()
  const best = found as { readonly price: number; readonly taken: readonly number[] } | null
  const { nodes, priced } = search
  return { cheapest: best?.price ?? null, taken: best?.taken ?? null, tree, nodes, priced, problem }
}
