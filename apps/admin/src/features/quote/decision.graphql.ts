import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'
import {
  CoverRowFields,
  InstalmentFields,
  MoneyFields,
  PriceLineFields,
  TotalsFields,
  WaterfallFields,
} from '../../ui/price/price.graphql.ts'
import { RefusalFields } from '../../ui/refused.graphql.ts'

export const DecisionFields = graphql(
  `
    fragment DecisionFields on PriceDecision @_unmask {
      currency
      priceDate
      offerable
      lines {
        lineKey
        tierKey
        tierTitle
        termMonths
        start
        lastDay
        addOns {
          key
          title
        }
        groups {
          assetIds
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
            comparisons {
              tierKey
              tierTitle
              relation
              verdict
              points {
                dimensionKey
                dimensionTitle
                facetKey
                verdict
                selectionText
                tierText
              }
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
      checks {
        code
        outcome
        message
      }
      refusals {
        code
        lineKey
        addOn
        message
        cure
      }
      unknowns {
        code
        lineKey
        addOn
        message
        cure
      }
      waterfall {
        ...WaterfallFields
      }
    }
  `,
  [MoneyFields, PriceLineFields, TotalsFields, InstalmentFields, WaterfallFields, CoverRowFields],
)

export const PriceDecisionQuery = graphql(
  `
    query PriceDecision($input: PriceDecisionInput!) {
      priceDecision(input: $input) {
        __typename
        ... on PriceDecision {
          ...DecisionFields
        }
        ...RefusalFields
      }
    }
  `,
  [DecisionFields, RefusalFields],
)

export type Decision = Extract<
  NonNullable<ResultOf<typeof PriceDecisionQuery>['priceDecision']>,
  { __typename: 'PriceDecision' }
>
export type DecisionInput = VariablesOf<typeof PriceDecisionQuery>['input']
