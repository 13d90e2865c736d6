import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listQuotes, quotesById } from '../db/quote-store.ts'
import { aCustomer, type TestCustomer } from '../testing/a-customer.ts'
import { importShipped } from '../testing/import-shipped.ts'
import { quoteSession } from '../testing/quote-session.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'

const MANY = 25

let api: TestApi
let sales: Session
let customer: TestCustomer

beforeAll(async () => {
  api = await startTestApi()
  sales = await api.signInAs('sales')
  const { id } = await importShipped(await api.signInAs('admin'), 'it-hardware')
  customer = await aCustomer(api.db)
  const commands = quoteSession(sales)
  for (let made = 0; made < MANY; made += 1) {
    const draft = await commands.command('createQuote', {
      accountId: customer.accountId,
      catalogVersionId: id,
      lines: [
        {
          tier: 'next-business-day',
          addOns: [],
          termMonths: made % 2 === 0 ? 36 : 12,
          start: '2027-01-01',
          assetIds: customer.assetIds,
        },
      ],
    })
    expect(draft.__typename).toBe('Quote')
    if (made === 0)
      await commands.command('submitQuote', {
        quoteId: draft.id,
        expectedRevision: 1,
        idempotencyKey: 'offer',
      })
  }
})
afterAll(() => api.stop())

const money = '{ amountMinor currency }'
const totals = `totals { list ${money} net ${money} surcharge ${money} tax ${money} payable ${money} cost }`
const head = `id number status revision createdAt createdBy account { name } catalogVersion { id title }
  validUntil closedOn stalePluginBuild allowedCommands startRule { kind } contract { id }`

interface Shown {
  readonly totals: Readonly<Record<string, unknown>>
  readonly decision: { readonly totals: Shown['totals'] }
}
interface Listed {
  readonly edges: readonly { readonly node: Shown }[]
}

const read = /"(request|decision|decision_before|wording|canonical|terms)"/

describe('a list of quotes', () => {
  test('with their totals reads no decision, and answers the decision’s own figures', async () => {
    const light = await sales.execute<{ quotes: Listed }>(
      `{ quotes(first: ${MANY}) { totalCount edges { node { ${head} ${totals} } } } }`,
    )
    expect(light.errors).toEqual([])
    const ofQuotes = light.statements.filter((text) => text.includes('from "quote"'))
    expect(ofQuotes.length).toBeGreaterThan(0)
    expect(ofQuotes.filter((text) => read.test(text))).toEqual([])

    const whole = await sales.execute<{ quotes: Listed }>(
      `{ quotes(first: ${MANY}) { edges { node { decision { ${totals} } } } } }`,
    )
    expect(whole.statements.some((text) => /from "quote"/.test(text) && read.test(text))).toBe(true)
    const figures = light.data?.quotes.edges.map(({ node }) => node.totals)
    expect(figures).toHaveLength(MANY)
    expect(figures).toEqual(whole.data?.quotes.edges.map(({ node }) => node.decision.totals))
    expect(new Set(figures?.map((figure) => JSON.stringify(figure))).size).toBe(2)
  })

  test('weighs a small part of the quotes themselves', async () => {
    const today = api.clock.today()
    const rows = await listQuotes(api.db, { today }, { limit: MANY, backwards: false })
    const quotes = await quotesById(
      api.db,
      rows.map(({ id }) => id),
    )
    const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
    expect(rows).toHaveLength(MANY)
    expect(bytes(rows)).toBeLessThan(MANY * 1_000)
    expect(bytes(rows)).toBeLessThan(bytes(quotes) / 10)
  })

  test('under an account, beside a node and beside its contract is as light', async () => {
    const contract = await quoteSession(sales).command('acceptQuote', {
      quoteId: await theOffer(),
      idempotencyKey: 'accept',
    })
    expect(contract.__typename).toBe('ServiceContract')
    const { errors, data, statements } = await sales.execute<Record<string, unknown>>(
      `query ($account: ID!, $contract: ID!) {
        account(id: $account) {
          quotes(first: ${MANY}) { edges { node { ${head} ${totals} } } }
          contracts(first: ${MANY}) { edges { node { number status start lastDay signedAt quote { number ${totals} } } } }
        }
        contracts(first: ${MANY}) { totalCount edges { node { number status account { name } } } }
        node(id: $contract) { ... on ServiceContract { quote { id status } } }
      }`,
      { account: customer.accountId, contract: contract.id },
    )
    expect(errors).toEqual([])
    expect(JSON.stringify(data)).toContain('ACCEPTED')
    expect(statements.filter((text) => read.test(text))).toEqual([])
  })

  test('shows the cost only to those who may know it', async () => {
    const costs = async (session: Session) => {
      const { data } = await session.execute<{ quotes: Listed }>(
        '{ quotes(first: 5) { edges { node { totals { cost } decision { totals { cost } } } } } }',
      )
      return data?.quotes.edges.map(({ node }) => [node.totals['cost'], node.decision.totals['cost']])
    }
    expect(new Set((await costs(sales))?.flat())).toEqual(new Set([null]))
    const known = await costs(await api.signInAs('pricing'))
    expect(known).toHaveLength(5)
    for (const [ofList, ofDecision] of known ?? []) {
      expect(ofList).toEqual(expect.any(String))
      expect(ofList).toBe(ofDecision)
    }
  })

  test('is asked for by who may read quotes, its totals too', async () => {
    const { errors } = await api.anyone.execute('{ quotes(first: 1) { edges { node { totals { cost } } } } }')
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})

async function theOffer(): Promise<string> {
  const { data } = await sales.execute<{ quotes: { edges: readonly { node: { id: string } }[] } }>(
    '{ quotes(first: 1, filter: { status: [OFFERED] }) { edges { node { id } } } }',
  )
  return data?.quotes.edges[0]?.node.id ?? ''
}
