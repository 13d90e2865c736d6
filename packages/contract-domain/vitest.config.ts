import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'contract-domain',
    include: ['src/**/*.test.ts', 'src/**/*.test-prop.ts'],
  },
})
