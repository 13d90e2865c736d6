/**
 * How mutants are made and judged; `mutation.mjs` says in which rooms. Static mutants are ignored: each would take a
 * fresh run of every test.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  // Not within node_modules: there Stryker finds no tests.
  tempDirName: '.stryker-tmp',
  // Another run's copy of the package is no part of it.
  ignorePatterns: ['.stryker-*', 'reports'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
}
