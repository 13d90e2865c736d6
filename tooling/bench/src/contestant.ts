/** One way of doing the work that a suite measures. */
export interface Contestant {
  readonly name: string
  /**
   * Does the suite's whole set of work this many times and answers a figure made from every result, so that
   * nothing can be left out as unused.
   */
  readonly run: (passes: number) => number | Promise<number>
}
