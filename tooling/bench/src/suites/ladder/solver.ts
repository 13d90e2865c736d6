import type { CoverInstance } from './cover-instance.ts'

/** A solver with one question prepared: what is timed is only the answering. */
export interface Prepared {
  /** The least price of all covers; null: there is none under the budget. */
  readonly optimum: () => number | null
}

export interface Solver {
  readonly name: string
  /** @param budget only covers that cost less count; null: at any price */
  readonly prepare: (instance: CoverInstance, budget: number | null) => Prepared
}
