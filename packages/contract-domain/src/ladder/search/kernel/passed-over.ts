import type { CoverProblem } from './cover-problem.ts'
import { PASSED_OVER, type Decisions } from './decisions.ts'
import { claimOf } from './claim.ts'
import type { Lagrangian } from './lagrangian.ts'
import type { OpenRows } from './open-rows.ts'
import { LEFT_OUT, type ProofNode } from './proof-tree.ts'
import type { Room } from './room.ts'

type Passed<Reason> =
  | { readonly kind: 'bound'; readonly atLeastMinor: number }
  | { readonly kind: 'infeasible'; readonly because: Reason }

/**
 * Add-ons that a node leaves out because its dual prices show that with them nothing costs less than the budget, or
 * because they are refused beside what it took. A proof needs no word of that where its leaves hold whether they are
 * taken or not; where they don't, the node says it by a branch whose cases with the add-on are leaves of its own.
 */
export class PassedOver<Reason> {
  readonly #problem: CoverProblem
  readonly #decisions: Decisions
  readonly #lagrangian: Lagrangian
  readonly #addOns: number[] = []
  readonly #because: Passed<Reason>[] = []
  readonly #mustSay: Uint8Array

  // oxlint-disable-next-line eslint/max-params -- the four that a search is made of
  constructor(problem: CoverProblem, decisions: Decisions, lagrangian: Lagrangian, room: Room) {
    this.#problem = problem
    this.#decisions = decisions
    this.#lagrangian = lagrangian
    this.#mustSay = room.bytes(problem.firstColumn.length - 1).fill(0)
  }

  get count(): number {
    return this.#addOns.length
  }

  /** Passes over every add-on each column of which brings the bound to the budget. */
  pass({ columns, free }: OpenRows, value: number, budget: number): void {
    const { addOnOf } = this.#problem
    const { reduced } = this.#lagrangian
    for (let at = 0; at < columns;) {
      const addOn = addOnOf[free[at] as number] as number
      let least = Infinity
      for (; at < columns && addOnOf[free[at] as number] === addOn; at += 1)
        least = Math.min(least, reduced[free[at] as number] as number)
      if (value + least <= budget - 1) continue
      const claim = claimOf(value + least)
      if (claim < budget) continue
      this.#decisions.passOver(addOn)
      this.#addOns.push(addOn)
      this.#because.push({ kind: 'bound', atLeastMinor: claim })
    }
  }

  /** Passes over an add-on that is refused beside what is taken. */
  refuse(addOn: number, because: Reason): void {
    this.#decisions.passOver(addOn)
    this.#addOns.push(addOn)
    this.#because.push({ kind: 'infeasible', because })
  }

  /** A leaf says that an add-on is left out. */
  say(addOn: number): void {
    if (this.#decisions.of[addOn] === PASSED_OVER) this.#mustSay[addOn] = 1
  }

  /** A leaf says that nothing left meets the row: so must be said of what was passed over and would give of it. */
  sayForRow(row: number): void {
    const { firstEntry, columnOfEntry, addOnOf } = this.#problem
    const end = firstEntry[row + 1] as number
    for (let entry = firstEntry[row] as number; entry < end; entry += 1)
      this.say(addOnOf[columnOfEntry[entry] as number] as number)
  }

  /** A leaf says that nothing is left to be decided. */
  sayAll(): void {
    for (const addOn of this.#addOns) this.#mustSay[addOn] = 1
  }

  /** A leaf prices what is taken: what is passed over must bring that alone to the budget. */
  sayUnless(isEnough: (column: number) => boolean): void {
    const { firstColumn } = this.#problem
    for (const addOn of this.#addOns)
      for (let one = firstColumn[addOn] as number; one < (firstColumn[addOn + 1] as number); one += 1)
        if (!isEnough(one)) this.#mustSay[addOn] = 1
  }

  /**
   * A leaf's dual prices may pay more for what was passed over than it costs. @returns the value with that, if it is
   * still enough; else that of the leaf, and it is said of each
   */
  sayForDuals(duals: Float64Array, value: number, budget: number): number {
    const paid = this.#addOns.map((addOn) => this.#leastReduced(addOn, duals))
    const whole = paid.reduce((sum, own) => sum + own, value)
    if (claimOf(whole) >= budget) return whole
    for (const [at, own] of paid.entries()) if (own < 0) this.#mustSay[this.#addOns[at] as number] = 1
    return value
  }

  /** Forgets what was passed over since, and gives the tree the branches that it must have. @param duals of the node that passed over */
  takeBack(before: number, tree: ProofNode<Reason>, duals: Float64Array): ProofNode<Reason> {
    const { firstColumn } = this.#problem
    let [said, isBound] = [tree, false]
    while (this.#addOns.length > before) {
      const addOn = this.#addOns.pop() as number
      const passed = this.#because.pop() as Passed<Reason>
      if (this.#mustSay[addOn] === 0) continue
      this.#mustSay[addOn] = 0
      const leaf = passed.kind === 'bound' ? { ...passed, duals } : passed
      if (passed.kind === 'bound') isBound = true
      const cases: { take: number; next: ProofNode<Reason> }[] = []
      for (let one = firstColumn[addOn] as number; one < (firstColumn[addOn + 1] as number); one += 1)
        cases.push({ take: one, next: leaf })
      cases.push({ take: LEFT_OUT, next: said })
      said = { kind: 'branch', addOn, cases }
    }
    // What nodes above passed over is left open by these bounds too.
    if (isBound) this.sayForDuals(duals, -Infinity, Infinity)
    return said
  }

  /** Zero or less: what the dual prices pay for one of its columns beyond its cost. */
  #leastReduced(addOn: number, duals: Float64Array): number {
    const { firstColumn, firstOfColumn, entriesOfColumn, rowOfEntry } = this.#problem
    let least = 0
    for (let one = firstColumn[addOn] as number; one < (firstColumn[addOn + 1] as number); one += 1) {
      let own = this.#lagrangian.costs[one] as number
      const end = firstOfColumn[one + 1] as number
      for (let at = firstOfColumn[one] as number; at < end; at += 1) {
        const entry = entriesOfColumn[at] as number
        const dual = duals[rowOfEntry[entry] as number] as number
        if (dual !== 0) own -= dual * this.#decisions.gain(entry)
      }
      if (own < least) least = own
    }
    return least
  }
}
