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

function givePackage(folder: string, report?: { passed: number; failed: number; broken?: number }): void {
  write(`${folder}/package.json`, { scripts: { test: 'vitest run' } })
  if (report === undefined) return
  const files = [
    {
      status: report.failed > 0 ? 'failed' : 'passed',
      assertionResults: [{ status: report.failed > 0 ? 'failed' : 'passed' }],
    },
    ...Array.from({ length: report.broken ?? 0 }, () => ({ status: 'failed', assertionResults: [] })),
  ]
  write(`${folder}/reports/tests.json`, {
    numPassedTests: report.passed,
    numFailedTests: report.failed,
    testResults: files,
  })
}

test('adds up the tests of all packages', () => {
  givePackage('packages/contract-domain', { passed: 120, failed: 0 })
  givePackage('plugins/fleet-bundle', { passed: 7, failed: 2 })
  givePackage('tooling/run', { passed: 3, failed: 0 })
  expect(readTotals(root)).toEqual({ passed: 130, failed: 2, unreported: [] })
})

test('counts a test file that could not be loaded as failed', () => {
  givePackage('apps/api', { passed: 4, failed: 0, broken: 2 })
  expect(readTotals(root)).toEqual({ passed: 4, failed: 2, unreported: [] })
})

test('counts and names a package whose tests left no report', () => {
  givePackage('apps/api')
  givePackage('packages/plugin-kit', { passed: 1, failed: 0 })
  expect(readTotals(root)).toEqual({ passed: 1, failed: 1, unreported: [join('apps', 'api')] })
})

test('counts and names a package whose tests were not found', () => {
  givePackage('plugins/parts-cover')
  write('plugins/parts-cover/reports/tests.json', { numPassedTests: 0, numFailedTests: 0, testResults: [] })
  expect(readTotals(root)).toEqual({ passed: 0, failed: 1, unreported: [join('plugins', 'parts-cover')] })
})

test('does not ask a package without a test script for a report', () => {
  write('tooling/typescript/package.json', { scripts: {} })
  expect(readTotals(root)).toEqual({ passed: 0, failed: 0, unreported: [] })
})

test('an earlier report does not stand in for tests that did not run', () => {
  givePackage('apps/api', { passed: 9, failed: 0 })
  removeReports(root)
  expect(readTotals(root)).toEqual({ passed: 0, failed: 1, unreported: [join('apps', 'api')] })
})
