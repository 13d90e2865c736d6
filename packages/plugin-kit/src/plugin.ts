import type { JsonObject } from '@aftercare/contract-domain/catalog'
import type { CoverEffect, DimensionDefinition } from '@aftercare/contract-domain/cover'
import type {
  AdjustBound,
  AdjustContext,
  ChargeContext,
  Need,
  NewLine,
  WidenContext,
} from '@aftercare/contract-domain/pricing'
import type { LocalizedText, MessageCatalogue } from '@aftercare/contract-domain/text'
import type { JsonSchema } from './json-schema.ts'
import type { SchemaProblem } from './plugin-schema.ts'

/**
 * A checked plugin: a plain value, the same for every catalog. Beside its content hash (the host's matter) it holds
 * what the catalog's checks ask of a plugin.
 */
export interface Plugin<Settings = unknown, Options = unknown> {
  readonly id: string
  readonly version: string
  readonly kit: string
  readonly title: LocalizedText
  readonly description: LocalizedText | null
  readonly settingsSchema: JsonSchema
  readonly optionsSchema: JsonSchema
  readonly dimensions: readonly DimensionDefinition[]
  /** Facts it always reads; `factsUnder` adds those that settings name. */
  readonly facts: readonly string[]
  readonly messages: MessageCatalogue
  /** Fields of the settings that are price forms: a price book may replace them. */
  readonly priceFields: readonly string[]
  /** Settings as hooks read them, defaults filled in, frozen. Throws SettingsInvalid. */
  readonly parseSettings: (value: unknown) => JsonObject
  /** Options as hooks read them, defaults filled in, frozen. Throws OptionsInvalid. */
  readonly parseOptions: (value: unknown) => JsonObject
  readonly checkSettings: (value: unknown) => readonly SchemaProblem[]
  readonly hooks: PluginHooks
  /** Only types: what settings and options are when written down. */
  readonly written?: { readonly settings: Settings; readonly options: Options }
}

/** The author's hooks with their types behind: settings and options have gone through the schemas. */
export interface PluginHooks {
  readonly check: (settings: JsonObject, options: JsonObject) => readonly SchemaProblem[]
  readonly needs: (settings: JsonObject) => readonly Need[]
  readonly excludes: (settings: JsonObject) => readonly Need[]
  readonly facts: (settings: JsonObject) => readonly string[]
  readonly charge?: (context: ChargeContext) => readonly NewLine[]
  readonly adjust?: (context: AdjustContext) => readonly NewLine[]
  readonly adjustAtMost?: (settings: JsonObject) => AdjustBound
  readonly widen?: (context: WidenContext) => CoverEffect
}
