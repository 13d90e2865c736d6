export { acceptQuote, type Acceptance } from './accept-quote.ts'
export { allowedCommands } from './allowed-moves.ts'
export { approveQuote, type ApprovalAuthority, type QuoteApproval } from './approve-quote.ts'
export { changeQuote, type QuoteChange } from './change-quote.ts'
export type { Closing } from './close-quote.ts'
export { contractPeriod, contractStatus, statusInPeriod, type ContractPeriod } from './contract-status.ts'
export type {
  ContractTerms,
  FrozenAddOn,
  FrozenAsset,
  FrozenFact,
  FrozenGroup,
  FrozenLine,
  FrozenPriceLine,
  StartRule,
} from './contract-terms.ts'
export { declineQuote } from './decline-quote.ts'
export { contractNumber, quoteNumber } from './document-number.ts'
export { draftQuote, type QuoteToDraft } from './draft-quote.ts'
export {
  ApproverIsSubmitter,
  AuthorityLacking,
  CatalogVersionMoved,
  ChecksRefused,
  CoverNotFreezable,
  DecisionOfAnotherRequest,
  NotOfferable,
  NumberInvalid,
  OfferLapsed,
  OfferStillValid,
  PluginBuildDiffers,
  PriceDateMoved,
  QuoteEmpty,
  QuoteMoveForbidden,
  ReasonMissing,
  StartRuleNotSold,
  StartTooEarly,
  TermsIncomplete,
  ValidityOver,
} from './errors.ts'
export { expireQuote } from './expire-quote.ts'
export { freezeTerms } from './freeze-terms.ts'
export { contractMessages } from './messages.ts'
export type { PricedRequest } from './priced-request.ts'
export {
  definitionsOf,
  readTerms,
  textOf,
  type ReadGroup,
  type ReadLine,
  type ReadPriceLine,
  type ReadTerms,
} from './read-terms.ts'
export type {
  AcceptedQuote,
  Approval,
  AwaitingApprovalQuote,
  ClosedQuote,
  DraftQuote,
  OfferedQuote,
  OfferHistory,
  Quote,
  QuoteOutline,
} from './quote.ts'
export type { OfferedWording } from './offered-wording.ts'
export { allowedMoves, quoteCommands, type QuoteCommand } from './quote-moves.ts'
export { impactSummary, type ImpactSummary } from './impact-summary.ts'
export {
  activeLineCounts,
  renewalImpact,
  renewalPrice,
  type ContractToRenew,
  type RenewalObstacle,
  type RenewalPrice,
} from './renewal-impact.ts'
export { changeBars, type ChangeBar } from './renewal-percent.ts'
export { rejectQuote } from './reject-quote.ts'
export { repriceQuote, type RepricedQuote } from './reprice-quote.ts'
export type { ContractStatus, ServiceContract } from './service-contract.ts'
export { startDateOf, type AssetDates } from './start-rule.ts'
export { submitQuote, type Submission } from './submit-quote.ts'
export { termsHash, verifyTerms } from './terms-hash.ts'
export type { AssetToFreeze, TermsToFreeze } from './terms-parts.ts'
export { DEFAULT_VALIDITY_DAYS } from './validity.ts'
export { waterfallOfTerms, type FrozenStep } from './waterfall-of-terms.ts'
export { withdrawQuote } from './withdraw-quote.ts'
export type { Wording } from './wording.ts'
