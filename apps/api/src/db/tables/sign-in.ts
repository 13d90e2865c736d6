import { boolean, check, index, snakeCase, text, timestamp } from 'drizzle-orm/pg-core'
import { isOneOf } from './columns.ts'

// What better-auth keeps; column types are those its adapter writes. Only auth.ts knows them.
const at = () => timestamp({ withTimezone: true, precision: 3 })

export const authUser = snakeCase.table(
  'auth_user',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: text().notNull().default('viewer'),
    locale: text().notNull().default('en'),
    createdAt: at().notNull().defaultNow(),
    updatedAt: at().notNull().defaultNow(),
  },
  (user) => [
    check('auth_user_role', isOneOf(user.role, ['admin', 'pricing', 'sales', 'service', 'viewer'])),
    check('auth_user_locale', isOneOf(user.locale, ['en', 'fr'])),
  ],
)

export const authSession = snakeCase.table(
  'auth_session',
  {
    id: text().primaryKey(),
    expiresAt: at().notNull(),
    token: text().notNull().unique(),
    ipAddress: text(),
    userAgent: text(),
    userId: text()
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    createdAt: at().notNull().defaultNow(),
    updatedAt: at().notNull().defaultNow(),
  },
  (session) => [index('auth_session_user').on(session.userId)],
)

export const authCredential = snakeCase.table(
  'auth_credential',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    createdAt: at().notNull().defaultNow(),
    updatedAt: at().notNull().defaultNow(),
  },
  (credential) => [index('auth_credential_user').on(credential.userId)],
)

export const authVerification = snakeCase.table(
  'auth_verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: at().notNull().defaultNow(),
    updatedAt: at().notNull().defaultNow(),
  },
  (verification) => [index('auth_verification_identifier').on(verification.identifier)],
)
