import { testSettings } from '@aftercare/typescript/test-settings.ts'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** `npm test` names the Chromium; a run by hand may too, else Playwright looks for its own. */
const chromium = process.env['AFTERCARE_CHROMIUM']

/** What programs that tests start may see: none of the settings of a product that runs on this machine. */
const environment = Object.fromEntries(
  ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'TZ'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)

/** What a page comes to show is waited for as long as the elements that are clicked: a busy machine needs seconds. */
const expect = { poll: { timeout: 15_000 } }

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
          testTimeout: 45_000,
          expect,
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
      {
        // The whole product as an admin uses it: a browser, the API, PostgreSQL, the demo. After the others, so
        // that they don't slow each other down.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/product-setup.ts'],
          provide: { chromium: chromium ?? '', environment },
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 40_000,
          hookTimeout: 40_000,
          expect,
        },
      },
    ],
  },
})
