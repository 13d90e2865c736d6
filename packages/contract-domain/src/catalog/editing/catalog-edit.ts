import type { Provenance } from '../catalog-version.ts'
import type { LocalizedText } from '../../text/index.ts'

/**
 * One change of a draft: exactly one member is given. Values that the trade writes as JSON (cells, prices, settings)
 * come as they were sent and are read by the schemas of the catalog; `null` removes what may be absent.
 */
export type CatalogEdit = { readonly [Kind in CatalogEditKind]?: CatalogEdits[Kind] | null | undefined }

export type CatalogEditKind = keyof CatalogEdits

export interface CatalogEdits {
  /** A wildcard key (`*`, `misuse/*`) replaces the keys it names. */
  readonly tierCover: {
    readonly tier: string
    readonly dimension: string
    readonly facetKey: string
    readonly cell?: unknown
    readonly provenance?: Provenance | null | undefined
  }
  readonly tierTexts: {
    readonly tier: string
    readonly title?: LocalizedText | null | undefined
    readonly description?: LocalizedText | null | undefined
  }
  /** Either `months`, or bounds with their step. */
  readonly tierTerms: {
    readonly tier: string
    readonly months?: readonly number[] | null | undefined
    readonly minMonths?: number | null | undefined
    readonly maxMonths?: number | null | undefined
    readonly stepMonths?: number | null | undefined
  }
  readonly tierAvailability: { readonly tier: string; readonly availability?: unknown }
  readonly tierExclusions: { readonly tier: string; readonly exclusions?: unknown }
  /** A new tier promises nothing known until its cover is written; a copy takes cover, terms, prices and add-ons. */
  readonly addTier: {
    readonly key: string
    readonly title: LocalizedText
    readonly copyOf?: string | null | undefined
  }
  readonly removeTier: { readonly tier: string }
  /** The whole declared order, in place of the one before. */
  readonly order: { readonly pairs: readonly { readonly above: string; readonly below: string }[] }
  /** What is left out stays as it was, or as the default says. */
  readonly ladderPolicy: {
    readonly strict?: boolean | null | undefined
    readonly unsettled?: unknown
    readonly leftOut?: readonly string[] | null | undefined
    readonly readings?: readonly string[] | null | undefined
  }
  /** `facts` by the catalog's definitions; `place` in the list from 0, last when left out. */
  readonly addReferenceAsset: {
    readonly key: string
    readonly title: LocalizedText
    readonly facts?: unknown
    readonly termMonths: readonly number[]
    readonly place?: number | null | undefined
  }
  /** What is left out stays as it was; `facts` and `termMonths` are given whole. */
  readonly referenceAsset: {
    readonly key: string
    readonly title?: LocalizedText | null | undefined
    readonly facts?: unknown
    readonly termMonths?: readonly number[] | null | undefined
  }
  readonly removeReferenceAsset: { readonly key: string }
  /** `cost`, `taxCategory` and `title` left out stay as they are; `cost: null` is unknown again. */
  readonly basePrice: {
    readonly priceBook: string
    readonly tier: string
    readonly component: string
    readonly price?: unknown
    readonly cost?: string | null | undefined
    readonly taxCategory?: string | null | undefined
    readonly title?: LocalizedText | null | undefined
  }
  /** Puts the plugin installed into the catalog. Again: takes the version installed, keeps prices of books and notes. */
  readonly putAddOn: {
    readonly key: string
    readonly settings?: unknown
    readonly availability?: unknown
    readonly delay?: unknown
  }
  readonly removeAddOn: { readonly key: string }
  readonly addOnSettings: { readonly key: string; readonly settings?: unknown }
  readonly addOnBookPrices: { readonly key: string; readonly priceBook: string; readonly prices?: unknown }
  readonly addOnAvailability: { readonly key: string; readonly availability?: unknown }
  readonly addOnDelay: { readonly key: string; readonly delay?: unknown }
}
