import { join, resolve } from 'node:path'
import type { Locale } from '@aftercare/contract-domain/text'
import { z } from 'zod'
import { StartFailure } from './embedded-postgres/start-failure.ts'

/** What the surroundings say about how this process is to run. Read once; nothing else reads the environment. */
export interface Env {
  readonly port: number
  /** Address to listen on. */
  readonly host: string
  /** Absolute folder of the embedded PostgreSQL and of the installation's own files. */
  readonly dataDir: string
  /** A server of one's own instead of the embedded one. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined
  /** Whether the demo is loaded into an empty database, and its sign-ins are shown. */
  readonly demo: boolean
  /** IANA zone of the company: what day it is there is today. */
  readonly timeZone: string
  /** Signs sessions; undefined: made once and kept by the installation. */
  readonly secret: string | undefined
  /** The address people type, without a path; undefined: `http://localhost:<port>`. */
  readonly publicUrl: string | undefined
}

const repositoryRoot = resolve(import.meta.dirname, '../../..')
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^/]+\/.+/, 'must look like postgresql://user:password@host:5432/database')

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535')
    .default(4000),
  AFTERCARE_HOST: z.string().default('localhost'),
  AFTERCARE_DATA_DIR: z.string().default(join(repositoryRoot, '.data')),
  DATABASE_URL: postgresUrl.optional(),
  // The owner of a foreign database migrates and resets; the role in DATABASE_URL should only serve.
  AFTERCARE_DATABASE_OWNER_URL: postgresUrl.optional(),
  AFTERCARE_DEMO: z
    .enum(['on', 'off', '1', '0', 'true', 'false'], 'must be on or off')
    .transform((value) => ['on', '1', 'true'].includes(value))
    .optional(),
  AFTERCARE_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA zone like Europe/Paris')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
  AFTERCARE_SECRET: z.string().min(32, 'must have at least 32 random characters').optional(),
  AFTERCARE_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://service.example.com' })
    .refine((url) => /^\/?$/.test(new URL(url).pathname), 'must not have a path')
    .transform((url) => new URL(url).origin)
    .optional(),
})

/**
 * Reads the settings.
 * @throws {StartFailure} one line a fault, all of them
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  // An empty variable is one that somebody unset in a file.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const read = variables.safeParse(given)
  const faults = read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
  if (given['AFTERCARE_DATABASE_OWNER_URL'] !== undefined && given['DATABASE_URL'] === undefined)
    faults.push('AFTERCARE_DATABASE_OWNER_URL needs DATABASE_URL beside it.')
  if (!read.success || faults.length > 0) throw new StartFailure(faults.join('\n'))
  const env = read.data
  const appUrl = env.DATABASE_URL
  return {
    port: env.PORT,
    host: env.AFTERCARE_HOST,
    dataDir: resolve(env.AFTERCARE_DATA_DIR),
    database:
      appUrl === undefined ? undefined : { appUrl, ownerUrl: env.AFTERCARE_DATABASE_OWNER_URL ?? appUrl },
    // The built-in database shows the demo; a server of one's own is a real installation unless it says otherwise.
    demo: env.AFTERCARE_DEMO ?? appUrl === undefined,
    timeZone: env.AFTERCARE_TIME_ZONE,
    secret: env.AFTERCARE_SECRET,
    publicUrl: env.AFTERCARE_PUBLIC_URL,
  }
}

/** The language of what is printed at a terminal: that of the system, when it is one of ours, else English. */
export function readTerminalLocale(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Locale {
  const named = [source['LC_ALL'], source['LC_MESSAGES'], source['LANG']].find(Boolean) ?? ''
  return /^fr(?![a-z])/i.test(named) ? 'fr' : 'en'
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
