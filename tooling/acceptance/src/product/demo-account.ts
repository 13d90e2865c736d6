import type { demoAccountsQuery, ResultOf } from '@aftercare/graphql-client'

/** One of the accounts that a demo shows at its door. */
export type DemoAccount = ResultOf<typeof demoAccountsQuery>['demoAccounts'][number]
