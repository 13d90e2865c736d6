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

const catalogVersion = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catalog-versions/$versionId',
  component: lazyRouteComponent(() => import('./features/catalog/catalog-version-page.tsx'), 'CatalogVersionPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, catalogs, catalogVersion]),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
