import { graphql, type ResultOf } from '../../../graphql.ts'

/** What an example of a catalog version can be made of. */
export const ExampleChoicesQuery = graphql(`
  query ExampleChoices($id: ID!) {
    catalogVersion(id: $id) {
      id
      revision
      referenceAssets {
        key
        title
        facts
        termMonths
      }
      tiers {
        key
        title
        notSold
        timeAndMaterials
        termMonths
        compulsoryAddOns
      }
      addOns {
        key
        title
      }
    }
  }
`)

export const ExamplePriceQuery = graphql(`
  query ExamplePrice($input: PriceDecisionInput!) {
    priceDecision(input: $input) {
      __typename
      ... on PriceDecision {
        totals {
          net {
            amountMinor
            currency
          }
        }
        refusals {
          message
        }
        unknowns {
          message
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`)

export type ExampleChoices = NonNullable<ResultOf<typeof ExampleChoicesQuery>['catalogVersion']>
export type ExampleAnswer = ResultOf<typeof ExamplePriceQuery>['priceDecision']
