import { findChromium } from '../chromium.mjs'
import { repositoryRoot } from '../repository.mjs'
import { Failure, say } from '../say.mjs'
import { format, importRules, lint, packageBoundaries, packageTasks, runSteps } from '../steps.mjs'
import { readTotals, removeReports } from '../test-totals.mjs'

/**
 * All that must hold before a change lands. The last line is `N passed, N failed`: tests, plus one failed for
 * each check that found something.
 */
export async function run() {
  const { executablePath } = await findChromium()
  removeReports(repositoryRoot)
  const tests = packageTasks(['typecheck', 'test'], { AFTERCARE_CHROMIUM: executablePath })
  const { failed, interrupted } = await runSteps([format, lint, packageBoundaries, importRules, tests])
  if (interrupted) throw new Failure('Interrupted: what had not run yet is not counted.')
  const totals = readTotals(repositoryRoot)
  for (const failure of totals.failures) say(`✗ ${failure}`)
  for (const folder of totals.unreported) say(`✗ ${folder} ran no tests to their end: its lines are above.`)
  for (const step of failed) say(`✗ ${step.title}`)
  const failures = totals.failed + failed.filter((step) => step !== tests || totals.failed === 0).length
  process.stdout.write(`${totals.passed} passed, ${failures} failed\n`)
  return failures === 0 ? 0 : 1
}
