/** What a search shows for its answer: a tree over the add-ons, by their places. */
export type ProofNode<Reason> =
  | {
      readonly kind: 'branch'
      readonly addOn: number
      readonly cases: readonly { readonly take: number; readonly next: ProofNode<Reason> }[]
    }
  /** No selection of the node costs less, by these dual prices of the rows. */
  | { readonly kind: 'bound'; readonly duals: Float64Array; readonly atLeastMinor: number }
  | { readonly kind: 'infeasible'; readonly because: Reason }
  | { readonly kind: 'uncoverable'; readonly row: number }
  | { readonly kind: 'compulsory'; readonly addOn: number }
  /** What is taken, priced exactly. */
  | { readonly kind: 'priced'; readonly priceMinor: number | null }

/** In place of a column: the add-on is left out. */
export const LEFT_OUT = -1

/** Of a search whose tree nobody asks for. */
export const UNSAID = {
  kind: 'bound',
  duals: new Float64Array(0),
  atLeastMinor: Number.NEGATIVE_INFINITY,
} as const
