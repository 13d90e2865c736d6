import { delimiter } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { childEnvironment } from './environment.mjs'
import { programs } from './repository.mjs'

afterEach(() => vi.unstubAllEnvs())

test('the pinned programs come first on the path, and only once', () => {
  vi.stubEnv('PATH', ['/usr/bin', programs, '/bin'].join(delimiter))
  expect(childEnvironment()['PATH']).toBe([programs, '/usr/bin', '/bin'].join(delimiter))
})

test('nothing that npm says about itself reaches the programs', () => {
  vi.stubEnv('npm_config_loglevel', 'silent')
  vi.stubEnv('npm_lifecycle_event', 'test')
  vi.stubEnv('npm_package_json', '/elsewhere/package.json')
  vi.stubEnv('AFTERCARE_DATA_DIR', '/data')
  const environment = childEnvironment()
  expect(Object.keys(environment).filter((name) => name.startsWith('npm_'))).toEqual([])
  expect(environment['AFTERCARE_DATA_DIR']).toBe('/data')
})

test('nobody is told what runs here', () => {
  expect(childEnvironment()).toMatchObject({ TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' })
})

test('what a verb adds wins', () => {
  vi.stubEnv('PORT', '4000')
  expect(childEnvironment({ PORT: '4100' })['PORT']).toBe('4100')
})
