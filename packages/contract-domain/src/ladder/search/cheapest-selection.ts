import type { CertificateNode, CertificateRow, Infeasible } from '../certificate/certificate.ts'
import type { PackageOffer } from '../package-offer.ts'
import { compareSelections, type Choice } from '../selection.ts'
import { certificateTree } from './certificate-tree.ts'
import { columnCosts } from './column-costs.ts'
import { columnsOf, type Column } from './columns.ts'
import { conflictsOf } from './conflicts.ts'
import type { CoverOracle, SearchSettings, Settled } from './kernel/cover-oracle.ts'
import { CoverSearch } from './kernel/cover-search.ts'
import { columnNumbers, placesOf, problemOf } from './numbers-of.ts'
import { answers, leastPrice, type Question } from './question.ts'
import { mostLost } from './price-weights.ts'
import { rowsOf } from './rows.ts'

export interface Answer {
  /** The cheapest selection that answers the question; null: none was found under its price. */
  readonly cheapest: PackageOffer | null
  /** False when the search gave up: then there may be a cheaper one. */
  readonly complete: boolean
  /** That nothing cheaper answers; null when the search gave up, or when any answer will do. */
  readonly tree: CertificateNode | null
  readonly rows: readonly CertificateRow[]
  readonly setAside: readonly Choice[]
}

/** Nodes for finding a selection of the same price with fewer add-ons. */
const EQUALS_NODES = 4000

/**
 * The cheapest answer (domain §5): the question goes into numbers for the kernel, which asks back what only the
 * catalog knows. Compulsory, withdrawing and adjusting add-ons are branched on first. Every selection found is priced
 * by the pipeline before it counts; of equal prices the one with fewest add-ons, then by ids, is kept.
 */
export function cheapestSelection(question: Question): Answer {
  const { pricer, limits } = question
  const { columns, setAside, baseCost, weights } = columnsOf(question)
  const rows = rowsOf(question, columns)
  const { addOns, ...numbers } = columnNumbers(columns, pricer.tier.compulsoryAddOns ?? [])
  const problem = problemOf({ addOns, ...numbers }, rows, baseCost - weights.slack)
  const anyWillDo = question.anyWillDo === true
  const lostInRounding = mostLost(pricer.book.rounding)
  const costs = columnCosts({ columns, problem, weights, lostInRounding })
  let best: PackageOffer | null = null
  let amongEquals = false
  const oracle: CoverOracle<Infeasible> = {
    ...conflictsOf(question, columns, addOns),
    ...(costs !== null && { costs }),
    settle,
  }
  const settings: SearchSettings = {
    budget: question.underMinor ?? Infinity,
    ...numbers,
    limits,
    proof: !anyWillDo,
    mostTaken: () => Infinity,
  }
  const search = new CoverSearch(problem, oracle, settings)
  const tree = search.run()
  const found: PackageOffer | null = best
  if (found !== null && tree !== null && !anyWillDo) lookAmongEquals(found, search.priced)
  return {
    cheapest: best,
    complete: tree !== null,
    tree: tree === null || anyWillDo ? null : certificateTree(tree, { columns, addOns }),
    rows: rows.map(({ dimension, facetKey, cell }) => ({ dimension, facetKey, cell })),
    setAside,
  }

  function settle(taken: readonly number[], budget: number): Settled {
    const offer = pricer.price(taken.map((at) => (columns[at] as Column).choice))
    const { priceMinor } = offer
    if (!answers(offer, question) || leastPrice(offer) >= budget)
      return { priceMinor, newBudget: null, needs: neededBy(offer, taken) }
    keep(offer)
    const newBudget = anyWillDo ? -Infinity : amongEquals ? budget : leastPrice(offer)
    return { priceMinor, newBudget, needs: [] }
  }

  function keep(offer: PackageOffer): void {
    const better =
      best === null ||
      leastPrice(offer) < leastPrice(best) ||
      compareSelections(offer.selection, best.selection) < 0
    if (better) best = offer
  }

  /** Add-ons that what is taken needs by their ids. */
  function neededBy({ refusals }: PackageOffer, taken: readonly number[]): readonly number[] {
    if (!refusals.some(({ code }) => code === 'need-not-met')) return []
    return placesOf(
      taken.flatMap((at) => (columns[at] as Column).needs),
      addOns,
    )
  }

  function lookAmongEquals(found: PackageOffer, priced: number): void {
    if (found.selection.length < 2) return
    amongEquals = true
    new CoverSearch(problem, oracle, {
      ...settings,
      budget: leastPrice(found) + 1,
      limits: { nodes: EQUALS_NODES, priced: limits.priced - priced },
      proof: false,
      mostTaken: () => best?.selection.length ?? Infinity,
    }).run()
  }
}
