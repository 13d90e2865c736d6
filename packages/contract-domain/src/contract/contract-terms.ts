import type { HolidaySet } from '../calendar/index.ts'
import type {
  CatalogVersion,
  Delay,
  Exclusion,
  FactDefinition,
  FactValue,
  JsonObject,
  PaymentPlan,
  RateCard,
  TaxRate,
} from '../catalog/index.ts'
import type { Coverage, DimensionDefinition } from '../cover/index.ts'
import type { RoundingMode } from '../money/index.ts'
import type { Instalment, PriceLine } from '../pricing/index.ts'
import type { LocalizedText } from '../text/index.ts'

/**
 * What was signed, frozen: canonical JSON (RFC 8785), hashed with SHA-256. Money is whole minor units, rationals
 * are texts, every message is rendered in both languages; definitions and texts stand once, under their hash.
 * Reading, billing and entitlement need no plugin and no catalog (domain §4 "Signed means frozen").
 */
export interface ContractTerms {
  readonly format: 1
  readonly quoteNumber: string
  readonly account: { readonly id: string; readonly name: string }
  readonly catalog: {
    readonly id: string
    readonly title: LocalizedText
    readonly version: number
    readonly hash: string
    readonly illustrativePrices: boolean
  }
  readonly priceBook: {
    readonly id: string
    readonly title: LocalizedText
    /** How amounts made later, such as use by meter, are rounded. */
    readonly rounding: RoundingMode
    readonly distributor?: string
  }
  readonly currency: string
  readonly priceDate: string
  /** ISO date. */
  readonly signedOn: string
  readonly startRule: StartRule
  readonly lines: readonly FrozenLine[]
  readonly quoteLines: readonly FrozenPriceLine[]
  readonly totals: {
    readonly listMinor: number
    readonly netMinor: number
    readonly surchargeMinor: number
    readonly taxMinor: number
    readonly payableMinor: number
  }
  readonly paymentPlan: PaymentPlan
  readonly instalments: readonly Instalment[]
  /** The rates that the instalments were taxed by, with their titles. */
  readonly taxRates: readonly TaxRate[]
  readonly negotiatedDiscount?: { readonly reason: string; readonly approvedBy?: string }
  readonly rateCards: readonly RateCard[]
  readonly plugins: readonly { readonly id: string; readonly version: string; readonly hash: string }[]
  /** Which promise counts as which other one too. */
  readonly eventImplications: CatalogVersion['eventImplications']
  /**
   * By name, as known on the day of signing. Up to `knownTo` these dates hold; days from then on are taken from the
   * set of that name as it is published later.
   */
  readonly holidaySets: Readonly<Record<string, HolidaySet>>
  /** Titles of the facts that lines and groups were made from, by id. */
  readonly facts: Readonly<Record<string, FrozenFact>>
  /** SHA-256 → dimension definition. */
  readonly definitions: Readonly<Record<string, DimensionDefinition>>
  /** SHA-256 → text. */
  readonly texts: Readonly<Record<string, LocalizedText>>
}

export type FrozenFact = Pick<FactDefinition, 'title' | 'type' | 'unit' | 'keys'>

export type StartRule =
  | { readonly kind: 'date'; readonly date: string }
  | {
      readonly kind:
        | 'purchase'
        | 'shipping'
        | 'installation'
        | 'registration'
        | 'warranty-end'
        | 'first-of-january'
    }
  | { readonly kind: 'event'; readonly event: string }

export interface FrozenLine {
  readonly lineId: string
  readonly tier: {
    readonly id: string
    readonly title: LocalizedText
    readonly description?: LocalizedText
    readonly timeAndMaterials?: boolean
    readonly delay?: Delay
  }
  readonly addOns: readonly FrozenAddOn[]
  /** Clauses of the causes for which some group is promised nothing, while a delay runs or after it. */
  readonly exclusions: readonly Exclusion[]
  readonly rateCard?: string
  readonly termMonths: number
  /** Of the asset that starts first; as priced while every asset's start is open. */
  readonly start: string
  /** Of the asset that ends last. */
  readonly endExclusive: string
  readonly groups: readonly FrozenGroup[]
}

export interface FrozenAddOn {
  readonly id: string
  readonly title: LocalizedText
  readonly version: string
  /** As the price book of the quote has them, without what a price costs the provider. */
  readonly settings: JsonObject
  readonly options: JsonObject
  readonly delay?: Delay
}

export interface FrozenGroup {
  readonly assets: readonly FrozenAsset[]
  readonly cover: {
    readonly definitionHashes: readonly string[]
    /** After all delays. */
    readonly final: Coverage
    /** While a delay runs; absent without one. */
    readonly interim?: Coverage
  }
  readonly termPriceMinor: number
  readonly yearLines: readonly FrozenPriceLine[]
  readonly termLines: readonly FrozenPriceLine[]
}

export interface FrozenAsset {
  readonly id: string
  readonly name: string
  readonly serial: string
  readonly siteId: string
  /** Country of its site when it was priced. */
  readonly country: string
  readonly siteZone: string
  /** Key of `holidaySets`. */
  readonly holidaySet: string
  /** The facts used; figures that are not whole are decimal texts. */
  readonly factsRead: Readonly<Record<string, FactValue | 'missing' | 'does-not-apply'>>
  /** Null while the day that the start rule waits for is not recorded. */
  readonly start: string | null
  readonly endExclusive: string | null
}

/**
 * A price line with its message rendered; the text's hash stands in place of key and parameters. What it costs the
 * provider is not the customer's to sign: it stays with the quote.
 */
export type FrozenPriceLine = Omit<PriceLine, 'message' | 'unknownFacts' | 'cost'> & {
  readonly textHash: string
  readonly messageKey: string
}
