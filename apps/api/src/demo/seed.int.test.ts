import { verifyTerms } from '@aftercare/contract-domain/contract'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAuth } from '../auth.ts'
import { fixedClock } from '../clock.ts'
import { currentTerms, listContracts } from '../db/contract-store.ts'
import { type OpenDatabase, openDatabase } from '../db/database.ts'
import { loadHolidays } from '../db/holiday-store.ts'
import { nextNumber } from '../db/number-store.ts'
import { countQuotes, listQuotes, quotesById } from '../db/quote-store.ts'
import { rememberPlugins } from '../db/plugin-store.ts'
import { account, asset, authUser, catalogVersion, quote, serviceContract } from '../db/tables.ts'
import { inTransaction } from '../db/transaction.ts'
import { hostPlugins } from '../plugin-host.ts'
import { pluginPackages } from '../plugins.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { testInstant } from '../testing/test-api.ts'
import { seedDemo } from './seed.ts'
import { unsigned } from './deals.ts'

interface Demo {
  readonly database: TestDatabase
  readonly opened: OpenDatabase
  /** Of this process: the clock on the wall would measure whoever else is at work on the machine. */
  readonly cpuMilliseconds: number
  readonly sentences: readonly string[]
}

const plugins = hostPlugins(pluginPackages, { guarded: true })
let demo: Demo
let again: Demo

async function seeded(instant: string): Promise<Demo> {
  const database = await createTestDatabase()
  const opened = openDatabase(database.appUrl)
  const { db } = opened
  await rememberPlugins(db, plugins.plugins)
  await loadHolidays(db)
  const auth = openAuth({ db, secret: 's'.repeat(40), publicUrl: 'http://localhost', limitSignIns: false })
  const sentences: string[] = []
  const began = process.cpuUsage()
  const log = (sentence: string) => sentences.push(sentence)
  await seedDemo({ db, auth, clock: fixedClock(instant, 'Europe/Paris'), plugins, log })
  const { user, system } = process.cpuUsage(began)
  return { database, opened, cpuMilliseconds: (user + system) / 1000, sentences }
}

async function dropped({ opened, database }: Demo): Promise<void> {
  await opened.close()
  await database.drop()
}

beforeAll(async () => {
  demo = await seeded(testInstant)
  again = await seeded(testInstant)
})
afterAll(() => Promise.all([dropped(demo), dropped(again)]))

const today = testInstant.slice(0, 10)
const everything = { limit: 1_000, backwards: false }

/** Every quote, whole. */
async function quotesOf({ opened: { db } }: Demo) {
  const listed = await listQuotes(db, { today }, everything)
  return (
    await quotesById(
      db,
      listed.map(({ id }) => id),
    )
  ).filter((one) => one !== null)
}

/** All that a person would see of the quotes, without the ids that the database made. */
async function story(of: Demo) {
  const quotes = await quotesOf(of)
  return quotes
    .map(({ quote: { number, status, request, decision, startRule } }) => ({
      number,
      status,
      startRule,
      lines: request.lines.map((line) => [
        line.tier,
        line.addOns,
        line.termMonths,
        line.start,
        line.assets.length,
      ]),
      plan: request.paymentPlan,
      discount: request.negotiatedDiscount,
      promotions: request.promotionCodes,
      totals: decision.totals,
    }))
    .toSorted((left, right) => (left.number < right.number ? -1 : 1))
}

describe('the demo', () => {
  test('has its four catalogs published, its customers, quotes and contracts', async () => {
    const { db } = demo.opened
    const published = await db.select().from(catalogVersion)
    expect(published.map(({ status, number }) => `${status} ${number}`)).toEqual(
      Array.from({ length: 4 }, () => 'published 1'),
    )
    expect(await db.$count(account)).toBe(120)
    expect(await db.$count(asset)).toBeGreaterThan(300)
    expect(await db.$count(serviceContract)).toBe(110)
    expect(await db.$count(quote)).toBe(140)
    for (const [status, many] of Object.entries(unsigned))
      expect([status, await countQuotes(db, { status: [status as 'draft'], today })]).toEqual([status, many])
    expect(await countQuotes(db, { status: ['accepted'], today })).toBe(110)
  })

  test('leaves no refusal and no unknown price, and sells tiers, add-ons, terms and promotions of all kinds', async () => {
    const quotes = await quotesOf(demo)
    for (const { quote: one } of quotes) {
      expect(one.decision.refusals).toEqual([])
      expect(one.decision.unknowns).toEqual([])
      expect(one.decision.offerable).toBe(true)
    }
    const lines = quotes.flatMap(({ quote: one }) => one.request.lines)
    expect(new Set(lines.map(({ tier }) => tier)).size).toBeGreaterThanOrEqual(7)
    expect(new Set(lines.map(({ termMonths }) => termMonths)).size).toBeGreaterThanOrEqual(4)
    expect(new Set(lines.flatMap(({ addOns }) => addOns.map(({ id }) => id))).size).toBeGreaterThanOrEqual(3)
    const requests = quotes.map(({ quote: one }) => one.request)
    expect(requests.some(({ promotionCodes }) => promotionCodes.length > 0)).toBe(true)
    expect(requests.some((request) => request.lines.length > 1)).toBe(true)
    expect(new Set(requests.map(({ paymentPlan }) => paymentPlan)).size).toBeGreaterThanOrEqual(3)
    const reasons = requests.flatMap(({ negotiatedDiscount }) => negotiatedDiscount?.reason ?? [])
    expect(reasons).toContain('Competing offer at renewal')
    expect(reasons).toContain('Offre concurrente au renouvellement')
  })

  test('signs contracts whose terms hold under their hash', async () => {
    const { db } = demo.opened
    const contracts = await listContracts(db, { today }, everything)
    const terms = await currentTerms(
      db,
      contracts.map(({ id }) => id),
    )
    expect(terms.size).toBe(110)
    for (const { terms: signed, hash } of terms.values()) expect(verifyTerms(signed, hash)).toBe(true)
    expect(
      contracts
        .map(({ signedAt }) => signedAt)
        .toSorted()
        .at(-1)! < testInstant,
    ).toBe(true)
  })

  test('is the same story at every start of one day', async () => {
    expect(await story(again)).toEqual(await story(demo))
  })

  test('numbers its documents without holes, and the next one goes on', async () => {
    const numbers = (await story(demo)).map(({ number }) => number)
    expect(numbers[0]).toBe('Q-2026-000001')
    expect(numbers.at(-1)).toBe('Q-2026-000140')
    const next = await inTransaction(demo.opened.db, (tx) => nextNumber(tx, 'contract', 2026))
    expect(next).toBe(111)
  })

  test('is loaded in less than ten seconds and says what it does', () => {
    expect(demo.cpuMilliseconds).toBeLessThan(10_000)
    expect(demo.sentences.at(0)).toBe('Loading the demo (once) …')
    expect(demo.sentences.at(-1)).toBe('The demo is loaded: 120 customers, 140 quotes, 110 contracts.')
  })

  test('covers no asset twice', async () => {
    const { rows } = await demo.opened.db.execute<{ id: string }>(sql`
      select asset ->> 'id' as id from contract_terms
      cross join lateral jsonb_path_query(terms, '$.lines[*].groups[*].assets[*]') asset
      group by 1 having count(*) > 1`)
    expect(rows).toEqual([])
  })
})

test('two processes that start together load the demo once', async () => {
  const database = await createTestDatabase()
  const [one, other] = [openDatabase(database.appUrl), openDatabase(database.appUrl)]
  await loadHolidays(one.db)
  const clock = fixedClock(testInstant, 'Europe/Paris')
  const start = ({ db }: OpenDatabase) => {
    const auth = openAuth({ db, secret: 's'.repeat(40), publicUrl: 'http://localhost', limitSignIns: false })
    return seedDemo({ db, auth, clock, plugins, log: () => undefined })
  }
  try {
    await Promise.all([start(one), start(other)])
    expect(await one.db.$count(account)).toBe(120)
    expect(await one.db.$count(authUser)).toBe(5)
  } finally {
    await Promise.all([one.close(), other.close()])
    await database.drop()
  }
})

test('a demo begun before its price books hold has nothing sold yet', async () => {
  const early = await seeded('2025-12-24T08:00:00.000Z')
  try {
    expect(await early.opened.db.$count(quote)).toBe(0)
    expect(await early.opened.db.$count(account)).toBe(120)
  } finally {
    await dropped(early)
  }
})
