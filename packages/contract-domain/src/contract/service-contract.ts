import type { ContractTerms } from './contract-terms.ts'

/** Signed → active → suspended → expired | renewed | terminated; *active* and *expired* follow from dates and are not stored. */
export interface ServiceContract {
  readonly id: string
  /** `C-2026-000123`. */
  readonly number: string
  readonly accountId: string
  readonly quoteId: string
  readonly storedStatus: 'signed' | 'suspended' | 'renewed' | 'terminated'
  readonly terms: ContractTerms
  /** SHA-256 of the canonical JSON of `terms`. */
  readonly termsHash: string
  /** ISO instant. */
  readonly signedAt: string
}

export type ContractStatus = 'signed' | 'active' | 'suspended' | 'expired' | 'renewed' | 'terminated'
