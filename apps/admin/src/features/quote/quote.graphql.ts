import { graphql, type ResultOf } from '../../graphql.ts'
import { MoneyFields, TotalsFields } from '../../ui/price/price.graphql.ts'
import { DecisionFields } from './decision.graphql.ts'

export const QuoteQuery = graphql(
  `
    query Quote($id: ID!) {
      quote(id: $id) {
        id
        number
        status
        revision
        account {
          id
          name
        }
        catalogVersion {
          id
          number
          title
          illustrativePrices
        }
        catalogVersionSuperseded
        stalePluginBuild
        priceBook
        priceDate
        paymentPlan
        promotionCodes
        startRule {
          kind
          date
        }
        negotiatedDiscount {
          reason
          percent
          amount {
            ...MoneyFields
          }
        }
        lines {
          key
          tierKey
          termMonths
          start
          addOns {
            key
            options
          }
          assets {
            id
            name
            serial
          }
        }
        decision {
          ...DecisionFields
        }
        repriced {
          before {
            totals {
              ...TotalsFields
            }
          }
          after {
            totals {
              ...TotalsFields
            }
          }
          netDifference {
            ...MoneyFields
          }
        }
        neededFor
        createdBy
        createdAt
        submittedBy
        approval {
          by
          at
          reason
        }
        offeredOn
        validUntil
        acceptedOn
        closedOn
        closeReason
        contract {
          id
          number
        }
        allowedCommands
      }
    }
  `,
  [DecisionFields, MoneyFields, TotalsFields],
)

export type StoredQuote = NonNullable<ResultOf<typeof QuoteQuery>['quote']>
