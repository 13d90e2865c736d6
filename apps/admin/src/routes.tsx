import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { listSearch, newQuoteSearch, tabSearch } from './search-params.ts'
import { Shell } from './shell/shell.tsx'
import { CrashedPage, MissingPage } from './ui/missing-page.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingPage })
const getParentRoute = () => rootRoute

const home = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/catalogs' })
  },
})

const catalogs = createRoute({
  getParentRoute,
  path: '/catalogs',
  component: lazyRouteComponent(() => import('./features/catalog/catalogs-page.tsx'), 'CatalogsPage'),
})

const catalogVersion = createRoute({
  getParentRoute,
  path: '/catalog-versions/$versionId',
  component: lazyRouteComponent(
    () => import('./features/catalog/catalog-version-page.tsx'),
    'CatalogVersionPage',
  ),
})

const quotes = createRoute({
  getParentRoute,
  path: '/quotes',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./features/quote/quotes-page.tsx'), 'QuotesPage'),
})

const newQuote = createRoute({
  getParentRoute,
  path: '/quotes/new',
  validateSearch: newQuoteSearch,
  component: lazyRouteComponent(() => import('./features/quote/quote-builder-page.tsx'), 'NewQuotePage'),
})

const quote = createRoute({
  getParentRoute,
  path: '/quotes/$quoteId',
  component: lazyRouteComponent(() => import('./features/quote/quote-page.tsx'), 'QuotePage'),
})

const editQuote = createRoute({
  getParentRoute,
  path: '/quotes/$quoteId/edit',
  component: lazyRouteComponent(() => import('./features/quote/quote-builder-page.tsx'), 'EditQuotePage'),
})

const approvals = createRoute({
  getParentRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./features/quote/approvals-page.tsx'), 'ApprovalsPage'),
})

const contracts = createRoute({
  getParentRoute,
  path: '/contracts',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./features/contract/contracts-page.tsx'), 'ContractsPage'),
})

const contract = createRoute({
  getParentRoute,
  path: '/contracts/$contractId',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./features/contract/contract-page.tsx'), 'ContractPage'),
})

const accounts = createRoute({
  getParentRoute,
  path: '/accounts',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./features/account/accounts-page.tsx'), 'AccountsPage'),
})

const account = createRoute({
  getParentRoute,
  path: '/accounts/$accountId',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./features/account/account-page.tsx'), 'AccountPage'),
})

const assets = createRoute({
  getParentRoute,
  path: '/assets',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./features/asset/assets-page.tsx'), 'AssetsPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    catalogs,
    catalogVersion,
    quotes,
    newQuote,
    quote,
    editQuote,
    approvals,
    contracts,
    contract,
    accounts,
    account,
    assets,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashedPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
