import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testing/test-api.ts'
import { limits } from './document-limits.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())
let faultsSeen = 0
afterEach(() => {
  const seen = faultsSeen
  faultsSeen = api.faults.length
  expect(api.faults.slice(seen)).toEqual([])
})

const json = { 'content-type': 'application/json' }

async function send(body: string, headers: Readonly<Record<string, string>> = json) {
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}

const asked = (query: string, more: object = {}) => JSON.stringify({ query, ...more })
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')
const nested = (depth: number) => `{ ${'a { '.repeat(depth)}b${' }'.repeat(depth)} }`

/** So many errors a document is told of, at most: more would be an answer larger than the question. */
const TOLD = 101

describe('a document', () => {
  test.each([
    ['that asks one field thousands of times', `{ me { ${'id '.repeat(4_000)} } }`],
    ['that asks thousands of fields that don’t exist', `{ ${'nobody '.repeat(4_000)} }`],
    ['that gives thousands of arguments', `{ me(${many(1_000, (index) => `a${index}: 1`)}) { id } }`],
    ['that repeats a directive', `{ me { id ${'@include(if: true) '.repeat(700)} } }`],
    ['with thousands of directives that don’t exist', `{ me { id ${'@x '.repeat(2_000)} } }`],
    ['whose fragment spreads itself', '{ ...A } fragment A on Query { ...A me { id } }'],
    [
      'whose fragments spread each other in a ring',
      `{ ...F0 } ${many(400, (index) => `fragment F${index} on Query { ...F${(index + 1) % 400} }`)}`,
    ],
    [
      'whose fragments nobody spreads',
      `{ me { id } } ${many(400, (index) => `fragment F${index} on Query { __typename }`)}`,
    ],
    [
      'with a thousand variables that nobody uses',
      `query (${many(1_000, (index) => `$v${index}: Int`)}) { me { id } }`,
    ],
    [
      'whose variable is a list of lists of lists',
      `query ($a: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { __typename }`,
    ],
    [
      'with an argument inside thousands of lists',
      `{ __typename @include(if: ${'['.repeat(2_000)}${']'.repeat(2_000)}) }`,
    ],
    ['five hundred levels deep', nested(500)],
    ['fifteen hundred levels deep', nested(1_500)],
    ['of more words than are read', nested(3_000)],
    ['that subscribes', 'subscription { me { id } }'],
    ['that is an extension of the schema', 'extend type Query { a: Int }'],
    ['with a text that can’t be stored', '{ accounts(filter: { search: "a\\u0000b" }) { totalCount } }'],
    ['with half a surrogate pair', '{ accounts(filter: { search: "a\\ud800b" }) { totalCount } }'],
    [
      'with a text of a megabyte',
      `{ accounts(filter: { search: "${'x'.repeat(1_000_000)}" }) { totalCount } }`,
    ],
  ])('%s is refused as the caller’s fault, before anything runs, in few words', async (_what, query) => {
    const { status, text } = await send(asked(query))
    expect(status).toBe(400)
    const { data, errors } = JSON.parse(text) as {
      data?: unknown
      errors: { extensions: { code: string } }[]
    }
    expect(data ?? null).toBeNull()
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.length).toBeLessThanOrEqual(TOLD)
    expect(text.length).toBeLessThan(200_000)
    for (const { extensions } of errors)
      expect(extensions.code).toMatch(/^(GRAPHQL_|QUERY_TOO_COSTLY|BAD_USER_INPUT|OPERATION_RESOLUTION)/)
  })

  test('with many operations runs the one that is named, and none when none is', async () => {
    const query = many(200, (index) => `query Q${index} { me { id } }`)
    expect(await send(asked(query, { operationName: 'Q7' }))).toEqual({
      status: 200,
      text: '{"data":{"me":null}}\n',
    })
    expect((await send(asked(query))).status).toBe(400)
    expect((await send(asked(query, { operationName: 'Q999' }))).status).toBe(400)
  })

  test('hidden behind three megabytes of comment is read all the same', async () => {
    expect((await send(asked(`#${'x'.repeat(3_000_000)}\n{ __typename }`))).status).toBe(200)
  })
})

describe('a body', () => {
  test.each([
    ['of nothing', ''],
    ['that is null', 'null'],
    ['that is a list: operations in one request', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['without a query', '{}'],
    ['whose query is null', '{"query":null}'],
    ['whose query is a number', '{"query":1}'],
    ['whose variables are a list', '{"query":"{ __typename }","variables":[1]}'],
    ['whose variables are a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['that reaches for the prototype', '{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}'],
    [
      'a hundred thousand lists deep',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ],
    [
      'with a list of more entries than are read',
      asked('{ __typename }', { variables: { a: Array.from({ length: 20_000 }, () => 1) } }),
    ],
  ])('%s is refused', async (_what, body) => {
    expect((await send(body)).status).toBe(400)
  })

  test('that names a member twice is read once, as JSON is: the last one counts', async () => {
    expect((await send('{"query":"{ nobody }","query":"{ __typename }"}')).text).toContain('"Query"')
  })

  test('that was kept elsewhere is not looked for', async () => {
    const { text } = await send('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}')
    expect(text).toContain('PERSISTED_QUERY_NOT_SUPPORTED')
  })

  test('larger than is read is refused while it arrives', async () => {
    expect(
      (await send(asked('{ __typename }', { variables: { a: 'x'.repeat(limits.bodyBytes) } }))).status,
    ).toBe(413)
  })
})

describe('what a page of another site could make a browser send', () => {
  const mutation = asked(
    'mutation { acceptQuote(input: { quoteId: "a", idempotencyKey: "a" }) { __typename } }',
  )

  test.each([
    ['text', { 'content-type': 'text/plain' }],
    ['text that calls itself JSON', { 'content-type': 'text/plain; application/json' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['nothing said', {}],
  ])('is no operation: %s', async (_what, headers) => {
    const { cookie } = await api.signInAs('sales')
    const { status } = await send(mutation, { cookie, ...headers })
    expect([400, 415]).toContain(status)
  })

  test('by GET is nothing at all, a mutation least', async () => {
    const { cookie } = await api.signInAs('sales')
    for (const query of ['{ __typename }', 'mutation { acceptQuote(input: {}) { __typename } }']) {
      const address = `${api.url}/graphql?query=${encodeURIComponent(query)}`
      expect((await fetch(address, { headers: { cookie } })).status).toBe(404)
      const empty = await fetch(address, { method: 'POST', headers: { cookie, ...json } })
      expect(empty.status).toBe(400)
    }
  })
})

describe('headers', () => {
  test.each([
    ['a cookie of nobody', { cookie: 'aftercare.session_token=%00%ff; aftercare.session_data=x' }],
    ['a cookie of seven thousand letters', { cookie: `aftercare.session_token=${'x'.repeat(7_000)}` }],
    ['languages that are none', { 'accept-language': `xx;q=abc,,;;,fr;q=-1,${'a'.repeat(3_000)}` }],
    ['a token that nobody gave', { authorization: 'Bearer x' }],
  ])('%s: it is nobody who asks', async (_what, headers) => {
    expect(await send(asked('{ me { id } }'), { ...json, ...headers })).toEqual({
      status: 200,
      text: '{"data":{"me":null}}\n',
    })
  })

  test('that accept no JSON get none', async () => {
    expect((await send(asked('{ __typename }'), { ...json, accept: 'image/png' })).status).toBe(406)
  })
})

// The schema is published with the source, the same for every installation: to hide it would hide nothing, and
// whoever writes a client needs it. Data is behind permissions, whatever the schema says.
describe('the schema', () => {
  test('is told to anybody, without a statement to the database', async () => {
    const { data, errors, statements } = await api.anyone.execute(
      '{ __schema { queryType { name } types { name fields { name type { name } } } } }',
    )
    expect(errors).toEqual([])
    expect(JSON.stringify(data)).toContain('PriceDecision')
    expect(statements).toEqual([])
  })

  test('is suggested from where a name is almost right; what is stored never is', async () => {
    const { errors } = await api.anyone.execute('{ accunts { totalCount } }')
    expect(errors[0]?.message).toContain('Did you mean "accounts"')
    const { errors: unknown } = await api.anyone.execute('{ __type(name: "Accunt") { name } }')
    expect(unknown).toEqual([])
  })
})
