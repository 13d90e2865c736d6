/**
 * What every package's vitest.config.ts shares. The report is what `npm test` adds up its totals from, so a
 * package that leaves it out counts as failed.
 */
export const testSettings = {
  include: ['src/**/*.test.{ts,tsx}', 'src/**/*.test-prop.ts'],
  reporters: ['default', ['json', { outputFile: 'reports/tests.json' }]] as [
    'default',
    ['json', { outputFile: string }],
  ],
}
