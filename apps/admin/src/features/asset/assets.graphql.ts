import { graphql } from '../../graphql.ts'
import { MoneyFields } from '../../ui/price/price.graphql.ts'

export const AssetsQuery = graphql(
  `
    query Assets($first: Int!, $after: String, $filter: AssetFilter) {
      assets(first: $first, after: $after, filter: $filter) {
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
            purchasedOn
            purchasePrice {
              ...MoneyFields
            }
            account {
              id
              name
            }
            site {
              id
              name
              country
            }
          }
        }
      }
    }
  `,
  [MoneyFields],
)

export const AssetAccountQuery = graphql(`
  query AssetAccount($id: ID!) {
    account(id: $id) {
      id
      name
    }
  }
`)
