import type { CoverEffect, DimensionDefinition } from '@aftercare/contract-domain/cover'
import type * as core from '@aftercare/contract-domain/pricing'
import type { LocalizedText, MessageCatalogue } from '@aftercare/contract-domain/text'
import type { InputOf, OutputOf, PluginSchema } from './plugin-schema.ts'

/** What a plugin's author writes; `definePlugin` checks it and makes the value of it. */
export interface PluginDefinition<Settings extends PluginSchema, Options extends PluginSchema> {
  /** Lower-case words joined by hyphens; also the folder, and the package's name after `@aftercare/plugin-`. */
  readonly id: string
  /** Semantic version of the plugin itself. */
  readonly version: string
  /** Which kits it runs on: `^1`. */
  readonly kit: string
  readonly title: LocalizedText
  readonly description?: LocalizedText
  /** What the admin decides when putting the add-on into a catalog: prices and limits. */
  readonly settings: Settings
  /** What the buyer chooses. */
  readonly options: Options
  /** What the options may be under these settings, beyond what a schema can say. Faults name a path of the options. */
  readonly check?: (given: Given<Settings, Options>) => readonly OptionFault[]
  /** What must be there with it: an add-on, or cover by tier or add-on alike. */
  readonly needs?: BySettings<Settings, readonly core.Need[]>
  readonly excludes?: BySettings<Settings, readonly core.Need[]>
  /** Asset facts that the hooks read; facts named by price forms are added by the kit. */
  readonly facts?: BySettings<Settings, readonly string[]>
  /** Templates of dimensions that it brings, ids beginning with the plugin's own. */
  readonly dimensions?: readonly DimensionDefinition[]
  /** Texts of its lines and refusals, keys beginning with the plugin's id and a point. */
  readonly messages?: MessageCatalogue
  readonly pricing: {
    readonly charge?: Charge<Settings, Options>
    readonly adjust?: Adjust<Settings, Options>
  }
  readonly coverage: { readonly widen?: Widen<Settings, Options> }
}

export interface Given<Settings extends PluginSchema, Options extends PluginSchema> {
  readonly settings: Readonly<OutputOf<Settings>>
  readonly options: Readonly<OutputOf<Options>>
}

/** A value, or what the admin's settings make of it. */
export type BySettings<Settings extends PluginSchema, Value> =
  | Value
  | ((settings: OutputOf<Settings>) => Value)

export interface OptionFault {
  /** `/window`. */
  readonly path: string
  readonly text: LocalizedText
}

type Typed<Context, Settings extends PluginSchema, Options extends PluginSchema> = Omit<
  Context,
  'settings' | 'options'
> &
  Given<Settings, Options>

export type ChargeContext<Settings extends PluginSchema, Options extends PluginSchema> = Typed<
  core.ChargeContext,
  Settings,
  Options
>
export type AdjustContext<Settings extends PluginSchema, Options extends PluginSchema> = Typed<
  core.AdjustContext,
  Settings,
  Options
>
export type WidenContext<Settings extends PluginSchema, Options extends PluginSchema> = Typed<
  core.WidenContext,
  Settings,
  Options
>

/** The add-on's own price, per asset and year or once; never sees other add-ons. */
export type Charge<Settings extends PluginSchema, Options extends PluginSchema> = (
  context: ChargeContext<Settings, Options>,
) => readonly core.NewLine[]

/** Takes off prices it sees, within a bound; without a bound the ladder can prove less. */
export interface Adjust<Settings extends PluginSchema, Options extends PluginSchema> {
  readonly atMost?: BySettings<Settings, core.AdjustBound>
  readonly lines: (context: AdjustContext<Settings, Options>) => readonly core.NewLine[]
}

/** What it does to cover: withdraw, give, add. Absolute values, never "one step up". */
export type Widen<Settings extends PluginSchema, Options extends PluginSchema> = (
  context: WidenContext<Settings, Options>,
) => CoverEffect

/** Types of a plugin's settings and options as they are written down, carried for `testPlugin`. */
export interface WrittenTypes<Settings extends PluginSchema, Options extends PluginSchema> {
  readonly settings: InputOf<Settings>
  readonly options: InputOf<Options>
}
