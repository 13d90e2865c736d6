import type { Delay, FactValue } from '@aftercare/contract-domain/catalog'
import type { CellValue, Coverage, DimensionDefinition } from '@aftercare/contract-domain/cover'
import type { ActiveAddOn } from '@aftercare/contract-domain/pricing'

/** One row of the price list that a plugin is tested by. */
export interface PluginCase<Settings = unknown, Options = unknown> {
  /** A sentence of the trade: what is bought and what it costs or gives. */
  readonly title: string
  readonly given?: CaseGiven
  /** As the catalog would hold them. */
  readonly settings: Written<Settings>
  /** As the buyer would choose them. */
  readonly options: Written<Options>
  /** The plugin's own yearly lines by code, all of them: `'120.00 EUR a year'`, `'50.00 EUR once'`, `'unknown: model'`. */
  readonly lines?: Readonly<Record<string, string>>
  /** What is promised after it, cell by cell: `core:visits`, or with facets `core:parts/accident`. */
  readonly coverage?: Readonly<Record<string, CellValue | 'none' | 'unknown'>>
  /** The code of what refuses this selection; then neither lines nor coverage is looked at. */
  readonly refused?: string
}

/** Tables of cases are constants: what they hold may be read-only. */
export type Written<Value> = Value extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : Value extends object
    ? { readonly [Member in keyof Value]: Written<Value[Member]> }
    : Value

/** What surrounds the plugin; everything has a usual value. */
export interface CaseGiven {
  /** Base price of the tier per asset and year, minor units; 1,000.00 unless said. */
  readonly baseMinor?: number
  /** EUR unless said. */
  readonly currency?: string
  /** 12 unless said. */
  readonly termMonths?: number
  /** Facts of the asset; a fact left out is missing. */
  readonly facts?: Readonly<Record<string, FactValue>>
  /** Cells in place of those of the modest tier. */
  readonly tierCover?: Coverage
  /** Definitions in place of, or besides, the core ones (by id). */
  readonly dimensions?: readonly DimensionDefinition[]
  /** Other add-ons of the selection, made with `standIn`. */
  readonly beside?: readonly ActiveAddOn[]
  /** In force only later, as the catalog's entry says. */
  readonly delay?: Delay
}
