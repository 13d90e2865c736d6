import { testSettings } from '@aftercare/typescript/test-settings.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    ...testSettings,
    globalSetup: 'src/testing/postgres-global-setup.ts',
    // Node's own loader, as in production: vite's would load graphql a second time, from another file.
    experimental: { viteModuleRunner: false },
    // A database of its own costs a test file about 100 ms, more when both cores are busy.
    hookTimeout: 60_000,
    testTimeout: 30_000,
    provide: { kills: 3 },
  },
})
