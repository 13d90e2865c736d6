import { movable } from './allowed-moves.ts'
import { ApproverIsSubmitter, AuthorityLacking, ReasonMissing } from './errors.ts'
import { nextRevision } from './quote-parts.ts'
import type { Approval, OfferedQuote, Quote } from './quote.ts'
import { validityOf } from './validity.ts'

/** What the approver's role lets through: codes of checks (`floor`, `authority`, `ladder`). */
export interface ApprovalAuthority {
  readonly role: string
  readonly approves: readonly string[]
}

export interface QuoteApproval extends Approval {
  /** ISO date of `at` where the business is. */
  readonly today: string
  readonly authority: ApprovalAuthority
  /** Absent: what the submitter asked for, else 30 days from today. */
  readonly validUntil?: string
}

/**
 * A quote offered by approval, as it was submitted. Throws QuoteMoveForbidden, {@link ReasonMissing},
 * {@link ApproverIsSubmitter}, {@link AuthorityLacking} naming the rules, ValidityOver.
 */
export function approveQuote(quote: Quote, approval: QuoteApproval): OfferedQuote {
  const awaiting = movable(quote, 'approve')
  if (approval.reason.trim() === '') throw new ReasonMissing('approve')
  if (approval.by === awaiting.submittedBy) throw new ApproverIsSubmitter(awaiting.number)
  const beyond = awaiting.neededFor.filter((code) => !approval.authority.approves.includes(code))
  if (beyond.length > 0) throw new AuthorityLacking(approval.authority.role, beyond)
  return {
    ...nextRevision(awaiting),
    status: 'offered',
    submittedBy: awaiting.submittedBy,
    offeredOn: approval.today,
    validUntil: validityOf(approval.validUntil ?? awaiting.validUntil, approval.today),
    approval: { by: approval.by, at: approval.at, reason: approval.reason },
    ...(awaiting.wording === undefined ? {} : { wording: awaiting.wording }),
  }
}
