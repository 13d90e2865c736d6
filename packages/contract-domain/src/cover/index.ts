export type { DimensionDefinition, DimensionKind, CostHead, DimensionRole, TimeEvent, Facet, FacetKey, TimeDimension, CostCoverDimension, GuaranteeDimension, LevelDimension, QuantityDimension, WindowDimension, SetDimension, LimitDimension } from './dimension.ts'
export type { Coverage, DimensionValue, Cell, CellValue, Strength, TimePromise, CostPromise, GuaranteePromise } from './coverage.ts'
export type { CoverEffect, CoverTarget } from './effect.ts'
