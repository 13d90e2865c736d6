import { testSettings } from '@aftercare/typescript/test-settings.ts'
import { defineConfig } from 'vitest/config'

// The test of what is written runs that plugin's own tests in a process of its own.
export default defineConfig({ test: { ...testSettings, testTimeout: 60_000 } })
