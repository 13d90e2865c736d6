import '@mantine/core/styles.layer.css'
import '../app.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { StrictMode, type ReactNode } from 'react'
import { cacheExchange, createClient, fetchExchange, Provider } from 'urql'
import { render } from 'vitest-browser-react'
import { activateLocale, type Locale } from '../locale.ts'
import { readableColours, theme } from '../theme.ts'
import type { FakeServer } from './fake-server.ts'

/**
 * Shows part of a screen as the page would: texts, styles, router and the real GraphQL client. Only the network
 * is played: `server` answers what the client sends.
 */
export async function renderScreen(
  screen: ReactNode,
  { server, locale = 'en' }: { server?: FakeServer; locale?: Locale } = {},
) {
  await activateLocale(locale)
  const client = createClient({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: server?.fetch ?? (() => Promise.reject(new Error('This test has no server'))),
  })
  const rootRoute = createRootRoute()
  const anywhere = createRoute({ getParentRoute: () => rootRoute, path: '$', component: () => screen })
  const router = createRouter({
    routeTree: rootRoute.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: ['/here'] }),
  })
  const rendered = await render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <MantineProvider theme={theme} cssVariablesResolver={readableColours} env="test">
          <Provider value={client}>
            <RouterProvider router={router as never} />
          </Provider>
        </MantineProvider>
      </I18nProvider>
    </StrictMode>,
  )
  return { ...rendered, addressNow: () => router.state.location.pathname }
}
