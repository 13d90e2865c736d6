import { testSettings } from '@aftercare/typescript/test-settings.ts'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** `npm test` names the Chromium; a run by hand may too, else Playwright looks for its own. */
const chromium = process.env['AFTERCARE_CHROMIUM']

const dependencies = [
  '@lingui/core',
  '@lingui/react',
  '@mantine/core',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tanstack/react-router',
  'gql.tada',
  'react',
  'react/compiler-runtime',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'recharts',
  'urql',
  'vitest-browser-react',
]

export default defineConfig({
  test: {
    reporters: testSettings.reporters,
    projects: [
      {
        // Pure functions, and what the build weighs.
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'src/**/*.test-prop.ts'],
          testTimeout: 120_000,
        },
      },
      {
        // Components as a person uses them, in a real browser. lingui() must stand before react().
        plugins: [lingui({ macroTransform: true, cwd: import.meta.dirname }), react({ compiler: true })],
        // All at once: a dependency found late is bundled anew, and the page then holds two Reacts.
        optimizeDeps: { include: dependencies },
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          testTimeout: 12_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                args: ['--no-sandbox', '--disable-dev-shm-usage'],
                ...(chromium === undefined ? {} : { executablePath: chromium }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
