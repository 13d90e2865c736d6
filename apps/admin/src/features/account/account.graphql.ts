import { graphql, type ResultOf } from '../../graphql.ts'
import { ContractRowFields, QuoteRowFields } from '../../ui/list-rows.graphql.ts'
import { MoneyFields } from '../../ui/price/price.graphql.ts'

export const AccountsQuery = graphql(`
  query Accounts($first: Int!, $after: String, $filter: AccountFilter) {
    accounts(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          number
          country
          language
        }
      }
    }
  }
`)

export const AccountQuery = graphql(`
  query Account($id: ID!) {
    account(id: $id) {
      id
      name
      number
      country
      language
    }
  }
`)

export const AccountSitesQuery = graphql(`
  query AccountSites($id: ID!, $after: String) {
    account(id: $id) {
      id
      sites(first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            name
            city
            country
            timeZone
            holidaySet
          }
        }
      }
    }
  }
`)

export const AccountAssetListQuery = graphql(
  `
    query AccountAssetList($id: ID!, $after: String) {
      account(id: $id) {
        id
        assets(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              id
              name
              model
              serial
              criticality
              installedOn
              purchasePrice {
                ...MoneyFields
              }
              site {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  [MoneyFields],
)

export const AccountQuotesQuery = graphql(
  `
    query AccountQuotes($id: ID!, $after: String) {
      account(id: $id) {
        id
        quotes(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...QuoteRowFields
            }
          }
        }
      }
    }
  `,
  [QuoteRowFields],
)

export const AccountContractsQuery = graphql(
  `
    query AccountContracts($id: ID!, $after: String) {
      account(id: $id) {
        id
        contracts(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...ContractRowFields
            }
          }
        }
      }
    }
  `,
  [ContractRowFields],
)

type AccountOf<Query> = NonNullable<Query extends { account: infer Account } ? Account : never>
export type Account = AccountOf<ResultOf<typeof AccountQuery>>
