import type { Cell } from '../../cover/index.ts'
import type { JsonObject } from '../../catalog/index.ts'
import type { Demand } from '../demand.ts'
import type { LadderContext } from '../ladder-context.ts'

/**
 * Why no purchasable selection on a tier meets the demands for less than a price (domain §5 "Certificate"): a branch
 * tree over the add-ons that are left undecided. Plain JSON; checked by {@link checkCertificate}, which shares comparing
 * and pricing with the product and nothing with the search.
 */
export interface LadderCertificate {
  readonly format: 1
  readonly tier: string
  readonly context: LadderContext
  /** What is asked for: all that a tier gives with its compulsory add-ons, or these demands. */
  readonly against:
    | { readonly tier: string; readonly leftOut: readonly string[] }
    | { readonly need: readonly Demand[] }
  /** No purchasable selection that meets the demands costs less, in minor units. */
  readonly atLeastMinor: number
  /** The selection that costs just that; absent: the price of what the certificate is against. */
  readonly cheapest?: readonly CertificateChoice[]
  /** The options tried for each add-on. */
  readonly options: Readonly<Record<string, readonly JsonObject[]>>
  /** Choices that are refused whatever else is bought. */
  readonly setAside: readonly CertificateChoice[]
  readonly rows: readonly CertificateRow[]
  readonly tree: CertificateNode
}

/** An add-on and the place of its options among those tried. */
export interface CertificateChoice {
  readonly addOn: string
  readonly option: number
}

/** A part of what is asked for, which the tier itself doesn't give. */
export interface CertificateRow {
  readonly dimension: string
  readonly facetKey: string
  readonly cell: Cell
}

export type CertificateNode = CertificateBranch | CertificateLeaf

/** Every way to take one add-on: without it, and with each of its options that is not set aside. */
export interface CertificateBranch {
  readonly kind: 'branch'
  readonly addOn: string
  readonly cases: readonly { readonly take: number | 'without'; readonly next: CertificateNode }[]
}

export type CertificateLeaf =
  /** Dual prices of rows, exact texts: no selection left costs less than they add up to. */
  | {
      readonly kind: 'bound'
      readonly duals: readonly { readonly row: number; readonly price: string }[]
      readonly atLeastMinor: number
    }
  | { readonly kind: 'infeasible'; readonly because: Infeasible }
  /** The add-ons taken, priced exactly; what is left undecided charges nothing. */
  | { readonly kind: 'priced'; readonly priceMinor: number | null }

export type Infeasible =
  /** These of the taken add-ons are refused together, and stay so whatever else is bought. */
  | { readonly kind: 'refused'; readonly addOns: readonly string[] }
  | { readonly kind: 'need'; readonly addOn: string; readonly needs: string }
  | { readonly kind: 'compulsory'; readonly addOn: string }
  /** All that may still be bought doesn't reach this row. */
  | { readonly kind: 'uncoverable'; readonly row: number }
  /** A cell that one of the taken add-ons withdraws: nothing else may touch it. */
  | {
      readonly kind: 'withdrawn'
      readonly addOn: string
      readonly dimension: string
      readonly facetKey: string
    }
  | { readonly kind: 'forbidden'; readonly addOns: readonly string[] }
