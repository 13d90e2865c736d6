import type { ClosedQuote, OfferedQuote, Quote, QuoteOutline } from '@aftercare/contract-domain/contract'
import type { PriceDecision } from '@aftercare/contract-domain/pricing'
import { and, count, eq, getColumns, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { byIds } from './by-ids.ts'
import type { Database } from './database.ts'
import { firstOfEach } from './first-of-each.ts'
import { likePattern, type Page, pageOf, type SortColumn } from './page.ts'
import { outlineOf, type OutlineColumns, quoteColumns, quoteOf } from './quote-row.ts'
import { account, quote, serviceContract } from './tables.ts'
import type { Transaction } from './transaction.ts'

/** A quote with what its row knows besides the trade. */
export interface StoredQuote {
  readonly id: string
  readonly quote: Quote
  /** ISO instant. */
  readonly createdAt: string
  /** Before the last repricing. */
  readonly decisionBefore: PriceDecision | null
}

/** A quote as lists show it: everything but what was asked, priced and worded, which {@link quotesById} reads. */
export interface ListedQuote {
  readonly id: string
  readonly quote: QuoteOutline
  /** ISO instant. */
  readonly createdAt: string
  /** Of its decision. */
  readonly totals: PriceDecision['totals']
  readonly currency: string
}

export interface QuoteFilter {
  readonly accountId?: string | null | undefined
  readonly status?: readonly Quote['status'][] | null | undefined
  /** Words of the number, or of the account's name. */
  readonly search?: string | null | undefined
  /** ISO date: an offer whose last day has passed is expired, whether or not a job has said so. */
  readonly today: string
}

const order: readonly SortColumn[] = [
  { column: quote.createdAt, type: 'timestamptz' },
  { column: quote.id, type: 'uuid' },
]

// Written out: in the selection of one table the query builder leaves out whose column it is.
const contractId = sql<
  string | null
>`(select signed.id from service_contract signed where signed.quote_id = "quote"."id")`

const {
  request: _asked,
  decision: _priced,
  decisionBefore: _before,
  wording: _worded,
  ...outline
} = getColumns(quote)

type Signed = { readonly contractId: string | null }

/** Quotes, the latest first. */
export async function listQuotes(db: Database, filter: QuoteFilter, page: Page): Promise<ListedQuote[]> {
  const { where, orderBy } = pageOf(order, page, 'descending')
  const rows = await db
    .select({ ...outline, contractId })
    .from(quote)
    .where(and(matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.limit)
  return rows.map(listedQuote)
}

export async function countQuotes(db: Database, filter: QuoteFilter): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(quote).where(matches(filter))
  return row?.rows ?? 0
}

/** The same page of every account's quotes, in one statement. */
export async function listQuotesOf(
  db: Database,
  accountIds: readonly string[],
  page: Page,
): Promise<Map<string, ListedQuote[]>> {
  const pages = await firstOfEach<OutlineColumns>(db, {
    table: quote,
    columns: outline,
    parent: quote.accountId,
    parentIds: accountIds,
    order,
    page,
    direction: 'descending',
    parentOf: (row) => row.accountId,
  })
  const contracts = await contractsOfQuotes(
    db,
    [...pages.values()].flat().map(({ id }) => id),
  )
  return new Map(
    [...pages].map(([accountId, rows]) => [
      accountId,
      rows.map((row) => listedQuote({ ...row, contractId: contracts.get(row.id) ?? null })),
    ]),
  )
}

export async function countQuotesOf(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ accountId: quote.accountId, rows: count() })
    .from(quote)
    .where(sql`${quote.accountId} = any(${sql.param(accountIds)}::uuid[])`)
    .groupBy(quote.accountId)
  return new Map(rows.map(({ accountId, rows }) => [accountId, rows]))
}

/** The quotes of these ids as lists show them, in their order; null where there is none. */
export async function listedQuotesById(
  db: Database,
  ids: readonly string[],
): Promise<(ListedQuote | null)[]> {
  const rows = await db
    .select({ ...outline, contractId })
    .from(quote)
    .where(sql`${quote.id} = any(${sql.param(ids)}::uuid[])`)
  return byIds(ids, rows.map(listedQuote))
}

/** The quotes of these ids whole, in their order; null where there is none. */
export async function quotesById(db: Database, ids: readonly string[]): Promise<(StoredQuote | null)[]> {
  const rows = await db
    .select({ ...getColumns(quote), contractId })
    .from(quote)
    .where(sql`${quote.id} = any(${sql.param(ids)}::uuid[])`)
  return byIds(ids, rows.map(storedQuote))
}

/** A quote, locked against other changes until the transaction ends. */
export async function lockQuote(tx: Transaction, id: string): Promise<StoredQuote | undefined> {
  // The lock first, and the contract with a snapshot taken behind it: whoever waited sees what the other signed.
  const [row] = await tx.select().from(quote).where(eq(quote.id, id)).for('update')
  if (row === undefined) return undefined
  const contracts = row.status === 'accepted' ? await contractsOfQuotes(tx, [id]) : undefined
  return storedQuote({ ...row, contractId: contracts?.get(id) ?? null })
}

/** Offers whose last day was before today, the longest past first, locked; those that others hold are left out. */
export async function lockLapsedOffers(
  tx: Transaction,
  today: string,
  limit: number,
): Promise<OfferedQuote[]> {
  const rows = await tx
    .select()
    .from(quote)
    .where(and(eq(quote.status, 'offered'), lt(quote.validUntil, today)))
    .orderBy(quote.validUntil, quote.id)
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows.map((row) => quoteOf({ ...row, contractId: null })).filter((one) => one.status === 'offered')
}

/** Writes how offers ended. What was asked and priced is not written again. */
export async function closeQuotes(
  tx: Transaction,
  closed: readonly ClosedQuote[],
  at: string,
): Promise<void> {
  for (const one of closed) {
    const { request: _asked, decision: _priced, ...life } = quoteColumns(one)
    await tx
      .update(quote)
      .set({ ...life, updatedAt: at })
      .where(eq(quote.id, one.id))
  }
}

/** New quotes as they were drafted; `createdAt` by their ids. */
export async function insertQuotes(
  tx: Transaction,
  quotes: readonly { readonly quote: Quote; readonly createdAt: string; readonly updatedAt?: string }[],
): Promise<void> {
  if (quotes.length === 0) return
  await tx.insert(quote).values(
    quotes.map(({ quote: given, createdAt, updatedAt }) => ({
      ...quoteColumns(given),
      createdAt,
      updatedAt: updatedAt ?? createdAt,
    })),
  )
}

/** Writes a quote's next revision. @param before the decision before repricing; absent: none to show */
export async function updateQuote(
  tx: Transaction,
  changed: Quote,
  { at, before }: { readonly at: string; readonly before?: PriceDecision | null },
): Promise<void> {
  await tx
    .update(quote)
    .set({ ...quoteColumns(changed), decisionBefore: before ?? null, updatedAt: at })
    .where(eq(quote.id, changed.id))
}

async function contractsOfQuotes(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: serviceContract.id, quoteId: serviceContract.quoteId })
    .from(serviceContract)
    .where(sql`${serviceContract.quoteId} = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map(({ id, quoteId }) => [quoteId, id]))
}

function listedQuote(row: OutlineColumns & Signed): ListedQuote {
  const { id, createdAt, totals, currency } = row
  return { id, quote: outlineOf(row), createdAt, totals, currency }
}

function storedQuote(row: typeof quote.$inferSelect & Signed): StoredQuote {
  return {
    id: row.id,
    quote: quoteOf(row),
    createdAt: row.createdAt,
    decisionBefore: row.decisionBefore,
  }
}

function matches({ accountId, status, search, today }: QuoteFilter) {
  const pattern = search?.trim() ? likePattern(search) : undefined
  return and(
    accountId == null ? undefined : eq(quote.accountId, accountId),
    status == null
      ? undefined
      : (or(...[...new Set(status)].map((one) => hasStatus(one, today))) ?? sql`false`),
    pattern === undefined
      ? undefined
      : or(
          ilike(quote.number, pattern),
          sql`exists (select 1 from ${account} where ${account.id} = ${quote.accountId} and ${account.name} ilike ${pattern})`,
        ),
  )
}

function hasStatus(status: Quote['status'], today: string): SQL {
  if (status === 'offered') return sql`(${quote.status} = 'offered' and ${quote.validUntil} >= ${today})`
  if (status === 'expired')
    return sql`(${quote.status} = 'expired' or (${quote.status} = 'offered' and ${quote.validUntil} < ${today}))`
  return eq(quote.status, status)
}
