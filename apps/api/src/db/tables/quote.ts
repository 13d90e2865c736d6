import type { Approval, OfferedWording, StartRule } from '@aftercare/contract-domain/contract'
import type { PriceDecision, PriceRequest } from '@aftercare/contract-domain/pricing'
import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core'
import { catalogVersion } from './catalog.ts'
import { actor, createdAt, id, instant, isOneOf } from './columns.ts'
import { account } from './install-base.ts'

export const quoteStatuses = [
  'draft',
  'awaiting-approval',
  'offered',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
] as const

export const quote = snakeCase.table(
  'quote',
  {
    id: id(),
    /** `Q-2026-000123`. */
    number: text().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    catalogVersionId: uuid()
      .notNull()
      .references(() => catalogVersion.id),
    status: text().notNull().default('draft').$type<(typeof quoteStatuses)[number]>(),
    revision: integer().notNull().default(1),
    request: jsonb().notNull().$type<PriceRequest>(),
    startRule: jsonb().notNull().$type<StartRule>(),
    decision: jsonb().notNull().$type<PriceDecision>(),
    /** Sums of the decision, beside it: lists read them and leave the decision where it lies. */
    totals: jsonb()
      .notNull()
      .$type<PriceDecision['totals']>()
      .generatedAlwaysAs(sql`decision -> 'totals'`),
    currency: text()
      .notNull()
      .generatedAlwaysAs(sql`decision ->> 'currency'`),
    /** The decision before the last repricing, to be shown beside the new one. */
    decisionBefore: jsonb().$type<PriceDecision>(),
    /** Hash of the plugin builds that priced it. */
    pluginBuild: text().notNull(),
    createdAt: createdAt(),
    createdBy: actor().notNull(),
    updatedAt: createdAt(),
    submittedBy: actor(),
    neededFor: jsonb().$type<readonly string[]>(),
    approvedAt: instant(),
    approvedBy: actor(),
    approvalReason: text(),
    /** Why it was last sent back, until it is submitted again. */
    rejection: jsonb().$type<Approval>(),
    /** Texts as they read when submitted. */
    wording: jsonb().$type<OfferedWording>(),
    offeredOn: date({ mode: 'string' }),
    /** Last day on which it can be accepted. */
    validUntil: date({ mode: 'string' }),
    acceptedOn: date({ mode: 'string' }),
    closedOn: date({ mode: 'string' }),
    closeReason: text(),
  },
  (row) => [
    check('quote_status', isOneOf(row.status, quoteStatuses)),
    check('quote_revision', sql`${row.revision} >= 1`),
    check(
      'quote_offered',
      sql`${row.status} not in ('offered', 'accepted', 'declined', 'expired')
        or (${row.offeredOn} is not null and ${row.validUntil} is not null)`,
    ),
    check('quote_accepted', sql`(${row.status} = 'accepted') = (${row.acceptedOn} is not null)`),
    check(
      'quote_closed',
      sql`(${row.status} in ('declined', 'expired', 'withdrawn')) = (${row.closedOn} is not null)`,
    ),
    check(
      'quote_approval',
      sql`(${row.approvedAt} is null) = (${row.approvedBy} is null)
        and (${row.approvedAt} is null) = (${row.approvalReason} is null)`,
    ),
    index('quote_by_account').on(row.accountId, row.createdAt, row.id),
    index('quote_by_time').on(row.createdAt, row.id),
    index('quote_by_status').on(row.status, row.createdAt, row.id),
  ],
)

/** The last number given, of each kind of document and year. A rolled-back transaction leaves no hole. */
export const numberSequence = snakeCase.table(
  'number_sequence',
  {
    kind: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.kind, row.year] }),
    check('number_sequence_last', sql`${row.last} >= 1`),
  ],
)
