import type { ContractStatus, ContractTerms, ServiceContract } from '@aftercare/contract-domain/contract'
import { contractPeriod } from '@aftercare/contract-domain/contract'
import { canonicalJson } from '@aftercare/contract-domain/text'
import { and, count, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { byIds } from './by-ids.ts'
import type { Database } from './database.ts'
import { firstOfEach } from './first-of-each.ts'
import { likePattern, type Page, pageOf, type SortColumn } from './page.ts'
import { account, contractTerms, quote, serviceContract } from './tables.ts'
import type { Transaction } from './transaction.ts'

/** A contract without its terms, which are large: {@link currentTerms} reads those. */
export type ContractRow = typeof serviceContract.$inferSelect

export interface ContractFilter {
  readonly accountId?: string | null | undefined
  readonly status?: readonly ContractStatus[] | null | undefined
  /** Words of the number, or of the account's name. */
  readonly search?: string | null | undefined
  /** ISO date on which the status is asked. */
  readonly today: string
}

const order: readonly SortColumn[] = [
  { column: serviceContract.signedAt, type: 'timestamptz' },
  { column: serviceContract.id, type: 'uuid' },
]

/** Contracts, the latest first. */
export function listContracts(db: Database, filter: ContractFilter, page: Page): Promise<ContractRow[]> {
  const { where, orderBy } = pageOf(order, page, 'descending')
  return db
    .select()
    .from(serviceContract)
    .where(and(matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.limit)
}

export async function countContracts(db: Database, filter: ContractFilter): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(serviceContract).where(matches(filter))
  return row?.rows ?? 0
}

/** The same page of every account's contracts, in one statement. */
export function listContractsOf(
  db: Database,
  accountIds: readonly string[],
  page: Page,
): Promise<Map<string, ContractRow[]>> {
  return firstOfEach<ContractRow>(db, {
    table: serviceContract,
    parent: serviceContract.accountId,
    parentIds: accountIds,
    order,
    page,
    direction: 'descending',
    parentOf: (row) => row.accountId,
  })
}

export async function countContractsOf(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ accountId: serviceContract.accountId, rows: count() })
    .from(serviceContract)
    .where(sql`${serviceContract.accountId} = any(${sql.param(accountIds)}::uuid[])`)
    .groupBy(serviceContract.accountId)
  return new Map(rows.map(({ accountId, rows }) => [accountId, rows]))
}

/** How many contracts were signed on each catalog version: one statement for all. */
export async function countContractsOn(
  db: Database,
  catalogVersionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ versionId: quote.catalogVersionId, rows: count() })
    .from(serviceContract)
    .innerJoin(quote, eq(quote.id, serviceContract.quoteId))
    .where(sql`${quote.catalogVersionId} = any(${sql.param(catalogVersionIds)}::uuid[])`)
    .groupBy(quote.catalogVersionId)
  return new Map(rows.map(({ versionId, rows }) => [versionId, rows]))
}

/** The contracts of these ids, in their order; null where there is none. */
export async function contractsById(db: Database, ids: readonly string[]): Promise<(ContractRow | null)[]> {
  const rows = await db
    .select()
    .from(serviceContract)
    .where(sql`${serviceContract.id} = any(${sql.param(ids)}::uuid[])`)
  return byIds(ids, rows)
}

/** The contract that a quote became. */
export async function contractOfQuote(db: Database, quoteId: string): Promise<ContractRow | undefined> {
  const [row] = await db.select().from(serviceContract).where(eq(serviceContract.quoteId, quoteId))
  return row
}

/** Terms as they stand, with the hash they were signed under. */
export interface SignedTerms {
  readonly terms: ContractTerms
  readonly hash: string
}

/** The latest terms of each contract, by its id: one statement for all. */
export async function currentTerms(
  db: Database,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, SignedTerms>> {
  const rows = await db
    .selectDistinctOn([contractTerms.contractId], {
      contractId: contractTerms.contractId,
      terms: contractTerms.terms,
      hash: contractTerms.hash,
    })
    .from(contractTerms)
    .where(sql`${contractTerms.contractId} = any(${sql.param(contractIds)}::uuid[])`)
    .orderBy(contractTerms.contractId, sql`${contractTerms.version} desc`)
  return new Map(rows.map(({ contractId, terms, hash }) => [contractId, { terms, hash }]))
}

/** Signed contracts with their terms, which are only ever added. */
export async function insertContracts(
  tx: Transaction,
  contracts: readonly ServiceContract[],
  signedBy: (contract: ServiceContract) => string,
): Promise<ContractRow[]> {
  if (contracts.length === 0) return []
  const rows = await tx
    .insert(serviceContract)
    .values(
      contracts.map((contract) => {
        const { start, endExclusive, open } = contractPeriod(contract.terms)
        return {
          id: contract.id,
          number: contract.number,
          accountId: contract.accountId,
          quoteId: contract.quoteId,
          storedStatus: contract.storedStatus,
          start,
          endExclusive,
          startOpen: open,
          signedAt: contract.signedAt,
          signedBy: signedBy(contract),
        }
      }),
    )
    .returning()
  await tx.insert(contractTerms).values(
    contracts.map(({ id, terms, termsHash }) => ({
      contractId: id,
      version: 1,
      format: terms.format,
      canonical: canonicalJson(terms),
      hash: termsHash,
    })),
  )
  return rows
}

/** Covered assets, line by line, of an account's contracts that are in force on a day and stand on one catalog. */
export async function countActiveLines(
  db: Database,
  active: { readonly accountId: string; readonly catalogKey: string; readonly on: string },
): Promise<number> {
  const { rows } = await db.execute<{ lines: string }>(sql`
    select count(*) as lines
    from ${serviceContract}
    join ${contractTerms} on ${contractTerms.contractId} = ${serviceContract.id}
      and ${contractTerms.version} = (
        select max(latest.version) from ${contractTerms} latest where latest.contract_id = ${serviceContract.id}
      )
    cross join lateral jsonb_path_query(${contractTerms.terms}, '$.lines[*].groups[*].assets[*]') asset
    where ${serviceContract.accountId} = ${active.accountId}
      and ${serviceContract.storedStatus} = 'signed'
      and ${serviceContract.start} <= ${active.on} and ${serviceContract.endExclusive} > ${active.on}
      and ${contractTerms.terms} #>> '{catalog,id}' = ${active.catalogKey}
      and asset ->> 'start' <= ${active.on} and asset ->> 'endExclusive' > ${active.on}`)
  return Number(rows[0]?.lines ?? 0)
}

function matches({ accountId, status, search, today }: ContractFilter) {
  const pattern = search?.trim() ? likePattern(search) : undefined
  return and(
    accountId == null ? undefined : eq(serviceContract.accountId, accountId),
    status == null
      ? undefined
      : (or(...[...new Set(status)].map((one) => hasStatus(one, today))) ?? sql`false`),
    pattern === undefined
      ? undefined
      : or(
          ilike(serviceContract.number, pattern),
          sql`exists (select 1 from ${account} where ${account.id} = ${serviceContract.accountId} and ${account.name} ilike ${pattern})`,
        ),
  )
}

/** The same as the domain's `statusInPeriod`, for rows: a test holds them together. */
function hasStatus(status: ContractStatus, today: string): SQL | undefined {
  const { storedStatus: stored, start, endExclusive: end, startOpen: open } = serviceContract
  switch (status) {
    case 'signed':
      return sql`(${stored} = 'signed' and (${open} or (${start} > ${today} and ${end} > ${today})))`
    case 'active':
      return sql`(${stored} = 'signed' and not ${open} and ${start} <= ${today} and ${end} > ${today})`
    case 'suspended':
      return sql`(${stored} = 'suspended' and (${open} or ${end} > ${today}))`
    case 'expired':
      return sql`(${stored} in ('signed', 'suspended') and not ${open} and ${end} <= ${today})`
    default:
      return eq(stored, status)
  }
}

/** Contracts of a catalog that are active on a day. */
export interface ActiveContracts {
  readonly catalogKey: string
  /** ISO date. */
  readonly on: string
}

/** Active contracts with their latest terms, those that end first first: one statement. */
export async function activeContracts(
  db: Database,
  active: ActiveContracts,
  limit: number,
): Promise<{ readonly id: string; readonly number: string; readonly terms: ContractTerms }[]> {
  return db
    .select({ id: serviceContract.id, number: serviceContract.number, terms: contractTerms.terms })
    .from(serviceContract)
    .innerJoin(contractTerms, isLatestTerms)
    .where(isActive(active))
    .orderBy(serviceContract.endExclusive, serviceContract.id)
    .limit(limit)
}

export async function countActiveContracts(db: Database, active: ActiveContracts): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(serviceContract)
    .innerJoin(contractTerms, isLatestTerms)
    .where(isActive(active))
  return row?.rows ?? 0
}

const isLatestTerms = sql`${contractTerms.contractId} = ${serviceContract.id} and ${contractTerms.version} = (
  select max(latest.version) from ${contractTerms} latest where latest.contract_id = ${serviceContract.id})`

function isActive({ catalogKey, on }: ActiveContracts) {
  return and(hasStatus('active', on), sql`${contractTerms.terms} #>> '{catalog,id}' = ${catalogKey}`)
}
