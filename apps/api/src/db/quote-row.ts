import type { Approval, OfferHistory, Quote, QuoteOutline } from '@aftercare/contract-domain/contract'
import type { quote } from './tables.ts'

type Columns = typeof quote.$inferSelect

/** What a row holds of the trade; its own times and the decision before repricing are the store's. */
type QuoteColumns = Omit<Columns, 'createdAt' | 'updatedAt' | 'decisionBefore' | 'totals' | 'currency'>

/** Without what takes a hundred kilobytes a row, and no list shows. */
export type OutlineColumns = Omit<Columns, 'request' | 'decision' | 'decisionBefore' | 'wording'>

type Common = Pick<
  Quote,
  'id' | 'number' | 'accountId' | 'catalogVersionId' | 'startRule' | 'pluginBuild' | 'revision' | 'createdBy'
>

/** A quote as columns. What a state has no word for is null; a closed quote keeps its offer's wording in no column. */
export function quoteColumns(given: Quote): QuoteColumns {
  const approval = 'approval' in given ? given.approval : undefined
  return {
    ...commonOf(given),
    request: given.request,
    decision: given.decision,
    status: given.status,
    submittedBy: 'submittedBy' in given ? (given.submittedBy ?? null) : null,
    neededFor: 'neededFor' in given ? given.neededFor : null,
    approvedAt: approval?.at ?? null,
    approvedBy: approval?.by ?? null,
    approvalReason: approval?.reason ?? null,
    rejection: 'rejection' in given ? (given.rejection ?? null) : null,
    wording: 'wording' in given ? (given.wording ?? null) : null,
    offeredOn: 'offeredOn' in given ? (given.offeredOn ?? null) : null,
    validUntil: 'validUntil' in given ? (given.validUntil ?? null) : null,
    acceptedOn: 'acceptedOn' in given ? given.acceptedOn : null,
    closedOn: 'closedOn' in given ? given.closedOn : null,
    closeReason: 'reason' in given ? (given.reason ?? null) : null,
  }
}

/** The quote of a row; what its state needs is there by the table's constraints. */
export function quoteOf(row: Columns & { readonly contractId: string | null }): Quote {
  const { request, decision, wording } = row
  return { ...outlineOf(row), request, decision, ...(wording === null ? {} : { wording }) }
}

/** The same without what is large, from columns that leave it out. */
export function outlineOf(row: OutlineColumns & { readonly contractId: string | null }): QuoteOutline {
  const common = commonOf(row)
  switch (row.status) {
    case 'draft':
      return {
        ...common,
        status: 'draft',
        ...(row.rejection === null ? {} : { rejection: row.rejection }),
      }
    case 'awaiting-approval':
      return {
        ...common,
        status: 'awaiting-approval',
        submittedBy: needed(row, 'submittedBy'),
        neededFor: needed(row, 'neededFor'),
        ...(row.validUntil === null ? {} : { validUntil: row.validUntil }),
      }
    case 'offered':
      return {
        ...common,
        ...historyOf(row),
        status: 'offered',
        offeredOn: needed(row, 'offeredOn'),
        validUntil: needed(row, 'validUntil'),
      }
    case 'accepted':
      return {
        ...common,
        ...historyOf(row),
        status: 'accepted',
        acceptedOn: needed(row, 'acceptedOn'),
        contractId: needed(row, 'contractId'),
      }
    default:
      return {
        ...common,
        ...historyOf(row),
        status: row.status,
        closedOn: needed(row, 'closedOn'),
        ...(row.closeReason === null ? {} : { reason: row.closeReason }),
      }
  }
}

function commonOf(given: Common): Common {
  const { id, number, accountId, catalogVersionId } = given
  const { startRule, pluginBuild, revision, createdBy } = given
  return {
    id,
    number,
    accountId,
    catalogVersionId,
    startRule,
    pluginBuild,
    revision,
    createdBy,
  }
}

function historyOf(row: OutlineColumns): OfferHistory {
  const approval = approvalOf(row)
  return {
    ...(row.submittedBy === null ? {} : { submittedBy: row.submittedBy }),
    ...(row.offeredOn === null ? {} : { offeredOn: row.offeredOn }),
    ...(row.validUntil === null ? {} : { validUntil: row.validUntil }),
    ...(approval === undefined ? {} : { approval }),
  }
}

function approvalOf({ approvedAt, approvedBy, approvalReason }: OutlineColumns): Approval | undefined {
  if (approvedAt === null || approvedBy === null || approvalReason === null) return undefined
  return { at: approvedAt, by: approvedBy, reason: approvalReason }
}

function needed<Row extends { readonly number: string }, Key extends keyof Row>(
  row: Row,
  key: Key,
): NonNullable<Row[Key]> {
  const value = row[key]
  if (value == null) throw new Error(`quote ${row.number} lacks ${String(key)}`)
  return value
}
