/** What the three versions of a comparison are called, and what the screen says of each kind of change. */
export interface MergeWords {
  readonly base: string
  readonly ours: string
  readonly theirs: string
  readonly keepOurs: string
  readonly takeTheirs: string
  readonly allOurs: string
  readonly allTheirs: string
  /** Headings: changed there alone, by both to the same, here alone. */
  readonly taken: string
  readonly both: string
  readonly kept: string
}
