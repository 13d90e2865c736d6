import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './app.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider as UrqlProvider } from 'urql'
import { activateLocale, preferredLocale } from './locale.ts'
import { router } from './routes.tsx'
import { readableColours, theme } from './theme.ts'
import { createAdminClient } from './urql.ts'

// Nothing is notified before the first screen stands: what shows notifications may come after it.
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }))

const root = document.getElementById('root')
if (root === null) throw new Error('index.html lacks the element #root')

await activateLocale(preferredLocale())

createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={readableColours} defaultColorScheme="light">
        <UrqlProvider value={createAdminClient()}>
          <RouterProvider router={router} />
          <Suspense>
            <Notifications position="bottom-center" />
          </Suspense>
        </UrqlProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
)
