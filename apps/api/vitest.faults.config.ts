import { defineConfig, mergeConfig } from 'vitest/config'
import config from './vitest.config.ts'

// The same fault tests as in `npm test`, with a hundred kills in place of three: minutes, so they have a verb.
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], reporters: [] } },
  defineConfig({
    test: {
      include: ['src/jobs/publish-faults.int.test.ts'],
      provide: { kills: 100 },
      reporters: ['default', ['json', { outputFile: 'reports/faults.json' }]],
    },
  }),
)
