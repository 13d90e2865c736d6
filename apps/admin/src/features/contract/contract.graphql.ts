import { graphql, type ResultOf } from '../../graphql.ts'
import { ContractRowFields } from '../../ui/list-rows.graphql.ts'
import {
  CoverRowFields,
  InstalmentFields,
  MoneyFields,
  PriceLineFields,
  TotalsFields,
  WaterfallFields,
} from '../../ui/price/price.graphql.ts'

export const ContractQuery = graphql(
  `
    query Contract($id: ID!) {
      contract(id: $id) {
        id
        number
        status
        signedAt
        signedOn
        start
        lastDay
        termsHash
        verified
        account {
          id
          name
        }
        quote {
          id
          number
        }
        terms {
          format
          catalogTitle
          catalogVersionNumber
          illustrativePrices
          priceBookTitle
          currency
          priceDate
          paymentPlanTitle
          negotiatedDiscount {
            reason
            approvedBy
          }
          plugins {
            key
            version
            hash
          }
          lines {
            lineKey
            tierTitle
            termMonths
            start
            lastDay
            addOns {
              key
              title
              version
            }
            exclusions {
              clause
              cause
              text
            }
            groups {
              assets {
                assetId
                name
                serial
                siteZone
              }
              termPrice {
                ...MoneyFields
              }
              groupTotal {
                ...MoneyFields
              }
              yearLines {
                ...PriceLineFields
              }
              termLines {
                ...PriceLineFields
              }
              cover {
                rows {
                  ...CoverRowFields
                }
              }
            }
          }
          quoteLines {
            ...PriceLineFields
          }
          totals {
            ...TotalsFields
          }
          instalments {
            ...InstalmentFields
          }
          waterfall {
            ...WaterfallFields
          }
        }
      }
    }
  `,
  [MoneyFields, PriceLineFields, CoverRowFields, TotalsFields, InstalmentFields, WaterfallFields],
)

export const ContractDocumentQuery = graphql(`
  query ContractDocument($id: ID!) {
    contract(id: $id) {
      id
      termsHash
      terms {
        document
      }
    }
  }
`)

export const ContractsQuery = graphql(
  `
    query Contracts($first: Int!, $after: String, $filter: ContractFilter) {
      contracts(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ContractRowFields
            account {
              id
              name
            }
          }
        }
      }
    }
  `,
  [ContractRowFields],
)

export type Contract = NonNullable<ResultOf<typeof ContractQuery>['contract']>
