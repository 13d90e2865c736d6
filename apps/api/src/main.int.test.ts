import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removePostgresData } from './embedded-postgres.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

// The program as `npm start` runs it, in a process of its own.
const main = join(import.meta.dirname, 'main.ts')
const reset = join(import.meta.dirname, 'reset-data.ts')

let folder: string
const running = new Set<ChildProcess>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-main-'))
  // PostgreSQL runs as another user when we are root, and has to pass through.
  chmodSync(folder, 0o711)
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await removePostgresData(join(folder, 'data'), () => undefined).catch(() => false)
  rmSync(folder, { recursive: true, force: true })
})

interface Run {
  readonly child: ChildProcess
  /** Everything it printed so far. */
  printed(): string
  /** The address of its ready line; what it printed when it ended without one. */
  readonly ready: Promise<string>
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

function run(program: string, settings: Record<string, string>, args: readonly string[] = []): Run {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const ready = Promise.withResolvers<string>()
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => {
    running.delete(child)
    ready.reject(new Error(`it ended: ${text}`))
    return { code: code as number | null, signal: signal as NodeJS.Signals | null }
  })
  ready.promise.catch(() => undefined)
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
    const address = /Aftercare is ready: (\S+)/.exec(text)?.[1]
    if (address !== undefined) ready.resolve(address)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return { child, printed: () => text, ready: ready.promise, ended }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function ask(url: string, query: string, cookie = ''): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@demo.test', password: 'aftercare-demo' }),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

describe('on the embedded database', () => {
  let settings: Record<string, string>
  let cookie: string

  beforeAll(async () => {
    settings = { PORT: String(await freePort()), AFTERCARE_DATA_DIR: join(folder, 'data') }
  })

  test('the first start makes everything and prints one address; SIGTERM ends it in order', async () => {
    const first = run(main, settings)
    const url = await first.ready
    expect(url).toBe(`http://localhost:${settings['PORT']}`)
    expect(first.printed().match(/Aftercare is ready/g)).toHaveLength(1)
    cookie = await signIn(url)
    expect(await ask(url, '{ me { role } }', cookie)).toEqual({ data: { me: { role: 'ADMIN' } } })
    first.child.kill('SIGTERM')
    expect(await first.ended).toEqual({ code: 0, signal: null })
    expect(existsSync(join(folder, 'data/postgres/postmaster.pid'))).toBe(false)
    const keys = statSync(join(folder, 'data/postgres-passwords.json'))
    expect((keys.mode & 0o777).toString(8)).toBe('600')
  }, 120_000)

  test('a second start on the same port is refused in one sentence, and harms nothing', async () => {
    const [one, other] = [run(main, settings), await freePort()]
    await one.ready
    const port = run(main, { ...settings, AFTERCARE_DATA_DIR: join(folder, 'other') })
    expect((await port.ended).code).toBe(1)
    expect(port.printed()).toMatch(/^Port \d+ is in use: .*PORT\.$/m)
    await removePostgresData(join(folder, 'other'), () => undefined)
    const data = run(main, { ...settings, PORT: String(other) })
    expect((await data.ended).code).toBe(1)
    expect(data.printed().trim().split('\n')).toHaveLength(1)
    expect(data.printed()).not.toContain('    at ')

    // What was signed in before both restarts still is: nothing that was kept is lost.
    expect(await ask(await one.ready, '{ me { role } }', cookie)).toEqual({ data: { me: { role: 'ADMIN' } } })
    one.child.kill('SIGKILL')
    expect((await one.ended).signal).toBe('SIGKILL')
  }, 120_000)

  test('after being killed it starts again on what was saved, twice asked to stop it stops once', async () => {
    const again = run(main, settings)
    const url = await again.ready
    expect(await ask(url, '{ me { role } }', cookie)).toEqual({ data: { me: { role: 'ADMIN' } } })
    expect(again.printed()).not.toContain('Loading the demo')
    again.child.kill('SIGINT')
    again.child.kill('SIGTERM')
    expect(await again.ended).toEqual({ code: 0, signal: null })
  }, 120_000)

  test('reset forgets it', async () => {
    const forgotten = run(reset, settings)
    expect((await forgotten.ended).code).toBe(0)
    expect(existsSync(join(folder, 'data/postgres'))).toBe(false)
    const nothing = run(reset, settings)
    expect((await nothing.ended).code).toBe(0)
    expect(nothing.printed()).toContain('There is no data')
  }, 60_000)
})

describe('on a database of one’s own', () => {
  let database: TestDatabase
  let settings: Record<string, string>

  beforeAll(async () => {
    database = await createTestDatabase()
    settings = {
      PORT: String(await freePort()),
      DATABASE_URL: database.appUrl,
      AFTERCARE_DATABASE_OWNER_URL: database.ownerUrl,
      AFTERCARE_PUBLIC_URL: 'https://service.example.com',
    }
  })
  afterAll(() => database.drop())

  test('a real installation has no demo, and prints a link for its first administrator', async () => {
    const real = run(main, settings)
    expect(await real.ready).toBe('https://service.example.com')
    expect(real.printed()).toMatch(/https:\/\/service\.example\.com\/first-admin\?token=[\w-]{32}/)
    expect(real.printed()).not.toContain('Loading the demo')
    const local = `http://localhost:${settings['PORT']}`
    expect(await ask(local, '{ demoAccounts { email } me { id } }')).toEqual({
      data: { demoAccounts: [], me: null },
    })
    real.child.kill('SIGTERM')
    expect((await real.ended).code).toBe(0)
  }, 60_000)

  test('reset asks first, then empties it, and the next start makes it anew', async () => {
    const asked = run(reset, settings)
    expect((await asked.ended).code).toBe(1)
    expect(asked.printed()).toContain('-- --yes')
    const emptied = run(reset, settings, ['--yes'])
    expect(await emptied.ended.then(({ code }) => [code, emptied.printed()])).toEqual([
      0,
      expect.stringContaining('Forgot everything'),
    ])
    const anew = run(main, { ...settings, AFTERCARE_DEMO: 'on' })
    await anew.ready
    expect(await ask(`http://localhost:${settings['PORT']}`, '{ demoAccounts { role } }')).toMatchObject({
      data: { demoAccounts: expect.arrayContaining([{ role: 'ADMIN' }]) },
    })
    anew.child.kill('SIGTERM')
    expect((await anew.ended).code).toBe(0)
  }, 120_000)

  test('two processes start together on one empty database', async () => {
    expect((await run(reset, settings, ['--yes']).ended).code).toBe(0)
    const pair = [run(main, settings), run(main, { ...settings, PORT: String(await freePort()) })]
    await Promise.all(pair.map(({ ready }) => ready))
    for (const { child } of pair) child.kill('SIGTERM')
    expect((await Promise.all(pair.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([0, 0])
  }, 120_000)

  test.each([
    [
      { DATABASE_URL: 'postgresql://aftercare_app:x@127.0.0.1:1/aftercare' },
      /can't be used \(.*\): see that it runs/,
    ],
    [{ PORT: 'many', DATABASE_URL: 'nonsense' }, /^PORT must be .*\nDATABASE_URL must /],
  ])(
    'a setting that can’t be right is one sentence, without a stack',
    async (wrong, sentence) => {
      const refused = run(main, { PORT: '0', ...wrong })
      expect((await refused.ended).code).toBe(1)
      expect(refused.printed()).toMatch(sentence)
      expect(refused.printed()).not.toContain('    at ')
    },
    60_000,
  )

  test('the role that serves may not migrate, and the sentence says whose address is missing', async () => {
    const { AFTERCARE_DATABASE_OWNER_URL: _owner, ...withoutOwner } = settings
    expect((await run(reset, settings, ['--yes']).ended).code).toBe(0)
    const refused = run(main, withoutOwner)
    expect((await refused.ended).code).toBe(1)
    expect(refused.printed()).toContain('AFTERCARE_DATABASE_OWNER_URL')
    expect(refused.printed()).not.toContain('    at ')
  }, 60_000)
})
