import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { playgroundSearch } from './features/catalog/playground/playground-search.ts'
import {
  compareSearch,
  listSearch,
  newQuoteSearch,
  placeSearch,
  releasesSearch,
  tabSearch,
} from './search-params.ts'
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
  validateSearch: placeSearch,
  component: lazyRouteComponent(
    () => import('./features/catalog/catalog-version-page.tsx'),
    'CatalogVersionPage',
  ),
})

const publishDraft = createRoute({
  getParentRoute,
  path: '/catalog-versions/$versionId/publish',
  component: lazyRouteComponent(
    () => import('./features/catalog/publishing/publish-page.tsx'),
    'PublishPage',
  ),
})

const releaseHistory = createRoute({
  getParentRoute,
  path: '/catalogs/$catalogId/releases',
  validateSearch: releasesSearch,
  component: lazyRouteComponent(
    () => import('./features/catalog/releases/release-history-page.tsx'),
    'ReleaseHistoryPage',
  ),
})

const compareVersions = createRoute({
  getParentRoute,
  path: '/catalogs/$catalogId/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./features/catalog/releases/compare-page.tsx'), 'ComparePage'),
})

const rollBack = createRoute({
  getParentRoute,
  path: '/catalogs/$catalogId/releases/$releaseId/roll-back',
  component: lazyRouteComponent(
    () => import('./features/catalog/releases/roll-back-page.tsx'),
    'RollBackPage',
  ),
})

const importRelease = createRoute({
  getParentRoute,
  path: '/catalogs/import',
  component: lazyRouteComponent(
    () => import('./features/catalog/releases/import-release-page.tsx'),
    'ImportReleasePage',
  ),
})

const playground = createRoute({
  getParentRoute,
  path: '/catalog-versions/$versionId/playground',
  validateSearch: playgroundSearch,
  component: lazyRouteComponent(
    () => import('./features/catalog/playground/playground-page.tsx'),
    'PlaygroundPage',
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
    playground,
    releaseHistory,
    compareVersions,
    rollBack,
    importRelease,
    publishDraft,
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
