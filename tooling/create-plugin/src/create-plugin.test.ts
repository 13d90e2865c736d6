import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlugin, NotWritten } from './create-plugin.ts'

const repository = join(import.meta.dirname, '..', '..', '..')
const model = join(repository, 'plugins', 'rapid-response')
let root = ''
let written: readonly string[] = []
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'create-plugin-')))
  mkdirSync(join(root, 'apps', 'api', 'src'), { recursive: true })
  for (const path of [join('apps', 'api', 'package.json'), join('apps', 'api', 'src', 'plugins.ts')])
    cpSync(join(repository, path), join(root, path))
  written = createPlugin(root, 'battery-care').written
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a new plugin', () => {
  test('is packed as those that are there', () => {
    for (const file of ['tsconfig.json', 'turbo.json', 'vitest.config.ts'])
      expect(read('plugins', 'battery-care', file)).toBe(readFileSync(join(model, file), 'utf8'))
    const written = read('plugins', 'battery-care', 'package.json').replaceAll(
      'battery-care',
      'rapid-response',
    )
    expect(written).toBe(readFileSync(join(model, 'package.json'), 'utf8'))
  })

  test('is named where the API lists its add-ons, in order', () => {
    const source = read('apps', 'api', 'src', 'plugins.ts')
    const before = readFileSync(join(repository, 'apps', 'api', 'src', 'plugins.ts'), 'utf8')
    const added = source.split('\n').filter((line) => !before.split('\n').includes(line))
    expect(added).toEqual([
      "import { batteryCare } from '@aftercare/plugin-battery-care'",
      "  { name: '@aftercare/plugin-battery-care', plugin: batteryCare },",
    ])
    const names = [...source.matchAll(/name: '(.+)', plugin/g)].map(([, name]) => name ?? '')
    expect(names).toEqual(names.toSorted((left, right) => (left < right ? -1 : 1)))
  })

  test('is a dependency of the API, which stays readable', () => {
    const { dependencies } = JSON.parse(read('apps', 'api', 'package.json')) as {
      dependencies: Record<string, string>
    }
    expect(dependencies['@aftercare/plugin-battery-care']).toBe('workspace:*')
  })

  test('is formatted', () => {
    const config = join(repository, '.oxfmtrc.json')
    const program = join(repository, 'node_modules', '.bin', 'oxfmt')
    const sources = written.filter((path) => path.endsWith('.ts'))
    const check = spawnSync(program, ['--config', config, '--check', ...sources], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(sources).toHaveLength(9)
    expect(check.stdout + check.stderr).toContain('All matched files use the correct format')
  })

  test('passes its own cases, the laws of the kit and the type check', () => {
    const folder = join(root, 'plugins', 'battery-care')
    symlinkSync(realpathSync(join(repository, 'node_modules')), join(root, 'node_modules'))
    cpSync(join(model, 'node_modules'), join(folder, 'node_modules'), {
      recursive: true,
      dereference: false,
      filter: (source) => !source.includes('.vite'),
    })
    const run = (program: string, args: readonly string[]) =>
      spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })
    const tests = run(join(folder, 'node_modules', 'vitest', 'vitest.mjs'), ['run'])
    expect({ status: tests.status, output: tests.status === 0 ? '' : tests.stdout + tests.stderr }).toEqual({
      status: 0,
      output: '',
    })
    const report = JSON.parse(read('plugins', 'battery-care', 'reports', 'tests.json')) as {
      numPassedTests: number
    }
    expect(report.numPassedTests).toBeGreaterThan(10)
    const tsc = join(repository, 'node_modules', '@typescript', 'native', 'bin', 'tsc')
    const types = run(tsc, ['--noEmit'])
    expect(types.stdout.split('\n').filter((line) => line.startsWith('src/'))).toEqual([])
  })

  test('is refused under a name that is taken, or that can’t be a folder', () => {
    expect(() => createPlugin(root, 'battery-care')).toThrow(NotWritten)
    expect(() => createPlugin(root, 'Battery Care')).toThrow('lower-case words joined by hyphens')
    expect(() => createPlugin(root, '../battery')).toThrow(NotWritten)
  })
})
