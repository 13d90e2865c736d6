export type { CatalogVersion, CatalogHead, Provenance, CatalogNote, ServiceTier, Exclusion, TermBounds, StartRuleKind, CatalogAddOn, Json, JsonObject, Delay, TaxRate, FactDefinition, FactValue, TravelZoneTable, ReferenceAsset } from './catalog-version.ts'
export type { Availability, AssetPredicate } from './availability.ts'
export type { PriceBook, ComponentPrice, BasePrice, TableRow, Factor, Steps, TermDiscount, FleetDiscount, PriceFloor, PaymentPlan } from './price-book.ts'
export type { RateCard } from './rate-card.ts'
