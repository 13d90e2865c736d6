import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { StartFailure } from './embedded-postgres.ts'
import { readEnv, readTerminalLocale } from './env.ts'

function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof StartFailure) return error.message.split('\n')
    throw error
  }
  return []
}

describe('the settings', () => {
  test('need none to be given: the demo on the embedded database, on port 4000', () => {
    const env = readEnv({})
    expect(env).toMatchObject({ port: 4000, host: 'localhost', demo: true, database: undefined })
    expect(env.dataDir).toBe(join(import.meta.dirname, '../../../.data'))
  })

  test('of a server of one’s own turn the demo off, unless it is asked for', () => {
    const DATABASE_URL = 'postgresql://aftercare_app:x@db:5432/aftercare'
    const env = readEnv({ DATABASE_URL, AFTERCARE_PUBLIC_URL: 'https://service.example.com/' })
    expect(env).toMatchObject({ demo: false, publicUrl: 'https://service.example.com' })
    expect(env.database).toEqual({ appUrl: DATABASE_URL, ownerUrl: DATABASE_URL })
    expect(readEnv({ DATABASE_URL, AFTERCARE_DEMO: 'on' }).demo).toBe(true)
    const ownerUrl = 'postgres://aftercare_owner:y@db/aftercare'
    expect(readEnv({ DATABASE_URL, AFTERCARE_DATABASE_OWNER_URL: ownerUrl }).database?.ownerUrl).toBe(
      ownerUrl,
    )
  })

  test('say all their faults at once, each by its name', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://db',
      AFTERCARE_DEMO: 'maybe',
      AFTERCARE_PUBLIC_URL: 'https://example.com/path',
      AFTERCARE_SECRET: 'short',
      AFTERCARE_TIME_ZONE: 'Mars/Base',
    })
    expect(faults.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'AFTERCARE_DEMO',
      'AFTERCARE_TIME_ZONE',
      'AFTERCARE_SECRET',
      'AFTERCARE_PUBLIC_URL',
    ])
    expect(faults[0]).toBe('PORT must be a whole number from 0 to 65535.')
  })

  test('refuse an owner without a database', () => {
    expect(faultsOf({ AFTERCARE_DATABASE_OWNER_URL: 'postgres://o@db/aftercare' })).toEqual([
      'AFTERCARE_DATABASE_OWNER_URL needs DATABASE_URL beside it.',
    ])
  })

  test('that are empty count as not given', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, database: undefined })
  })
})

describe('the language at a terminal', () => {
  test.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_CA.UTF-8', LC_ALL: '' }, 'fr'],
    [{ LANG: 'fur_IT' }, 'en'],
    [{}, 'en'],
  ])('under %j is %s', (source, locale) => {
    expect(readTerminalLocale(source)).toBe(locale)
  })
})
