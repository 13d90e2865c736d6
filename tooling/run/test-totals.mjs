import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ passed: number, failed: number, unreported: string[] }} Totals */

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
  const totals = { passed: 0, failed: 0, unreported: [] }
  for (const folder of testedPackages(root)) {
    const file = join(root, folder, reportFile)
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    if (report === undefined || report.testResults.length === 0) {
      totals.unreported.push(folder)
      totals.failed += 1
      continue
    }
    totals.passed += report.numPassedTests
    totals.failed += report.numFailedTests + brokenFiles(report)
  }
  return totals
}

/** @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report */
function brokenFiles(report) {
  return report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
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
