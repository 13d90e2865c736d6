export { bindPlugin, settingsForBook, type Binding } from './bind-plugin.ts'
export {
  allOf,
  arrivalWithin,
  atLevel,
  bears,
  costPromise,
  limitOf,
  openDuring,
  quantityOf,
  restoredWithin,
  target,
  timePromise,
  type At,
  type CostTerms,
} from './cover-values.ts'
export { definePlugin } from './define-plugin.ts'
export {
  ContextReadOnly,
  DimensionForeign,
  KitRangeNotMet,
  LanguageMissing,
  MessageForeign,
  OptionsInvalid,
  PlaceholdersDiffer,
  PluginIdInvalid,
  PluginRefusal,
  PluginVersionInvalid,
  SchemaNotConvertible,
  SettingsInvalid,
} from './errors.ts'
export {
  clockStart,
  dimension,
  dimensionId,
  fact,
  facetKeys,
  strength,
  taxCategory,
  window,
} from './fields/cover-fields.ts'
export { amount, inOneCurrency, minutes, percentText, wholeNumber, type Amount } from './fields/figures.ts'
export { labelled } from './fields/labelled.ts'
export { priceForm } from './fields/price-form.ts'
export { refine } from './fields/refine.ts'
export { choice, group, listOf, text, texts, yesNo } from './fields/words.ts'
export type { FieldMark, JsonSchema } from './json-schema.ts'
export { checkKitRange, KIT_VERSION } from './kit-version.ts'
export { pluginKitMessages } from './messages.ts'
export { NotSold } from './not-sold.ts'
export type { Plugin, PluginHooks } from './plugin.ts'
export type {
  Adjust,
  AdjustContext,
  Charge,
  ChargeContext,
  Given,
  OptionFault,
  PluginDefinition,
  Widen,
  WidenContext,
} from './plugin-definition.ts'
export { withJsonSchema, type PluginSchema, type SchemaProblem } from './plugin-schema.ts'
export { chargeLine, percentOffCharges, type Charged, type TakenOff } from './price-lines.ts'
export type {
  CellValue,
  CostPromise,
  CoverEffect,
  CoverTarget,
  Coverage,
  DimensionDefinition,
  Strength,
  TimePromise,
} from '@aftercare/contract-domain/cover'
export type { FactValue, JsonObject } from '@aftercare/contract-domain/catalog'
export type {
  ActiveAddOn,
  AdjustBound,
  Need,
  NewLine,
  PriceForm,
  PriceLine,
  Recurrence,
} from '@aftercare/contract-domain/pricing'
export type { LocalizedText, Message, MessageCatalogue } from '@aftercare/contract-domain/text'
export { z } from 'zod'
