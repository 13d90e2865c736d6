/** One line of a suite's answer. */
export interface BenchResult {
  readonly suite: string
  readonly name: string
  readonly value: number
  readonly unit: string
  /** CPU for each unit of the floor's, median of the rounds. */
  readonly ratioToFloor: number
  /** The 95 % interval of the median of the ratio that the goal is about. */
  readonly interval: readonly [number, number]
  readonly rounds: number
  /** CPU of each peer for each unit of the product's, median of the rounds. */
  readonly peers: Readonly<Record<string, number>>
  readonly goal: string | null
  /** Null when there is no goal. */
  readonly pass: boolean | null
}

export interface Suite {
  readonly name: string
  /** What is measured, in one sentence. */
  readonly title: string
  run(): Promise<readonly BenchResult[]>
}
