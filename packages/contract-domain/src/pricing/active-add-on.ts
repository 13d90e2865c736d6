import type { CellValue, CoverEffect, Coverage } from '../cover/index.ts'
import type { FactValue, JsonObject } from '../catalog/index.ts'
import type { LocalizedText, Message, MessageCatalogue } from '../text/index.ts'
import type { PriceForm } from './price-form.ts'
import type { PriceLine, Recurrence } from './line.ts'

/**
 * What a bound add-on can answer: a plugin with the admin's settings and the buyer's options already in it.
 * The domain knows nothing else of plugins (no generics here on purpose). Hooks are synchronous and pure.
 */
export interface ActiveAddOn {
  readonly id: string
  readonly version: string
  readonly title: LocalizedText
  readonly settings: JsonObject
  readonly options: JsonObject
  readonly needs: readonly Need[]
  readonly excludes: readonly Need[]
  /** Asset facts its hooks may read. */
  readonly facts: readonly string[]
  /** Declared bound of `adjust`; absent while `adjust` is present: opaque. */
  readonly adjustAtMost?: AdjustBound
  readonly charge?: (context: ChargeContext) => readonly NewLine[]
  readonly adjust?: (context: AdjustContext) => readonly NewLine[]
  readonly widen?: (context: WidenContext) => CoverEffect
  /** Texts of its lines, keys namespaced by the plugin id (`rapid-response.charge`). */
  readonly messages: MessageCatalogue
}

/** Met by an add-on of this id, or by cover on this dimension at least as good (tier or add-on alike). */
export type Need =
  | { readonly addOn: string }
  | {
      readonly dimension: string
      readonly atLeast: CellValue
      readonly at?: Readonly<Record<string, readonly string[]>>
    }

/** The most an adjust hook may take off: percent of its own charge lines, of all charges, or of named base components. */
export interface AdjustBound {
  readonly percent: string
  readonly of: 'own-lines' | 'all-charges' | { readonly baseComponents: readonly string[] }
  /** Add-ons whose lines it reads, besides its own and the core's; it is shown no others. */
  readonly reads: readonly string[]
}

export interface ChargeContext {
  readonly settings: JsonObject
  readonly options: JsonObject
  readonly tier: { readonly id: string; readonly title: LocalizedText }
  readonly termMonths: number
  readonly currency: string
  /** One year, one asset, all components: after factors, and before. Null when unknown. */
  readonly base: { readonly afterFactorsMinor: number | null; readonly beforeFactorsMinor: number | null }
  /** Null when the asset lacks a declared fact; reading one that was not declared is refused. */
  fact(id: string): FactValue | null
  /** Makes a line from a price form of the settings: evaluated exactly, rounded once; the core fills inputs and cost. */
  line(line: FormLine): NewLine
}

export interface FormLine {
  readonly code: string
  readonly form: PriceForm
  readonly recurrence: Recurrence
  readonly taxCategory: string
  /** Default `asset`. */
  readonly per?: 'asset' | 'quote'
  /** Multiplies the form's amount (visits bought, seats); a whole number, default 1. */
  readonly quantity?: number
  readonly component?: string
  readonly message: Message
}

export interface AdjustContext extends ChargeContext {
  /** The asset's lines of stages 1–3, in order: the core's, its own, those it declares to read; all when opaque. */
  readonly lines: readonly PriceLine[]
  /** A line that takes `percent` off the given lines' sum; rounded once; negative. */
  percentOff(off: {
    readonly code: string
    readonly percent: string
    readonly of: readonly PriceLine[]
    readonly taxCategory: string
    readonly message: Message
  }): NewLine
  /**
   * The same off lines of several recurrences and tax categories: one line for each kind, the total rounded once and
   * split by what the kinds come to (largest remainder). Rates and lines of the whole quote are left alone.
   */
  percentOffEachKind(off: {
    readonly code: string
    readonly percent: string
    readonly of: readonly PriceLine[]
    readonly message: Message
  }): readonly NewLine[]
}

export interface WidenContext extends ChargeContext {
  /** The tier's own cover, never the other add-ons'. */
  readonly tierCover: Coverage
}

/** What a hook gives back; the core stamps source and stage and refuses impossible answers. */
export interface NewLine {
  readonly code: string
  readonly component?: string
  readonly recurrence: Recurrence
  readonly per?: 'asset' | 'quote'
  readonly taxCategory: string | null
  readonly amountMinor: number | null
  readonly currency: string
  readonly rate?: string
  readonly cost?: string
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  readonly unknownFacts?: readonly string[]
  readonly message: Message
}

/** Gives the add-on of a catalog entry with these options, or refuses (unknown plugin, bad settings or options). */
export type BindAddOn = (request: {
  readonly addOn: string
  readonly priceBook: string
  readonly options: JsonObject
}) => ActiveAddOn
