import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { print, type TypedQueryDocumentNode } from 'graphql'
import { fixedClock } from '../clock.ts'
import type { Context } from '../context.ts'
import { createContext } from '../context.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { demoAccounts } from '../demo/demo-accounts.ts'
import type { Env } from '../env.ts'
import { type Role, permissionsOf } from '../permissions.ts'
import { startAftercare } from '../start-aftercare.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

/** What an operation answered. */
export interface Answer<Data = Record<string, unknown>> {
  readonly data: Data | null | undefined
  readonly errors: readonly AnswerError[]
  /** Statements that PostgreSQL was sent for it, sign-in included. */
  readonly statements: readonly string[]
  readonly status: number
  readonly headers: Headers
}

export interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: Readonly<Record<string, unknown>> & {
    readonly code: string
    readonly requestId: string
  }
}

/** One person's session with the API, over HTTP. */
export interface Session {
  /** Sends an operation; faults and refusals are part of the answer. */
  execute<Data = Record<string, never>, Variables = Record<string, unknown>>(
    document: string | TypedQueryDocumentNode<Data, Variables>,
    variables?: Variables,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Data>>
  readonly cookie: string
}

export interface TestApi {
  readonly url: string
  readonly db: Database
  readonly database: TestDatabase
  /** Stands at {@link testInstant} until it is set. */
  readonly clock: ReturnType<typeof fixedClock>
  /** Faults of our own side, as they were logged. */
  readonly faults: readonly { readonly error: unknown; readonly requestId: string }[]
  /** The link for the first administrator, outside the demo. */
  readonly invitation: string | undefined
  /** Somebody who is not signed in. */
  readonly anyone: Session
  /** A session of the demo account of a role; the same one each time. */
  signInAs(role: Role): Promise<Session>
  /** A context as a request of this role would have it, for calling functions directly. */
  contextOf(role: Role): Context
  stop(): Promise<void>
}

/** Signs the sessions of every test API. */
export const testSecret = 'a secret of forty characters for tests only'

/** Tuesday morning in Paris. */
export const testInstant = '2026-11-24T08:00:00.000Z'

/**
 * The real server in this process, on a database of its own with holidays, demo sign-ins and nothing else. Call it
 * in `beforeAll` and `stop()` in `afterAll`.
 */
export async function startTestApi(
  overrides: Partial<Env> & { readonly adminFolder?: string } = {},
): Promise<TestApi> {
  const { adminFolder = join(tmpdir(), 'aftercare-no-admin'), ...settings } = overrides
  const database = await createTestDatabase()
  const statements: string[] = []
  const faults: { error: unknown; requestId: string }[] = []
  const clock = fixedClock(testInstant, 'Europe/Paris')
  const opened = openDatabase(database.appUrl, { onStatement: (text) => statements.push(text) })
  const env: Env = {
    port: 0,
    host: '127.0.0.1',
    dataDir: join(tmpdir(), 'aftercare-unused'),
    database: undefined,
    demo: true,
    timeZone: 'Europe/Paris',
    secret: testSecret,
    publicUrl: undefined,
    ...settings,
  }
  const aftercare = await startAftercare({
    env,
    database: opened,
    adminFolder,
    clock,
    seedDemo: async ({ auth }) => {
      for (const account of demoAccounts) await auth.createSignIn(account)
    },
    log: () => undefined,
    logFault: (fault) => faults.push(fault),
  })
  await aftercare.server.listen(env)
  const url = `http://127.0.0.1:${aftercare.server.port()}`
  const sessions = new Map<Role, Promise<Session>>()
  const sessionOf = (cookie: string): Session => ({
    cookie,
    execute: async (document, variables, headers) => {
      const before = statements.length
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
        },
        body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
      })
      const body = (await response.json()) as { data?: never; errors?: AnswerError[] }
      return {
        data: body.data,
        errors: body.errors ?? [],
        statements: statements.slice(before),
        status: response.status,
        headers: response.headers,
      }
    },
  })
  return {
    url,
    db: opened.db,
    database,
    clock,
    faults,
    invitation: aftercare.invitation,
    anyone: sessionOf(''),
    signInAs: (role) => {
      const known = sessions.get(role) ?? signIn(url, role).then(sessionOf)
      sessions.set(role, known)
      return known
    },
    contextOf: (role) =>
      createContext(aftercare.installation, {
        viewer: { id: role, name: role, email: '', role, locale: 'en', permissions: permissionsOf(role) },
        locale: 'en',
        requestId: `test-${role}`,
      }),
    stop: async () => {
      await aftercare.stop()
      await database.drop()
    },
  }
}

/** @returns the session's cookie */
async function signIn(url: string, role: Role): Promise<string> {
  const account = demoAccounts.find((one) => one.role === role)
  const response = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account?.email, password: account?.password }),
  })
  if (!response.ok)
    throw new Error(`signing in as ${role} answered ${response.status}: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
