import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCustomer } from '../testing/a-customer.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { releaseSession } from '../testing/release-session.ts'
import { type Session, startTestApi, testInstant, type TestApi } from '../testing/test-api.ts'

let api: TestApi
let pricing: Session
let sold: ImportedVersion
let first: string

beforeAll(async () => {
  api = await startTestApi()
  pricing = await api.signInAs('pricing')
  sold = await importShipped(pricing, 'it-hardware')
  first = await signed('six-hour-repair-24x7', ['media-retention'])
  await signed('four-hour-24x7', [])
  // Active from the first day of cover on.
  api.clock.set('2027-01-02T08:00:00.000Z')
})
afterAll(() => api.stop())

/** The number of a contract of a customer of its own, for two servers and twelve months. */
async function signed(tier: string, addOns: readonly string[]): Promise<string> {
  const { command } = quoteSession(await api.signInAs('sales'))
  const { accountId, assetIds } = await aCustomer(api.db, 2)
  const line = { tier, addOns: addOns.map((key) => ({ key })), termMonths: 12, start: '2027-01-01', assetIds }
  const quote = await command('createQuote', { accountId, catalogVersionId: sold.id, lines: [line] })
  await command('submitQuote', { quoteId: quote.id, expectedRevision: 1, idempotencyKey: `o ${quote.id}` })
  const contract = await command('acceptQuote', { quoteId: quote.id, idempotencyKey: `a ${quote.id}` })
  expect(contract.__typename).toBe('ServiceContract')
  return contract.number
}

const amount = '{ amountMinor currency }'
const priceFields = `number accountName renewsOn changePercent before ${amount} after ${amount} difference ${amount}
  lapsedDiscount ${amount} obstacles { code message cure } contract { id number }`
const impactFields = `contracts priced unpriced leftOut histogram { fromPercent toPercent contracts }
  worst { ${priceFields} } prices { ${priceFields} } totals { contracts difference ${amount} }
  obstacles { code message contracts } unknownFacts { title contracts }`

interface Price {
  readonly number: string
  readonly changePercent: string | null
  readonly before: { readonly amountMinor: number }
  readonly after: { readonly amountMinor: number } | null
  readonly difference: { readonly amountMinor: number } | null
}

interface Impact {
  readonly contracts: number
  readonly priced: number
  readonly histogram: readonly { readonly fromPercent: number | null; readonly contracts: number }[]
  readonly worst: readonly Price[]
  readonly prices: readonly Price[]
  readonly totals: readonly { readonly difference: { readonly amountMinor: number } }[]
  readonly obstacles: readonly unknown[]
}

async function impactOf(version: { readonly id: string }, session = pricing) {
  const { data, errors, statements } = await session.execute<{ catalogVersion: { impact: Impact } }>(
    `query ($id: ID!) { catalogVersion(id: $id) { impact { ${impactFields} } } }`,
    { id: version.id },
  )
  expect(errors).toEqual([])
  return { ...data!.catalogVersion.impact, statements: statements.length }
}

async function documentOf({ id }: { readonly id: string }): Promise<CatalogVersion> {
  const { data } = await pricing.execute<{ catalogVersion: { document: CatalogVersion } }>(
    'query ($id: ID!) { catalogVersion(id: $id) { document } }',
    { id },
  )
  return data!.catalogVersion.document
}

describe('the impact of a version', () => {
  test('that is sold already is none', async () => {
    const impact = await impactOf(sold)
    expect(impact).toMatchObject({ contracts: 2, priced: 2, unpriced: 0, leftOut: 0, obstacles: [] })
    expect(impact.prices.map(({ changePercent }) => changePercent)).toEqual(['0.00', '0.00'])
    expect(impact.worst).toEqual([])
  })

  test('that raises an add-on is what each contract would pay more at its end', async () => {
    const { draft } = releaseSession(pricing)
    const before = (await documentOf(sold)).addOns.find(({ id }) => id === 'media-retention')
    const price = { form: 'flat', amountMinor: 999_900, cost: '0' }
    const settings = { ...before?.settings, price }
    const raised = await draft(
      sold,
      { addOnSettings: { key: 'media-retention', settings } },
      ...Object.keys(before?.bookPrices ?? {}).map((priceBook) => ({
        addOnBookPrices: { key: 'media-retention', priceBook, prices: null },
      })),
    )
    expect(raised.__typename).toBe('CatalogVersion')
    const impact = await impactOf(raised)
    expect(impact.worst).toMatchObject([
      { number: first, renewsOn: '2028-01-01', contract: { number: first }, obstacles: [] },
    ])
    const [worst] = impact.worst
    expect(worst?.difference?.amountMinor).toBeGreaterThan(0)
    expect(worst?.difference?.amountMinor).toBe(
      (worst?.after?.amountMinor ?? 0) - (worst?.before.amountMinor ?? 0),
    )
    expect(impact.totals).toMatchObject([{ difference: worst?.difference }])
    expect(impact.histogram.reduce((sum, { contracts }) => sum + contracts, 0)).toBe(2)
  })

  test('that no longer has an add-on names the contracts that hold it', async () => {
    const { draft } = releaseSession(pricing)
    const without = await draft(sold, { removeAddOn: { key: 'media-retention' } })
    expect(without.__typename).toBe('CatalogVersion')
    expect(await impactOf(without)).toMatchObject({
      priced: 1,
      unpriced: 1,
      obstacles: [{ code: 'add-on-not-in-catalog', contracts: [first] }],
    })
  })

  test('counts only contracts that are active today', async () => {
    api.clock.set('2028-01-01T08:00:00.000Z')
    expect(await impactOf(sold)).toMatchObject({ contracts: 0, prices: [] })
    api.clock.set('2027-01-02T08:00:00.000Z')
  })

  test('takes the same number of statements however many contracts there are', async () => {
    const two = await impactOf(sold)
    api.clock.set(testInstant)
    await signed('four-hour-24x7', [])
    api.clock.set('2027-01-02T08:00:00.000Z')
    const three = await impactOf(sold)
    expect([two.contracts, three.contracts]).toEqual([2, 3])
    expect(three.statements).toBe(two.statements)
  })

  test('is closed to whoever may not read prices', async () => {
    const service = await api.signInAs('service')
    const { errors } = await service.execute(
      'query ($id: ID!) { catalogVersion(id: $id) { impact { contracts } } }',
      { id: sold.id },
    )
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
