export type { ContractTerms, StartRule, FrozenLine, FrozenGroup, FrozenPriceLine } from './contract-terms.ts'
export type { Quote, DraftQuote, AwaitingApprovalQuote, Approval, OfferedQuote, AcceptedQuote, ClosedQuote } from './quote.ts'
export type { ServiceContract, ContractStatus } from './service-contract.ts'
