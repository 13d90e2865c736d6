import { canonicalJson, NotCanonical, sha256Hex } from '../text/index.ts'
import type { ContractTerms } from './contract-terms.ts'

/** SHA-256 of the canonical JSON of the terms; the same after storing and reading them. Throws NotCanonical. */
export function termsHash(terms: ContractTerms): string {
  return sha256Hex(canonicalJson(terms))
}

/** Whether the terms are still those that were signed. Terms that have no canonical form any more are not. */
export function verifyTerms(terms: ContractTerms, hash: string): boolean {
  try {
    return termsHash(terms) === hash
  } catch (error) {
    if (error instanceof NotCanonical) return false
    throw error
  }
}
