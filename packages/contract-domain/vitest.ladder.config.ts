import { defineConfig } from 'vitest/config'

// The long comparison of the ladder's search with trying every selection: minutes, so it has a verb of its own.
export default defineConfig({
  test: {
    include: ['src/testing/*.ladder.ts'],
    testTimeout: 3_600_000,
    reporters: ['default', ['json', { outputFile: 'reports/ladder.json' }]],
  },
})
