import { graphql } from '../../graphql.ts'
import { QuoteRowFields } from '../../ui/list-rows.graphql.ts'
import { MoneyFields } from '../../ui/price/price.graphql.ts'

export const QuotesQuery = graphql(
  `
    query Quotes($first: Int!, $after: String, $filter: QuoteFilter) {
      quotes(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...QuoteRowFields
            createdBy
            account {
              id
              name
            }
            catalogVersion {
              id
              number
              title
            }
          }
        }
      }
    }
  `,
  [QuoteRowFields],
)

export const ApprovalsQuery = graphql(
  `
    query Approvals {
      approvals(first: 50) {
        edges {
          node {
            id
            number
            submittedBy
            neededFor
            account {
              id
              name
            }
            negotiatedDiscount {
              reason
              percent
            }
            totals {
              net {
                ...MoneyFields
              }
            }
            decision {
              checks {
                code
                outcome
                message
              }
            }
          }
        }
      }
    }
  `,
  [MoneyFields],
)
