import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTotals, removeReports } from './test-totals.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aftercare-totals-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, content: unknown): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), JSON.stringify(content))
}

interface Given {
  readonly passed?: number
  /** Their names, all in one file. */
  readonly failed?: readonly string[]
  /** Files that could not be loaded. */
  readonly broken?: readonly string[]
}

function givePackage(folder: string, given?: Given): void {
  write(`${folder}/package.json`, { scripts: { test: 'vitest run' } })
  if (given === undefined) return
  const { passed = 0, failed = [], broken = [] } = given
  write(`${folder}/reports/tests.json`, {
    numPassedTests: passed,
    testResults: [
      {
        name: join(root, folder, 'src/cover.test.ts'),
        status: failed.length > 0 ? 'failed' : 'passed',
        message: '',
        assertionResults: [
          { fullName: 'a passed one', status: 'passed', failureMessages: [] },
          ...failed.map((fullName) => ({
            fullName,
            status: 'failed',
            failureMessages: ['AssertionError: expected 4 to be 8\n    at cover.test.ts:3'],
          })),
        ],
      },
      ...broken.map((name) => ({
        name: join(root, folder, name),
        status: 'failed',
        message: 'SyntaxError: Unexpected token',
        assertionResults: [],
      })),
    ],
  })
}

test('adds up the tests of all packages, and tells which failed and with what words', () => {
  givePackage('packages/contract-domain', { passed: 120 })
  givePackage('plugins/fleet-bundle', { passed: 7, failed: ['a fleet of ten', 'a fleet of one'] })
  givePackage('tooling/run', { passed: 3 })
  const words = '\n    AssertionError: expected 4 to be 8\n        at cover.test.ts:3'
  const file = join('plugins', 'fleet-bundle', 'src', 'cover.test.ts')
  expect(readTotals(root)).toEqual({
    passed: 130,
    failed: 2,
    unreported: [],
    failures: [`${file}: a fleet of ten${words}`, `${file}: a fleet of one${words}`],
  })
})

test('counts and tells a test file that could not be loaded as failed', () => {
  givePackage('apps/api', { passed: 4, broken: ['src/broken.test.ts', 'src/also-broken.test.ts'] })
  const words = '\n    SyntaxError: Unexpected token'
  expect(readTotals(root)).toEqual({
    passed: 4,
    failed: 2,
    unreported: [],
    failures: ['broken', 'also-broken'].map(
      (name) => `${join('apps', 'api', 'src', `${name}.test.ts`)}${words}`,
    ),
  })
})

test('counts and names a package whose tests left no report', () => {
  givePackage('apps/api')
  givePackage('packages/plugin-kit', { passed: 1 })
  expect(readTotals(root)).toEqual({ passed: 1, failed: 1, unreported: [join('apps', 'api')], failures: [] })
})

test('counts and names a package whose tests were not found', () => {
  givePackage('plugins/parts-cover')
  write('plugins/parts-cover/reports/tests.json', { numPassedTests: 0, numFailedTests: 0, testResults: [] })
  expect(readTotals(root)).toEqual({
    passed: 0,
    failed: 1,
    unreported: [join('plugins', 'parts-cover')],
    failures: [],
  })
})

test('does not ask a package without a test script for a report', () => {
  write('tooling/typescript/package.json', { scripts: {} })
  expect(readTotals(root)).toEqual({ passed: 0, failed: 0, unreported: [], failures: [] })
})

test('an earlier report does not stand in for tests that did not run', () => {
  givePackage('apps/api', { passed: 9 })
  removeReports(root)
  expect(readTotals(root)).toEqual({ passed: 0, failed: 1, unreported: [join('apps', 'api')], failures: [] })
})
