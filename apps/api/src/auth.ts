import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import type { Locale } from '@aftercare/contract-domain/text'
import type { Database } from './db/database.ts'
import { authCredential, authSession, authUser, authVerification } from './db/tables.ts'
import { isRole, permissionsOf, type Role } from './permissions.ts'
import type { Viewer } from './viewer.ts'

/** Who may do what stands in permissions.ts; this file alone knows the library that keeps sign-ins. */
export interface Auth {
  /** Answers `/auth/*`: sign-in, sign-out. */
  handle(request: Request): Promise<Response>
  /** Who a request's cookies belong to. */
  viewerOf(headers: Headers): Promise<Viewer | null>
  /** Makes a sign-in; its e-mail must be new. */
  createSignIn(person: NewSignIn): Promise<void>
}

export interface NewSignIn {
  readonly email: string
  readonly name: string
  readonly password: string
  readonly role: Role
  readonly locale: Locale
}

export interface AuthSettings {
  readonly db: Database
  readonly secret: string
  /** Address of the installation, without a path. */
  readonly publicUrl: string
  /** Slows down whoever guesses passwords. */
  readonly limitSignIns: boolean
}

/** The header that the server sets to the caller's address, whatever the caller sent under this name. */
export const callerAddressHeader = 'x-aftercare-caller'

const day = 24 * 60 * 60

/** Sessions are rows: signing out or changing a role holds from the next request on, in every process. */
export function openAuth({ db, secret, publicUrl, limitSignIns }: AuthSettings): Auth {
  const auth = betterAuth({
    appName: 'Aftercare',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: authUser,
        session: authSession,
        account: authCredential,
        verification: authVerification,
      },
    }),
    // Sign-ins are made by an administrator; nobody signs up.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        locale: { type: 'string', required: true, input: false },
      },
    },
    session: { expiresIn: 7 * day, updateAge: day },
    rateLimit: {
      enabled: limitSignIns,
      window: 60,
      max: 300,
      customRules: { '/sign-in/*': { window: 60, max: 10 } },
    },
    advanced: {
      // server.ts refuses foreign pages, for every address alike and in every environment.
      disableCSRFCheck: true,
      cookiePrefix: 'aftercare',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [callerAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
  return {
    handle: (request) => auth.handler(request),
    viewerOf: async (headers) => {
      // Most requests without a cookie need no statement.
      if (!headers.has('cookie')) return null
      const session = await auth.api.getSession({ headers })
      return session === null ? null : viewerOf(session.user)
    },
    createSignIn: async ({ email, name, password, role, locale }) => {
      const { internalAdapter, password: passwords } = await auth.$context
      const user = await internalAdapter.createUser(
        { email: email.toLowerCase(), name, role, locale, emailVerified: true },
        { method: 'email-password' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await passwords.hash(password),
      })
    },
  }
}

function viewerOf(user: {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly locale: string
}): Viewer {
  const role = isRole(user.role) ? user.role : 'viewer'
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role,
    locale: user.locale === 'fr' ? 'fr' : 'en',
    permissions: permissionsOf(role),
  }
}
