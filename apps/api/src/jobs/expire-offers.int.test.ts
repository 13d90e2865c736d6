import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '../db/audit-store.ts'
import { quote } from '../db/tables.ts'
import { inTransaction } from '../db/transaction.ts'
import { readGlobalId } from '../graph/global-id.ts'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { startTestApi, testInstant, type TestApi } from '../testing/test-api.ts'
import { expireLapsedOffers, startOfferExpiry } from './expire-offers.ts'

let api: TestApi
let version: ImportedVersion
let customer: TestCustomer
let sales: ReturnType<typeof quoteSession>

beforeAll(async () => {
  api = await startTestApi()
  sales = quoteSession(await api.signInAs('sales'))
  version = await importShipped(await api.signInAs('admin'), 'it-hardware')
  customer = await aCustomer(api.db)
})
afterAll(() => api.stop())
beforeEach(async () => {
  api.clock.set('2099-01-01T08:00:00.000Z')
  await expireLapsedOffers(api)
  api.clock.set(testInstant)
})

/** @param validUntil its last day @returns its row id */
async function anOffer(validUntil: string): Promise<string> {
  const line = {
    tier: 'next-business-day',
    addOns: [],
    termMonths: 36,
    start: '2027-01-01',
    assetIds: customer.assetIds,
  }
  const draft = await sales.command('createQuote', {
    accountId: customer.accountId,
    catalogVersionId: version.id,
    lines: [line],
  })
  const offer = await sales.command('submitQuote', {
    quoteId: draft.id,
    expectedRevision: draft.revision,
    validUntil,
    idempotencyKey: crypto.randomUUID(),
  })
  expect(offer).toMatchObject({ __typename: 'Quote', status: 'OFFERED' })
  return readGlobalId(offer.id).id
}

const rowOf = async (id: string) => {
  const [row] = await api.db
    .select()
    .from(quote)
    .where(sql`${quote.id} = ${id}`)
  if (row === undefined) throw new Error(`no quote ${id}`)
  return row
}
const expiries = async (id: string) =>
  (await listAudit(api.db, { type: 'Quote', id })).filter(({ action }) => action === 'expireQuote')

describe('an offer', () => {
  test('is stored as expired once its last day has passed, not on it', async () => {
    const id = await anOffer('2026-12-01')
    api.clock.set('2026-12-01T22:59:00.000Z')
    expect(await expireLapsedOffers(api)).toBe(0)
    // Midnight in Paris.
    api.clock.set('2026-12-01T23:00:00.000Z')
    const before = await rowOf(id)
    expect(await expireLapsedOffers(api)).toBe(1)
    expect(await rowOf(id)).toEqual({
      ...before,
      status: 'expired',
      closedOn: '2026-12-02',
      revision: before.revision + 1,
      wording: null,
      updatedAt: '2026-12-01T23:00:00.000Z',
    })
    expect(await expiries(id)).toMatchObject([
      { actorId: 'system', requestId: null, before: { status: 'offered' }, after: { status: 'expired' } },
    ])
  })

  test('reads the same before and after: expired, since the day after its last', async () => {
    const id = await anOffer('2026-11-30')
    const globalId = Buffer.from(`Quote:${id}`).toString('base64url')
    const session = await api.signInAs('sales')
    const read = async () =>
      (
        await session.execute(
          `query ($id: ID!) { quote(id: $id) { status validUntil closedOn closeReason allowedCommands
            totals { net { amountMinor } } decision { offerable totals { net { amountMinor } } } } }`,
          { id: globalId },
        )
      ).data
    api.clock.set('2027-03-01T08:00:00.000Z')
    const before = await read()
    expect(before).toMatchObject({ quote: { status: 'EXPIRED', closedOn: '2026-12-01' } })
    expect(await expireLapsedOffers(api)).toBe(1)
    expect(await read()).toMatchObject({
      quote: { ...(before as unknown as { quote: object }).quote, allowedCommands: [] },
    })
  })

  test('that nobody saw lapse is closed once, by however many processes start at once', async () => {
    const ids = await Promise.all(
      ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(anOffer),
    )
    const standing = await anOffer('2027-06-30')
    api.clock.set('2027-01-15T08:00:00.000Z')
    const rounds = await Promise.all(Array.from({ length: 4 }, () => expireLapsedOffers(api, 2)))
    // Whoever finds another at it leaves it the rest, and the next round finds what was left.
    const left = await expireLapsedOffers(api, 2)
    expect(rounds.reduce((sum, many) => sum + many, 0) + left).toBe(ids.length)
    expect(await expireLapsedOffers(api, 2)).toBe(0)
    for (const id of ids) {
      expect(await rowOf(id)).toMatchObject({ status: 'expired' })
      expect(await expiries(id)).toHaveLength(1)
    }
    expect(await rowOf(standing)).toMatchObject({ status: 'offered' })
  })

  test('that somebody holds is left for the next round, and keeps no other waiting', async () => {
    const [held, free] = [await anOffer('2026-11-25'), await anOffer('2026-11-26')]
    api.clock.set('2027-01-15T08:00:00.000Z')
    await inTransaction(api.db, async (tx) => {
      await tx.execute(sql`select 1 from ${quote} where ${quote.id} = ${held} for update`)
      expect(await expireLapsedOffers(api)).toBe(1)
    })
    expect(await rowOf(free)).toMatchObject({ status: 'expired' })
    expect(await rowOf(held)).toMatchObject({ status: 'offered' })
    expect(await expireLapsedOffers(api)).toBe(1)
  })
})

describe('the job', () => {
  test('looks at once, again and again, and ends when told', async () => {
    const first = await anOffer('2026-11-25')
    api.clock.set('2026-11-26T08:00:00.000Z')
    const faults: unknown[] = []
    const job = startOfferExpiry(api, { hear: ({ error }) => faults.push(error), everyMs: 5 })
    const second = await anOffer('2026-11-26')
    await expect.poll(async () => (await rowOf(first)).status).toBe('expired')
    api.clock.set('2026-11-27T08:00:00.000Z')
    await expect.poll(async () => (await rowOf(second)).status).toBe('expired')
    await job.stop()
    expect(faults).toEqual([])
    const third = await anOffer('2026-11-27')
    api.clock.set('2026-11-28T08:00:00.000Z')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await rowOf(third)).toMatchObject({ status: 'offered' })
  })
})
