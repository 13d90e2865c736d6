import { formatRational, rational } from '../../money/index.ts'
import type { CertificateNode, CertificateRow } from '../certificate/certificate.ts'
import type { PackageOffer } from '../package-offer.ts'
import { compareSelections, type Choice } from '../selection.ts'
import { columnsOf, type Column, type Columns } from './columns.ts'
import { conflictsOf, type Conflicts } from './conflicts.ts'
import { GRAIN, lowerBound, type LowerBound, type Relaxation } from './lower-bound.ts'
import { answers, leastPrice, type Question } from './question.ts'
import { mostLost, priceWeights } from './price-weights.ts'
import { rowsOf, type Row } from './rows.ts'
import { isFree, leaveOut, selectionOf, take, UNDECIDED, type SearchState } from './search-state.ts'

export interface Answer {
  /** The cheapest selection that answers the question; null: none was found under its price. */
  readonly cheapest: PackageOffer | null
  /** False when the search gave up: then there may be a cheaper one. */
  readonly complete: boolean
  /** That nothing cheaper answers; null when the search gave up. */
  readonly tree: CertificateNode | null
  readonly rows: readonly CertificateRow[]
  readonly setAside: readonly Choice[]
}

/**
 * Branch and bound over the add-ons (domain §5, performance P4). Compulsory, withdrawing and adjusting add-ons are
 * branched on first; then those that give what is scarcest. Every selection found is priced by the pipeline before it
 * counts; of equal prices the one with fewest add-ons, then by ids, is kept.
 */
export function cheapestSelection(question: Question): Answer {
  const search = new Search(question)
  const tree = search.run()
  return {
    cheapest: search.best,
    complete: tree !== null,
    tree,
    rows: search.relaxation.rows.map(({ dimension, facetKey, cell }) => ({ dimension, facetKey, cell })),
    setAside: search.setAside,
  }
}

class Search {
  readonly question: Question
  readonly relaxation: Relaxation
  readonly setAside: readonly Choice[]
  readonly conflicts: Conflicts
  /** Add-ons to branch on before all others. */
  readonly first: readonly string[]
  best: PackageOffer | null = null
  budget: number
  /** Looking for a selection of the same price with fewer add-ons; the tree doesn't matter then. */
  amongEquals = false
  nodes = 0
  priced = 0

  constructor(question: Question) {
    this.question = question
    const weights = priceWeights(question.pricer)
    const { columns, setAside, baseCost }: Columns = columnsOf(question, weights)
    const rows: readonly Row[] = rowsOf(question, columns)
    this.setAside = setAside
    this.relaxation = {
      columns,
      baseCost,
      weights,
      rows,
      slack: weights.slack,
      lostInRounding: mostLost(question.pricer.book.rounding),
    }
    this.conflicts = conflictsOf(question)
    this.budget = question.underMinor ?? Infinity
    this.first = firstToBranch(question, columns)
  }

  run(): CertificateNode | null {
    const tree = this.visit(UNDECIDED, null)
    const { best } = this
    if (best !== null && best.selection.length > 1 && tree !== null && this.question.anyWillDo !== true) {
      this.amongEquals = true
      this.budget = leastPrice(best) + 1
      this.nodes = Math.max(0, this.question.limits.nodes - EQUALS_NODES)
      this.visit(UNDECIDED, null)
    }
    return tree
  }

  /** The proof of a node, or null when the search gives up. */
  visit(state: SearchState, from: Float64Array | null): CertificateNode | null {
    this.nodes += 1
    if (this.nodes > this.question.limits.nodes) return null
    const because = this.conflicts.infeasible(state)
    if (because !== null) return { kind: 'infeasible', because }
    const bound = lowerBound(state, this.relaxation, { budget: this.budget, from })
    if (bound.uncoverable !== null)
      return { kind: 'infeasible', because: { kind: 'uncoverable', row: bound.uncoverable } }
    if (bound.atLeastMinor >= this.budget) return boundLeaf(bound)
    const ahead = this.first.find((addOn) => !state.decided.has(addOn))
    if (ahead !== undefined) return this.branch(state, ahead, bound)
    if (bound.open.length > 0) return this.branch(state, this.scarcest(bound), bound)
    return this.tryAndBranch(state, bound)
  }

  /** All rows are met: the selection is priced exactly, then what else might be bought is looked at. */
  tryAndBranch(state: SearchState, bound: LowerBound): CertificateNode | null {
    this.priced += 1
    if (this.priced > this.question.limits.priced) return null
    const offer = this.question.pricer.price(selectionOf(state))
    const found = answers(offer, this.question) && leastPrice(offer) < this.budget
    if (found) this.keep(offer)
    const leaf = { kind: 'priced', priceMinor: offer.priceMinor } as const
    if (found && this.amongEquals) return leaf
    if (bound.atLeastMinor >= this.budget) return boundLeaf(bound)
    const free = this.relaxation.columns.filter((column) => isFree(state, column))
    if (free.length === 0) return leaf
    if (leastPrice(offer) >= this.budget && free.every(chargesNothing) && !state.taken.some(adjusts))
      return leaf
    const needed = offer.refusals.find(({ code }) => code === 'need-not-met')
    const next = needed === undefined ? undefined : this.neededBy(state, free)
    return this.branch(state, next ?? dearest(free), bound)
  }

  branch(state: SearchState, addOn: string, { duals }: LowerBound): CertificateNode | null {
    const { columns } = this.relaxation
    const own = columns
      .filter(({ choice }) => choice.addOn === addOn)
      .toSorted((left, right) => left.cost - right.cost)
    const cases: { take: number | 'without'; next: CertificateNode }[] = []
    for (const column of own) {
      if (this.amongEquals && state.taken.length >= (this.best?.selection.length ?? Infinity)) break
      const next = this.visit(take(state, column), duals)
      if (next === null) return null
      cases.push({ take: column.choice.option, next })
    }
    const compulsory = this.question.pricer.tier.compulsoryAddOns?.includes(addOn) === true
    const next: CertificateNode | null = compulsory
      ? { kind: 'infeasible', because: { kind: 'compulsory', addOn } }
      : this.visit(leaveOut(state, addOn), duals)
    if (next === null) return null
    cases.push({ take: 'without', next })
    return { kind: 'branch', addOn, cases }
  }

  keep(offer: PackageOffer): void {
    const better =
      this.best === null ||
      leastPrice(offer) < leastPrice(this.best) ||
      compareSelections(offer.selection, this.best.selection) < 0
    if (better) this.best = offer
    if (this.question.anyWillDo === true) this.budget = -Infinity
    else if (!this.amongEquals) this.budget = leastPrice(offer)
  }

  /** Of the row with the fewest add-ons left, the add-on that gives most for its price. */
  scarcest({ open }: LowerBound): string {
    const { columns } = this.relaxation
    const row = open.reduce((least, one) => (one.columns.length < least.columns.length ? one : least))
    const rowsMet = (at: number) => open.filter((one) => one.columns.includes(at)).length
    const worth = (at: number) => ((columns[at]?.cost ?? 0) + 1) / rowsMet(at)
    const [first = 0, ...rest] = row.columns
    const best = rest.reduce((least, at) => (worth(at) < worth(least) ? at : least), first)
    return columns[best]?.choice.addOn ?? ''
  }

  /** A free add-on that a taken one needs by its id. */
  neededBy({ taken }: SearchState, free: readonly Column[]): string | undefined {
    const needs = new Set(
      taken.flatMap(({ addOn }) => addOn.needs.flatMap((need) => ('addOn' in need ? [need.addOn] : []))),
    )
    return free.find(({ choice }) => needs.has(choice.addOn))?.choice.addOn
  }
}

const EQUALS_NODES = 4000

/** Taking the dearest first closes its branch soonest. */
function dearest(free: readonly Column[]): string {
  const [first, ...rest] = free
  return (
    rest.reduce((most, one) => (most === undefined || one.cost > most.cost ? one : most), first)?.choice
      .addOn ?? ''
  )
}

function chargesNothing({ offer, choice, adjust }: Column): boolean {
  const own = offer.yearLines.filter(({ source }) => source.kind === 'plugin' && source.id === choice.addOn)
  return adjust === null && own.every(({ amountMinor, rate }) => amountMinor === 0 && rate === undefined)
}

function adjusts({ adjust }: Column): boolean {
  return adjust !== null
}

function firstToBranch({ pricer }: Question, columns: readonly Column[]): readonly string[] {
  const compulsory = pricer.tier.compulsoryAddOns ?? []
  const withdrawing = columns.filter(({ withdraws }) => withdraws.length > 0)
  const adjusting = columns.filter(adjusts)
  const others = [...withdrawing, ...adjusting].map(({ choice }) => choice.addOn)
  return [...new Set([...compulsory, ...others])]
}

function boundLeaf({ atLeastMinor, duals }: LowerBound): CertificateNode {
  const priced = [...duals.entries()].flatMap(([row, dual]) =>
    dual === 0 ? [] : [{ row, price: formatRational(rational(Math.round(dual / GRAIN), 1 / GRAIN)) }],
  )
  return { kind: 'bound', duals: priced, atLeastMinor }
}
