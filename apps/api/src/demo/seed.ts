import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeCatalogues } from '@aftercare/contract-domain/text'
import { readDate } from '@aftercare/contract-domain/time'
import { sql } from 'drizzle-orm'
import type { Auth } from '../auth.ts'
import { importCatalogDocument } from '../catalog-file.ts'
import type { Clock } from '../clock.ts'
import { recordAudit } from '../db/audit-store.ts'
import { catalogDocument } from '../db/catalog-store.ts'
import { insertContracts } from '../db/contract-store.ts'
import type { Database } from '../db/database.ts'
import { findHolidaySets } from '../db/holiday-store.ts'
import { isEmpty } from '../db/installation-store.ts'
import { signInsByEmail } from '../db/actor-store.ts'
import { insertQuotes } from '../db/quote-store.ts'
import { setNumber } from '../db/number-store.ts'
import { inTransaction, type Transaction } from '../db/transaction.ts'
import { auditOf } from '../graph/quote-change.ts'
import { provedBeforehand } from '../ladder/ladder-prover.ts'
import { coreMessages } from '../messages.ts'
import type { PluginHost } from '../plugin-host.ts'
import { wordingNow } from '../wording-now.ts'
import type { SoldCatalog } from './choose-selection.ts'
import { type Deal, dealtQuote, type DemoPeople, instantOn, signedDeal, yearOf } from './deal-life.ts'
import { demoAccounts } from './demo-accounts.ts'
import { loadInstallBase } from './load-install-base.ts'
import { planDeals } from './plan-deals.ts'
import { trades } from './trades.ts'

/** What the demo is made with: the same functions that answer requests. */
export interface DemoSurroundings {
  readonly db: Database
  readonly auth: Auth
  readonly clock: Clock
  readonly plugins: PluginHost
  /** Receives one sentence for each step that takes long. */
  readonly log: (sentence: string) => void
}

const CUSTOMERS = 120
/** How far the demo looks back, in days, when its price books are that old. */
const HISTORY = 320
const catalogFolder = join(import.meta.dirname, '..', '..', 'catalogs')

// Any number, the same for every process: whoever starts meanwhile waits, and finds the demo there.
const lockKey = 4_243_002

/**
 * Fills an empty database with the demo. Everything of the trade comes in one transaction: a start that is cut short
 * leaves nothing but sign-ins, and the next one begins again.
 */
export async function seedDemo(surroundings: DemoSurroundings): Promise<void> {
  const { db, log } = surroundings
  log('Loading the demo (once) …')
  const made = await inTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
    if (!(await isEmpty(tx))) return null
    return loadTrade(tx, await signIns(surroundings), surroundings)
  })
  log(
    made === null
      ? 'Another process has loaded the demo meanwhile.'
      : `The demo is loaded: ${made.customers} customers, ${made.quotes} quotes, ${made.contracts} contracts.`,
  )
}

async function signIns({ db, auth }: DemoSurroundings): Promise<DemoPeople> {
  const emails = demoAccounts.map(({ email }) => email)
  const before = await signInsByEmail(db, emails)
  for (const account of demoAccounts) if (!before.has(account.email)) await auth.createSignIn(account)
  const ids = await signInsByEmail(db, emails)
  const idOf = (role: 'sales' | 'pricing') =>
    ids.get(demoAccounts.find((account) => account.role === role)?.email ?? '') ?? 'system'
  return { sales: idOf('sales'), pricing: idOf('pricing') }
}

async function loadTrade(
  tx: Transaction,
  people: DemoPeople,
  { clock, plugins, log }: DemoSurroundings,
): Promise<{ customers: number; quotes: number; contracts: number }> {
  const today = clock.today()
  const catalogs = await loadCatalogs(tx, { today, people, plugins })
  log(`  ${catalogs.size} catalogs are published.`)
  const customers = await loadInstallBase(tx, CUSTOMERS)
  await setNumber(tx, 'account', { year: yearOf(today), last: CUSTOMERS })
  log(`  ${customers.length} customers with their sites and assets are here.`)

  const since = firstDay(catalogs, today)
  // Before the price books hold, nothing can have been sold.
  const deals = since > today ? [] : planDeals({ customers, catalogs, today, since })
  const messages = mergeCatalogues(coreMessages, plugins.messages)
  const wording = wordingNow({ messages, plugins })
  const countries = [...new Set(customers.flatMap(({ assets }) => assets.map(({ site }) => site.holidaySet)))]
  const holidaySets = await findHolidaySets(tx, countries)

  const quoteNumbers = new Sequences()
  const quotes = deals.map((deal) => ({
    deal,
    quote: dealtQuote(deal, quoteNumbers.next(yearOf(deal.pricedOn)), {
      people,
      wording,
      pluginBuild: plugins.buildOf(deal.catalog.version),
    }),
  }))
  const contractNumbers = new Sequences()
  const signed = quotes
    .filter(({ deal }) => deal.fate === 'signed')
    .toSorted((left, right) => (left.deal.endedOn < right.deal.endedOn ? -1 : 1))
    .map(({ deal, quote }) => {
      const sequence = contractNumbers.next(yearOf(deal.endedOn))
      return signedDeal(deal, quote, { sequence, wording, holidaySets })
    })
  const accepted = new Map(signed.map(({ quote }) => [quote.id, quote]))

  const now = clock.now()
  const rows = quotes.map(({ deal, quote }) => ({
    quote: accepted.get(quote.id) ?? quote,
    createdAt: earlier(instantOn(deal.pricedOn, '08:15'), now),
    updatedAt: earlier(instantOn(lastDay(deal), '15:00'), now),
  }))
  // A statement for some rows at a time: none of them grows beyond a few megabytes.
  for (let at = 0; at < rows.length; at += 40) await insertQuotes(tx, rows.slice(at, at + 40))
  const contracts = signed.map(({ contract }) => contract)
  for (let at = 0; at < contracts.length; at += 40)
    await insertContracts(tx, contracts.slice(at, at + 40), () => people.sales)
  for (const [year, last] of quoteNumbers.last) await setNumber(tx, 'quote', { year, last })
  for (const [year, last] of contractNumbers.last) await setNumber(tx, 'contract', { year, last })
  await recordAudit(
    tx,
    { actorId: 'system', action: 'seedDemo', requestId: null },
    rows.map(({ quote }) => auditOf(quote)),
  )
  return { customers: customers.length, quotes: rows.length, contracts: contracts.length }
}

async function loadCatalogs(
  tx: Transaction,
  { today, people, plugins }: { today: string; people: DemoPeople; plugins: PluginHost },
): Promise<ReadonlyMap<string, SoldCatalog>> {
  const sold = new Map<string, SoldCatalog>()
  for (const { catalog: key } of trades) {
    const file: unknown = JSON.parse(readFileSync(join(catalogFolder, `${key}.json`), 'utf8'))
    const at = instantOn(earlier(bookStart(file) ?? today, today), '07:00')
    const { version: row, audit } = await importCatalogDocument(
      tx,
      { document: file, publish: true, reason: 'Demo' },
      { by: people.pricing, at, plugins: plugins.plugins, ladder: provedBeforehand },
    )
    await recordAudit(tx, { actorId: 'system', action: 'seedDemo', requestId: null }, [audit])
    const version = await catalogDocument(tx, row.id)
    sold.set(key, {
      versionId: row.id,
      version,
      identity: { number: row.number ?? 0, hash: row.hash ?? '' },
      bind: plugins.bindAddOn(version),
    })
  }
  return sold
}

/** The day from which a catalog file's first price book holds: it was published then. */
function bookStart(file: unknown): string | undefined {
  const { priceBooks } = file as { priceBooks?: readonly { validFrom?: string }[] }
  return priceBooks?.[0]?.validFrom
}

/** The first day on which all catalogs were sold, not longer ago than the demo looks back. */
function firstDay(catalogs: ReadonlyMap<string, SoldCatalog>, today: string): string {
  const begun = [...catalogs.values()].flatMap(({ version }) =>
    version.priceBooks.map(({ validFrom }) => validFrom),
  )
  const back = readDate(today).subtract({ days: HISTORY }).toString()
  return [back, ...begun].toSorted().at(-1) ?? today
}

function lastDay({ fate, submittedOn, endedOn, pricedOn }: Deal): string {
  if (fate === 'draft') return pricedOn
  return ['signed', 'declined', 'withdrawn'].includes(fate) ? endedOn : submittedOn
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** Numbers of documents by year, from one. */
class Sequences {
  readonly last = new Map<number, number>()

  next(year: number): number {
    const next = (this.last.get(year) ?? 0) + 1
    this.last.set(year, next)
    return next
  }
}
