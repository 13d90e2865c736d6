import { testSettings } from '@aftercare/typescript/test-settings.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { ...testSettings, testTimeout: 30_000 } })
