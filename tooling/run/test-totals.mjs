import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} TestResult
 * @typedef {{ passed: number, failed: number, unreported: string[], failures: string[] }} Totals
 *   `failures`: each failed test by its file and name, then the first lines of what it said
 */

const workspaceRoots = ['apps', 'packages', 'plugins', 'tooling']
const reportFile = join('reports', 'tests.json')

/**
 * Takes earlier reports away: a package that does not run must not be counted by what it once said.
 * @param {string} root the repository
 */
export function removeReports(root) {
  for (const folder of testedPackages(root)) rmSync(join(root, folder, reportFile), { force: true })
}

/**
 * Adds up the reports of all packages that have tests. A test file that could not be loaded counts as one failed
 * test; a package without a report is named, and counts as one failed test too.
 * @param {string} root the repository
 * @returns {Totals}
 */
export function readTotals(root) {
  /** @type {Totals} */
  const totals = { passed: 0, failed: 0, unreported: [], failures: [] }
  for (const folder of testedPackages(root)) {
    const file = join(root, folder, reportFile)
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    if (report === undefined || report.testResults.length === 0) {
      totals.unreported.push(folder)
      totals.failed += 1
      continue
    }
    totals.passed += report.numPassedTests
    const failures = report.testResults.flatMap((/** @type {FileResult} */ file) => failuresOf(root, file))
    totals.failures.push(...failures)
    totals.failed += failures.length
  }
  return totals
}

/**
 * @param {string} root
 * @param {FileResult} file
 * @returns {string[]} what failed in it; the file itself when it could not be loaded
 */
function failuresOf(root, file) {
  const name = relative(root, file.name)
  const tests = file.assertionResults.filter((test) => test.status === 'failed')
  if (tests.length > 0)
    return tests.map((test) => `${name}: ${test.fullName}${said(test.failureMessages?.join('\n'))}`)
  return file.status === 'failed' ? [`${name}${said(file.message)}`] : []
}

/** @param {string | undefined} message */
function said(message) {
  if (message === undefined || message === '') return ''
  return message
    .split('\n')
    .slice(0, 12)
    .map((line) => `\n    ${line}`)
    .join('')
}

/** @param {string} root */
function testedPackages(root) {
  return workspaceRoots
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .sort()
        .map((name) => join(folder, name)),
    )
    .filter((folder) => hasTests(join(root, folder, 'package.json')))
}

/** @param {string} manifest */
function hasTests(manifest) {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.test !== undefined
}
