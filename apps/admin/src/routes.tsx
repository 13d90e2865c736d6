import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Shell } from './shell/shell.tsx'

const rootRoute = createRootRoute({ component: Shell })

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/catalogs' })
  },
})

const catalogs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catalogs',
  component: lazyRouteComponent(() => import('./features/catalog/catalogs-page.tsx'), 'CatalogsPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, catalogs]),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
