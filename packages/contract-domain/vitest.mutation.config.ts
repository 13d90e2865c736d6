import { defineConfig } from 'vitest/config'

// Without the report of `npm test`: a mutant must not overwrite what its totals are added up from.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'src/**/*.test-prop.ts'], setupFiles: ['few-runs.mutation.ts'] },
})
