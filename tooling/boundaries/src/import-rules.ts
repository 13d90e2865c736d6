import type { IForbiddenRuleType } from 'dependency-cruiser'
import { floorRules } from './domain-floors.ts'
import { testFile } from './test-file.ts'

const sqlLibraries = '(^|/)node_modules/(pg|drizzle-orm|pg-boss)/'

/**
 * Who may import whom, between files. Each comment says why the rule exists and where the import belongs; what
 * crosses packages undeclared is left to `turbo boundaries`.
 */
export const importRules: IForbiddenRuleType[] = [
  {
    name: 'domain-is-pure',
    comment:
      'The domain runs in a browser and gives the same answer twice: it may not use Node. Take clock, ids and files ' +
      'in as arguments, and do the I/O in apps/api.',
    severity: 'error',
    from: { path: '^packages/(contract-domain|field-capacity)/src/', pathNot: testFile },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'domain-imports-no-other-package',
    comment:
      'Everything stands on the domain, so it may stand on nothing of ours: move what both need into the domain, or ' +
      'pass it in as an argument.',
    severity: 'error',
    from: { path: '^packages/contract-domain/' },
    to: { path: '^(packages/(?!contract-domain/)|plugins/|apps/)' },
  },
  ...floorRules,
  {
    name: 'builders-are-for-tests',
    comment: 'What src/testing holds is made for tests: production code must be given real values.',
    severity: 'error',
    from: {
      path: '^(apps|packages|plugins)/[^/]+/src/',
      pathNot: [testFile, '/src/testing/', '/testing\\.ts$'],
    },
    to: { path: '^(apps|packages)/[^/]+/src/testing/' },
  },
  {
    name: 'plugin-knows-the-kit-alone',
    comment:
      'An add-on must work for an author who has only the kit, beside add-ons it has never seen: import from ' +
      '@aftercare/plugin-kit, and let it export what is missing.',
    severity: 'error',
    from: { path: '^plugins/([^/]+)/' },
    to: { path: '^(packages/(?!plugin-kit/)|apps/|plugins/(?!$1/))' },
  },
  {
    name: 'one-file-names-plugins',
    comment:
      'Only apps/api/src/plugins.ts names plugins, so that adding one changes one line: take the bound add-ons from ' +
      'there.',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: '^apps/api/src/plugins\\.ts$' },
    to: { path: '^plugins/' },
  },
  {
    name: 'apps-are-separate',
    comment: 'Apps meet over GraphQL: the admin reads schema.graphql, and the API never imports a screen.',
    severity: 'error',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/(?!$1/)', pathNot: 'schema\\.graphql$' },
  },
  {
    name: 'admin-imports-pure-packages',
    comment:
      'What the browser loads is small and decides nothing about prices: the admin may use pure functions of the ' +
      'domain; ask the API for the rest.',
    severity: 'error',
    from: { path: '^apps/admin/src/' },
    to: { path: '^packages/(?!contract-domain/|graphql-client/)' },
  },
  {
    name: 'feature-stays-in-its-folder',
    comment: 'A feature can be removed with its folder: move what two features share into apps/admin/src/ui.',
    severity: 'error',
    from: { path: '^apps/admin/src/features/([^/]+)/' },
    to: { path: '^apps/admin/src/features/(?!$1/)' },
  },
  {
    name: 'sql-stays-in-stores',
    comment:
      'Resolvers load and save through apps/api/src/db/<noun>-store.ts, the only place with SQL: write the query there ' +
      'and call it.',
    severity: 'error',
    from: { path: '^apps/api/src/(graph|execution)/', pathNot: testFile },
    to: { path: sqlLibraries },
  },
  {
    name: 'one-place-knows-better-auth',
    comment:
      'Sign-in can be replaced while one place alone knows the library: use what apps/api/src/auth.ts exports.',
    severity: 'error',
    from: { path: '^(apps|packages|plugins)/', pathNot: '^apps/api/src/auth(\\.ts$|/|-)' },
    to: { path: '(^|/)node_modules/(better-auth|@better-auth)/' },
  },
  {
    name: 'no-cycles',
    comment:
      'Files that need each other cannot be read or moved one at a time: move what both need into a third.',
    severity: 'error',
    from: {},
    to: { circular: true, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'import-exists',
    comment: 'The file or package cannot be found: correct the path, or declare the package in package.json.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\.po$|^virtual:|\\?' },
  },
]
