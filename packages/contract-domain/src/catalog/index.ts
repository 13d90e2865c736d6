export {
  readFact,
  withAssumedFacts,
  type AssetFact,
  type AssetFacts,
  type FactReading,
} from './asset-facts.ts'
export type { AssetPredicate, Availability } from './availability.ts'
export { catalogHash } from './catalog-hash.ts'
export type {
  CatalogAddOn,
  CatalogHead,
  CatalogNote,
  CatalogVersion,
  Delay,
  Exclusion,
  FactDefinition,
  FactValue,
  Json,
  JsonObject,
  Provenance,
  ReferenceAsset,
  ServiceTier,
  StartRuleKind,
  TaxRate,
  TermBounds,
  TravelZoneTable,
} from './catalog-version.ts'
export type { CatalogChange } from './changes/catalog-change.ts'
export { describeCatalogChanges } from './changes/describe-catalog-changes.ts'
export { basePriceText } from './changes/price-text.ts'
export type { CatalogEdit, CatalogEditKind, CatalogEdits } from './editing/catalog-edit.ts'
export { editCatalog } from './editing/edit-catalog.ts'
export {
  AddOnInUse,
  AddOnUnknown,
  CatalogEditUnclear,
  CatalogInvalid,
  CellUnknown,
  DimensionUnknown,
  PluginUnknown,
  PriceBookUnknown,
  ReferenceAssetTaken,
  ReferenceAssetUnknown,
  ReleaseOfAnotherCatalog,
  TierIdTaken,
  TierInUse,
  TierUnknown,
} from './errors.ts'
export { evaluatePredicate, factsOf, type PredicateOutcome, type Verdict } from './evaluate-predicate.ts'
export { factChoices, TRAVEL_ZONE } from './fact-choices.ts'
export { findTier } from './find-tier.ts'
export {
  DEFAULT_POLICY,
  ladderPolicyOf,
  type LadderPolicy,
  type LadderReading,
  type OtherLadderReading,
} from './ladder-policy.ts'
export { catalogMessages } from './messages.ts'
export { normalizedTierCover } from './normalized-tier-cover.ts'
export { offeredTerms, offersTerm } from './offered-terms.ts'
export type { CatalogPlugin, SettingsProblem } from './plugins/catalog-plugin.ts'
export { checkCatalogAgainstPlugins } from './plugins/check-catalog-against-plugins.ts'
export { pinPlugins } from './plugins/pin-plugins.ts'
export type {
  BasePrice,
  ComponentPrice,
  Factor,
  FleetDiscount,
  PaymentPlan,
  PriceBook,
  PriceFloor,
  Steps,
  TableRow,
  TermDiscount,
} from './price-book.ts'
export { publishChecks, type CatalogCheck } from './publishing/publish-checks.ts'
export type { RateCard } from './rate-card.ts'
export { readCatalogVersion, type CatalogReading } from './read-catalog-version.ts'
export { pathText, valueAt } from './reading/path-text.ts'
export type { CatalogProblem } from './reading/problem.ts'
export { inverseRelease, type ReleaseToUndo } from './releases/inverse-release.ts'
export type { ChangesApart } from './releases/changes-apart.ts'
export type { MergeSide } from './releases/merge-json.ts'
export {
  mergeRelease,
  type MergeChoices,
  type ReleaseMerge,
  type VersionsToMerge,
} from './releases/merge-release.ts'
export type { ConflictingSide, ReleaseConflict } from './releases/release-conflict.ts'
export {
  readReleaseFile,
  releaseFileOf,
  type ReleasedDocument,
  type ReleaseFile,
  type ReleaseReading,
} from './releases/release-file.ts'
export { travelZoneOf } from './travel-zone.ts'
