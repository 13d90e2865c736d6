import { format, importRules, lint, packageBoundaries, packageTasks, runSteps } from '../steps.mjs'

/** Everything of `npm test` but the tests: format, lint, boundaries, types. */
export async function run() {
  const { failed, interrupted } = await runSteps([
    format,
    lint,
    packageBoundaries,
    importRules,
    packageTasks(['typecheck']),
  ])
  return failed.length === 0 && !interrupted ? 0 : 1
}
