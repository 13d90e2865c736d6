import type { DimensionDefinition } from '../../cover/index.ts'
import type { LocalizedText } from '../../text/index.ts'
import type { JsonObject } from '../catalog-version.ts'

/** What a catalog asks of an installed plugin; it knows nothing else of plugins. */
export interface CatalogPlugin {
  readonly id: string
  readonly version: string
  /** SHA-256 of its content, as the host computes it. */
  readonly hash: string
  readonly title: LocalizedText
  /** Templates that are copied into a catalog version with the add-on. */
  readonly dimensions: readonly DimensionDefinition[]
  /** Asset facts that it always reads. */
  readonly facts: readonly string[]
  /** Fields of the settings that a price book may replace; absent: any field. */
  readonly priceFields?: readonly string[]
  /** JSON Schema of the settings; fields marked `x-aftercare: dimension | fact | tax-category` name things of the catalog. */
  readonly settingsSchema?: object
  checkSettings(settings: JsonObject): readonly SettingsProblem[]
}

/** A fault of settings: `path` below them (`/price/amountMinor`), what is wrong in one or both languages. */
export interface SettingsProblem {
  readonly path: string
  readonly message: string
  readonly text?: LocalizedText
}
