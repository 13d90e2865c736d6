import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authUser } from './db/tables.ts'
import { demoAccounts } from './demo/demo-accounts.ts'
import { startTestApi, type TestApi } from './testing/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const me = '{ me { email role locale permissions } }'
const [admin] = demoAccounts

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

describe('signing in', () => {
  test('starts a session of the right person; each role has its permissions', async () => {
    for (const { role, email, locale } of demoAccounts) {
      const session = await api.signInAs(role)
      const { data } = await session.execute<{ me: { permissions: string[] } }>(me)
      expect(data?.me).toMatchObject({ email, role: role.toUpperCase(), locale: locale.toUpperCase() })
    }
    const { data } = await api.anyone.execute(me)
    expect(data).toEqual({ me: null })
  })

  test('is refused with a wrong password or an unknown e-mail, in the same words', async () => {
    const wrong = await post('/auth/sign-in/email', { email: admin?.email, password: 'aftercare-demO' })
    const unknown = await post('/auth/sign-in/email', {
      email: 'nobody@demo.test',
      password: 'aftercare-demo',
    })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
  })

  test('keeps the session from scripts and from other sites', async () => {
    const response = await post('/auth/sign-in/email', { email: admin?.email, password: admin?.password })
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^aftercare\.session_token=[^;]+;.*HttpOnly; SameSite=Lax$/)
  })

  test('can’t be done for oneself: nobody signs up, nobody chooses a role', async () => {
    const response = await post('/auth/sign-up/email', {
      email: 'eve@demo.test',
      name: 'Eve',
      password: 'a-long-password',
      role: 'admin',
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await api.db.select().from(authUser).where(eq(authUser.email, 'eve@demo.test'))).toEqual([])
    const sales = await api.signInAs('sales')
    await post('/auth/update-user', { role: 'admin', name: 'Sophie' }, { cookie: sales.cookie })
    const { data } = await sales.execute<{ me: { role: string } }>(me)
    expect(data?.me.role).toBe('SALES')
  })
})

describe('a session', () => {
  test('ends when its person signs out, at once and in every process', async () => {
    const response = await post('/auth/sign-in/email', { email: admin?.email, password: admin?.password })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const ask = async () => (await api.anyone.execute<{ me: unknown }>(me, {}, { cookie })).data?.me
    expect(await ask()).toMatchObject({ role: 'ADMIN' })
    const out = await post('/auth/sign-out', {}, { cookie })
    expect(out.status).toBe(200)
    expect(await ask()).toBeNull()
  })

  test('follows a change of role from the next request on', async () => {
    const viewer = await api.signInAs('viewer')
    const ask = async () => (await viewer.execute<{ me: { role: string } }>(me)).data?.me.role
    expect(await ask()).toBe('VIEWER')
    await api.db.update(authUser).set({ role: 'service' }).where(eq(authUser.email, 'viewer@demo.test'))
    expect(await ask()).toBe('SERVICE')
  })

  test('of a forged cookie is nobody’s', async () => {
    const { data } = await api.anyone.execute(me, {}, { cookie: 'aftercare.session_token=abc.def' })
    expect(data).toEqual({ me: null })
  })
})

describe('the sign-ins of the demo', () => {
  test('are one for each role', async () => {
    const { data } = await api.anyone.execute<{ demoAccounts: { role: string }[] }>(
      '{ demoAccounts { email name password role } }',
    )
    expect(data?.demoAccounts.map(({ role }) => role)).toEqual([
      'ADMIN',
      'PRICING',
      'SALES',
      'SERVICE',
      'VIEWER',
    ])
  })
})

describe('a real installation', () => {
  let real: TestApi
  beforeAll(async () => {
    real = await startTestApi({ demo: false, publicUrl: 'https://service.example.com' })
  })
  afterAll(() => real.stop())

  const submit = (token: string, fields: Record<string, string>) =>
    fetch(`${real.url}/first-admin`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'fr' },
      body: new URLSearchParams({ token, ...fields }),
    })
  const person = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }

  test('shows no sign-ins, and has none', async () => {
    const { data } = await real.anyone.execute('{ demoAccounts { email } }')
    expect(data).toEqual({ demoAccounts: [] })
    await expect(real.signInAs('admin')).rejects.toThrow('401')
  })

  test('gets its first administrator by a link that works once', async () => {
    const link = new URL(real.invitation ?? '')
    expect(link.origin).toBe('https://service.example.com')
    const token = link.searchParams.get('token') ?? ''
    const page = await fetch(`${real.url}${link.pathname}${link.search}`, {
      headers: { 'accept-language': 'fr' },
    })
    expect(await page.text()).toContain('Le premier administrateur')

    expect((await submit('a-guess', person)).status).toBe(403)
    expect((await submit(token, { ...person, password: 'short' })).status).toBe(400)
    const attempts = await Promise.all([
      submit(token, person),
      submit(token, { ...person, email: 'eve@x.org' }),
    ])
    expect(new Set(attempts.map(({ status }) => status))).toEqual(new Set([303, 403]))
    expect((await submit(token, { ...person, email: 'late@x.org' })).status).toBe(403)
    const users = await real.db.select().from(authUser)
    expect(users.map(({ role, locale }) => [role, locale])).toEqual([['admin', 'fr']])
  })

  test('sends its session over https only, and slows down whoever guesses', async () => {
    const [user] = await real.db.select().from(authUser)
    const attempt = (password: string) =>
      fetch(`${real.url}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: user?.email, password }),
      })
    const good = await attempt(person.password)
    expect(good.headers.getSetCookie()[0]).toMatch(/^__Secure-aftercare\..*Secure/)
    const statuses: number[] = []
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await attempt(`guess-number-${guess}`)).status)
    expect(statuses[0]).toBe(401)
    expect(statuses.at(-1)).toBe(429)
  })
})
