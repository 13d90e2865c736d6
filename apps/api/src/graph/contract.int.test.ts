import { statusInPeriod, verifyTerms, type ContractTerms } from '@aftercare/contract-domain/contract'
import { canonicalJson, sha256Hex } from '@aftercare/contract-domain/text'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countContracts } from '../db/contract-store.ts'
import { databaseErrorOf } from '../db/database-error.ts'
import { serviceContract } from '../db/tables.ts'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import { type ImportedVersion, importShipped } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { type Session, startTestApi, testInstant, type TestApi } from '../testing/test-api.ts'
import { readGlobalId } from './global-id.ts'

let api: TestApi
let version: ImportedVersion
let customer: TestCustomer
let sales: Session

beforeAll(async () => {
  api = await startTestApi()
  sales = await api.signInAs('sales')
  version = await importShipped(await api.signInAs('admin'), 'it-hardware')
  customer = await aCustomer(api.db, 2)
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testInstant))

interface Signed {
  readonly quoteId: string
  readonly contractId: string
}

async function signed(changes: Readonly<Record<string, unknown>> = {}): Promise<Signed> {
  const { command } = quoteSession(sales)
  const draft = await command('createQuote', {
    accountId: customer.accountId,
    catalogVersionId: version.id,
    paymentPlan: 'quarterly',
    lines: [
      {
        tier: 'six-hour-repair-24x7',
        addOns: [{ key: 'media-retention' }],
        termMonths: 12,
        start: '2027-01-01',
        assetIds: customer.assetIds,
      },
    ],
    ...changes,
  })
  await command('submitQuote', { quoteId: draft.id, expectedRevision: 1, idempotencyKey: `o ${draft.id}` })
  const contract = await command('acceptQuote', { quoteId: draft.id, idempotencyKey: `a ${draft.id}` })
  expect(contract).toMatchObject({ __typename: 'ServiceContract' })
  return { quoteId: draft.id, contractId: contract.id }
}

const lineFields =
  'stage code component contractYear recurrence perQuote taxCategory amount { amountMinor formatted } rate inputs assumedFacts explanation source { plugin version title }'
const groupFields = `yearLines { ${lineFields} } termLines { ${lineFields} } termPrice { amountMinor } groupTotal { amountMinor }
  cover { rows { dimension { key title } cells { facetKey facetTitle state value text interimText } } }`
const totalFields =
  'list { amountMinor } net { amountMinor } surcharge { amountMinor } tax { amountMinor } payable { amountMinor }'
const restFields = `quoteLines { ${lineFields} } totals { ${totalFields} }
  instalments { number dueOn net { amountMinor } gross { amountMinor } tax { category country percent tax { amountMinor } } }
  waterfall { stage title amount { amountMinor } runningTotal { amountMinor } source { title plugin } }`

interface Priced {
  readonly lines: readonly { readonly groups: readonly unknown[] }[]
}

async function both({ quoteId, contractId }: Signed, language: string) {
  const { data, errors } = await sales.execute<{
    quote: { decision: Priced }
    contract: { terms: Priced }
  }>(
    `query ($quote: ID!, $contract: ID!) {
      quote(id: $quote) { decision { lines { lineKey tierKey tierTitle start endExclusive lastDay groups { ${groupFields} } } ${restFields} } }
      contract(id: $contract) { terms { lines { lineKey tierKey tierTitle start endExclusive lastDay groups { ${groupFields} } } ${restFields} } }
    }`,
    { quote: quoteId, contract: contractId },
    { 'accept-language': language },
  )
  expect(errors).toEqual([])
  return { offered: data!.quote.decision, terms: data!.contract.terms }
}

describe('signed terms', () => {
  test.each(['en', 'fr'])(
    'say what was offered, figure by figure and word by word, in %s',
    async (language) => {
      const { offered, terms } = await both(await signed(), language)
      expect(terms).toEqual(offered)
    },
  )

  test('name assets, add-ons, exclusions, plugins and the catalog they were sold from', async () => {
    const { contractId } = await signed()
    const { data, errors } = await sales.execute<{ contract: Record<string, unknown> }>(
      `query ($id: ID!) { contract(id: $id) {
        number status start lastDay endExclusive signedOn signedAt verified termsHash
        account { id } quote { id number status }
        terms {
          format catalogKey catalogTitle catalogVersionNumber catalogHash illustrativePrices priceBookTitle
          paymentPlanTitle currency priceDate signedOn startRule { kind date } plugins { key version hash }
          rateCards { key } negotiatedDiscount { reason }
          lines { termMonths addOns { key title version settings options delay } exclusions { clause cause text }
            groups { assets { assetId name serial siteZone holidaySet factsRead start endExclusive asset { name } } } }
        } } }`,
      { id: contractId },
      { 'accept-language': 'fr' },
    )
    expect(errors).toEqual([])
    expect(data!.contract).toMatchObject({
      number: expect.stringMatching(/^C-2026-\d{6}$/),
      status: 'SIGNED',
      start: '2027-01-01',
      lastDay: '2027-12-31',
      endExclusive: '2028-01-01',
      signedOn: '2026-11-24',
      verified: true,
      account: { id: customer.accountId },
      quote: { status: 'ACCEPTED' },
      terms: {
        format: 1,
        catalogKey: 'it-hardware',
        catalogVersionNumber: 1,
        catalogHash: version.hash,
        illustrativePrices: true,
        currency: 'EUR',
        startRule: { kind: 'DATE', date: '2027-01-01' },
        negotiatedDiscount: null,
        plugins: [
          {
            key: 'media-retention',
            version: expect.any(String),
            hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        ],
        lines: [
          {
            termMonths: 12,
            addOns: [{ key: 'media-retention', options: {} }],
            groups: [
              {
                assets: customer.assetIds.map((assetId, index) => ({
                  assetId,
                  name: `Rack server ${index + 1}`,
                  asset: { name: `Rack server ${index + 1}` },
                  siteZone: 'Europe/Paris',
                  holidaySet: 'FR',
                  start: '2027-01-01',
                  endExclusive: '2028-01-01',
                })),
              },
            ],
          },
        ],
      },
    })
  })

  test('are a document of which anybody can compute the hash, and which holds no cost', async () => {
    const { contractId } = await signed()
    const { data } = await sales.execute<{
      contract: { termsHash: string; terms: { document: ContractTerms } }
    }>('query ($id: ID!) { contract(id: $id) { termsHash terms { document } } }', { id: contractId })
    const { termsHash, terms } = data!.contract
    expect(sha256Hex(canonicalJson(terms.document))).toBe(termsHash)
    expect(verifyTerms(terms.document, termsHash)).toBe(true)
    expect(JSON.stringify(terms.document)).not.toContain('"cost"')
  })

  test('can neither be changed nor removed by the role that serves', async () => {
    const { contractId } = await signed()
    const row = readGlobalId(contractId).id
    for (const statement of [
      sql`update contract_terms set canonical = '{}' where contract_id = ${row}`,
      sql`delete from contract_terms where contract_id = ${row}`,
    ]) {
      const fault = await api.db.execute(statement).then(
        () => undefined,
        (error: unknown) => databaseErrorOf(error)?.code,
      )
      expect(fault).toBe('42501')
    }
  })

  test('are read without a word of the plugin that priced them', async () => {
    const sold = await signed()
    const { terms } = await both(sold, 'en')
    const reading = await readWithoutPlugins(sold)
    expect(reading).toEqual(terms)
  })

  // The same operation on an installation whose plugins are all gone.
  async function readWithoutPlugins({ contractId }: Signed): Promise<unknown> {
    const { execute, parse } = await import('graphql')
    const { schema } = await import('../schema.ts')
    const { hostPlugins } = await import('../plugin-host.ts')
    const { coreMessages } = await import('../messages.ts')
    const { createContext } = await import('../context.ts')
    const { locale, requestId, viewer, ...installation } = api.contextOf('sales')
    const contextValue = createContext(
      { ...installation, plugins: hostPlugins([], { guarded: true }), messages: coreMessages },
      { locale, requestId, viewer },
    )
    const answer = await execute({
      schema,
      contextValue,
      variableValues: { id: contractId },
      document: parse(
        `query ($id: ID!) { contract(id: $id) { terms { lines { lineKey tierKey tierTitle start endExclusive lastDay groups { ${groupFields} } } ${restFields} } } }`,
      ),
    })
    expect(answer.errors).toBeUndefined()
    return JSON.parse(JSON.stringify((answer.data as { contract: { terms: unknown } }).contract.terms))
  }
})

describe('the state of a contract', () => {
  const statusOn = async (id: string, day: string) => {
    api.clock.set(`${day}T12:00:00.000Z`)
    const { data } = await sales.execute<{ contract: { status: string } }>(
      'query ($id: ID!) { contract(id: $id) { status } }',
      { id },
    )
    return data!.contract.status
  }

  test('follows from the dates', async () => {
    const { contractId } = await signed()
    expect(await statusOn(contractId, '2026-12-31')).toBe('SIGNED')
    expect(await statusOn(contractId, '2027-01-01')).toBe('ACTIVE')
    expect(await statusOn(contractId, '2027-12-31')).toBe('ACTIVE')
    expect(await statusOn(contractId, '2028-01-01')).toBe('EXPIRED')
  })

  test('stays signed while the day that its start waits for is not recorded', async () => {
    const { contractId } = await signed({ startRule: { kind: 'WARRANTY_END' } })
    expect(await statusOn(contractId, '2029-01-01')).toBe('SIGNED')
  })

  test('is filtered as it is shown, for every state and day', async () => {
    const { contractId } = await signed()
    const { contractId: open } = await signed({ startRule: { kind: 'WARRANTY_END' } })
    const rows = await api.db.select().from(serviceContract)
    const statuses = ['signed', 'active', 'suspended', 'expired', 'renewed', 'terminated'] as const
    for (const storedStatus of ['signed', 'suspended', 'renewed', 'terminated'] as const) {
      await api.db
        .update(serviceContract)
        .set({ storedStatus })
        .where(sql`${serviceContract.id} in (${readGlobalId(contractId).id}, ${readGlobalId(open).id})`)
      for (const today of ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01']) {
        const shown = (await api.db.select().from(serviceContract)).map((row) =>
          statusInPeriod(row.storedStatus, { ...row, open: row.startOpen }, today),
        )
        for (const status of statuses) {
          const counted = await countContracts(api.db, { status: [status], today })
          expect([storedStatus, today, status, counted]).toEqual([
            storedStatus,
            today,
            status,
            shown.filter((one) => one === status).length,
          ])
        }
      }
    }
    expect(rows.length).toBeGreaterThan(2)
  })
})

describe('lists of contracts', () => {
  test('read a fixed number of statements, however many contracts there are', async () => {
    await Promise.all(Array.from({ length: 6 }, () => signed()))
    const ask = (first: number) =>
      sales.execute<{ contracts: { edges: unknown[] } }>(
        `{ contracts(first: ${first}) { edges { node {
          id number status lastDay signedOn verified account { name } quote { number }
          terms { lines { tierTitle groups { assets { asset { name } } } } } } } } }`,
      )
    const [few, many] = [await ask(1), await ask(8)]
    expect([...few.errors, ...many.errors]).toEqual([])
    expect(many.data!.contracts.edges).toHaveLength(8)
    expect(many.statements).toHaveLength(few.statements.length)
  })

  test('don’t read the terms when nobody asks for them', async () => {
    const { statements } = await sales.execute(
      '{ contracts(first: 5) { edges { node { number status lastDay } } } }',
    )
    expect(statements.filter((text) => text.includes('contract_terms'))).toEqual([])
  })

  test('are found by number, customer and account', async () => {
    const own = await aCustomer(api.db)
    const { command } = quoteSession(sales)
    const draft = await command('createQuote', {
      accountId: own.accountId,
      catalogVersionId: version.id,
      lines: [
        {
          tier: 'next-business-day',
          addOns: [],
          termMonths: 12,
          start: '2026-11-24',
          assetIds: own.assetIds,
        },
      ],
    })
    await command('submitQuote', { quoteId: draft.id, expectedRevision: 1, idempotencyKey: 'offer' })
    const { id, number } = await command('acceptQuote', { quoteId: draft.id, idempotencyKey: 'accept' })
    const { data } = await sales.execute(
      `query ($number: String, $account: ID!) {
        byNumber: contracts(filter: { search: $number }) { edges { node { id } } }
        active: contracts(filter: { accountId: $account, status: [ACTIVE, EXPIRED] }) { totalCount }
        signed: contracts(filter: { accountId: $account, status: [SIGNED] }) { totalCount }
        account(id: $account) { contracts(first: 5) { totalCount edges { node { id } } } }
      }`,
      { number, account: own.accountId },
    )
    expect(data).toEqual({
      byNumber: { edges: [{ node: { id } }] },
      active: { totalCount: 1 },
      signed: { totalCount: 0 },
      account: { contracts: { totalCount: 1, edges: [{ node: { id } }] } },
    })
  })

  test('are open to the service desk, which sees no quote beyond its number', async () => {
    const { contractId } = await signed()
    const service = await api.signInAs('service')
    const document = (fields: string) =>
      `query ($id: ID!) { contract(id: $id) { number quote { ${fields} } } }`
    const allowed = await service.execute(document('id number status'), { id: contractId })
    expect(allowed.errors).toEqual([])
    const refused = await service.execute(document('decision { currency }'), { id: contractId })
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
