export {
  createAftercareClient,
  type AftercareClient,
  type AftercareClientOptions,
} from './aftercare-client.ts'
export { demoAccountsQuery, meQuery } from './documents/account.ts'
export {
  catalogsQuery,
  catalogVersionFields,
  draftCatalogVersionMutation,
  editCatalogDraftMutation,
  importCatalogMutation,
  publishCatalogVersionMutation,
} from './documents/catalog.ts'
export { contractQuery } from './documents/contract.ts'
export { priceDecisionFields, priceDecisionQuery } from './documents/price-decision.ts'
export {
  acceptQuoteMutation,
  createQuoteMutation,
  quoteFields,
  quoteQuery,
  submitQuoteMutation,
} from './documents/quote.ts'
export { refusalFields } from './documents/refusal.ts'
export { graphql, type JsonValue, type ResultOf, type TadaDocumentNode, type VariablesOf } from './graphql.ts'
export { RequestFailed, type ReportedError } from './request-failed.ts'
