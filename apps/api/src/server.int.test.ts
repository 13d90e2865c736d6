import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from './testing/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

function post(body: string, headers: Record<string, string> = {}, path = '/graphql'): Promise<Response> {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}
const me = JSON.stringify({ query: '{ me { id } }' })

describe('every answer', () => {
  test('carries the request’s id and what browsers need to know', async () => {
    for (const response of [
      await post(me),
      await fetch(`${api.url}/nothing`),
      await fetch(`${api.url}/livez`),
    ]) {
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(response.headers.get('content-security-policy')).toMatch(
        /script-src 'self';.*frame-ancestors 'none'/,
      )
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('to what nobody answers is 404, in JSON with the id', async () => {
    const response = await fetch(`${api.url}/nothing`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      code: 'NOT_FOUND',
      requestId: response.headers.get('x-request-id'),
    })
  })
})

describe('health', () => {
  test('is alive and ready, and says what runs', async () => {
    expect((await fetch(`${api.url}/livez`)).status).toBe(200)
    expect(await (await fetch(`${api.url}/readyz`)).json()).toEqual({ status: 'ready' })
    const version = (await (await fetch(`${api.url}/version`)).json()) as { plugins: unknown[]; node: string }
    expect(version.node).toBe(process.versions.node)
    expect(version.plugins.length).toBeGreaterThan(0)
  })
})

describe('a page of another origin', () => {
  const foreign = { origin: 'https://evil.example' }

  test('may neither ask nor sign in', async () => {
    for (const path of ['/graphql', '/auth/sign-in/email', '/auth/sign-out', '/first-admin']) {
      const response = await post(me, foreign, path)
      expect([path, response.status]).toEqual([path, 403])
      expect(await response.json()).toMatchObject({ code: 'FOREIGN_ORIGIN' })
    }
  })

  test('may not pretend by its name, nor by no name at all', async () => {
    const refused = [
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example:4000',
      'null',
      'https://example.com@localhost',
    ]
    for (const origin of refused) expect([origin, (await post(me, { origin })).status]).toEqual([origin, 403])
    expect((await post(me, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  test('is not one of ours: this machine while the demo runs, and what the browser calls same-origin', async () => {
    expect((await post(me, { origin: 'http://localhost:5173' })).status).toBe(200)
    const tunnel = { origin: 'https://tunnel.example', 'sec-fetch-site': 'same-origin' }
    expect((await post(me, tunnel)).status).toBe(200)
    const signIn = JSON.stringify({ email: 'admin@demo.test', password: 'aftercare-demo' })
    expect((await post(signIn, tunnel, '/auth/sign-in/email')).status).toBe(200)
  })

  test('can’t send a form as an operation', async () => {
    const response = await post('query=%7Bme%7Bid%7D%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    const text = await post(me, { 'content-type': 'text/plain' })
    expect(text.status).toBeGreaterThanOrEqual(400)
  })
})

describe('an operation', () => {
  const codeOf = async (query: string) => {
    const { errors } = await api.anyone.execute(query)
    return errors[0]?.extensions.code
  }

  test.each([
    ['too many aliases', `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    [
      'too deep',
      `{ __schema { types { fields { type { ${'ofType { '.repeat(20)}name${' }'.repeat(20)} } } } } }`,
    ],
    [
      'fragments that unfold without end',
      `{ ...F0 } ${Array.from({ length: 14 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} ` +
        'fragment F14 on Query { __typename }',
    ],
    ['too many fields at the root', `{ ${Array.from({ length: 21 }, () => '__typename').join(' ')} }`],
  ])('with %s is refused before anything runs', async (_what, query) => {
    expect(await codeOf(query)).toBe('QUERY_TOO_COSTLY')
  })

  test('that would read too many rows is refused by its cost', async () => {
    const sales = await api.signInAs('sales')
    const nested = `{ accounts(first: 100) { edges { node { sites(first: 100) { edges { node { account {
      assets(first: 100) { edges { node { id } } } } } } } } } } }`
    const { errors, statements } = await sales.execute(nested)
    expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', kind: 'complexity' })
    expect(statements.filter((text) => text.includes('"account"'))).toEqual([])
  })

  test('of the admin’s usual size is not', async () => {
    const sales = await api.signInAs('sales')
    const { errors } = await sales.execute(
      '{ accounts(first: 100) { edges { node { id name assets(first: 100) { edges { node { id name } } } } } } }',
    )
    expect(errors).toEqual([])
  })

  test.each([
    ['{ me { id ', 'GRAPHQL_PARSE_FAILED'],
    ['{ nobody }', 'GRAPHQL_VALIDATION_FAILED'],
    [`{ ${'me { id } '.repeat(3000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('that can’t be understood is the caller’s fault', async (query, code) => {
    expect(await codeOf(query)).toBe(code)
  })

  test('with a text that can’t be stored is the caller’s fault', async () => {
    const sales = await api.signInAs('sales')
    const { errors } = await sales.execute(
      'query ($search: String) { accounts(filter: { search: $search }) { totalCount edges { node { id } } } }',
      { search: 'a\u0000b' },
    )
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect(api.faults).toEqual([])
  })

  test('larger than four megabytes, or not JSON, is refused with the id', async () => {
    const large = await post(JSON.stringify({ query: `# ${'x'.repeat(4 * 1024 * 1024)}\n{ me { id } }` }))
    expect(large.status).toBe(413)
    const broken = await post('{"query": ')
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({
      code: 'BAD_REQUEST',
      requestId: broken.headers.get('x-request-id'),
    })
  })

  test('several in one request are refused, and so is one by GET', async () => {
    expect((await post(`[${me},${me}]`)).status).toBe(400)
    expect((await fetch(`${api.url}/graphql?query={me{id}}`)).status).toBe(404)
  })
})

describe('stopping', () => {
  test('lets a request that runs end, and takes no new one', async () => {
    const own = await startTestApi()
    const { hostname, port } = new URL(own.url)
    // A request whose body is still on its way when the server is told to stop.
    const socket = connect(Number(port), hostname)
    const answered = new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('close', () => resolve(text))
    })
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${me.length}\r\n\r\n`,
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    const stopped = own.stop()
    socket.write(me)
    expect(await answered).toContain('{"data":{"me":null}}')
    await stopped
    await expect(fetch(`${own.url}/livez`)).rejects.toThrow('fetch failed')
  })
})
