import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Address of the API while developing; `npm run dev` sets it. */
const api = process.env['AFTERCARE_API_URL'] ?? 'http://127.0.0.1:4000'

// lingui() must stand before react(): the other way round builds, then fails in the browser.
export default defineConfig({
  plugins: [lingui({ macroTransform: true, failOnMissing: true }), react({ compiler: true })],
  optimizeDeps: {
    // While developing: the explorer's workers are made by vite itself, which the bundling of dependencies is not.
    entries: ['index.html'],
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'],
  },
  server: { proxy: { '/graphql': api, '/auth': api } },
  build: {
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      onLog(level, log, show) {
        // GraphiQL tells the React compiler to leave some of its files alone; bundled, that says nothing any more.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') show(level, log)
      },
    },
    chunkSizeWarningLimit: 6000,
  },
})
