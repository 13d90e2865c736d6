import { claimOf } from './claim.ts'
import type { CoverOracle, Refusal, SearchSettings } from './cover-oracle.ts'
import type { CoverProblem } from './cover-problem.ts'
import { Decisions, OPEN } from './decisions.ts'
import { Incumbent } from './incumbent.ts'
import { Lagrangian } from './lagrangian.ts'
import { NodeBound } from './node-bound.ts'
import { keptDuals, OpenRows } from './open-rows.ts'
import { PassedOver } from './passed-over.ts'
import { LEFT_OUT, UNSAID, type ProofNode } from './proof-tree.ts'
import { Room } from './room.ts'
import { cheapestColumn, scarcestRow } from './scarcest-row.ts'

const NO_DUALS = new Float64Array(0)
/** A proof of few nodes is shorter when nothing is passed over, which it may have to say at length. */
const SMALL_PROOF = 40

/**
 * Depth-first branch and bound over the add-ons, in numbers (performance P4). A node whose bound reaches the budget is
 * closed; else what can't be in a cheaper answer is passed over, and an add-on of the row with fewest columns is taken,
 * then left out for good. What meets all rows is priced by the oracle. Dual prices start from those of the node above.
 */
export class CoverSearch<Reason> {
  /** Nodes visited. */
  nodes = 0
  readonly #room = new Room()
  readonly #problem: CoverProblem
  readonly #oracle: CoverOracle<Reason>
  readonly #settings: SearchSettings
  readonly #decisions: Decisions
  readonly #lagrangian: Lagrangian
  readonly #passedOver: PassedOver<Reason>
  readonly #incumbent: Incumbent
  readonly #bound: NodeBound
  readonly #levels: OpenRows[] = []

  constructor(problem: CoverProblem, oracle: CoverOracle<Reason>, settings: SearchSettings) {
    this.#problem = problem
    this.#oracle = oracle
    this.#settings = settings
    this.#decisions = new Decisions(problem, this.#room)
    this.#lagrangian = new Lagrangian(problem, this.#decisions, this.#room)
    this.#passedOver = new PassedOver(problem, this.#decisions, this.#lagrangian, this.#room)
    this.#incumbent = new Incumbent(problem, oracle, settings.budget)
    this.#bound = new NodeBound({
      problem,
      oracle,
      decisions: this.#decisions,
      lagrangian: this.#lagrangian,
      incumbent: this.#incumbent,
      room: this.#room,
    })
  }

  /** Selections priced. */
  get priced(): number {
    return this.#incumbent.priced
  }

  /** That nothing costs less than the budget as it is in the end; null: the search gave up. */
  run(): ProofNode<Reason> | null {
    this.#level(0).openAll(this.#problem)
    const tree = this.#visit(1, true)
    this.#room.giveUp()
    return tree
  }

  #level(depth: number): OpenRows {
    return (this.#levels[depth] ??= new OpenRows(this.#problem, this.#room))
  }

  /** @param fresh the dual prices of the node above are of no use: costs have changed, or there is none */
  #visit(depth: number, fresh: boolean): ProofNode<Reason> | null {
    this.nodes += 1
    if (this.nodes > this.#settings.limits.nodes) return null
    const decisions = this.#decisions
    const refusal = this.#oracle.refuses(decisions)
    if (refusal !== null) return this.#refused(refusal)
    const rows = this.#level(depth)
    const stuck = rows.narrow(this.#level(depth - 1), decisions, this.#problem)
    if (stuck >= 0) return this.#uncoverable(stuck)
    const ahead = this.#settings.first.find((addOn) => decisions.of[addOn] === OPEN)
    // Under a budget the bound may settle all at once.
    const forceNow = rows.forced && ahead === undefined && (!fresh || this.#incumbent.budget === Infinity)
    if (forceNow) return this.#takeForced(depth, rows, fresh)
    const value = this.#bound.of(rows, fresh)
    if (claimOf(value) >= this.#incumbent.budget) return this.#boundLeaf(rows, value)
    if (ahead !== undefined) return this.#branch(depth, ahead, true)
    const needed = this.#oracle.needed?.(decisions) ?? null
    if (needed !== null) return this.#branch(depth, needed, false)
    if (rows.count === 0) return this.#settle(depth, rows, value)
    return this.#passAndBranch(depth, rows, value)
  }

  #passAndBranch(depth: number, rows: OpenRows, value: number): ProofNode<Reason> | null {
    const { proof } = this.#settings
    const duals = proof ? keptDuals(rows) : NO_DUALS
    const before = this.#passedOver.count
    this.#decisions.mark()
    if (!proof || this.nodes > SMALL_PROOF) this.#passedOver.pass(rows, value, this.#incumbent.budget)
    const tree = this.#branchOnScarcest(depth, rows)
    this.#decisions.goBack()
    return tree === null ? null : this.#passedOver.takeBack(before, tree, duals)
  }

  #branchOnScarcest(depth: number, rows: OpenRows): ProofNode<Reason> | null {
    const { free } = this.#decisions
    const { at, columns } = scarcestRow(rows, free)
    if (columns === 0) return this.#uncoverable(rows.row[at] as number)
    const { reduced } = this.#lagrangian
    const column = cheapestColumn(rows, at, { free, reduced })
    return this.#branch(depth, this.#problem.addOnOf[column] as number, false)
  }

  /** Every option of an add-on, then without it. */
  #branch(depth: number, addOn: number, fresh: boolean): ProofNode<Reason> | null {
    const { firstColumn } = this.#problem
    const decisions = this.#decisions
    const cases: { take: number; next: ProofNode<Reason> }[] = []
    for (
      let column = firstColumn[addOn] as number;
      column < (firstColumn[addOn + 1] as number);
      column += 1
    ) {
      if (decisions.taken.length >= this.#settings.mostTaken()) break
      const before = this.#passedOver.count
      decisions.mark()
      this.#take(column)
      const visited = this.#visit(depth + 1, fresh)
      decisions.goBack()
      if (visited === null) return null
      cases.push({ take: column, next: this.#passedOver.takeBack(before, visited, NO_DUALS) })
    }
    if (this.#settings.compulsory.has(addOn))
      return {
        kind: 'branch',
        addOn,
        cases: [...cases, { take: LEFT_OUT, next: { kind: 'compulsory', addOn } }],
      }
    decisions.mark()
    decisions.leaveOut(addOn)
    const next = this.#visit(depth + 1, fresh)
    decisions.goBack()
    if (next === null) return null
    cases.push({ take: LEFT_OUT, next })
    return { kind: 'branch', addOn, cases }
  }

  /** What is refused beside a column is passed over: a row that only that would meet is seen to be lost. */
  #take(column: number): void {
    const decisions = this.#decisions
    decisions.take(column)
    for (const { addOn, because } of this.#oracle.clashes?.(column) ?? [])
      // What is branched on first bears on the others' prices: it is decided in so many words.
      if (decisions.of[addOn] === OPEN && !this.#settings.first.includes(addOn))
        this.#passedOver.refuse(addOn, because)
  }

  #refused({ because, without }: Refusal<Reason>): ProofNode<Reason> {
    if (this.#settings.proof && without !== undefined) this.#passedOver.say(without)
    return { kind: 'infeasible', because }
  }

  /** Takes every column without which some row can't be met. */
  #takeForced(depth: number, rows: OpenRows, fresh: boolean): ProofNode<Reason> | null {
    const decisions = this.#decisions
    const forced: { readonly column: number; readonly row: number }[] = []
    let refusal: Refusal<Reason> | null = null
    const before = this.#passedOver.count
    decisions.mark()
    for (let at = 0; at < rows.count && refusal === null; at += 1) {
      const place = rows.first[at] as number
      const column = rows.column[place] as number
      if ((rows.first[at + 1] as number) > place + 1 || decisions.free[column] === 0) continue
      this.#take(column)
      forced.push({ column, row: rows.row[at] as number })
      refusal = this.#oracle.refuses(decisions)
    }
    const visited = refusal === null ? this.#visit(depth + 1, fresh) : this.#refused(refusal)
    decisions.goBack()
    if (visited === null) return null
    const next = this.#passedOver.takeBack(before, visited, NO_DUALS)
    return forced.reduceRight((tree, one) => this.#forcedBranch(one, tree), next)
  }

  #forcedBranch(
    { column, row }: { readonly column: number; readonly row: number },
    next: ProofNode<Reason>,
  ): ProofNode<Reason> {
    const { firstColumn, addOnOf } = this.#problem
    const addOn = addOnOf[column] as number
    const otherwise = this.#uncoverable(row)
    const cases: { take: number; next: ProofNode<Reason> }[] = []
    for (let one = firstColumn[addOn] as number; one < (firstColumn[addOn + 1] as number); one += 1)
      cases.push({ take: one, next: one === column ? next : otherwise })
    cases.push({ take: LEFT_OUT, next: otherwise })
    return { kind: 'branch', addOn, cases }
  }

  /** All rows are met: what is taken is priced exactly, then what else might be bought is looked at. */
  #settle(depth: number, rows: OpenRows, value: number): ProofNode<Reason> | null {
    if (this.#incumbent.priced >= this.#settings.limits.priced) return null
    const { taken } = this.#decisions
    const { priceMinor, newBudget, needs } = this.#incumbent.price(taken)
    const leaf = { kind: 'priced', priceMinor } as const
    if (newBudget !== null && !this.#settings.proof) return leaf
    if (claimOf(value) >= this.#incumbent.budget) return this.#boundLeaf(rows, value)
    const { chargesNothing, adjusting } = this.#settings
    const { costs } = this.#lagrangian
    const isEnough = (column: number) =>
      chargesNothing[column] === 1 || claimOf(value + (costs[column] as number)) >= this.#incumbent.budget
    const isDear =
      (priceMinor ?? 0) >= this.#incumbent.budget && taken.every((column) => adjusting[column] === 0)
    const open = rows.free.subarray(0, rows.columns).filter((column) => !isDear || !isEnough(column))
    if (open.length > 0) {
      const needed = needs.find((addOn) => this.#decisions.of[addOn] === OPEN)
      return this.#branch(depth, needed ?? this.#dearest(open), false)
    }
    if (!this.#settings.proof) return leaf
    if (isDear) this.#passedOver.sayUnless(isEnough)
    else this.#passedOver.sayAll()
    return leaf
  }

  /** Taking the dearest first closes its branch soonest. */
  #dearest(open: Int32Array): number {
    const { costs } = this.#lagrangian
    const dearest = open.reduce((most, one) =>
      (costs[one] as number) > (costs[most] as number) ? one : most,
    )
    return this.#problem.addOnOf[dearest] as number
  }

  #uncoverable(row: number): ProofNode<Reason> {
    if (this.#settings.proof) this.#passedOver.sayForRow(row)
    return { kind: 'uncoverable', row }
  }

  #boundLeaf(rows: OpenRows, value: number): ProofNode<Reason> {
    if (!this.#settings.proof) return UNSAID
    const duals = keptDuals(rows)
    const whole = this.#passedOver.sayForDuals(duals, value, this.#incumbent.budget)
    return { kind: 'bound', duals, atLeastMinor: claimOf(whole) }
  }
}
