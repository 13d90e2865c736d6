export {
  catalog,
  catalogVersion,
  pluginVersion,
  type PluginPin,
  type PluginRecord,
} from './tables/catalog.ts'
export { holiday, holidaySet } from './tables/holiday.ts'
export { account, asset, site } from './tables/install-base.ts'
export { installationSetting } from './tables/installation.ts'
export { ladderProof } from './tables/ladder-proof.ts'
export { numberSequence, quote, quoteStatuses } from './tables/quote.ts'
export { auditEntry, idempotencyRecord } from './tables/record.ts'
export { catalogRelease, releaseAcknowledgement, releaseStates, releaseUndo } from './tables/release.ts'
export { contractTerms, serviceContract } from './tables/service-contract.ts'
export { authCredential, authSession, authUser, authVerification } from './tables/sign-in.ts'
