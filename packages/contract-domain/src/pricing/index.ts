export type {
  ActiveAddOn,
  AdjustBound,
  AdjustContext,
  BindAddOn,
  ChargeContext,
  FormLine,
  Need,
  NewLine,
  WidenContext,
} from './active-add-on.ts'
export { authorityCheck } from './checks.ts'
export { decideLine, type PricedLine } from './decide-line.ts'
export { FactUndeclared, PriceBookUnknown, RecurrencesMixed } from './errors.ts'
export {
  evaluatePriceForm,
  type EvaluatedForm,
  type PriceFormContext,
  type PriceFormUse,
} from './evaluate-price-form.ts'
export { DISTANCE, PURCHASE_PRICE, SITE_COUNTRY, type Reading } from './facts-reader.ts'
export type { FindingCode } from './finding.ts'
export { fleetDiscount, fleetStep } from './fleet.ts'
export type { LineSource, PriceLine, Recurrence, Stage } from './line.ts'
export { pricingMessages } from './messages.ts'
export { packageLine, type PackageDecision, type PackageLine } from './package-line.ts'
export { LUMP_SUM, paymentPlan } from './payment.ts'
export { bookOf, preparedTerm, prepareLine, type LineSelection, type PricingContext } from './prepare-line.ts'
export type {
  AssetGroup,
  Check,
  DecidedLine,
  Finding,
  GroupCover,
  Instalment,
  PriceDecision,
} from './price-decision.ts'
export type { PercentBase, PriceForm, PriceFormRow } from './price-form.ts'
export { priceTerm, type PreparedTerm } from './price-line.ts'
export { priceQuote } from './price-quote.ts'
export type {
  AssetFacts,
  NegotiatedDiscount,
  PriceRequest,
  RequestedAsset,
  RequestedLine,
} from './price-request.ts'
export type { QuoteFrame } from './quote-frame.ts'
export { isRate, sumOf } from './unknown.ts'
export { waterfallOf, type WaterfallSource, type WaterfallStep } from './waterfall.ts'
