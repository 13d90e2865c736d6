export { aCatalog, aCatalogAddOn, aFact, aTaxRate, aTier } from './a-catalog.ts'
export { aDecision, amountsOf, onlyGroup, refusedIn, type Given } from './a-decision.ts'
export { aLevel, aLevelDimension, aQuantity, aQuantityDimension } from './a-dimension.ts'
export { aComponent, aComponentWithoutCost, aPaymentPlan, aPriceBook } from './a-price-book.ts'
export { aPriceLine } from './a-price-line.ts'
export { aPricingContext } from './a-pricing-context.ts'
export { aLine, anAsset, aRequest } from './a-request.ts'
export { aChargingAddOn, anAddOn, flat, percentOf } from './an-add-on.ts'
export { inBoth } from './in-both.ts'
export {
  aLadder,
  ALWAYS,
  aReferenceAsset,
  arriveWithin,
  coverOf,
  gives,
  OFFICE_HOURS,
  partsPaid,
} from './a-ladder.ts'
export { anEntry, bindBySettings, type SettledAddOn } from './add-ons-by-settings.ts'
export { aRandomLadder, type RandomLadder } from './a-random-ladder.ts'
export { drawing, picking, type Draw, type Pick } from './picking.ts'
export { aLevelsLadder, has } from './a-levels-ladder.ts'
