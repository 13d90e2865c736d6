import { expect, test } from 'vitest'
import { createAftercareClient } from './aftercare-client.ts'
import { meQuery } from './documents/account.ts'
import { RequestFailed } from './request-failed.ts'

interface Sent {
  readonly url: string
  readonly headers: Headers
  readonly body: unknown
}

/** Answers in turn, and keeps what was sent. */
function apiAnswering(...answers: readonly Response[]) {
  const sent: Sent[] = []
  const queue = [...answers]
  const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { body } = init ?? {}
    if (typeof url !== 'string' || typeof body !== 'string')
      throw new TypeError('the client sends text to an address')
    sent.push({ url, headers: new Headers(init?.headers), body: JSON.parse(body) })
    const answer = queue.shift()
    if (answer === undefined) throw new TypeError('connection refused')
    return answer
  }
  return { sent, client: createAftercareClient({ url: 'http://aftercare.test:4000/', fetch, locale: 'fr' }) }
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init)

test('a session starts at sign-in, is carried by every later call, and ends at sign-out', async () => {
  const kept = new Headers([
    ['set-cookie', 'session=abc.def=; Path=/; HttpOnly'],
    ['set-cookie', 'cache=1; Path=/'],
  ])
  const gone = new Headers([
    ['set-cookie', 'session=; Max-Age=0; Path=/'],
    ['set-cookie', 'cache=; Max-Age=0'],
  ])
  const { sent, client } = apiAnswering(
    json({}, { headers: kept }),
    json({ data: { me: null } }),
    json({}, { headers: gone }),
    json({ data: { me: null } }),
  )
  await client.signIn('sales@demo.test', 'secret')
  await client.query(meQuery)
  await client.signOut()
  await client.query(meQuery)
  expect(sent.map(({ url }) => url)).toEqual([
    'http://aftercare.test:4000/auth/sign-in/email',
    'http://aftercare.test:4000/graphql',
    'http://aftercare.test:4000/auth/sign-out',
    'http://aftercare.test:4000/graphql',
  ])
  expect(sent.map(({ headers }) => headers.get('cookie'))).toEqual([
    null,
    'session=abc.def=; cache=1',
    'session=abc.def=; cache=1',
    null,
  ])
  expect(sent[0]?.body).toEqual({ email: 'sales@demo.test', password: 'secret' })
  expect(sent[1]?.headers.get('origin')).toBe('http://aftercare.test:4000')
  expect(sent[1]?.headers.get('accept-language')).toBe('fr')
})

test('a document goes out as text with its variables, and its data comes back', async () => {
  const { sent, client } = apiAnswering(json({ data: { me: { id: 'u', name: 'Ada' } } }))
  await expect(client.query(meQuery)).resolves.toEqual({ me: { id: 'u', name: 'Ada' } })
  expect(sent[0]?.body).toEqual({ query: expect.stringContaining('query Me'), variables: {} })
})

test('a refused permission is a failure with its code and request id', async () => {
  const error = { message: 'not allowed', extensions: { code: 'FORBIDDEN', requestId: 'r-7' } }
  const { client } = apiAnswering(json({ data: { me: null }, errors: [error] }))
  const failure = await client.query(meQuery).catch((caught: unknown) => caught)
  expect(failure).toBeInstanceOf(RequestFailed)
  expect(failure).toMatchObject({
    code: 'FORBIDDEN',
    requestId: 'r-7',
    message: 'not allowed',
    errors: [error],
  })
})

test('a wrong password, a broken answer and a dead address are told apart', async () => {
  const wrong = apiAnswering(json({ code: 'INVALID_EMAIL_OR_PASSWORD', message: 'no' }, { status: 401 }))
  await expect(wrong.client.signIn('a', 'b')).rejects.toMatchObject({
    code: 'INVALID_EMAIL_OR_PASSWORD',
    status: 401,
  })
  const broken = apiAnswering(new Response('<html>', { status: 502, headers: { 'x-request-id': 'r-8' } }))
  await expect(broken.client.query(meQuery)).rejects.toMatchObject({
    code: 'UNREADABLE_ANSWER',
    status: 502,
    requestId: 'r-8',
  })
  await expect(apiAnswering().client.query(meQuery)).rejects.toMatchObject({ code: 'UNREACHABLE' })
})
