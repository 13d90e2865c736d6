import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  snakeCase,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ContractTerms } from '@aftercare/contract-domain/contract'
import { actor, createdAt, id, instant, isOneOf } from './columns.ts'
import { account } from './install-base.ts'
import { quote } from './quote.ts'

export const serviceContract = snakeCase.table(
  'service_contract',
  {
    id: id(),
    /** `C-2026-000123`. */
    number: text().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    /** One contract for a quote, whoever accepts it how often. */
    quoteId: uuid()
      .notNull()
      .unique()
      .references(() => quote.id),
    /** *Active* and *expired* follow from the dates. */
    storedStatus: text()
      .notNull()
      .default('signed')
      .$type<'signed' | 'suspended' | 'renewed' | 'terminated'>(),
    /** The first covered day of its lines, and the first without cover. */
    start: date({ mode: 'string' }).notNull(),
    endExclusive: date({ mode: 'string' }).notNull(),
    /** No asset's start is recorded yet: it stays signed, and the dates are those that were priced. */
    startOpen: boolean().notNull().default(false),
    signedAt: instant().notNull(),
    signedBy: actor().notNull(),
  },
  (row) => [
    check(
      'service_contract_status',
      isOneOf(row.storedStatus, ['signed', 'suspended', 'renewed', 'terminated']),
    ),
    check('service_contract_period', sql`${row.start} < ${row.endExclusive}`),
    index('service_contract_by_account').on(row.accountId, row.signedAt, row.id),
    index('service_contract_by_time').on(row.signedAt, row.id),
    index('service_contract_by_end').on(row.endExclusive, row.start),
  ],
)

/** What was signed. Rows are only added, and the database itself recomputes the hash of what it is given. */
export const contractTerms = snakeCase.table(
  'contract_terms',
  {
    contractId: uuid()
      .notNull()
      .references(() => serviceContract.id),
    /** 1 when signed; amendments add 2, 3 … */
    version: integer().notNull(),
    format: integer().notNull(),
    /** Canonical JSON (RFC 8785): the bytes that were hashed. */
    canonical: text().notNull(),
    terms: jsonb()
      .notNull()
      .$type<ContractTerms>()
      .generatedAlwaysAs(sql`canonical::jsonb`),
    hash: text().notNull(),
    recordedAt: createdAt(),
  },
  (row) => [
    primaryKey({ columns: [row.contractId, row.version] }),
    check('contract_terms_version', sql`${row.version} >= 1 and ${row.format} >= 1`),
    check(
      'contract_terms_hash',
      sql`${row.hash} = encode(sha256(convert_to(${row.canonical}, 'UTF8')), 'hex')`,
    ),
  ],
)
