export { applyEffects, type CoverOutcome } from './apply-effects.ts'
export { cellAtLeast, joinCells, normalCell, type AtLeast, type CoverRules } from './cell-order.ts'
export { checkDimensions } from './check-dimensions.ts'
export { faultsOfValue } from './check-value.ts'
export {
  compareCover,
  coverAtLeast,
  type CoverComparison,
  type CoverPoint,
  type CoverVerdict,
} from './compare-cover.ts'
export type { CapClash, CoverClash, TargetUnknownClash, WithdrawalClash } from './cover-clash.ts'
export type {
  Cell,
  CellValue,
  CostPromise,
  Coverage,
  DimensionValue,
  GuaranteePromise,
  Strength,
  TimePromise,
} from './coverage.ts'
export { cellTitle } from './cell-title.ts'
export { describeCell, describeValue } from './describe-cell.ts'
export { describeFacetKey } from './describe-facet-key.ts'
export type { DimensionProblem, DimensionProblemCode } from './dimension-problem.ts'
export type {
  CostCoverDimension,
  CostHead,
  DimensionDefinition,
  DimensionKind,
  DimensionRole,
  Facet,
  FacetKey,
  GuaranteeDimension,
  LevelDimension,
  LimitDimension,
  QuantityDimension,
  SetDimension,
  TimeDimension,
  TimeEvent,
  WindowDimension,
} from './dimension.ts'
export type { AddOnEffect, CoverEffect, CoverTarget } from './effect.ts'
export {
  CoverageInvalid,
  CoverTargetUnknown,
  DimensionTemplatesDiffer,
  EventImplicationsCircular,
  type CoverageInvalidReason,
} from './errors.ts'
export {
  closeEventImplications,
  type ClosedImplications,
  type EventImplications,
} from './event-implications.ts'
export { facetKeysOf, keysAt, unknownTargetOf } from './facet-keys.ts'
export { cellOf } from './match-key.ts'
export { mergeDimensionTemplates, type DimensionTemplates } from './merge-dimension-templates.ts'
export { coverMessages } from './messages.ts'
export { faultsOfCoverage, normalizeCoverage } from './normalize-coverage.ts'
export { windowKeyOf } from './published-closing.ts'
export type { Applied, EffectPhase } from './read-effects.ts'
export {
  resolveQuoteFacets,
  type FacetFacts,
  type FacetFactValue,
  type ResolvedCover,
} from './resolve-quote-facets.ts'
export { hoursInDays, type HoursInDays } from './time-promise.ts'
