import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { account, asset, site } from '../db/tables.ts'
import { type Session, startTestApi, type TestApi } from '../testing/test-api.ts'
import { writeGlobalId } from './global-id.ts'

let api: TestApi
let sales: Session

interface Connection {
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
  readonly edges: readonly {
    readonly cursor: string
    readonly node: { readonly id: string; readonly name: string }
  }[]
}

const accountNames = Array.from({ length: 25 }, (_, index) => `Clinic ${String(index % 5)}`)

beforeAll(async () => {
  api = await startTestApi()
  sales = await api.signInAs('sales')
  const accounts = await api.db
    .insert(account)
    .values(
      accountNames.map((name, index) => ({
        number: `A-${index}`,
        name,
        country: index < 10 ? 'FR' : 'GB',
        language: 'fr' as const,
      })),
    )
    .returning()
  const sites = await api.db
    .insert(site)
    .values(
      accounts.map(({ id }) => ({
        accountId: id,
        name: '100 % Nord',
        country: 'FR',
        timeZone: 'Europe/Paris',
        holidaySet: 'FR',
      })),
    )
    .returning()
  await api.db.insert(asset).values(
    sites.flatMap((row) =>
      [1, 2, 3].map((place) => ({
        accountId: row.accountId,
        siteId: row.id,
        name: `Lift ${place}`,
        model: 'L-1',
        serial: `S-${place}`,
        purchasePriceMinor: 2 ** 50,
        purchaseCurrency: 'EUR',
        installedOn: '2020-02-29',
      })),
    ),
  )
})
afterAll(() => api.stop())

const pages = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: AccountFilter) {
  accounts(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id name } }
  }
}`

async function page(variables: Record<string, unknown>): Promise<Connection> {
  const { data, errors } = await sales.execute<{ accounts: Connection }>(pages, variables)
  expect(errors).toEqual([])
  return data!.accounts
}

describe('a list', () => {
  test('is read to its end page by page, forwards and backwards, each row once and in one order', async () => {
    const forwards: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await page({ first: 7, after })
      forwards.push(...edges.map(({ node }) => node.id))
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(new Set(forwards).size).toBe(25)
    expect(forwards).toHaveLength(25)

    const backwards: string[] = []
    for (let before: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await page({ last: 7, before })
      backwards.unshift(...edges.map(({ node }) => node.id))
      before = pageInfo.startCursor
      more = pageInfo.hasPreviousPage
    }
    expect(backwards).toEqual(forwards)
  })

  test('goes on after a row although others were added before it', async () => {
    const first = await page({ first: 5 })
    await api.db.insert(account).values({ number: 'A-new', name: 'Aaa', country: 'DE', language: 'en' })
    const second = await page({ first: 5, after: first.pageInfo.endCursor })
    const seen = first.edges.map(({ node }) => node.id)
    expect(second.edges.filter(({ node }) => seen.includes(node.id))).toEqual([])
    expect(second.edges.map(({ node }) => node.name)).not.toContain('Aaa')
  })

  test('is searched by words and filtered, with wildcards meant as they are written', async () => {
    const count = async (filter: Record<string, string>) => (await page({ first: 100, filter })).edges.length
    expect(await count({ search: 'clin 3' })).toBe(5)
    expect(await count({ search: 'A-24' })).toBe(1)
    expect(await count({ country: 'FR' })).toBe(10)
    expect(await count({ search: '%' })).toBe(0)
    expect(await count({ search: '  ' })).toBe(26)
    const sites = await sales.execute<{ sites: Connection }>(
      '{ sites(filter: { search: "100 %" }) { totalCount edges { node { id name } } } }',
    )
    expect(sites.data?.sites.totalCount).toBe(25)
  })

  test.each([
    [{ first: 101 }, 'Ask for 1 to 100 at a time.'],
    [{ first: 0 }, 'Ask for 1 to 100 at a time.'],
    [{ last: -1 }, 'Ask for 1 to 100 at a time.'],
    [{ first: 5, after: 'nonsense' }, 'This cursor is not one that this list gave.'],
  ])('refuses %j as the caller’s fault: %s', async (variables, message) => {
    const { errors } = await sales.execute(pages, variables)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'api.invalid-input',
      issues: [{ message }],
    })
    expect(api.faults).toEqual([])
  })

  test('finds nothing after a cursor of another list, without a fault', async () => {
    const after = Buffer.from(JSON.stringify(['x', 'not a uuid'])).toString('base64url')
    expect((await page({ first: 5, after })).edges).toEqual([])
  })

  test('is counted only when asked', async () => {
    const ask = async (fields: string) =>
      (await sales.execute(`{ accounts(first: 2) { ${fields} } }`)).statements.filter((text) =>
        /count\(/i.test(text),
      ).length
    expect(await ask('edges { node { id } }')).toBe(0)
    expect(await ask('totalCount')).toBe(1)
  })
})

describe('the number of statements', () => {
  const nested = `query ($first: Int!) {
    accounts(first: $first, filter: { search: "Clinic" }) { edges { node {
      name
      sites(first: 5) { totalCount edges { node { name account { name } } } }
      assets(first: 2) { totalCount pageInfo { hasNextPage } edges { node { name site { name } account { number } } } }
    } } }
  }`

  test('does not grow with the rows', async () => {
    const few = await sales.execute(nested, { first: 1 })
    const many = await sales.execute<{ accounts: { edges: { node: { assets: Connection } }[] } }>(nested, {
      first: 25,
    })
    expect([...few.errors, ...many.errors]).toEqual([])
    expect(many.statements).toHaveLength(few.statements.length)
    // Session, its user, accounts, sites and assets of them, two counts, the sites and accounts named by assets.
    expect(many.statements.length).toBeLessThanOrEqual(10)
    const withAssets = many.data!.accounts.edges.filter(({ node }) => node.assets.totalCount > 0)
    expect(withAssets.length).toBe(25)
    for (const { node } of withAssets) {
      expect(node.assets.edges.map((edge) => edge.node.name)).toEqual(['Lift 1', 'Lift 2'])
      expect(node.assets).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    }
  })
})

describe('a node', () => {
  test('is found by its id, as itself and among others; an unknown one is null', async () => {
    const first = (await page({ first: 1 })).edges[0]!.node
    const unknown = writeGlobalId('Account', '00000000-0000-7000-8000-00000000dead')
    const { data, errors } = await sales.execute<{ nodes: unknown[]; node: unknown; account: unknown }>(
      `query ($ids: [ID!]!, $id: ID!, $unknown: ID!) {
        nodes(ids: $ids) { __typename id ... on Account { name } }
        node(id: $id) { ... on Account { name } }
        account(id: $unknown) { name }
      }`,
      { ids: [first.id, unknown, first.id], id: first.id, unknown },
    )
    expect(errors).toEqual([])
    const found = { __typename: 'Account', id: first.id, name: first.name }
    expect(data).toEqual({ nodes: [found, null, found], node: { name: first.name }, account: null })
  })

  test.each(['', 'nonsense', 'QWNjb3VudDox', writeGlobalId('Account', 'x; drop table account')])(
    'is refused for %j as the caller’s fault',
    async (id) => {
      const { errors } = await sales.execute('query ($id: ID!) { account(id: $id) { name } }', { id })
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
      expect(api.faults).toEqual([])
    },
  )

  test('of one kind is refused where another is asked for', async () => {
    const id = writeGlobalId('Site', '00000000-0000-7000-8000-00000000dead')
    const { errors } = await sales.execute('query ($id: ID!) { account(id: $id) { name } }', { id })
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    expect(api.faults).toEqual([])
  })

  test('keeps amounts exact and dates as dates', async () => {
    const { data } = await sales.execute(
      '{ assets(first: 1) { edges { node { installedOn purchasePrice { amountMinor currency formatted } } } } }',
      {},
      { 'accept-language': 'fr' },
    )
    expect(data).toEqual({
      assets: {
        edges: [
          {
            node: {
              installedOn: '2020-02-29',
              purchasePrice: {
                amountMinor: 1_125_899_906_842_624,
                currency: 'EUR',
                formatted: expect.stringMatching(/^11\s258\s999\s068\s426,24\s€$/),
              },
            },
          },
        ],
      },
    })
  })
})
