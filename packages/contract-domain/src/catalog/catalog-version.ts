import type { CoverEffect, Coverage, DimensionDefinition } from '../cover/index.ts'
import type { LocalizedText } from '../text/index.ts'
import type { Availability } from './availability.ts'
import type { LadderPolicy } from './ladder-policy.ts'
import type { PriceBook } from './price-book.ts'
import type { RateCard } from './rate-card.ts'

/**
 * Everything an admin decides about what is sold, as one plain JSON document: the catalog file, the stored row
 * and the value the domain works on are the same shape. A published version never changes and pins the versions
 * and content hashes of the plugins it uses. Percents, factors and rates are decimal texts (`"12.5"`, `"3/4"`);
 * amounts are whole minor units of the book's currency.
 */
export interface CatalogVersion {
  readonly format: 1
  readonly catalog: CatalogHead
  readonly dimensions: readonly DimensionDefinition[]
  /** Off unless declared: a promise of `event` counts as one of `implies` too (restored → arrival). No cycles. */
  readonly eventImplications: readonly { readonly event: string; readonly implies: string }[]
  readonly tiers: readonly ServiceTier[]
  /** Declared partial order of tiers, pair by pair. Tiers without a relation are peers. */
  readonly order: readonly { readonly above: string; readonly below: string }[]
  readonly addOns: readonly CatalogAddOn[]
  readonly priceBooks: readonly PriceBook[]
  readonly rateCards: readonly RateCard[]
  readonly taxRates: readonly TaxRate[]
  readonly facts: readonly FactDefinition[]
  readonly travelZones?: TravelZoneTable
  readonly referenceAssets: readonly ReferenceAsset[]
  /** How the ladder is judged; absent: {@link DEFAULT_POLICY}. */
  readonly ladder?: LadderPolicy
  /** Facts of the source that are text, not rules: shown to admins and kept through export. */
  readonly notes: readonly CatalogNote[]
}

export interface CatalogHead {
  readonly id: string
  readonly title: LocalizedText
  readonly vendor: string
  readonly industry: LocalizedText
  readonly homeCountry?: string
  readonly sourceLanguage: 'en' | 'fr'
  /** True when prices were made up for the demo: every screen and document says so. */
  readonly illustrativePrices: boolean
}

export type Provenance = 'stated' | 'derived' | 'unknown' | 'illustrative'

export interface CatalogNote {
  readonly topic: string
  readonly text: LocalizedText
  readonly status: Provenance
}

export interface ServiceTier {
  readonly id: string
  readonly title: LocalizedText
  readonly description?: LocalizedText
  readonly cover: Coverage
  /** How each value is known, by dimension id; absent: stated. */
  readonly provenance?: Readonly<Record<string, Provenance>>
  /** Clause and text of what is excluded; the exclusion itself follows from cover (no promise for that cause). */
  readonly exclusions: readonly Exclusion[]
  readonly terms: TermBounds
  /** Start rules it may be sold with; absent: any. A warranty upgrade starts at purchase, an extension at warranty end. */
  readonly starts?: readonly StartRuleKind[]
  readonly availability?: Availability
  /** Comes with the purchase (warranty): stands in the ladder as its floor and cannot be quoted. */
  readonly notSold?: boolean
  /** T&M: no fee; what is used is charged from this rate card. */
  readonly timeAndMaterials?: boolean
  readonly rateCard?: string
  /** Add-ons that every sale of this tier includes. */
  readonly compulsoryAddOns?: readonly string[]
  /** The tier's own cover is in force only later (after an audit, say); until then `interim` is applied to it. */
  readonly delay?: Delay
  readonly notes?: readonly CatalogNote[]
}

export interface Exclusion {
  readonly clause: string
  /** Cause key (of the `cause` facet of cover dimensions). */
  readonly cause: string
  readonly text: LocalizedText
}

export type StartRuleKind =
  | 'date'
  | 'purchase'
  | 'shipping'
  | 'installation'
  | 'registration'
  | 'warranty-end'
  | 'first-of-january'
  | 'event'

/** Months a tier may be sold for: a list, or bounds with a step. */
export type TermBounds =
  | { readonly months: readonly number[]; readonly status?: Provenance }
  | {
      readonly minMonths: number
      readonly maxMonths: number
      readonly stepMonths: number
      readonly status?: Provenance
    }

/** An add-on put into this catalog: pinned plugin, the admin's settings, where it is sold. */
export interface CatalogAddOn {
  /** Plugin id; one entry per plugin. */
  readonly id: string
  readonly pluginVersion: string
  /** SHA-256 over the plugin's content, as the host computed it when it was put in. */
  readonly pluginHash: string
  /** Title overrides; absent: the plugin's own. */
  readonly title?: LocalizedText
  /** Checked by the plugin's settings schema. */
  readonly settings: JsonObject
  /** Price fields of the settings as another book has them: book id → field → price form. */
  readonly bookPrices?: Readonly<Record<string, JsonObject>>
  readonly availability?: Availability
  readonly delay?: Delay
  readonly notes?: readonly CatalogNote[]
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** In force only later; until then `interim` stands in place of the add-on's own effect (domain §3). */
export interface Delay {
  readonly after: 'signing' | 'start' | { readonly event: string; readonly title: LocalizedText }
  readonly days: number
  readonly businessDays?: boolean
  readonly interim: CoverEffect
}

export interface TaxRate {
  readonly country: string
  readonly category: string
  readonly percent: string
  /** ISO date. */
  readonly validFrom: string
  readonly title: LocalizedText
}

/** A fact of an asset that rules of this catalog may read. */
export interface FactDefinition {
  readonly id: string
  readonly title: LocalizedText
  readonly type: 'text' | 'number' | 'boolean' | 'money' | 'date'
  readonly unit?: LocalizedText
  readonly keys?: readonly { readonly id: string; readonly title: LocalizedText }[]
  /** Of a number: the least and the greatest it can be, in its unit. */
  readonly least?: number
  readonly most?: number
  /** Used, and said to be assumed, when an asset lacks the fact. */
  readonly assumed?: FactValue
}

/** Money facts are minor units with their currency: `{ amountMinor, currency }`. Dates are ISO texts. */
export type FactValue =
  | string
  | number
  | boolean
  | { readonly amountMinor: number; readonly currency: string }

/** Zone of a site by its distance from the depot that serves it; beyond the last band: not offered. */
export interface TravelZoneTable {
  readonly unit: 'km' | 'miles'
  readonly bands: readonly { readonly id: string; readonly upTo: number; readonly title: LocalizedText }[]
}

/** Where the ladder is proved (domain §5): an asset of this kind, these terms. */
export interface ReferenceAsset {
  readonly id: string
  readonly title: LocalizedText
  readonly facts: Readonly<Record<string, FactValue>>
  readonly termMonths: readonly number[]
}
