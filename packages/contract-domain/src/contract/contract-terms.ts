import type { Coverage, DimensionDefinition } from '../cover/index.ts'
import type { Exclusion, FactValue, JsonObject, PaymentPlan, RateCard, Delay } from '../catalog/index.ts'
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
  readonly catalog: { readonly id: string; readonly title: LocalizedText; readonly version: number; readonly hash: string; readonly illustrativePrices: boolean }
  readonly priceBook: { readonly id: string; readonly title: LocalizedText }
  readonly currency: string
  readonly priceDate: string
  /** ISO date. */
  readonly signedOn: string
  readonly startRule: StartRule
  readonly lines: readonly FrozenLine[]
  readonly quoteLines: readonly FrozenPriceLine[]
  readonly totals: { readonly listMinor: number; readonly netMinor: number; readonly surchargeMinor: number; readonly taxMinor: number; readonly payableMinor: number }
  readonly paymentPlan: PaymentPlan
  readonly instalments: readonly Instalment[]
  readonly negotiatedDiscount?: { readonly reason: string; readonly approvedBy?: string }
  readonly rateCards: readonly RateCard[]
  readonly plugins: readonly { readonly id: string; readonly version: string; readonly hash: string }[]
  /** SHA-256 → dimension definition. */
  readonly definitions: Readonly<Record<string, DimensionDefinition>>
  /** SHA-256 → text. */
  readonly texts: Readonly<Record<string, LocalizedText>>
}

export type StartRule =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'purchase' | 'shipping' | 'installation' | 'registration' | 'warranty-end' | 'first-of-january' }
  | { readonly kind: 'event'; readonly event: string }

export interface FrozenLine {
  readonly lineId: string
  readonly tier: { readonly id: string; readonly title: LocalizedText }
  readonly addOns: readonly { readonly id: string; readonly title: LocalizedText; readonly version: string; readonly settings: JsonObject; readonly options: JsonObject; readonly delay?: Delay }[]
  readonly exclusions: readonly Exclusion[]
  readonly rateCard?: string
  readonly termMonths: number
  readonly start: string
  readonly endExclusive: string
  readonly groups: readonly FrozenGroup[]
}

export interface FrozenGroup {
  readonly assets: readonly { readonly id: string; readonly name: string; readonly serial: string; readonly siteId: string; readonly siteZone: string; readonly holidaySet: string; readonly factsRead: Readonly<Record<string, FactValue | 'missing' | 'does-not-apply'>> }[]
  readonly cover: { readonly definitionHashes: readonly string[]; readonly final: Coverage; readonly interim?: Coverage }
  readonly termPriceMinor: number
  readonly yearLines: readonly FrozenPriceLine[]
  readonly termLines: readonly FrozenPriceLine[]
}

/** A price line with its message rendered; the text's hash stands in place of key and parameters. */
export type FrozenPriceLine = Omit<PriceLine, 'message' | 'unknownFacts'> & { readonly textHash: string; readonly messageKey: string }
